//! Months and seasons without a day.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::vocabulary::{Phase, Place, Sense, Unit};
use crate::text::TokenKind;

impl Line<'_> {
    /// "April 2019", "in March", "October last year", "January and February 1999".
    pub(super) fn bare_month(&self, at: usize) -> Option<Found> {
        let (month, end) = self.month(at)?;
        if let Some((which, end)) = self.year_behind(end) {
            // "in March, 2000 people left": a count; "March, 2000," a year.
            return Some(Found::new(at..end, Meaning::Month { which, month }));
        }
        if !self.is_month(at, end) {
            return None;
        }
        let joined = self.joins(end);
        let shared = if joined { self.month(end + 1).and_then(|(_, end)| self.year_behind(end)) } else { None };
        let which = match shared {
            Some((which @ Which::Of(_), _)) => which,
            _ => Which::Bare,
        };
        Some(Found::new(at..end, Meaning::Month { which, month }))
    }

    /// Whether the name of a month means the month.
    fn is_month(&self, at: usize, end: usize) -> bool {
        let before = at.wrapping_sub(1);
        // A first name, or part of one: "April Ryan", "Janet May".
        let surname = self.kind(end) == Some(TokenKind::Word) && self.capital(end) && end == at + 1;
        let called = self.kind(before) == Some(TokenKind::Word) && self.capital(before) && !self.placed(at) && !self.first(before);
        if self.has(at, Sense::Ambiguous) {
            let article = self.stands(before, Place::BeforeNoun);
            return (self.placed(at) || article && !surname || self.dash(before)) && (!surname || self.placed(at));
        }
        if self.has(at, Sense::FirstName) && surname {
            return false;
        }
        !called || self.placed(at)
    }

    /// "spring 2022", "the summer", "in the fall of 1998", "last winter" behind its shift.
    pub(super) fn season(&self, at: usize, season: u8) -> Option<Found> {
        let end = at + 1;
        if let Some((which, end)) = self.year_behind(end) {
            return Some(Found::new(at..end, Meaning::Season { which, season }).determined());
        }
        // "the summer and fall of 1998"
        let is_season = |at: usize| self.sense(at, |sense| matches!(sense, Sense::Season(_)).then_some(())).is_some();
        if self.joins(end)
            && is_season(end + 1)
            && let Some((which @ Which::Of(_), _)) = self.year_behind(end + 2)
        {
            return Some(Found::new(at..end, Meaning::Season { which, season }).determined());
        }
        let before = at.wrapping_sub(1);
        let phased = self.sense(before, |sense| matches!(sense, Sense::Phase(Phase::Start | Phase::Mid | Phase::End)).then_some(()));
        let the = self.is(before, "the") || phased.is_some();
        let placed = self.stands(before.wrapping_sub(usize::from(the)), Place::BeforeSeason);
        // "the fall of the wall", "spring water": a season stands behind a preposition and before no "of".
        let other = self.is(end, "of") || self.kind(before) == Some(TokenKind::Word) && self.capital(at) && !self.placed(at);
        (placed && !other && (the || self.placed(at) || self.unit(end).is_some_and(|(unit, _)| unit == Unit::Month)))
            .then(|| Found::new(at..end, Meaning::Season { which: Which::Bare, season }).determined())
    }
}
