//! Weekdays.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::vocabulary::{Sense, Shift, Unit};
use crate::text::TokenKind;

impl Line<'_> {
    /// "Friday", "Wednesday night", "Friday last week", "Monday and Tuesday nights".
    pub(super) fn bare_weekday(&self, at: usize) -> Option<Found> {
        let (weekday, end) = self.weekday(at)?;
        if let Some(found) = self.recurring_parts(at, weekday, end) {
            return Some(found);
        }
        let (which, end) = self.week_behind(end).unwrap_or((Which::Bare, end));
        Some(self.with_time(Found::new(at..end, Meaning::Weekday { which, weekday })))
    }

    /// "Tuesday nights", and the "Monday" of "Monday and Tuesday nights".
    fn recurring_parts(&self, at: usize, weekday: u8, end: usize) -> Option<Found> {
        let parts = |at: usize| {
            let part = self.sense(at, |sense| if let Sense::Part(part) = sense { Some(part) } else { None })?;
            self.form(at).ends_with('s').then_some(part)
        };
        if let Some(part) = parts(end) {
            return Some(Found::new(at..end + 1, Meaning::EveryWeekday(weekday)).at(super::super::meaning::TimeOfDay::Part(part)));
        }
        let (_, second) = if self.is(end, "and") || self.is(end, "or") { self.weekday(end + 1)? } else { return None };
        let part = parts(second)?;
        Some(Found::new(at..end, Meaning::EveryWeekday(weekday)).at(super::super::meaning::TimeOfDay::Part(part)))
    }

    /// "last week", "of this week", "next week" behind a weekday: which one it is.
    fn week_behind(&self, at: usize) -> Option<(Which, usize)> {
        let of = usize::from(self.is(at, "of"));
        let (shift, next) = self.shift_at(at + of)?;
        if self.unit(next) != Some((Unit::Week, false)) || self.kind(next + 1) == Some(TokenKind::Clitic) {
            return None;
        }
        let which = match shift {
            Shift::Last => Which::Deictic(-1),
            Shift::This => Which::Deictic(0),
            Shift::Next => Which::Deictic(1),
            _ => return None,
        };
        Some((which, next + 1))
    }

    /// "Mondays".
    pub(super) fn weekdays(&self, at: usize, weekday: u8) -> Option<Found> {
        self.capital(at).then(|| Found::new(at..at + 1, Meaning::EveryWeekday(weekday)))
    }
}
