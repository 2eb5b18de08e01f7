//! A unit of time in the singular: "the year", "a month", "year-earlier", "year end", "a quarter century".

use chancery_model::TimexModifier;

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::number::{Count, Quantity};
use super::super::vocabulary::{Edge, Place, Sense, Unit, Way};
use super::years::POSSIBLE;
use crate::text::TokenKind;

impl Line<'_> {
    pub(super) fn one_unit(&self, at: usize, unit: Unit) -> Option<Found> {
        let before = at.wrapping_sub(1);
        if unit == Unit::Year
            && let Some(found) = self.year_earlier(at)
        {
            return Some(found);
        }
        if unit == Unit::Year
            && let Some((animal, end)) = self.zodiac(at)
            && self.capital(end - 1)
        {
            return Some(Found::new(at..end, Meaning::LunarYear(animal)).determined());
        }
        if let Some(found) = self.end_of_unit(at, unit) {
            return Some(found);
        }
        // "the day before yesterday", "the day after tomorrow".
        if unit == Unit::Day
            && let Some(days) = self.sense(at + 2, |sense| if let Sense::DayWord(days) = sense { Some(i32::from(days)) } else { None })
            && (self.is(at + 1, "before") || self.is(at + 1, "after"))
        {
            let days = if self.is(at + 1, "before") { days - 1 } else { days + 1 };
            return Some(self.with_time(Found::new(at..at + 3, Meaning::DayWord(days)).determined()));
        }
        let hyphen = usize::from(self.hyphen(at + 1));
        if unit == Unit::Quarter && self.unit(at + 1 + hyphen) == Some((Unit::Century, false)) {
            let (start, end) = (at - usize::from(self.is(before, "a")), at + 2 + hyphen);
            let quantity = Quantity::Exact(Count(2500));
            let length = Found::new(start..end, Meaning::Length { quantity, unit: Unit::Year });
            return Some(self.counted_from(start, quantity, Unit::Year, end).unwrap_or(length));
        }
        // "a quarter of an hour"
        if unit == Unit::Quarter
            && self.is(before, "a")
            && self.is(at + 1, "of")
            && self.is(at + 2, "an")
            && self.unit(at + 3) == Some((Unit::Hour, false))
        {
            return Some(Found::new(before..at + 4, Meaning::Length { quantity: Quantity::Exact(Count(1500)), unit: Unit::Minute }));
        }
        if unit == Unit::Second || self.hyphen(at + 1) {
            return None;
        }
        if self.is(before, "the") {
            return self.the_unit(at, unit);
        }
        // "for the full year", "throughout the whole week".
        if self.stands(before, Place::Whole) && self.is(before.wrapping_sub(1), "the") {
            let placed = self.stands(before.wrapping_sub(2), Place::BeforeUnit) && matches!(unit, Unit::Week | Unit::Month | Unit::Year);
            let noun = self.kind(at + 1) == Some(TokenKind::Word) && !self.stops(at + 1);
            return (placed && !noun && !self.is(at + 1, "of"))
                .then(|| Found::new(before..at + 1, Meaning::Calendar { which: Which::Bare, unit }).determined());
        }
        if self.is(before, "a") || self.is(before, "an") {
            return self.one_of_unit(at, unit);
        }
        None
    }

    /// "the year", "the weekend", "the year ended March 31", "the day before", "the month after".
    fn the_unit(&self, at: usize, unit: Unit) -> Option<Found> {
        let the = at.wrapping_sub(1);
        let calendar = |end: usize, which| Some(Found::new(at..end, Meaning::Calendar { which, unit }).determined());
        if unit < Unit::Day
            || unit > Unit::Century
            || self.kind(at + 1) == Some(TokenKind::Clitic) && unit != Unit::Weekend && unit != Unit::Quarter
        {
            return None;
        }
        if unit == Unit::Year
            && let Some(year) = self.digits(at + 1, 4).filter(|year| POSSIBLE.contains(year))
        {
            return Some(Found::new(at..at + 2, Meaning::Year(year as i32)).determined());
        }
        let clause_ends = |at: usize| self.kind(at).is_none_or(|kind| kind == TokenKind::Mark) || self.has(at, Sense::Preposition);
        if (self.is(at + 1, "before") || self.is(at + 1, "after")) && unit != Unit::Quarter {
            let by = if self.is(at + 1, "before") { -1 } else { 1 };
            if clause_ends(at + 2) {
                return calendar(at + 2, Which::Narrative(by));
            }
            // "the day before departure": a day of the story that something else fixes.
            return None;
        }
        // "the year ended March 31" is a length that ends there.
        if unit == Unit::Year && (self.is(at + 1, "ended") || self.is(at + 1, "ending")) {
            return Some(Found::new(at..at + 1, Meaning::Length { quantity: Quantity::Exact(Count::ONE), unit }).determined());
        }
        if unit == Unit::Weekend {
            return calendar(at + 1, Which::Bare);
        }
        // "the year of the rabbit", "the week of talks": a kind of time.
        let placed = self.stands(the.wrapping_sub(1), Place::BeforeUnit);
        let narrow = self.stands(the.wrapping_sub(2), Place::Narrows);
        let noun = self.kind(at + 1) == Some(TokenKind::Word) && !self.stops(at + 1) && !self.is(at + 1, "to") && !self.is(at + 1, "and");
        let sum = matches!(self.form(at + 2), "$" | "#" | "£") || self.kind(at + 2) == Some(TokenKind::Number);
        let kind = self.is(at + 1, "of") && !sum
            || self.is(at + 1, "when")
            || self.is(at + 1, "that")
            || self.hyphen(at + 1)
            || noun && !self.form(at + 1).ends_with("ly");
        if !placed || kind {
            return None;
        }
        match unit {
            Unit::Day if !narrow => None,
            Unit::Day => calendar(at + 1, Which::Narrative(0)),
            Unit::Quarter => calendar(at + 1, Which::Latest),
            Unit::Week | Unit::Month | Unit::Year | Unit::Century | Unit::Decade => calendar(at + 1, Which::Bare),
            _ => None,
        }
    }

    /// "year-earlier", "the year-ago quarter", "the year-earlier nine months".
    fn year_earlier(&self, at: usize) -> Option<Found> {
        if !self.hyphen(at + 1) || self.sense(at + 2, |sense| matches!(sense, Sense::Way(Way::Ago | Way::Earlier)).then_some(())).is_none()
        {
            return None;
        }
        let end = at + 3;
        if let Some(inner) = self.ordinal_family(end)
            && let Meaning::Quarter { which: Which::Bare, quarter, fiscal } = inner.meaning
        {
            return Some(Found::new(at..inner.range.end, Meaning::Quarter { which: Which::OfYear(-1), quarter, fiscal }).determined());
        }
        if let Some((quantity, unit, last)) = self.counted_units(end) {
            return Some(Found::new(at..last, Meaning::Length { quantity, unit }).determined());
        }
        let noun = self.unit(end).is_some() || self.is(end, "period");
        let quarter = self.unit(end).is_some_and(|(unit, _)| unit == Unit::Quarter);
        let meaning = if quarter { Meaning::QuarterBefore } else { Meaning::YearBefore { narrative: true } };
        let found = Found::new(at..end + usize::from(noun), meaning);
        Some(if noun { found.determined() } else { found })
    }

    /// "year end", "by year-end", "month-end", "at year's end", "year-end 1998".
    fn end_of_unit(&self, at: usize, unit: Unit) -> Option<Found> {
        let hyphen = usize::from(self.hyphen(at + 1) || self.kind(at + 1) == Some(TokenKind::Clitic));
        if !self.has(at + 1 + hyphen, Sense::Edge(Edge::End)) || !matches!(unit, Unit::Year | Unit::Month | Unit::Week) {
            return None;
        }
        let end = at + 2 + hyphen;
        let year = self.year_behind(end).filter(|_| unit == Unit::Year);
        if let Some((Which::Of(year), end)) = year {
            return Some(Found::new(at..end, Meaning::Year(year)).determined().modified(TimexModifier::End));
        }
        let placed = self.placed(at) || self.is(at.wrapping_sub(1), "the");
        (placed && self.kind(end) != Some(TokenKind::Clitic))
            .then(|| Found::new(at..end, Meaning::Calendar { which: Which::Bare, unit }).determined().modified(TimexModifier::End))
    }
}
