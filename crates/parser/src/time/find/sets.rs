//! Times that recur.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, TimeOfDay};
use super::super::number::Count;
use super::super::vocabulary::{Place, Sense, Unit};
use crate::text::TokenKind;

impl Line<'_> {
    /// "every day", "each Thursday", "every two years", "every third month", "every other week", "every March".
    pub(super) fn every(&self, at: usize) -> Option<Found> {
        let quant = if self.is(at, "each") { "EACH" } else { "EVERY" };
        let set = |end: usize, meaning| Some(Found { quant: Some(quant), ..Found::new(at..end, meaning) });
        let mut next = at + 1;
        let mut count = Count::ONE;
        let other = self.is(next, "other");
        if other {
            (count, next) = (Count(200), next + 1);
        } else if self.is(next, "single") {
            next += 1;
        } else if let Some((several, end)) = self.count(next).filter(|(count, _)| count.0 > 0) {
            (count, next) = (several, end + usize::from(self.hyphen(end)));
        } else if let Some((ordinal, end)) = self.ordinal(next).filter(|(ordinal, end)| *ordinal > 1 && self.unit(*end).is_some()) {
            (count, next) = (Count(ordinal * 100), end);
        }
        if let Some((unit, _)) = self.unit(next) {
            if self.has(next, Sense::Ordinal(2)) && self.kind(next + 1) == Some(TokenKind::Word) {
                return None;
            }
            return set(next + 1, Meaning::Every { count, unit });
        }
        if count != Count::ONE && !other {
            return None;
        }
        let quant = if other { "EVERY OTHER" } else { quant };
        let set = |end: usize, meaning| Some(Found { quant: Some(quant), ..Found::new(at..end, meaning) });
        if let Some((weekday, end)) = self.weekday(next) {
            let part = self.sense(end, |sense| if let Sense::Part(part) = sense { Some(part) } else { None });
            let found = set(end + usize::from(part.is_some()), Meaning::EveryWeekday(weekday))?;
            return Some(Found { time: part.map(TimeOfDay::Part), ..found });
        }
        if let Some((month, end)) = self.month(next) {
            return set(end, Meaning::EveryMonth(month));
        }
        let meaning = self.sense(next, |sense| match sense {
            Sense::Season(season) => Some(Meaning::EverySeason(season)),
            Sense::Part(part) => Some(Meaning::EveryPart(part)),
            _ => None,
        })?;
        set(next + 1, meaning)
    }

    /// "daily", "annual" — not "annual sales", and not the "Daily" of a newspaper.
    pub(super) fn recurring(&self, at: usize, count: Count, unit: Unit) -> Option<Found> {
        let before = at.wrapping_sub(1);
        let named = self.capital(at) && !self.first(at) && self.kind(before) == Some(TokenKind::Word) && self.capital(before);
        let measured = unit == Unit::Year && self.has(at + 1, Sense::Measure);
        if named || measured || self.dash(before) && self.glued(before) && !self.timed(before.wrapping_sub(1)) {
            return None;
        }
        // "quarterly" is three months long; a quarter is a unit where it is named.
        let (count, unit) = if unit == Unit::Quarter { (Count(300), Unit::Month) } else { (count, unit) };
        Some(Found::new(at..at + 1, Meaning::Every { count, unit }))
    }

    fn timed(&self, at: usize) -> bool {
        self.sense(at, |sense| matches!(sense, Sense::Times(_)).then_some(())).is_some()
    }

    /// "twice a week", "once every two years", "twice-yearly".
    pub(super) fn times(&self, at: usize, times: u8) -> Option<Found> {
        self.frequency(at, at + 1, times)
    }

    /// The period behind "twice" or "three times".
    pub(super) fn frequency(&self, at: usize, next: usize, times: u8) -> Option<Found> {
        let freq = Some(times);
        if self.stands(next, Place::BeforeRate) {
            let (unit, plural) = self.unit(next + 1)?;
            return (!plural && unit >= Unit::Minute)
                .then(|| Found { freq, ..Found::new(at..next + 2, Meaning::Every { count: Count::ONE, unit }) });
        }
        if self.has(next, Sense::Every) {
            let set = self.every(next)?;
            return Some(Found { freq, range: at..set.range.end, ..set });
        }
        let unit =
            self.sense(next + usize::from(self.hyphen(next)), |sense| if let Sense::Recurring(unit) = sense { Some(unit) } else { None })?;
        let end = next + 1 + usize::from(self.hyphen(next));
        Some(Found { freq, ..Found::new(at..end, Meaning::Every { count: Count::ONE, unit }) })
    }
}
