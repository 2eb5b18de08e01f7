//! What stands behind "last", "this", "next", "the following", "the same": which one of a recurring time.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::number::{Count, Quantity};
use super::super::vocabulary::{Sense, Shift, Unit, Vague};
use crate::text::TokenKind;

impl Line<'_> {
    pub(super) fn shift(&self, at: usize) -> Option<Found> {
        let (shift, mut next) = self.shift_at(at)?;
        // "that" and "this" stand before other words most of the time.
        let word = self.kind(next) == Some(TokenKind::Word) && self.opener(next).is_none() && !self.has(next, Sense::Filler);
        if word && !matches!(shift, Shift::Current | Shift::Recent | Shift::Latest) {
            return None;
        }
        // "that same day", "this past week", "this coming Friday", "the very next day".
        let mut shift = shift;
        if let Some((second, behind)) = self.shift_at(next)
            && matches!(shift, Shift::This | Shift::That)
        {
            (shift, next) = (second, behind);
        }
        if let Some((quantity, unit, end)) = self.counted_units(next) {
            // "expected to last six months": a verb.
            if shift == Shift::Last && self.governs(at.wrapping_sub(1)) {
                return None;
            }
            return Self::counted_span(at, shift, quantity, unit, end);
        }
        let fiscal = usize::from(self.has(next, Sense::Fiscal) || self.is(next, "full") || self.is(next, "calendar"));
        if let Some((unit, plural)) = self.unit(next + fiscal) {
            return if plural {
                Self::shifted_units(at, shift, unit, next + fiscal)
            } else {
                self.shifted_unit(at, shift, unit, next + fiscal)
            };
        }
        if self.is(next, "period") && matches!(shift, Shift::Latest) {
            return Some(Found::new(at..next + 1, Meaning::Calendar { which: Which::Latest, unit: Unit::Quarter }).determined());
        }
        if let Some(part) = self.sense(next, |sense| if let Sense::Part(part) = sense { Some(part) } else { None }) {
            return if self.form(next).ends_with('s') { None } else { self.shifted_part(at..next + 1, shift, part) };
        }
        self.shifted_name(at, shift, next).or_else(|| self.alone(at, shift, next))
    }

    /// Whether a word makes a verb of "last" and a count behind it: all do but determiners and prepositions.
    fn governs(&self, at: usize) -> bool {
        let noun = || (self.placed(at + 1) || self.has(at, Sense::Determiner)) && !self.is(at, "to") && !self.is(at, "that");
        self.kind(at) == Some(TokenKind::Word) && !noun()
    }

    /// "the past three years", "the next two weeks", "the last few days", "the first of the next three months".
    fn counted_span(at: usize, shift: Shift, quantity: Quantity, unit: Unit, end: usize) -> Option<Found> {
        let forward = match shift {
            Shift::Last | Shift::Past | Shift::Previous | Shift::Recent | Shift::Latest => false,
            Shift::Next | Shift::Coming | Shift::Following | Shift::Future => true,
            // "these same two years" and "the current four weeks" are lengths.
            Shift::Same | Shift::Current => {
                return Some(Found::new(at..end, Meaning::Length { quantity, unit }).determined());
            }
            Shift::New | Shift::Present | Shift::This | Shift::That => return None,
        };
        if shift == Shift::Latest {
            return Some(Found::new(at..end, Meaning::Length { quantity, unit }).determined());
        }
        Some(Found::new(at..end, Meaning::Span { quantity, unit, forward }).determined())
    }

    /// "recent years", "the coming days", "future quarters", "past months".
    fn shifted_units(at: usize, shift: Shift, unit: Unit, unit_at: usize) -> Option<Found> {
        let range = at..unit_at + 1;
        match shift {
            Shift::Recent | Shift::Past | Shift::Previous | Shift::Last => {
                Some(Found::new(range, Meaning::Span { quantity: Quantity::Several, unit, forward: false }).determined())
            }
            Shift::Coming | Shift::Future | Shift::Following | Shift::Next => {
                Some(Found::new(range, Meaning::Vague(Vague::Future)).determined())
            }
            _ => None,
        }
    }

    /// "last year", "this week", "the past month", "the next day", "the same period", "the new year", "this year's third quarter".
    fn shifted_unit(&self, at: usize, shift: Shift, unit: Unit, unit_at: usize) -> Option<Found> {
        let end = unit_at + 1;
        let the = self.is(at.wrapping_sub(1), "the");
        if let Some(year) = match shift {
            Shift::Last => Some(Which::OfYear(-1)),
            Shift::This | Shift::Current => Some(Which::OfYear(0)),
            Shift::Next => Some(Which::OfYear(1)),
            Shift::That | Shift::Same => Some(Which::OfNarrativeYear(0)),
            _ => None,
        } && unit == Unit::Year
            && let Some(found) = self.possessed_part(at, end, year)
        {
            return Some(found);
        }
        if matches!(shift, Shift::Last) && self.is(end, "of") && the {
            return self.last_of(at, unit_at);
        }
        if unit < Unit::Day || self.hyphen(end) {
            let span = matches!(shift, Shift::Past | Shift::Last) && unit >= Unit::Minute;
            return (span && !self.hyphen(end)).then(|| Self::one_span(at, unit, end, false));
        }
        let calendar = |which| Some(Found::new(at..end, Meaning::Calendar { which, unit }).determined());
        match shift {
            Shift::Past => Some(Self::one_span(at, unit, end, false)),
            // "the last year" and "the next year" measure; "last year" and "next year" name.
            Shift::Last if the && unit != Unit::Quarter => Some(Self::one_span(at, unit, end, false)),
            Shift::Coming if unit != Unit::Weekend && unit != Unit::Week => Some(Self::one_span(at, unit, end, true)),
            Shift::Last => calendar(Which::Deictic(-1)),
            Shift::Next if the && unit <= Unit::Decade => calendar(Which::Narrative(1)),
            Shift::Next | Shift::Coming => calendar(Which::Deictic(1)),
            Shift::This if unit == Unit::Day => {
                self.is(at.wrapping_sub(1), "on").then(|| Found::new(at..end, Meaning::Calendar { which: Which::Narrative(0), unit }))
            }
            Shift::This | Shift::Current | Shift::Present => calendar(Which::Deictic(0)),
            Shift::That | Shift::Same => calendar(Which::Narrative(0)),
            Shift::Previous => calendar(Which::Narrative(-1)),
            Shift::Following => calendar(Which::Narrative(1)),
            Shift::Latest => calendar(Which::Latest),
            Shift::New => (unit == Unit::Year && the && !self.is(end, "'s"))
                .then(|| Found::new(at..end, Meaning::Calendar { which: Which::Bare, unit }).determined()),
            Shift::Future | Shift::Recent => None,
        }
    }

    fn one_span(at: usize, unit: Unit, end: usize, forward: bool) -> Found {
        Found::new(at..end, Meaning::Span { quantity: Quantity::Exact(Count::ONE), unit, forward }).determined()
    }

    /// "last Friday", "next March", "this summer", "last Christmas".
    fn shifted_name(&self, at: usize, shift: Shift, next: usize) -> Option<Found> {
        let which = match shift {
            Shift::Last | Shift::Past => Which::Before,
            Shift::This => Which::Deictic(0),
            Shift::Next | Shift::Coming => Which::After,
            Shift::Previous => Which::Narrative(-1),
            Shift::Following => Which::Narrative(1),
            Shift::That | Shift::Same => Which::Narrative(0),
            _ => return None,
        };
        let narrative = matches!(which, Which::Narrative(_));
        if let Some((weekday, end)) = self.weekday(next) {
            // "the last Friday in May"
            let of_month = if shift == Shift::Last { self.weekday_of_month(at, -1, next) } else { None };
            if of_month.is_some() {
                return of_month;
            }
            return Some(self.with_time(Found::new(at..end, Meaning::Weekday { which, weekday })));
        }
        if let Some((month, end)) = self.month(next) {
            // "this May 5": the day decides.
            if let Some(found) = self.date(next).filter(|_| !narrative) {
                return Some(Found { range: at..found.range.end, ..found });
            }
            return Some(Found::new(at..end, Meaning::Month { which, month }));
        }
        if let Some(season) = self.sense(next, |sense| if let Sense::Season(season) = sense { Some(season) } else { None }) {
            return Some(Found::new(at..next + 1, Meaning::Season { which, season }));
        }
        if let Some(found) = self.national_day(next) {
            let Meaning::Festival { row, .. } = found.meaning else { return None };
            return Some(Found::new(at..found.range.end, Meaning::Festival { row, which, animal: None }));
        }
        let (row, end) = self.phrase(next, |sense| if let Sense::Festival(row) = sense { Some(row) } else { None })?;
        // "the upcoming Victory Day" is the day itself.
        (self.capital(next) && shift != Shift::Coming)
            .then(|| Found::new(at..end, Meaning::Festival { row: Some(row), which, animal: None }))
    }

    /// "current" and "recent" before another noun.
    fn alone(&self, at: usize, shift: Shift, next: usize) -> Option<Found> {
        let noun = matches!(self.kind(next), Some(TokenKind::Word | TokenKind::Number | TokenKind::Mixed)) && !self.stops(next)
            || self.hyphen(next);
        let before = at.wrapping_sub(1);
        match shift {
            Shift::Current if noun && next == at + 1 && (!self.capital(at) || self.first(at)) => {
                Some(Found::new(at..next, Meaning::Vague(Vague::Present)))
            }
            Shift::Recent if noun && !self.is(before, "the") && !self.is(before, "most") && !self.is(before, "more") => {
                Some(Found::new(at..next, Meaning::Vague(Vague::Past)))
            }
            _ => None,
        }
    }
}
