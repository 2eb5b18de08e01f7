//! Parts of a time: "early May", "the end of the year", "earlier this month".

use chancery_model::TimexModifier;

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, Which};
use super::super::vocabulary::{Edge, Phase, Place, Sense, Shift, Unit};
use crate::text::TokenKind;

const fn modifier(phase: Phase) -> TimexModifier {
    match phase {
        Phase::Start => TimexModifier::Start,
        Phase::Mid => TimexModifier::Mid,
        Phase::End => TimexModifier::End,
    }
}

impl Line<'_> {
    /// A time that another expression holds: as found by itself, a determiner before it skipped, and a bare month allowed.
    pub(super) fn inner(&self, at: usize) -> Option<Found> {
        let the = usize::from(self.is(at, "the") || self.is(at, "a"));
        // "late '80s"
        if matches!(self.form(at), "'" | "’" | "‘") && self.glued(at + 1) {
            return self.decade(at + 1);
        }
        self.core(at + the).filter(|found| !matches!(found.meaning, Meaning::Nothing)).or_else(|| {
            let at = at + the;
            if let Some((month, end)) = self.month(at) {
                return Some(Found::new(at..end, Meaning::Month { which: Which::Bare, month }));
            }
            let season = self.sense(at, |sense| if let Sense::Season(season) = sense { Some(season) } else { None });
            if let Some(season) = season {
                return Some(Found::new(at..at + 1, Meaning::Season { which: Which::Bare, season }).determined());
            }
            let (unit, plural) = self.unit(at)?;
            let calendar = matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century);
            (the == 1 && !plural && calendar && self.kind(at + 1) != Some(TokenKind::Clitic) && !self.is(at + 1, "of"))
                .then(|| Found::new(at..at + 1, Meaning::Calendar { which: Which::Bare, unit }).determined())
        })
    }

    /// "early May", "late last year", "the mid-1990s", "late on Tuesday", "early Monday morning".
    pub(super) fn phase(&self, at: usize, phase: Phase) -> Option<Found> {
        let next = at + 1 + usize::from(self.hyphen(at + 1));
        let linked = usize::from(self.stands(next, Place::AfterPhase) && phase != Phase::Mid);
        let unit = self
            .unit(next)
            .filter(|(unit, plural)| !plural && phase == Phase::Mid && matches!(unit, Unit::Year | Unit::Month | Unit::Week));
        if let Some((unit, _)) = unit {
            return Some(Found::new(at..next + 1, Meaning::Calendar { which: Which::Bare, unit }).modified(modifier(phase)));
        }
        let the_part = self.sense(next, |sense| if let Sense::Part(part) = sense { Some(part) } else { None });
        if let Some(part) = the_part
            && (self.is(at.wrapping_sub(1), "the") || phase == Phase::Mid && self.placed(at) && !self.form(next).ends_with('s'))
        {
            let inner = self
                .part(next, part)
                .unwrap_or_else(|| Found::new(next..next + 1, Meaning::TimeOfDay).at(super::super::meaning::TimeOfDay::Part(part)));
            return Some(Found { range: at..inner.range.end, ..inner }.determined().modified(modifier(phase)));
        }
        let inner = self.inner(next + linked).filter(Found::is_calendar)?;
        // "early in the month" is told by the month; "late in 1998" by the year.
        if linked == 1
            && !inner.is_day()
            && !matches!(inner.meaning, Meaning::Year(_) | Meaning::Month { .. } | Meaning::Calendar { .. } | Meaning::Decade(_))
        {
            return None;
        }
        let determined = linked == 0 && inner.determined && !matches!(inner.meaning, Meaning::Calendar { .. });
        Some(Found { range: at..inner.range.end, determined, ..inner }.modified(modifier(phase)))
    }

    /// "the end of the year", "the beginning of June", "end-March".
    pub(super) fn edge(&self, at: usize, edge: Edge) -> Option<Found> {
        let ((), end) = self.phrase(at, |sense| (sense == Sense::Edge(edge)).then_some(()))?;
        let next = if self.is(end, "of") || self.hyphen(end) { end + 1 } else { return None };
        let inner = self.inner(next).filter(|inner| inner.is_calendar() && inner.modifier.is_none())?;
        Some(Found { range: at..inner.range.end, ..inner }.determined().modified(modifier(edge)))
    }

    /// "earlier this month", "later today", "earlier Tuesday".
    pub(super) fn sooner(&self, at: usize, phase: Phase) -> Option<Found> {
        let next = at + 1;
        let shifted = matches!(self.shift_at(next), Some((Shift::This | Shift::Last | Shift::Next | Shift::That, _)));
        let day = self.sense(next, |sense| matches!(sense, Sense::DayWord(_)).then_some(())).is_some() || self.weekday(next).is_some();
        if !shifted && !day {
            return None;
        }
        let inner = self.core(next).filter(Found::is_calendar)?;
        Some(Found { range: at..inner.range.end, determined: false, ..inner }.modified(modifier(phase)))
    }
}
