//! References without a date, festivals, and named periods.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::vocabulary::{Place, Sense, Unit, Vague};
use crate::generated::time::PERIODS;
use crate::text::TokenKind;

impl Line<'_> {
    pub(super) fn named(&self, at: usize) -> Option<Found> {
        super::longer(super::longer(self.national_day(at), self.festival(at)), super::longer(self.period(at), self.vague(at)))
    }

    /// "now", "recently", "in the past", "in the future".
    fn vague(&self, at: usize) -> Option<Found> {
        let (vague, end) = self.phrase(at, |sense| if let Sense::Vague(vague) = sense { Some(vague) } else { None })?;
        let before = at.wrapping_sub(1);
        // "the future" and "the past" stand behind a preposition; elsewhere they are things.
        let the = self.is(before, "the");
        if the && !self.stands(before.wrapping_sub(1), Place::BeforeVague) {
            return None;
        }
        // "in the past three years" and "the past tense" go on.
        let counted = self.quantity(end).is_some() || self.unit(end).is_some();
        let noun = self.is(end, "tense") || self.hyphen(end);
        if vague == Vague::Past && counted || noun {
            return None;
        }
        if self.is(before, "most") || self.is(before, "more") {
            return None;
        }
        // "this time": the word before belongs to the phrase, a preposition does not.
        let first = at - usize::from(self.is(before, "this"));
        Some(Found::new(first..end, Meaning::Vague(vague)).determined())
    }

    /// "until then", "since then".
    pub(super) fn then(&self, at: usize) -> Option<Found> {
        let placed = self.stands(at.wrapping_sub(1), Place::BeforeThen);
        placed.then(|| Found::new(at..at + 1, Meaning::Calendar { which: Which::Narrative(0), unit: Unit::Day }))
    }

    /// "Christmas", "Easter 2024", "the Spring Festival of the Year of the Rabbit".
    fn festival(&self, at: usize) -> Option<Found> {
        let (row, end) = self.phrase(at, |sense| if let Sense::Festival(row) = sense { Some(row) } else { None })?;
        if !self.capital(at) && !self.capital(end - 1) {
            return None;
        }
        let of = usize::from(self.is(end, "of"));
        if let Some((animal, behind)) = self.zodiac(end + of) {
            return Some(
                Found::new(at..behind, Meaning::Festival { row: Some(row), which: Which::Bare, animal: Some(animal) }).determined(),
            );
        }
        let (which, end) = self.year_behind(end).unwrap_or((Which::Bare, end));
        // "the Christmas party": the article is the party's.
        let noun = self.kind(end) == Some(TokenKind::Word) && !self.clause_follows(end);
        Some(Found { determined: !noun, ..Found::new(at..end, Meaning::Festival { row: Some(row), which, animal: None }) })
    }

    /// "the Year of the Rabbit": the animal, and the position behind.
    pub(super) fn zodiac(&self, at: usize) -> Option<(u8, usize)> {
        let at = at + usize::from(self.is(at, "the"));
        if !self.is(at, "year") || !self.is(at + 1, "of") || !self.is(at + 2, "the") {
            return None;
        }
        let animal = self.sense(at + 3, |sense| if let Sense::Zodiac(animal) = sense { Some(animal) } else { None })?;
        Some((animal, at + 4))
    }

    /// "the Cold War"; a period without known years only behind a preposition of time.
    fn period(&self, at: usize) -> Option<Found> {
        let (row, end) = self.phrase(at, |sense| if let Sense::Period(row) = sense { Some(row) } else { None })?;
        let dated = PERIODS.get(usize::from(row))?.edtf.is_some();
        let before = at.wrapping_sub(1 + usize::from(self.is(at.wrapping_sub(1), "the")));
        let placed = self.stands(before, Place::BeforePeriod);
        // "the Cold War rival" names a thing.
        let noun = self.kind(end) == Some(TokenKind::Word) && !self.clause_follows(end);
        (placed && !noun && (dated || !self.is(before, "in"))).then(|| Found::new(at..end, Meaning::Period(row)).determined())
    }
}
