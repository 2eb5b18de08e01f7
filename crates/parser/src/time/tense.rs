//! Whether a clause looks back or ahead, for a weekday or month that does not say which one it is.

use std::ops::Range;

use super::line::Line;
use super::vocabulary::{Sense, Tense};
use crate::text::TokenKind;

/// How far the words of a clause are looked at, in tokens.
const BEFORE: usize = 20;
const BEHIND: usize = 14;

/// The words within a verb group that may stand between an auxiliary and its participle: "will also be held".
const GROUP: usize = 4;

/// A verb of reporting speaks for a time so many tokens away; further off, what is reported has a tense of its own.
const BESIDE: usize = 2;

/// An infinitive speaks for a time within its own few words.
const NEAR: usize = 6;

impl Line<'_> {
    /// The tense of the nearest verb; that before the expression counts twice. A preposition decides where no verb does.
    pub(super) fn tense(&self, range: &Range<usize>) -> Option<Tense> {
        self.tense_with(range, false)
    }

    /// The same for a month or a date, of which more lie ahead: "an invitation to visit in June", "ahead of the November vote".
    pub(super) fn tense_of_month(&self, range: &Range<usize>) -> Option<Tense> {
        let ahead = (1..=3).any(|step| self.is(range.start.wrapping_sub(step), "ahead"));
        if ahead { Some(Tense::Future) } else { self.tense_with(range, true) }
    }

    fn tense_with(&self, range: &Range<usize>, infinitives: bool) -> Option<Tense> {
        let toward = self.sense(range.start.wrapping_sub(1), |sense| if let Sense::Toward(tense) = sense { Some(tense) } else { None });
        if toward == Some(Tense::Past) {
            return toward;
        }
        let left = (1..=BEFORE)
            .map_while(|step| range.start.checked_sub(step).filter(|at| *at >= self.range.start))
            .take_while(|at| self.form(*at) != ";")
            .enumerate()
            .find_map(|(distance, at)| Some((distance, self.tense_at(at, distance, infinitives)?)));
        let right = (range.end..self.range.end.min(range.end + BEHIND))
            .take_while(|at| self.form(*at) != ";")
            .enumerate()
            .find_map(|(distance, at)| Some((distance * 2 + 1, self.tense_at(at, distance, infinitives)?)));
        let verb = match (left, right) {
            (Some((near, left)), Some((far, right))) => Some(if near <= far { left } else { right }),
            (left, right) => left.or(right).map(|(_, tense)| tense),
        };
        // "by Friday" lies ahead, unless what came by then is told: "Until Thursday, they had not …".
        if toward.is_some() && right.map(|(_, tense)| tense) != Some(Tense::Past) { toward } else { verb }
    }

    fn tense_at(&self, at: usize, distance: usize, infinitives: bool) -> Option<Tense> {
        if self.kind(at) != Some(TokenKind::Word) {
            return None;
        }
        let form = self.form(at);
        let Some(entry) = self.entry(at) else {
            if form.ends_with("'ll") || form.ends_with("’ll") {
                return Some(Tense::Future);
            }
            let past = form.len() > 4 && form.ends_with("ed") && !self.capital(at);
            return past.then(|| if self.to_come(at) { Tense::Future } else { Tense::Past });
        };
        let has = |sense| entry.senses.contains(&sense);
        if has(Sense::Report) && !self.to_come(at) {
            return (distance <= BESIDE).then_some(Tense::Past);
        }
        let to = has(Sense::Intent) && self.is(at + 1, "to") || self.is(at, "to") && self.has(at.wrapping_sub(1), Sense::Intent);
        if to || infinitives && distance < NEAR && self.is(at, "to") && self.infinitive(at) {
            return Some(Tense::Future);
        }
        let past = || form.len() > 4 && form.ends_with("ed") && !self.capital(at);
        match self.verb(at).or_else(|| past().then_some(Tense::Past))? {
            Tense::Past if self.to_come(at) => Some(Tense::Future),
            tense => Some(tense),
        }
    }

    /// "to visit" behind a noun, not behind a verb of the past: "an invitation to visit", but "went to see".
    fn infinitive(&self, to: usize) -> bool {
        let (before, verb) = (to.wrapping_sub(1), to + 1);
        let past = self.form(before).ends_with("ed") || self.verb(before) == Some(Tense::Past) || self.has(before, Sense::Report);
        let cut = (verb..verb + NEAR - 1).any(|at| self.form(at) == ",");
        let determiner = cut || self.has(verb, Sense::Determiner) || self.form(verb).ends_with("ing");
        self.kind(verb) == Some(TokenKind::Word)
            && !self.capital(verb)
            && !determiner
            && !past
            && self.kind(before) == Some(TokenKind::Word)
    }

    fn verb(&self, at: usize) -> Option<Tense> {
        // "May 3" is no modal verb.
        if self.capital(at) && self.has(at, Sense::Ambiguous) && (!self.first(at) || self.digits(at + 1, 2).is_some()) {
            return None;
        }
        self.sense(at, |sense| if let Sense::Tense(tense) = sense { Some(tense) } else { None })
    }

    /// "will be held", "to be signed", "would still be met": the words before a participle put it ahead.
    fn to_come(&self, at: usize) -> bool {
        for step in 1..=GROUP {
            let Some(before) = at.checked_sub(step).filter(|before| *before >= self.range.start) else { return false };
            if self.kind(before) != Some(TokenKind::Word) {
                return false;
            }
            match self.verb(before) {
                Some(Tense::Future) => return true,
                // "has been held" is over.
                Some(Tense::Past) if !self.is(before, "have") => return false,
                _ => {}
            }
            if self.is(before, "to") && self.is(before + 1, "be") {
                return true;
            }
        }
        false
    }
}
