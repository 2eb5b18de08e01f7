//! Days that each nation has its own of: "Indonesia's National Day", "the national day of Qatar".

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::vocabulary::{NationalDay, Place, Sense};
use crate::generated::time::NATIONS;

impl Line<'_> {
    /// A national day of the nation that is named beside it or, alone of all nations, in the sentence.
    pub(super) fn national_day(&self, at: usize) -> Option<Found> {
        let (day, end) = self.phrase(at, |sense| if let Sense::NationalDay(day) = sense { Some(day) } else { None })?;
        let (nation, end) = match (self.nation_behind(end), self.nation_before(at)) {
            (Some((nation, end)), _) => (Some(nation), end),
            (None, Some(nation)) => (Some(nation), end),
            (None, None) => (self.only_nation(), end),
        };
        let placed = self.stands(at.wrapping_sub(1 + usize::from(self.is(at.wrapping_sub(1), "the"))), Place::BeforeNationalDay);
        if nation.is_none() && !(self.capital(at) && placed) {
            return None;
        }
        let row = nation.and_then(|nation| row(nation, day));
        let (which, end) = self.year_behind(end).unwrap_or((Which::Bare, end));
        let noun = self.kind(end) == Some(crate::text::TokenKind::Word) && !self.clause_follows(end);
        Some(Found { determined: !noun, ..Found::new(at..end, Meaning::Festival { row, which, animal: None }) })
    }

    /// "of Qatar", "of the People's Republic of China".
    fn nation_behind(&self, at: usize) -> Option<(u8, usize)> {
        if !self.is(at, "of") {
            return None;
        }
        self.nation(at + 1 + usize::from(self.is(at + 1, "the")))
    }

    /// "Indonesia's", "Indonesian", "India's 75th".
    fn nation_before(&self, at: usize) -> Option<u8> {
        let ordinal = usize::from(self.ordinal_digits(at.wrapping_sub(1)).is_some());
        let last = at.checked_sub(1 + ordinal)?;
        let possessive = usize::from(self.kind(last) == Some(crate::text::TokenKind::Clitic));
        let (nation, _) = self.phrase_before(last + 1 - possessive, nation)?;
        Some(nation)
    }

    /// The one nation of the sentence.
    fn only_nation(&self) -> Option<u8> {
        let mut only = None;
        let mut at = self.range.start;
        while at < self.range.end {
            match self.nation(at) {
                Some((found, end)) => {
                    if only.is_some_and(|other| other != found) {
                        return None;
                    }
                    (only, at) = (Some(found), end);
                }
                None => at += 1,
            }
        }
        only
    }

    fn nation(&self, at: usize) -> Option<(u8, usize)> {
        if self.capital(at) { self.phrase(at, nation) } else { None }
    }
}

fn nation(sense: Sense) -> Option<u8> {
    if let Sense::Nation(nation) = sense { Some(nation) } else { None }
}

/// The row of the festivals that a nation's day is in.
fn row(nation: u8, day: NationalDay) -> Option<u16> {
    let [national, independence, republic] = *NATIONS.get(usize::from(nation))?;
    match day {
        NationalDay::National => national,
        NationalDay::Independence => independence,
        NationalDay::Republic => republic,
    }
}
