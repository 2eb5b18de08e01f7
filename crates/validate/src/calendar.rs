//! Dates in words: what an expression says by itself, without resolving it.

use chancery_model::{Edtf, PartialDate};
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use crate::generated::vocabulary::{BARE, MONTHS, RANGES, WEEKDAYS, ZONES};

/// What the words of an expression name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Said {
    pub(crate) year: Option<i32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    pub(crate) weekday: Option<Weekday>,
    pub(crate) relative: Option<Relative>,
    /// The words name more than one year, month or day, or only a part of one, so that no single date can be told from them.
    pub(crate) several: bool,
    /// Whether a unit was named already.
    unit: bool,
}

/// An expression that counts from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relative {
    Days(i64),
    Years(i32),
    Months(i32),
}

/// What the word before a unit says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Last,
    Next,
    This,
    Other,
}

impl Before {
    fn of(word: &str) -> Self {
        match word {
            "last" | "past" | "previous" => Self::Last,
            "next" | "coming" => Self::Next,
            "this" => Self::This,
            _ => Self::Other,
        }
    }
}

/// A date of fewer days is finer than a year.
const SHORTEST_YEAR: i64 = 300;

/// The longest word that is read, in bytes.
const LONGEST: usize = 16;

/// The names of months and of days of the week, in lower case.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    MONTHS.iter().chain(WEEKDAYS).copied()
}

impl Said {
    /// Reads an expression.
    pub(crate) fn read(text: &str) -> Self {
        let mut said = Self::default();
        let (mut before, mut amount) = (Before::Other, None);
        let words = || text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let mut parts = words().peekable();
        while let Some(word) = parts.next() {
            // "1300 GMT" is no year.
            let zoned = |zone: &&[u8]| ZONES.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(zone));
            if word.len() == 4 && word[0].is_ascii_digit() && parts.peek().is_some_and(zoned) {
                continue;
            }
            let mut buffer = [0; LONGEST];
            // No word of time is longer.
            let Some(lower) = buffer.get_mut(..word.len()) else { continue };
            lower.copy_from_slice(word);
            lower.make_ascii_lowercase();
            let word = std::str::from_utf8(lower).unwrap_or_default();
            if lower[0].is_ascii_digit() {
                said.digits(word);
                amount = word.parse().ok();
            } else {
                said.word(word, before, amount);
                amount = small_number(word);
            }
            before = Before::of(word);
        }
        // "2021-06-18": the parts are a year, a month and a day.
        let mut parts = words();
        if text.starts_with(|letter: char| letter.is_ascii_digit())
            && let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
            && let (4, Some(year), Some(month @ 1..=12), Some(day @ 1..=31)) = (year.len(), number(year), number(month), number(day))
        {
            said = Self { year: i32::try_from(year).ok(), month: Some(month), day: Some(day), ..Self::default() };
        }
        if said.month.is_none() {
            said.day = None;
        }
        said
    }

    /// A word that begins with a digit: a year, a day, a decade.
    fn digits(&mut self, word: &str) {
        if word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let year = word.parse().ok();
            self.several |= self.year.is_some() && self.year != year;
            self.year = year;
        } else if let Some(day) = day(word) {
            self.several |= self.day.is_some_and(|known| known != day);
            self.day = Some(day);
        } else if word.ends_with("0s") {
            self.several = true;
        }
    }

    /// A word in lower case.
    fn word(&mut self, word: &str, before: Before, amount: Option<i32>) {
        if let Some(month) = month(word) {
            self.several |= self.month.is_some_and(|known| known != month);
            self.month = Some(month);
        } else if let Some(weekday) = weekday(word) {
            self.several |= self.weekday.is_some();
            self.weekday = Some(weekday);
        } else if let Some(unit) = unit(word) {
            let amount = match before {
                Before::Last => Some(-1),
                Before::Next => Some(1),
                Before::This => Some(0),
                Before::Other => amount,
            };
            self.relative = amount.map(unit);
            // "Eighty years ago this month" counts twice.
            self.several |= std::mem::replace(&mut self.unit, true);
        } else {
            match word {
                "yesterday" => self.relative = Some(Relative::Days(-1)),
                "today" | "tonight" => self.relative = Some(Relative::Days(0)),
                "tomorrow" => self.relative = Some(Relative::Days(1)),
                // The unit stands before; it was kept in `relative` with the sign of the future.
                "ago" => self.relative = self.relative.map(Relative::back),
                _ if RANGES.contains(&word) => self.several = true,
                _ => {}
            }
        }
    }

    /// Whether the words name a date at all.
    pub(crate) fn names_a_date(&self) -> bool {
        self.year.is_some() || self.month.is_some()
    }

    /// Whether the words name a year or a month and nothing more, so that no day follows from them.
    pub(crate) fn coarse(&self, words: &str, date: PartialDate) -> bool {
        let of_month = self.month.is_some() || matches!(self.relative, Some(Relative::Months(-1..=1)));
        let of_year = self.year.is_some() || matches!(self.relative, Some(Relative::Years(-1..=1)));
        let finer =
            if of_month { date.to_day().is_some() } else { of_year && (date.latest() - date.earliest()).num_days() < SHORTEST_YEAR };
        let bare = || {
            let mut words = words.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
            words.all(|word| {
                let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
                digits || month(&word.to_ascii_lowercase()).is_some() || BARE.iter().any(|known| word.eq_ignore_ascii_case(known))
            })
        };
        finer && self.day.is_none() && self.weekday.is_none() && bare()
    }

    /// The part of a date that contradicts the words: `year`, `month` or `day`.
    pub(crate) fn contradicted_by(&self, date: PartialDate) -> Option<&'static str> {
        let (first, last) = (date.earliest(), date.latest());
        let holds = |value: i64, of: fn(NaiveDate) -> i64| (of(first)..=of(last)).contains(&value);
        if let Some(year) = self.year
            && !holds(year.into(), |day| day.year().into())
        {
            return Some("year");
        }
        let month = self.month.filter(|_| first.year() == last.year())?;
        if !holds(month.into(), |day| day.month().into()) {
            return Some("month");
        }
        let day = self.day.filter(|_| first.month() == last.month())?;
        (!holds(day.into(), |date| date.day().into())).then_some("day")
    }
}

impl Relative {
    fn back(self) -> Self {
        match self {
            Self::Days(days) => Self::Days(-days.abs()),
            Self::Years(years) => Self::Years(-years.abs()),
            Self::Months(months) => Self::Months(-months.abs()),
        }
    }

    /// The days that it can mean, counted from one: a margin of its own unit on either side, none for days.
    pub(crate) fn from(self, anchor: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let shift = |months: i32| {
            let by = Months::new(months.unsigned_abs());
            if months < 0 { anchor.checked_sub_months(by) } else { anchor.checked_add_months(by) }
        };
        match self {
            Self::Days(days) => {
                let by = Days::new(days.unsigned_abs());
                let day = if days < 0 { anchor.checked_sub_days(by) } else { anchor.checked_add_days(by) }?;
                // A small margin where days are counted roughly, and for what is dated by local time.
                let margin = Days::new(if days.abs() <= 1 { 1 } else { 2 });
                Some((day.checked_sub_days(margin)?, day.checked_add_days(margin)?))
            }
            Self::Months(months) => Some((shift(months - 1)?.with_day(1)?, shift(months + 2)?.with_day(1)?.pred_opt()?)),
            Self::Years(years) => {
                let year = anchor.year().checked_add(years)?;
                let margin = i32::from(years.abs() > 1);
                Some((NaiveDate::from_ymd_opt(year - margin, 1, 1)?, NaiveDate::from_ymd_opt(year + margin, 12, 31)?))
            }
        }
    }
}

/// Whether no day of a date lies between two days.
pub(crate) fn outside(date: &Edtf, (first, last): (NaiveDate, NaiveDate)) -> bool {
    date.latest().is_some_and(|latest| latest < first) || date.earliest().is_some_and(|earliest| earliest > last)
}

/// The month of its name or abbreviation.
fn month(word: &str) -> Option<u32> {
    let beginning = word.as_bytes().first_chunk::<3>()?;
    let at = MONTHS.iter().position(|name| name.as_bytes().first_chunk() == Some(beginning))?;
    (word.len() == 3 || word == "sept" || MONTHS[at] == word).then_some(at as u32 + 1)
}

/// The day of its name or abbreviation.
fn weekday(word: &str) -> Option<Weekday> {
    let beginning = word.as_bytes().first_chunk::<3>()?;
    let at = WEEKDAYS.iter().position(|name| name.as_bytes().first_chunk() == Some(beginning))?;
    let name = WEEKDAYS[at];
    (name == word || word.len() <= 5 && name.starts_with(word)).then(|| Weekday::try_from(at as u8).ok()).flatten()
}

/// A number in digits.
fn number(word: &[u8]) -> Option<u32> {
    std::str::from_utf8(word).ok()?.parse().ok()
}

/// "18", "18th".
fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let suffix = &word[digits.len()..];
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    matches!(suffix, "" | "st" | "nd" | "rd" | "th").then_some(day)
}

fn unit(word: &str) -> Option<fn(i32) -> Relative> {
    match word {
        "day" | "days" => Some(|days| Relative::Days(days.into())),
        "month" | "months" => Some(Relative::Months),
        "year" | "years" => Some(Relative::Years),
        _ => None,
    }
}

fn small_number(word: &str) -> Option<i32> {
    Some(match word {
        "a" | "an" | "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> (Option<i32>, Option<u32>, Option<u32>) {
        let said = Said::read(text);
        (said.year, said.month, said.day)
    }

    #[test]
    fn dates_are_read_as_they_stand() {
        assert_eq!(said("April 2018"), (Some(2018), Some(4), None));
        assert_eq!(said("Sept. 5, 1962"), (Some(1962), Some(9), Some(5)));
        assert_eq!(said("the 6th of June"), (None, Some(6), Some(6)));
        assert_eq!(said("2021-06-18"), (Some(2021), Some(6), Some(18)));
        assert_eq!(said("the 6th"), (None, None, None));
        assert_eq!(said("1300 GMT"), (None, None, None));
        assert_eq!(Said::read("Thursday").weekday, Some(Weekday::Thu));
        assert!(Said::read("from 2018 to 2020").several);
    }

    #[test]
    fn relative_expressions_count() {
        for (text, expected) in [
            ("yesterday", Relative::Days(-1)),
            ("three years ago", Relative::Years(-3)),
            ("last month", Relative::Months(-1)),
            ("next year", Relative::Years(1)),
            ("10 days ago", Relative::Days(-10)),
        ] {
            assert_eq!(Said::read(text).relative, Some(expected), "{text}");
        }
    }

    #[test]
    fn the_first_part_that_differs_is_named() {
        let check = |text: &str, date: &str, expected: Option<&str>| {
            let Ok(Edtf::Date(parsed)) = date.parse::<Edtf>() else { panic!("{date}") };
            assert_eq!(Said::read(text).contradicted_by(parsed), expected, "{text} {date}");
        };
        check("April 2018", "2018-04", None);
        check("April 2018", "2018", None);
        check("April 2018", "2019-04", Some("year"));
        check("April 2018", "2018-05", Some("month"));
        check("June 7", "2022-06-08", Some("day"));
    }
}
