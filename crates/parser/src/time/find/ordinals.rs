//! Quarters, halves, centuries, days of the month and anniversaries: what an ordinal counts.

use chancery_model::TimexModifier;

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::number::Quantity;
use super::super::vocabulary::{Place, Sense, Shift, Unit};
use super::years::full_year;
use crate::text::TokenKind;

impl Line<'_> {
    /// "the third quarter", "second-half", "the first nine months", "the 19th century", "the 6th", "65th anniversary", "his 100th day".
    pub(super) fn ordinal_family(&self, at: usize) -> Option<Found> {
        let (number, end) = self.ordinal(at)?;
        // "second and fourth quarters"
        if self.is(end, "and") {
            let (_, behind) = self.ordinal(end + 1)?;
            // "the 18th and 19th centuries"
            if self.unit(behind) == Some((Unit::Century, true)) {
                return Some(Found::new(at..end, Meaning::Century(number as i32 - 1)).determined()).filter(|_| (1..=99).contains(&number));
            }
            let quarters = self.unit(behind).is_some_and(|(unit, _)| unit == Unit::Quarter);
            let meaning = Meaning::Quarter { which: Which::Bare, quarter: number as u8, fiscal: false };
            return (quarters && (1..=4).contains(&number)).then(|| {
                let dated = self.is(behind + 1, "of") || self.year_behind(behind + 1).is_some();
                if dated { Found::new(at..end, meaning) } else { Self::each_quarter(at, end, number) }
            });
        }
        let hyphen = usize::from(self.hyphen(end));
        let fiscal = usize::from(self.has(end + hyphen, Sense::Fiscal));
        let next = end + hyphen + fiscal;
        self.weekday_of_month(at, number, end)
            .or_else(|| self.part_of_year(at, number, next, hyphen == 1))
            .or_else(|| self.century(at, number, next))
            .or_else(|| self.anniversary(at, number, next))
            .or_else(|| self.first_of_many(at, number, next))
            .or_else(|| self.numbered_unit(at, number, next))
            .or_else(|| self.numbered_day(at, number, end))
    }

    /// "the second Tuesday of May", "the last Friday in May 2022": the n-th of a month, -1 the last.
    pub(super) fn weekday_of_month(&self, at: usize, n: i64, weekday: usize) -> Option<Found> {
        let (weekday, end) = self.weekday(weekday)?;
        if !self.is(end, "of") && !self.is(end, "in") {
            return None;
        }
        // "the second Tuesday of each month" recurs with the month.
        if self.has(end + 1, Sense::Every) {
            return self.every(end + 1).map(|set| Found { range: at..set.range.end, ..set }.determined());
        }
        let (month, end) = self.month(end + 1)?;
        let (which, end) = self.year_behind(end).unwrap_or((Which::Bare, end));
        let n = i8::try_from(n).ok().filter(|n| (-1..=5).contains(n))?;
        Some(Found::new(at..end, Meaning::NthWeekday { n, weekday, month, which }).determined())
    }

    /// "third quarter of 1990", "first-half", "first two quarters of the year".
    fn part_of_year(&self, at: usize, number: i64, next: usize, hyphen: bool) -> Option<Found> {
        let quarter = self.unit(next).is_some_and(|(unit, _)| unit == Unit::Quarter);
        let half = self.has(next, Sense::Half) || self.unit(next).is_some_and(|(unit, _)| unit == Unit::Semester);
        let two_quarters =
            number == 1 && self.count(next).is_some_and(|(count, end)| count.whole() == 2 && self.unit(end) == Some((Unit::Quarter, true)));
        let end = if two_quarters { next + 2 } else { next + 1 };
        let of = |which| match (quarter, half) {
            (true, _) if (1..=4).contains(&number) => Some(Meaning::Quarter { which, quarter: number as u8, fiscal: false }),
            (_, true) if (1..=2).contains(&number) => Some(Meaning::Half { which, half: number as u8 }),
            _ if two_quarters => Some(Meaning::Half { which, half: 1 }),
            _ => None,
        };
        of(Which::Bare)?;
        let (which, last) = self.year_of_part(end).unwrap_or((Which::Bare, end));
        // "in the second and fourth quarters" of every year.
        if quarter && which == Which::Bare && self.unit(next) == Some((Unit::Quarter, true)) && !two_quarters {
            return (1..=4).contains(&number).then(|| Self::each_quarter(at, last, number));
        }
        // "the second half" of a game, of an hour.
        if half && self.is(last, "of") {
            return None;
        }
        let found = Found::new(at..last, of(which)?);
        Some(if hyphen { found } else { found.determined() })
    }

    fn each_quarter(at: usize, end: usize, number: i64) -> Found {
        Found { quant: Some("EVERY"), ..Found::new(at..end, Meaning::EveryQuarter(number as u8)) }
    }

    /// The year behind a quarter or half: "of 1990", "of the year", "of fiscal 1990", "1998", "next year".
    fn year_of_part(&self, at: usize) -> Option<(Which, usize)> {
        if let Some(found) = self.year_behind(at).filter(|_| self.form(at) != ",") {
            return Some(found);
        }
        let of = usize::from(self.is(at, "of"));
        if self.has(at + of, Sense::Fiscal) {
            let year = self.digits(at + of + 1, 4)?;
            return Some((Which::Of(year as i32), at + of + 2));
        }
        let the_year = of == 1 && self.is(at + 1, "the") && self.unit(at + 2) == Some((Unit::Year, false));
        the_year.then_some((Which::OfYear(0), at + 3))
    }

    /// "19th century", "nineteenth-century".
    fn century(&self, at: usize, number: i64, next: usize) -> Option<Found> {
        let (unit, _) = self.unit(next)?;
        (unit == Unit::Century && (1..=99).contains(&number))
            .then(|| Found { determined: !self.hyphen(next - 1), ..Found::new(at..next + 1, Meaning::Century(number as i32 - 1)) })
    }

    fn anniversary(&self, at: usize, number: i64, next: usize) -> Option<Found> {
        (self.has(next, Sense::Anniversary) && number > 0).then(|| Found::new(at..next + 1, Meaning::Anniversary(number)))
    }

    /// "the first nine months", "the first few days".
    fn first_of_many(&self, at: usize, number: i64, next: usize) -> Option<Found> {
        let (quantity, end) = self.quantity(next).filter(|_| number == 1)?;
        let (unit, plural) = self.unit(end)?;
        (plural && unit >= Unit::Day).then(|| Found::new(at..end + 1, Meaning::Length { quantity, unit }).determined())
    }

    /// "the second day", "his 100th day in office", "the third week of May".
    fn numbered_unit(&self, at: usize, number: i64, next: usize) -> Option<Found> {
        let (unit, plural) = self.unit(next)?;
        if plural || unit < Unit::Day || unit == Unit::Quarter || self.hyphen(next + 1) || self.kind(next + 1) == Some(TokenKind::Clitic) {
            return None;
        }
        if self.is(next + 1, "of")
            && let Some(inner) = self.inner(next + 2).filter(Found::is_calendar)
        {
            let modifier = if number == 1 { TimexModifier::Start } else { TimexModifier::Mid };
            return Some(Found { range: at..inner.range.end, ..inner }.determined().modified(modifier));
        }
        // ", the second day of his visit" stands beside the day that it is.
        let beside = self.is(at.wrapping_sub(1), "the") && self.form(at.wrapping_sub(2)) == ",";
        if unit == Unit::Day && beside && self.weekday(at.wrapping_sub(3)).is_some() {
            return Some(Found::new(at..next + 1, Meaning::Calendar { which: Which::Narrative(0), unit }).determined());
        }
        let placed = (1..=2).any(|step| self.stands(at.wrapping_sub(step), Place::BeforeNth));
        (placed && unit <= Unit::Year).then(|| Found::new(at..next + 1, Meaning::Nth { unit }).determined())
    }

    /// "on the 6th", "the morning of the 26th".
    fn numbered_day(&self, at: usize, number: i64, end: usize) -> Option<Found> {
        let the = at.wrapping_sub(1);
        let before = the.wrapping_sub(1);
        let placed = self.stands(before, Place::BeforeNumberedDay);
        // A noun behind makes it an ordinal of something else.
        let alone =
            self.kind(end) != Some(TokenKind::Word) && !self.hyphen(end) && self.kind(end) != Some(TokenKind::Number) || self.stops(end);
        let alone = alone || self.has(end, Sense::Pronoun) || self.has(end, Sense::Determiner);
        let day = (1..=31).contains(&number) && self.kind(at) == Some(TokenKind::Mixed);
        (day && self.is(the, "the") && placed && alone)
            .then(|| self.with_time(Found::new(at..end, Meaning::DayOfMonth { day: number as u8, month: None }).determined()))
    }

    /// `Q3 2023`, `1Q98`, `H1 2024`.
    pub(super) fn quarter_sign(&self, at: usize) -> Option<Found> {
        let form = self.form(at);
        // `1Q98`, `3Q`
        if let Some((quarter, year)) = form.split_once('Q')
            && let Ok(quarter @ 1..=4) = quarter.parse::<u8>()
            && quarter.to_string().len() + year.len() + 1 == form.len()
        {
            let which = if year.is_empty() { Which::Bare } else { Which::Of(full_year(year)?) };
            return Some(Found::new(at..at + 1, Meaning::Quarter { which, quarter, fiscal: false }));
        }
        let (quarter, half) = (form.strip_prefix('Q'), form.strip_prefix('H'));
        let number: u8 = quarter.or(half).filter(|digits| digits.len() == 1)?.parse().ok()?;
        let (which, end) = self.year_of_part(at + 1).unwrap_or((Which::Bare, at + 1));
        match quarter {
            Some(_) if (1..=4).contains(&number) => Some(Found::new(at..end, Meaning::Quarter { which, quarter: number, fiscal: false })),
            None if (1..=2).contains(&number) && end > at + 1 => Some(Found::new(at..end, Meaning::Half { which, half: number })),
            _ => None,
        }
    }

    /// "this year's third quarter", "1990's first half": the part behind a year that possesses it.
    pub(super) fn possessed_part(&self, at: usize, clitic: usize, which: Which) -> Option<Found> {
        if self.kind(clitic) != Some(TokenKind::Clitic) {
            return None;
        }
        self.part_possessed(at, clitic + 1, which)
    }

    /// The part of a year that begins at `part`, of the year that begins at `at`.
    pub(super) fn part_possessed(&self, at: usize, part: usize, which: Which) -> Option<Found> {
        let inner = self.ordinal_family(part + usize::from(self.has(part, Sense::Fiscal)))?;
        let meaning = match inner.meaning {
            Meaning::Quarter { which: Which::Bare, quarter, fiscal } => Meaning::Quarter { which, quarter, fiscal },
            Meaning::Half { which: Which::Bare, half } => Meaning::Half { which, half },
            _ => return None,
        };
        Some(Found { determined: inner.determined, ..Found::new(at..inner.range.end, meaning) })
    }

    /// "last week of October", "final days of 1999": the end of what follows.
    pub(super) fn last_of(&self, at: usize, unit: usize) -> Option<Found> {
        if !self.is(unit + 1, "of") {
            return None;
        }
        let inner = self.inner(unit + 2).filter(Found::is_calendar)?;
        Some(Found { range: at..inner.range.end, ..inner }.determined().modified(TimexModifier::End))
    }

    /// A quantity of units behind a word such as "past".
    pub(super) fn counted_units(&self, at: usize) -> Option<(Quantity, Unit, usize)> {
        let (quantity, mut end) = self.quantity(at)?;
        end += usize::from(self.hyphen(end));
        let fiscal = usize::from(self.has(end, Sense::Filler));
        let (unit, plural) = self.unit(end + fiscal)?;
        let one = quantity.count().is_some_and(|count| count.0 == 100);
        (plural || one || unit == Unit::Century).then_some((quantity, unit, end + fiscal + 1))
    }

    /// A shift at a token, by its first sense.
    pub(super) fn shift_at(&self, at: usize) -> Option<(Shift, usize)> {
        self.phrase(at, |sense| if let Sense::Shift(shift) = sense { Some(shift) } else { None })
    }
}
