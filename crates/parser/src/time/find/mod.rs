//! Recognition: laying the families of expressions against a sentence, at the words that can open one.

mod clock;
mod dates;
mod extend;
mod lengths;
mod months;
mod named;
mod nations;
mod ordinals;
mod phases;
mod sets;
mod shifts;
mod stamps;
mod units;
mod weekdays;
mod years;

use super::line::Line;
use super::meaning::{Found, Meaning};
use super::number::Count;
use super::vocabulary::{Entry, Sense};
use crate::text::TokenKind;

/// Expressions within one another, as in "early on the morning of the last Friday": more would only be words in a row.
const DEEPEST: u8 = 3;

impl Line<'_> {
    /// Every expression of the sentence, from left to right, none over another.
    pub(super) fn run(&self, out: &mut Vec<Found>) {
        let mut at = self.range.start;
        let mut floor = at;
        while at < self.range.end {
            if !self.may_open(at) {
                at += 1;
                continue;
            }
            let Some(found) = self.opening(at, out.last()) else {
                at += 1;
                continue;
            };
            at = found.range.end.max(at + 1);
            if !matches!(found.meaning, Meaning::Nothing) {
                let found = self.extended(found, floor);
                out.push(found);
            }
            floor = at;
        }
    }

    /// The expression that opens at a token. Most tokens open none, and are told by one look-up.
    fn opening(&self, at: usize, previous: Option<&Found>) -> Option<Found> {
        match self.kind(at)? {
            TokenKind::Word => {
                let entry = self.opener(at)?;
                self.of_entry(entry, at)
            }
            TokenKind::Number => self.of_number(at, previous),
            TokenKind::Mixed => self.of_mixed(at),
            TokenKind::Mark | TokenKind::Clitic => None,
        }
    }

    /// The expression that begins at a token, whatever was found before; determiners and bounds aside.
    pub(super) fn core(&self, at: usize) -> Option<Found> {
        let depth = self.depth.get();
        if depth == DEEPEST {
            return None;
        }
        self.depth.set(depth + 1);
        let found = self.opening(at, None);
        self.depth.set(depth);
        found
    }

    fn of_entry(&self, entry: &'static Entry, at: usize) -> Option<Found> {
        // What is no time is a phrase; most words open none.
        let mut phrases = false;
        for phrase in entry.phrases().iter().filter(|phrase| self.phrase_fits(at, phrase)) {
            if phrase.senses.iter().any(|sense| matches!(sense, Sense::NotDate | Sense::NotVague)) {
                return Some(Found::new(at..at + phrase.words.len(), Meaning::Nothing));
            }
            phrases = true;
        }
        let mut best = None;
        let mut last = None;
        for sense in entry.senses {
            // Two senses of one kind lead to one family.
            if last == Some(std::mem::discriminant(sense)) {
                continue;
            }
            last = Some(std::mem::discriminant(sense));
            best = longer(best, self.of_sense(*sense, at));
        }
        if phrases { longer(best, self.of_phrase(at)) } else { best }
    }

    fn of_sense(&self, sense: Sense, at: usize) -> Option<Found> {
        match sense {
            Sense::Month(_) | Sense::MonthShort(_) => longer(self.date(at), self.bare_month(at)),
            Sense::Weekday(_) | Sense::WeekdayShort(_) => longer(self.date(at), self.bare_weekday(at)),
            Sense::Weekdays(weekday) => self.weekdays(at, weekday),
            Sense::Season(season) => self.season(at, season),
            Sense::Fiscal => self.fiscal(at),
            Sense::Unit(unit) => self.one_unit(at, unit),
            Sense::Units(unit) => self.bare_units(at, unit),
            Sense::Recurring(unit) => self.recurring(at, Count::ONE, unit),
            Sense::Alternating(unit) => self.recurring(at, Count(200), unit),
            // "two ministers", "the first minister": what a number counts is no time.
            Sense::Cardinal(_) | Sense::Multiplier(_) | Sense::Ordinal(_) if self.strange(at + 1) => None,
            Sense::Cardinal(_) => longer(longer(self.length(at), self.clock(at)), longer(self.ordinal_family(at), self.date(at))),
            Sense::Several | Sense::Couple | Sense::Multiplier(_) => self.length(at),
            Sense::Half => self.half_of_unit(at),
            Sense::Ordinal(_) => longer(self.ordinal_family(at), self.date(at)),
            Sense::Times(times) => self.times(at, times),
            Sense::DecadeName(decade) => self.decade_name(at, decade),
            Sense::DayWord(days) => Some(self.with_time(Found::new(at..at + 1, Meaning::DayWord(days.into())))),
            Sense::Tonight => Some(Self::tonight(at)),
            Sense::Part(part) => self.part(at, part),
            Sense::Clock(_) => self.clock(at),
            Sense::Shift(_) => self.shift(at),
            Sense::Phase(phase) => self.phase(at, phase),
            Sense::Edge(edge) => self.edge(at, edge),
            Sense::Sooner(phase) => self.sooner(at, phase),
            Sense::Every => self.every(at),
            Sense::Then => self.then(at),
            Sense::Vague(_) | Sense::Festival(_) | Sense::NationalDay(_) | Sense::Period(_) => self.named(at),
            _ => None,
        }
    }

    /// The families whose words may be phrases: "most recent quarter", "a number of years", "right now".
    fn of_phrase(&self, at: usize) -> Option<Found> {
        longer(longer(self.named(at), self.shift(at)), self.length(at))
    }

    fn of_number(&self, at: usize, previous: Option<&Found>) -> Option<Found> {
        // "20 ministers", "1998 Olympics", "the 1967 borders"
        if self.strange(at + 1) {
            return self.no_date(at).or_else(|| self.year(at)).or_else(|| self.of_previous(at, previous));
        }
        // "9/11/2001" is a date, "9/11" a name.
        let numeric = longer(self.iso_date(at), self.numeric_date(at));
        if numeric.is_some() {
            return numeric;
        }
        if let Some(nothing) = self.no_date(at) {
            return Some(nothing);
        }
        let date = longer(self.date(at), self.listed_day(at));
        let clock = self.ranged_hour(at).or_else(|| self.clock(at));
        let best = longer(longer(date, clock), longer(self.length(at), self.year(at)));
        best.or_else(|| self.of_previous(at, previous))
    }

    /// "9/11", "the 2030 Agenda": words of time that are none.
    fn no_date(&self, at: usize) -> Option<Found> {
        let ((), end) = self.phrase(at, |sense| (sense == Sense::NotDate).then_some(()))?;
        Some(Found::new(at..end, Meaning::Nothing))
    }

    /// The further members of a list or range.
    fn of_previous(&self, at: usize, previous: Option<&Found>) -> Option<Found> {
        let previous = previous?;
        self.further_day(at, previous).or_else(|| self.further_year(at, previous))
    }

    fn of_mixed(&self, at: usize) -> Option<Found> {
        if let Some(nothing) = self.no_date(at) {
            return Some(nothing);
        }
        longer(
            longer(self.date(at), self.ordinal_family(at)),
            longer(self.decade(at), longer(self.clock(at), self.quarter_sign(at).or_else(|| self.fiscal_sign(at)))),
        )
    }
}

/// The longer of two expressions; the first when they are equal.
pub(super) fn longer(first: Option<Found>, second: Option<Found>) -> Option<Found> {
    match (first, second) {
        (Some(first), Some(second)) => Some(if second.range.end > first.range.end { second } else { first }),
        (first, second) => first.or(second),
    }
}
