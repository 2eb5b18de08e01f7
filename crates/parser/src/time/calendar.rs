//! Expressions with a calendar word or a year: days, months, weekdays, years, decades.

use chancery_model::{TimexKind, TimexModifier};

use super::matcher::{Found, Matcher};
use super::resolve::Meaning;
use crate::generated::time as words;
use crate::text::TokenKind;

fn date(range: std::ops::Range<usize>, meaning: Meaning) -> Found {
    Found { range, kind: TimexKind::Date, meaning, modifier: None }
}

impl Matcher<'_> {
    /// `2023-02-10`.
    pub(super) fn iso_date(&self, at: usize) -> Option<Found> {
        let year = self.digits(at, 4).filter(|_| self.form(at).len() == 4)?;
        let joined = |at: usize| self.form(at) == "-" && self.glued(at) && self.glued(at + 1);
        if !joined(at + 1) || !joined(at + 3) {
            return None;
        }
        let (month, day) = (self.digits(at + 2, 2)?, self.digits(at + 4, 2)?);
        Some(date(at..at + 5, Meaning::Day { year: Some(year), month, day }))
    }

    /// A month by its name, 1 to 12, and the token after it and its dot.
    fn month_at(&self, at: usize) -> Option<(i64, usize)> {
        if !self.capital(at) {
            return None;
        }
        let long = self.index_in(at, words::MONTHS);
        let short = || {
            let index = self.index_in(at, words::MONTHS_SHORT).or_else(|| self.is(at, "sept").then_some(8))?;
            // "Mar" or "Dec" without its dot needs a number beside it.
            (self.form(at + 1) == "." || self.digits(at + 1, 2).is_some()).then_some(index)
        };
        let index = long.or_else(short)?;
        let end = if long.is_none() && self.form(at + 1) == "." { at + 2 } else { at + 1 };
        Some((index as i64 + 1, end))
    }

    /// A day of the month: `10`, `10th`.
    fn day_at(&self, at: usize) -> Option<i64> {
        let form = self.form(at);
        let digits = match self.kind(at)? {
            TokenKind::Number => form,
            TokenKind::Mixed => {
                form.strip_suffix("th").or(form.strip_suffix("st")).or(form.strip_suffix("nd")).or(form.strip_suffix("rd"))?
            }
            _ => return None,
        };
        digits.parse().ok().filter(|day| digits.len() <= 2 && (1..=39).contains(day))
    }

    /// A year behind a date: `, 2023` or ` 2023`.
    fn year_behind(&self, at: usize) -> Option<(i64, usize)> {
        let skip = usize::from(self.form(at) == ",");
        let year = self.digits(at + skip, 4).filter(|year| (1000..=2999).contains(year))?;
        // "On May 3, 2000 soldiers left" is a rare trap; a mark or a small word behind it speaks for the year.
        Some((year, at + skip + 1))
    }

    /// "February 10", "Feb. 10, 2023", "10 February 2023", "Friday, Feb. 10".
    pub(super) fn day_of_month(&self, at: usize) -> Option<Found> {
        let first = match self.weekday_at(at) {
            Some(_) if self.form(at + 1) == "," => at + 2,
            Some(_) => at + 1,
            None => at,
        };
        let (month, day, end) = match self.month_at(first) {
            Some((month, next)) => (month, self.day_at(next)?, next + 1),
            None => {
                let day = self.day_at(first)?;
                let of = usize::from(self.is(first + 1, "of"));
                let (month, end) = self.month_at(first + 1 + of)?;
                (month, day, end)
            }
        };
        let (year, end) = self.year_behind(end).map_or((None, end), |(year, end)| (Some(year), end));
        Some(date(at..end, Meaning::Day { year, month, day }))
    }

    /// "April 2019", "in March", "last March".
    pub(super) fn month(&self, at: usize) -> Option<Found> {
        let shift = self.shift_at(at);
        let first = at + usize::from(shift.is_some());
        let (month, end) = self.month_at(first)?;
        if let Some((year, end)) = self.year_behind(end) {
            return Some(date(at..end, Meaning::Month { year: Some(year), month, shift }));
        }
        // "May" and "March" open other sentences too: a month stands behind a preposition or a shift.
        let before = at.checked_sub(1).map_or("", |before| self.form(before)).to_ascii_lowercase();
        let placed = [
            "in", "since", "until", "from", "to", "by", "of", "for", "during", "this", "early", "late", "mid", "-", "between", "and",
            "through",
        ]
        .contains(&before.as_str());
        if shift.is_none() && !placed && end == first + 1 && (self.form(first).len() <= 5) {
            return None;
        }
        Some(date(at..end, Meaning::Month { year: None, month, shift }))
    }

    fn weekday_at(&self, at: usize) -> Option<i64> {
        if !self.capital(at) {
            return None;
        }
        self.index_in(at, words::WEEKDAYS)
            .or_else(|| self.index_in(at, words::WEEKDAYS_SHORT).filter(|_| self.form(at + 1) == "."))
            .map(|index| index as i64 + 1)
    }

    /// "Friday", "last Friday", "next Monday", "Wednesday night".
    pub(super) fn weekday(&self, at: usize) -> Option<Found> {
        let shift = self.shift_at(at);
        let first = at + usize::from(shift.is_some());
        let weekday = self.weekday_at(first)?;
        let part = ["morning", "afternoon", "evening", "night"].iter().position(|part| self.is(first + 1, part));
        let end = first + 1 + usize::from(part.is_some());
        let kind = if part.is_some() { TimexKind::Time } else { TimexKind::Date };
        Some(Found { range: at..end, kind, meaning: Meaning::Weekday { weekday, shift, part }, modifier: None })
    }

    /// "2023", "in 1958", "the 1990s", "spring 2022".
    pub(super) fn year(&self, at: usize) -> Option<Found> {
        if let Some(season) = self.index_in(at, words::SEASONS) {
            let of = usize::from(self.is(at + 1, "of"));
            let year = self.digits(at + 1 + of, 4).filter(|year| (1800..=2199).contains(year))?;
            return Some(date(at..at + 2 + of, Meaning::Season { year, season }));
        }
        let form = self.form(at);
        if let Some(decade) = form.strip_suffix('s').filter(|digits| digits.len() == 4 && digits.ends_with('0')) {
            return Some(date(at..at + 1, Meaning::Decade(decade.parse().ok()?)));
        }
        let year = self.digits(at, 4).filter(|year| form.len() == 4 && (1800..=2199).contains(year))?;
        let before = at.checked_sub(1).filter(|before| *before >= self.range.start).map_or("", |before| self.form(before));
        let after = self.form(at + 1);
        // A number before a small noun counts things, behind a sign of money it is a price, within a chain of digits a code.
        let counts = after.len() > 3
            && after.bytes().all(|byte| byte.is_ascii_lowercase())
            && self.kind(at + 1) == Some(TokenKind::Word)
            && !after.ends_with("ed");
        let placed = [
            "in", "since", "of", "until", "by", "from", "to", "during", "between", "and", "early", "late", "mid", "before", "after", "year",
        ]
        .iter()
        .any(|word| before.eq_ignore_ascii_case(word));
        let part = self.glued(at) && matches!(before, "-" | "." | "/" | "$" | "£" | "€" | ":") || matches!(before, "No" | "$" | "£" | "€");
        let chained = self.glued(at + 1) && matches!(after, "/" | ":" | "%");
        if part || chained || (counts && !placed && !["is", "was", "will", "marks"].contains(&after)) {
            return None;
        }
        Some(date(at..at + 1, Meaning::Year(year)))
    }

    /// "early 2019", "the end of last year", "late March", "the beginning of the new year".
    pub(super) fn phase(&self, at: usize) -> Option<Found> {
        let phase = |word: usize| {
            let is = |list: &[&str]| list.iter().any(|known| self.is(word, known));
            if is(&["early", "beginning", "start", "outset"]) {
                Some(TimexModifier::Start)
            } else if is(&["mid", "middle", "midst"]) {
                Some(TimexModifier::Mid)
            } else if is(&["late", "end", "close"]) {
                Some(TimexModifier::End)
            } else {
                None
            }
        };
        let the = usize::from(self.is(at, "the"));
        let modifier = phase(at + the)?;
        let mut next = at + the + 1;
        let of = self.is(next, "of");
        if of {
            next += 1;
        } else if the == 1 && !self.kind(next).is_some_and(|kind| kind == TokenKind::Mixed) {
            return None;
        }
        next += usize::from(self.form(next) == "-") + usize::from(of && self.is(next, "the"));
        let inner = [self.month(next), self.year(next), self.relative(next)].into_iter().flatten().max_by_key(|found| found.range.end)?;
        (inner.kind == TimexKind::Date).then_some(Found { range: at..inner.range.end, modifier: Some(modifier), ..inner })
    }
}
