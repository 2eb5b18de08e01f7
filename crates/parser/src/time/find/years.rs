//! Years, decades and centuries.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::number::{Count, Quantity};
use super::super::vocabulary::{Place, Sense, Unit};
use crate::text::TokenKind;

/// Four digits that are a year wherever nothing speaks against it; further years need a preposition.
const LIKELY: std::ops::RangeInclusive<i64> = 1900..=2035;
pub(super) const POSSIBLE: std::ops::RangeInclusive<i64> = 1000..=2199;

impl Line<'_> {
    /// "2023", "in 1958", "the 1980's"; not "$2000", "Flight 1549" or "1998 people".
    pub(super) fn year(&self, at: usize) -> Option<Found> {
        let year = self.digits(at, 4).filter(|year| self.form(at).len() == 4 && POSSIBLE.contains(year))?;
        let (before, after) = (at.wrapping_sub(1), at + 1);
        let mark = self.form(before);
        if matches!(mark, "$" | "£" | "€" | "¥" | "#" | "+" | "№" | "@")
            || self.glued(after) && matches!(self.form(after), "%" | ":" | "€" | "£" | "°" | "/") && !self.year_range(after)
        {
            return None;
        }
        if self.glued(at) && matches!(mark, "." | ":" | "/" | "," | "_" | "'") {
            return None;
        }
        // `2023-02-…` is a date of figures that was none.
        if self.hyphen(after) && self.digits(after + 1, 2).is_some() && self.hyphen(after + 2) {
            return None;
        }
        // "F-1998", "mid-1998": a letter code before a hyphen, or a word of time.
        if self.glued(at) && self.dash(before) && self.glued(before) {
            let joined = before.wrapping_sub(1);
            let timed = self.sense(joined, |sense| {
                matches!(sense, Sense::Phase(_) | Sense::Edge(_) | Sense::Month(_) | Sense::Season(_)).then_some(())
            });
            let pre = self.is(joined, "pre") || self.is(joined, "post") || self.digits(joined, 4).is_some() && self.form(joined).len() == 4;
            if timed.is_none() && !pre {
                return None;
            }
        }
        let numbered =
            self.has(before, Sense::NumberSign) || self.form(before) == "." && self.has(before.wrapping_sub(1), Sense::NumberSign);
        let placed = self.placed(at) || self.is(before, "year");
        // "202 555 1987": the end of a telephone number.
        if self.kind(before) == Some(TokenKind::Number) && self.form(before).len() == 3 {
            return None;
        }
        let counted = self.has(after, Sense::CountNoun) && !(self.is(after, "or") || self.is(after, "more"));
        let likely = LIKELY.contains(&year) || placed && self.stands(before, Place::BeforeOldYear);
        if numbered || counted || !likely {
            return None;
        }
        // "some 2000 soldiers": a round number before a plural.
        let round = year % 100 == 0 && self.kind(after) == Some(TokenKind::Word) && !self.capital(after) && self.form(after).ends_with('s');
        let bounded = self.phrase_before(at, |sense| matches!(sense, Sense::Bound(_)).then_some(())).is_some();
        if (round || bounded) && !self.is(before, "in") && !self.is(before, "since") && self.kind(after) == Some(TokenKind::Word) {
            return None;
        }
        if matches!(self.form(after), "'" | "’") && self.is(after + 1, "s") && self.glued(after) && self.glued(after + 1) {
            return Some(self.possessing(at, year as i32));
        }
        // "the 1997 third quarter", "the 1997 fiscal year".
        if let Some(part) = self.part_possessed(at, after, Which::Of(year as i32)) {
            return Some(part);
        }
        if self.has(after, Sense::Fiscal) && self.unit(after + 1) == Some((Unit::Year, false)) {
            return Some(Found::new(at..after + 2, Meaning::Year(year as i32)).determined());
        }
        Some(Found::new(at..after, Meaning::Year(year as i32)))
    }

    /// `FY2023`, `FY98`.
    pub(super) fn fiscal_sign(&self, at: usize) -> Option<Found> {
        let digits = self.form(at).strip_prefix("FY")?;
        let year = full_year(digits)?;
        Some(Found::new(at..at + 1, Meaning::Year(year)))
    }

    /// "the 1980's" is a decade, "1990's first half" a part of the year.
    fn possessing(&self, at: usize, year: i32) -> Found {
        let behind = at + 3;
        if let Some(part) = self.part_possessed(at, behind, Which::Of(year)) {
            return part;
        }
        if year % 10 == 0 && self.is(at.wrapping_sub(1), "the") && self.decade_follows(behind) {
            return Found::new(at..behind, Meaning::Decade(year)).determined();
        }
        Found::new(at..at + 1, Meaning::Year(year))
    }

    /// `1998/99`.
    fn year_range(&self, slash: usize) -> bool {
        self.form(slash) == "/" && self.digits(slash + 1, 4).is_some()
    }

    /// What may stand behind "the 1980's" when it means the decade, and not what belongs to a year.
    fn decade_follows(&self, at: usize) -> bool {
        self.kind(at) != Some(TokenKind::Word) || self.has(at, Sense::Preposition) || self.is(at, "and")
    }

    /// The second year of "1995-96", "2022-23", "1914–1918".
    pub(super) fn further_year(&self, at: usize, previous: &Found) -> Option<Found> {
        let Meaning::Year(first) = previous.meaning else { return None };
        let joined = previous.range.end + 1 == at && (self.dash(at - 1) || self.form(at - 1) == "/") && self.glued(at);
        let digits = self.digits(at, 2).filter(|_| joined && self.form(at).len() == 2)?;
        let year = i64::from(first) / 100 * 100 + digits;
        let year = if year < i64::from(first) { year + 100 } else { year };
        // Seasons and school years follow each other; a longer gap is a range all the same.
        (year > i64::from(first)).then(|| Found::new(at..at + 1, Meaning::Year(year as i32)))
    }

    /// `1990s`, and `90s` behind an apostrophe.
    pub(super) fn decade(&self, at: usize) -> Option<Found> {
        let digits = self.form(at).strip_suffix('s').filter(|digits| digits.ends_with('0'))?;
        let year: i32 = digits.parse().ok()?;
        match digits.len() {
            4 if POSSIBLE.contains(&i64::from(year)) => {
                let century = year % 100 == 0 && year < 2000;
                let meaning = if century { Meaning::Century(year / 100) } else { Meaning::Decade(year) };
                Some(Found::new(at..at + 1, meaning).determined())
            }
            2 if matches!(self.before(at), "'" | "’" | "‘") && self.glued(at) => {
                Some(Found::new(at - 1..at + 1, Meaning::Decade(if year < 30 { 2000 } else { 1900 } + year)).determined())
            }
            // "the late 80s"; "in his 80s" is an age, "in the 80s" a temperature as often.
            2 if self.sense(at.wrapping_sub(1), |sense| matches!(sense, Sense::Phase(_)).then_some(())).is_some()
                && self.is(at.wrapping_sub(2), "the") =>
            {
                Some(Found::new(at..at + 1, Meaning::Decade(1900 + year)).determined())
            }
            _ => None,
        }
    }

    /// "the nineties", not "in his nineties".
    pub(super) fn decade_name(&self, at: usize, decade: u8) -> Option<Found> {
        let before = at.wrapping_sub(1);
        let phased = self.sense(before, |sense| matches!(sense, Sense::Phase(_)).then_some(())).is_some();
        let the = if phased { before.wrapping_sub(1) } else { before };
        self.is(the, "the").then(|| Found::new(at..at + 1, Meaning::DecadeName(decade)).determined())
    }

    /// "fiscal 1989", "fiscal year 2023", "the fiscal third quarter"; the year of a company is taken as that of the calendar.
    pub(super) fn fiscal(&self, at: usize) -> Option<Found> {
        let year_word = usize::from(self.unit(at + 1) == Some((Unit::Year, false)));
        if let Some(year) = self.digits(at + 1 + year_word, 4).filter(|year| POSSIBLE.contains(year)) {
            return Some(Found::new(at..at + 2 + year_word, Meaning::Year(year as i32)));
        }
        if year_word == 1 {
            let the = self.is(at.wrapping_sub(1), "the");
            let over = self.is(at + 2, "ended") || self.is(at + 2, "ending");
            let length = Meaning::Length { quantity: Quantity::Exact(Count::ONE), unit: Unit::Year };
            let meaning = if over { length } else { Meaning::Calendar { which: Which::Bare, unit: Unit::Year } };
            return (the && !self.hyphen(at + 2)).then(|| Found::new(at..at + 2, meaning).determined());
        }
        let hyphen = usize::from(self.hyphen(at + 1));
        let inner =
            self.ordinal_family(at + 1 + hyphen).filter(|inner| matches!(inner.meaning, Meaning::Quarter { .. } | Meaning::Half { .. }))?;
        Some(Found { range: at..inner.range.end, ..inner })
    }
}

/// A year of four digits, or of two as news of the last century wrote it (POSIX: 69 to 99 are of the 1900s).
pub(super) fn full_year(digits: &str) -> Option<i32> {
    let year = digits.parse::<i32>().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    match digits.len() {
        4 => Some(year),
        2 => Some(if year < 69 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}
