//! Days of the calendar in every written order.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::vocabulary::{Sense, Shift, Unit};
use super::years::full_year;
use crate::text::TokenKind;

/// Years that a date may be followed by.
const YEARS: std::ops::RangeInclusive<i64> = 1000..=2999;

impl Line<'_> {
    /// `2023-02-10`, `2023/02/10`.
    pub(super) fn iso_date(&self, at: usize) -> Option<Found> {
        let year = self.digits(at, 4).filter(|_| self.form(at).len() == 4)?;
        let mark = self.form(at + 1);
        let joined = |at: usize| self.form(at) == mark && self.glued(at) && self.glued(at + 1);
        if !matches!(mark, "-" | "/")
            || !joined(at + 1)
            || !joined(at + 3)
            || self.glued(at) && !matches!(self.before(at), "(" | "[" | "\"")
        {
            return None;
        }
        let month = self.digits(at + 2, 2).filter(|month| (1..=99).contains(month))?;
        if let Some(found) = self.stamped(at, year as i32, month as u8) {
            return Some(found);
        }
        let day = self.digits(at + 4, 2)?;
        // With strokes the year of another calendar would pass for one of ours: `1439/6/16`.
        if mark == "/" && !(1800..=2199).contains(&year) {
            return None;
        }
        let which = Which::Of(year as i32);
        Some(self.with_stamp(Found::new(at..at + 5, Meaning::Day { which, month: month as u8, day: day as u8 })))
    }

    /// `10.02.2023`, `10/02/2023`, `2/10/98`.
    pub(super) fn numeric_date(&self, at: usize) -> Option<Found> {
        let form = self.form(at);
        let short = |text: &str| text.parse::<u8>().ok().filter(|_| (1..=2).contains(&text.len()));
        let ((first, second, year), end, dotted) = if form.contains('.') {
            let mut parts = form.split('.');
            let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
            if parts.next().is_some() || year.len() != 4 {
                return None;
            }
            ((short(first)?, short(second)?, full_year(year)?), at + 1, true)
        } else {
            let mark = self.form(at + 1);
            let joined = |at: usize| self.form(at) == mark && self.glued(at) && self.glued(at + 1);
            if !matches!(mark, "/" | "-")
                || !joined(at + 1)
                || !joined(at + 3)
                || self.glued(at)
                || self.glued(at + 5) && self.form(at + 5) == mark
            {
                return None;
            }
            let plain = |at: usize| (self.kind(at) == Some(TokenKind::Number)).then(|| self.form(at));
            ((short(form)?, short(plain(at + 2)?)?, full_year(plain(at + 4)?)?), at + 5, false)
        };
        if first == 0 || second == 0 || first > 31 || second > 31 {
            return None;
        }
        Some(self.with_time(Found::new(at..end, Meaning::Numeric { first, second, year, dotted })))
    }

    /// A day of the month: `10`, `10th`, `tenth`.
    fn day_at(&self, at: usize) -> Option<(u8, usize)> {
        let within = |day: i64| (1..=39).contains(&day).then_some(day as u8);
        if let Some(day) = self.digits(at, 2) {
            // A time of the clock, a score, a decimal, a share of a hundred.
            let next = self.form(at + 1);
            let other = self.glued(at + 1) && matches!(next, ":" | "%" | "/") || matches!(next, "percent" | "%");
            return within(day).filter(|_| !other).map(|day| (day, at + 1));
        }
        let (day, end) = self.ordinal(at)?;
        Some((within(day)?, end))
    }

    /// A year behind a date: `, 2023`, ` 2023`, "last year", "of that year".
    pub(super) fn year_behind(&self, at: usize) -> Option<(Which, usize)> {
        let skip = usize::from(self.form(at) == "," || self.is(at, "of"));
        let year_at = at + skip;
        if let Some(year) = self.digits(year_at, 4).filter(|year| YEARS.contains(year)) {
            let counted = skip == 0 && self.has(year_at + 1, Sense::CountNoun);
            return (!counted).then_some((Which::Of(year as i32), year_at + 1));
        }
        if matches!(self.form(year_at), "'" | "’" | "‘")
            && self.glued(year_at + 1)
            && self.form(year_at + 1).len() == 2
            && self.form(at) != ","
        {
            let year = self.digits(year_at + 1, 2)? as i32;
            return Some((Which::Of(if year < 50 { 2000 + year } else { 1900 + year }), year_at + 2));
        }
        if self.form(at) == "," {
            return None;
        }
        let the = usize::from(self.is(year_at, "the"));
        let shift = |at: usize| self.sense(at, |sense| if let Sense::Shift(shift) = sense { Some(shift) } else { None });
        let which = match shift(year_at + the)? {
            Shift::Last if the == 0 => Which::OfYear(-1),
            Shift::This | Shift::Current => Which::OfYear(0),
            Shift::Next if the == 0 => Which::OfYear(1),
            Shift::That | Shift::Same => Which::OfNarrativeYear(0),
            Shift::Previous => Which::OfNarrativeYear(-1),
            Shift::Following | Shift::Next => Which::OfNarrativeYear(1),
            _ => return None,
        };
        // "that same year"
        let more = usize::from(shift(year_at + the + 1) == Some(Shift::Same));
        let unit = year_at + the + 1 + more;
        (self.unit(unit) == Some((Unit::Year, false)) && self.kind(unit + 1) != Some(TokenKind::Clitic) && !self.hyphen(unit + 1))
            .then_some((which, unit + 1))
    }

    /// "February 10", "Feb. 10, 2023", "10 February 2023", "the 10th of February", "Friday, Feb. 10".
    pub(in crate::time) fn date(&self, at: usize) -> Option<Found> {
        let first = match self.weekday(at) {
            Some((_, next)) => {
                let next = next + usize::from(self.form(next) == ",");
                // "Monday the 10th of May".
                next + usize::from(self.is(next, "the"))
            }
            None => at,
        };
        let (month, day, end) = match self.month(first) {
            Some((month, next)) => {
                let the = usize::from(self.is(next, "the") && self.ordinal(next + 1).is_some());
                let (day, end) = self.day_at(next + the)?;
                // "May second the motion", "March first": only digits, or a determiner.
                let word = self.kind(next + the) == Some(TokenKind::Word);
                // "in December the first patrol": an ordinal of something else.
                if word && (the == 0 && !self.placed(first) || self.kind(end) == Some(TokenKind::Word) && !self.stops(end)) {
                    return None;
                }
                (month, day, end)
            }
            None => {
                let (day, next) = self.day_at(first)?;
                let of = usize::from(self.is(next, "of"));
                // "10-12 February" begins with its own day; "2 May" after a hyphen is its end.
                let (month, end) = self.month(next + of)?;
                if self.kind(first) == Some(TokenKind::Word) && of == 0 {
                    return None;
                }
                (month, day, end)
            }
        };
        // Beside a year the number is a day; before "units", "people" it counts.
        let year = self.year_behind(end).or_else(|| self.year_of_range(end).map(|which| (which, end)));
        let (which, end) = year.unwrap_or((Which::Bare, end));
        let determined = self.ordinal_digits(first).is_some() || self.kind(first) == Some(TokenKind::Word) && self.month(first).is_none();
        let found = Found { determined, ..Found::new(at..end, Meaning::Day { which, month, day }) };
        Some(if matches!(which, Which::Of(_)) { self.with_stamp(found) } else { self.with_time(found) })
    }

    /// The year that a range gives at its end: "April 24 and 25, 1999", "March 3 to May 5, 2020".
    fn year_of_range(&self, at: usize) -> Option<Which> {
        let joined = self.joins(at);
        if !joined {
            return None;
        }
        let day = self.month(at + 1).map_or(at + 1, |(_, next)| next);
        let (_, end) = self.day_at(day)?;
        match self.year_behind(end)? {
            (which @ Which::Of(_), _) => Some(which),
            _ => None,
        }
    }

    /// The first days of "10–12 February", "7 and 9 March", "3 to 5 June 2024".
    pub(super) fn listed_day(&self, at: usize) -> Option<Found> {
        let (day, mut next) = self.day_at(at)?;
        // A few members at most, so that a long list of numbers costs no more than its length.
        for _ in 0..4 {
            let joined = self.joins(next) || self.form(next) == ",";
            if !joined {
                return None;
            }
            let also = usize::from(self.form(next) == "," && self.is(next + 1, "and"));
            let (_, behind) = self.day_at(next + 1 + also)?;
            if let Some((month, end)) = self.month(behind) {
                let which = self.year_behind(end).map_or(Which::Bare, |(which, _)| which);
                return Some(Found::new(at..at + 1, Meaning::DayOfMonth { day, month: Some((month, which)) }));
            }
            next = behind;
        }
        None
    }

    /// The other days of "April 24 and 25", "Feb. 10-12".
    pub(super) fn further_day(&self, at: usize, previous: &Found) -> Option<Found> {
        let (month, which) = match previous.meaning {
            Meaning::Day { month, which, .. } => (month, which),
            Meaning::DayOfMonth { month: Some(month), .. } => month,
            _ => return None,
        };
        let between = previous.range.end..at;
        let joins = |at: usize| self.joins(at) || self.form(at) == ",";
        if between.is_empty() || between.len() > 2 || !between.clone().all(joins) || previous.time.is_some() {
            return None;
        }
        let (day, end) = self.day_at(at).filter(|(day, _)| *day <= 31)?;
        // "on April 24 and 25 people": a counted noun behind; "Feb. 10, 12 delegates".
        let word = self.kind(end) == Some(TokenKind::Word) && !self.capital(end) && !self.placed(end + 1) && !self.clause_follows(end);
        let comma_only = between.len() == 1 && self.form(between.start) == ",";
        if word || comma_only && self.kind(end) == Some(TokenKind::Word) {
            return None;
        }
        let (which, end) = match self.year_behind(end) {
            Some((which, end)) => (which, end),
            None => (which, end),
        };
        Some(Found::new(at..end, Meaning::DayOfMonth { day, month: Some((month, which)) }))
    }

    /// Whether the sentence goes on behind an expression, or a clause begins there: nothing that the expression could belong to.
    pub(super) fn clause_follows(&self, at: usize) -> bool {
        self.stops(at) || self.has(at, Sense::Pronoun) || self.has(at, Sense::Determiner)
    }

    /// Whether a word goes on with the sentence rather than being counted: a preposition, "and", a verb of a few letters.
    pub(super) fn stops(&self, at: usize) -> bool {
        self.sense(at, |sense| matches!(sense, Sense::Preposition | Sense::Way(_) | Sense::Tense(_)).then_some(())).is_some()
    }
}
