//! Lengths of time, and days and years counted from another time by them.

use chancery_model::TimexModifier;

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::number::{Count, Quantity};
use super::super::vocabulary::{Part, Place, Sense, Unit, Vague, Way};
use crate::text::TokenKind;

impl Line<'_> {
    /// "two days", "a three-day visit", "20 more years", "three years ago", "two weeks later"; nothing of "a 22-year-old".
    pub(super) fn length(&self, at: usize) -> Option<Found> {
        let (quantity, mut next) = self.quantity(at)?;
        if let Quantity::Exact(times) = quantity
            && self.is(next, "times")
        {
            return self.frequency(at, next + 1, u8::try_from(times.whole()).ok()?);
        }
        if let Some(found) = self.nights(at, quantity, next) {
            return Some(found);
        }
        let (mut quantity, mut modifier) = (quantity, None);
        // "10 to 15 years", "two or three weeks", "five-to-seven-day".
        // "and" joins behind "between" alone: "in 1976 and 45 years later".
        let joined = self.joins(next) && (!self.is(next, "and") || self.is(at.wrapping_sub(1), "between"));
        if joined
            && let Some((second, end)) = self.count(next + 1)
            && self.unit_behind(end).is_some()
        {
            (quantity, next, modifier) = (Quantity::Exact(second), end, Some(TimexModifier::Approx));
        }
        let (unit, unit_at, adjective) = self.unit_behind(next)?;
        let mut end = unit_at + 1;
        // "a 22-year-old", "52 years old", "six months of age".
        let aged = self.has(end + usize::from(self.hyphen(end)), Sense::Age) || self.is(end, "of") && self.is(end + 1, "age");
        if aged || self.is(at.wrapping_sub(1), "aged") {
            return Some(Found::new(at..end + 1, Meaning::Nothing));
        }
        if unit == Unit::Quarter && adjective || unit == Unit::Weekend {
            return None;
        }
        // "second" and "third" before a unit in the singular are ordinals; "one" may stand before one.
        let plural = self.unit(unit_at).is_some_and(|(_, plural)| plural);
        let one = quantity == Quantity::Exact(Count::ONE);
        if !plural && !one && !adjective && !matches!(quantity, Quantity::Exact(count) if count.0 < 100) && unit != Unit::Century {
            return None;
        }
        // "a year and a half" is handled with the article; here "two years and a half".
        if self.is(end, "and")
            && self.is(end + 1, "a")
            && self.is(end + 2, "half")
            && let Quantity::Exact(count) = quantity
        {
            (quantity, end) = (Quantity::Exact(count.plus_half()), end + 3);
        }
        if !adjective && let Some(found) = self.counted_from(at, quantity, unit, end) {
            return Some(Found { modifier, ..found });
        }
        let found = Found::new(at..end, Meaning::Length { quantity, unit });
        // "the nine months", but "the two-day visit".
        Some(Found { modifier, determined: plural && !adjective, ..found })
    }

    /// "two nights": so many days.
    fn nights(&self, at: usize, quantity: Quantity, next: usize) -> Option<Found> {
        let night = self.has(next, Sense::Part(Part::Night)) && self.form(next).ends_with('s');
        night.then(|| Found::new(at..next + 1, Meaning::Length { quantity, unit: Unit::Day }))
    }

    /// The unit behind a count: "days", "-day", "more years", "consecutive months"; its position, and whether a hyphen makes an adjective of it.
    fn unit_behind(&self, at: usize) -> Option<(Unit, usize, bool)> {
        let adjective = self.hyphen(at);
        let mut at = at + usize::from(adjective);
        for _ in 0..2 {
            at += usize::from(self.has(at, Sense::Filler) && self.unit(at).is_none());
        }
        let (unit, _) = self.unit(at)?;
        // "20 second-class seats": an ordinal, unless a hyphen before makes it a unit.
        let ordinal = unit == Unit::Second && self.has(at, Sense::Ordinal(2)) && !adjective;
        (!ordinal).then_some((unit, at, adjective || self.is_adjective(at)))
    }

    /// "a two day rally": a unit in the singular before a noun does the work of an adjective.
    fn is_adjective(&self, unit: usize) -> bool {
        self.unit(unit).is_some_and(|(_, plural)| !plural) && self.kind(unit + 1) == Some(TokenKind::Word) && !self.stops(unit + 1)
    }

    /// "three years ago", "two days later", "a week from now", "eighty years ago this month".
    pub(super) fn counted_from(&self, at: usize, quantity: Quantity, unit: Unit, end: usize) -> Option<Found> {
        let (way, last) = self.phrase(end, |sense| if let Sense::Way(way) = sense { Some(way) } else { None })?;
        // "two days before the summit", "a month after Qantas left" are lengths, which something else measures.
        let relation = self.stands(end, Place::Relates);
        if relation && !self.ends(last) {
            return None;
        }
        let Some(count) = quantity.count() else {
            // "years ago" lies in the past; "a few days later" is a length.
            return (way == Way::Ago).then(|| Found::new(at..last, Meaning::Vague(Vague::Past)));
        };
        if unit == Unit::Year && count == Count::ONE && matches!(way, Way::Ago | Way::Earlier) {
            return Some(Found::new(at..last, Meaning::YearBefore { narrative: way == Way::Earlier }));
        }
        let forward = matches!(way, Way::Later | Way::Hence);
        let narrative = matches!(way, Way::Earlier | Way::Later);
        if way == Way::Ago
            && unit >= Unit::Year
            && let Some(found) = self.ago_this(at, count, unit, last)
        {
            return Some(found);
        }
        Some(Found::new(at..last, Meaning::Moved { count, unit, forward, narrative }))
    }

    /// "eighty years ago this month", "two years ago today".
    fn ago_this(&self, at: usize, count: Count, unit: Unit, last: usize) -> Option<Found> {
        let years = i32::try_from(count.whole()).ok().filter(|_| unit == Unit::Year && count.0 % 100 == 0)?;
        if self.has(last, Sense::DayWord(0)) {
            return Some(Found::new(at..last + 1, Meaning::Calendar { which: Which::OfYear(-years), unit: Unit::Day }));
        }
        let (shift, next) = self.shift_at(last)?;
        let (inner, _) = self.unit(next)?;
        let this = shift == super::super::vocabulary::Shift::This && matches!(inner, Unit::Month | Unit::Week);
        this.then(|| Found::new(at..next + 1, Meaning::Calendar { which: Which::OfYear(-years), unit: inner }))
    }

    /// Whether nothing that "before" or "after" could govern follows.
    fn ends(&self, at: usize) -> bool {
        match self.kind(at) {
            None | Some(TokenKind::Mark) => !matches!(self.form(at), "$" | "“" | "\"" | "`" | "‘"),
            Some(TokenKind::Clitic) => false,
            Some(_) => {
                self.stands(at, Place::GoesOn)
                    || self.sense(at, |sense| matches!(sense, Sense::Tense(_)).then_some(())).is_some()
                        && !self.capital(at)
                        && !self.form(at).ends_with('s')
            }
        }
    }

    /// "half a century", "half an hour ago", "half a dozen years".
    pub(super) fn half_of_unit(&self, at: usize) -> Option<Found> {
        if !self.is(at + 1, "a") && !self.is(at + 1, "an") && !self.hyphen(at + 1) {
            return None;
        }
        if self.is(at + 2, "dozen") {
            return self.length(at);
        }
        let (unit, plural) = self.unit(at + 2)?;
        let quantity = Quantity::Exact(Count(50));
        if plural || unit == Unit::Second {
            return None;
        }
        let length = Found::new(at..at + 3, Meaning::Length { quantity, unit });
        // "a half-century ago" takes its article, "half a century ago" has it within.
        let first = at - usize::from(self.hyphen(at + 1) && self.is(at.wrapping_sub(1), "a"));
        Some(self.counted_from(first, quantity, unit, at + 3).unwrap_or(length))
    }

    /// A unit in the plural that no number stands before: "for years", "days after the raid", "months of talks", "years ago".
    pub(super) fn bare_units(&self, at: usize, unit: Unit) -> Option<Found> {
        let quantity = Quantity::Several;
        if unit == Unit::Weekend && (self.is(at.wrapping_sub(1), "on") || self.is(at.wrapping_sub(1), "at")) {
            return Some(Found::new(at..at + 1, Meaning::EveryWeekend));
        }
        if self.is(at + 1, "ago") {
            return self.counted_from(at, quantity, unit, at + 1);
        }
        // "in the days ahead", "for years to come"
        let to_come = self.is(at + 1, "to") && self.is(at + 2, "come");
        if to_come || self.is(at + 1, "ahead") && self.is(at.wrapping_sub(1), "the") {
            let end = at + 2 + usize::from(to_come);
            return Some(Found::new(at..end, Meaning::Vague(Vague::Future)).determined());
        }
        let before = self.stands(at.wrapping_sub(1), Place::BeforeUnits);
        let after = self.stands(at + 1, Place::AfterUnits);
        if self.has(at.wrapping_sub(1), Sense::Ordinal(1)) && self.is(at.wrapping_sub(2), "the") && after {
            return Some(Found::new(at - 1..at + 1, Meaning::Length { quantity, unit }).determined());
        }
        let other = self.has(at + 1, Sense::Age)
            || unit == Unit::Quarter
            || unit == Unit::Second
            || self.hyphen(at + 1)
            || self.capital(at) && !self.first(at);
        ((before || after) && !other).then(|| Found::new(at..at + 1, Meaning::Length { quantity, unit }))
    }

    /// "a year", "an hour": a length behind a preposition or before "ago", a rate elsewhere, which is no expression.
    pub(super) fn one_of_unit(&self, at: usize, unit: Unit) -> Option<Found> {
        let article = at.wrapping_sub(1);
        let mut end = at + 1;
        let mut count = Count::ONE;
        if self.is(end, "and") && self.is(end + 1, "a") && self.is(end + 2, "half") {
            (count, end) = (count.plus_half(), end + 3);
        }
        let quantity = Quantity::Exact(count);
        if let Some(found) = self.counted_from(article, quantity, unit, end) {
            return Some(found);
        }
        let before = self.stands(article.wrapping_sub(1), Place::BeforeOneUnit);
        let after = self.stands(end, Place::AfterOneUnit);
        // "in a year that began badly", "for a day of prayer" speak of no length.
        let kind = self.is(end, "that") || self.is(end, "when") || self.is(end, "of") || self.hyphen(end) || self.is_adjective(at);
        ((before && !kind || after || count != Count::ONE) && unit != Unit::Quarter && unit != Unit::Second && unit != Unit::Weekend)
            .then(|| Found::new(article..end, Meaning::Length { quantity, unit }))
    }
}
