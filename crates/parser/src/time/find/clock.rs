//! Times of the clock and parts of the day.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, TimeOfDay, Which};
use super::super::vocabulary::{Part, Sense, Shift, Unit};
use crate::text::TokenKind;

impl Line<'_> {
    /// "10 a.m.", "10:30 p.m. EST", "0900 GMT", "9 a.m. on January 16", "noon Friday", "ten o'clock".
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let (time, end) = self.clock_time(at)?;
        let on = usize::from(self.is(end, "on"));
        let day = self.core(end + on).filter(|day| day.is_day() && day.time.is_none());
        Some(match day {
            Some(day) => Found { range: at..day.range.end, ..day }.at(time),
            None => Found::new(at..end, Meaning::TimeOfDay).at(time),
        })
    }

    fn clock_time(&self, at: usize) -> Option<(TimeOfDay, usize)> {
        if let Some(minutes) = self.sense(at, |sense| if let Sense::Clock(minutes) = sense { Some(minutes) } else { None }) {
            return Some((TimeOfDay::Clock((minutes / 60) as u8, 0, None), at + 1));
        }
        let (hour, minute, mut end, mut half, written) = self.hour(at)?;
        if half.is_none()
            && let Some(add) = self.meridiem(end)
        {
            (half, end) = (Some(add), end + 1);
        }
        let mut marked = half.is_some() || written;
        if self.is(end, "o'clock") || self.is(end, "o’clock") {
            (marked, end) = (true, end + 1);
        }
        let zone = self.zone(end);
        if let Some((_, behind)) = zone {
            (marked, end) = (true, behind);
        } else if self.is(end, "local") && self.is(end + 1, "time") {
            (marked, end) = (true, end + 2);
        }
        // "at 10:30" is a time; "10:30" alone a score or a verse.
        let placed = ["at", "by", "until", "till", "from", "around", "about", "before", "after", "since"]
            .iter()
            .any(|word| self.is(at.wrapping_sub(1), word));
        if !(marked || placed && minute.is_some()) {
            return None;
        }
        let hour = match half {
            Some(add) if (1..=12).contains(&hour) => hour % 12 + add,
            None if hour <= 24 => hour,
            _ => return None,
        };
        let minute = minute.unwrap_or(0);
        (minute < 60).then_some((TimeOfDay::Clock(hour, minute, zone.map(|(zone, _)| zone)), end))
    }

    /// Hour, minutes, the position behind, the half of the day glued on ("10am"), and whether the form alone is a time's.
    #[allow(clippy::type_complexity)]
    fn hour(&self, at: usize) -> Option<(u8, Option<u8>, usize, Option<u8>, bool)> {
        let form = self.form(at);
        let glued_half = |text: &str| {
            let lower = text.len().checked_sub(2).and_then(|cut| text.get(cut..))?;
            let add = if lower.eq_ignore_ascii_case("am") {
                0
            } else if lower.eq_ignore_ascii_case("pm") {
                12
            } else {
                return None;
            };
            Some((text[..text.len() - 2].parse::<u8>().ok()?, add))
        };
        match self.kind(at)? {
            TokenKind::Number => {
                if let Some((hour, minute)) = form.split_once('.') {
                    let minute = minute.parse().ok().filter(|_| minute.len() == 2)?;
                    return Some((hour.parse().ok()?, Some(minute), at + 1, None, false));
                }
                if form.len() == 4 && self.zone(at + 1).is_some() {
                    return Some((form[..2].parse().ok()?, form[2..].parse().ok(), at + 1, None, true));
                }
                let hour = self.digits(at, 2)? as u8;
                if self.form(at + 1) == ":" && self.glued(at + 1) && self.glued(at + 2) && self.form(at + 2).len() >= 2 {
                    if self.kind(at + 2) == Some(TokenKind::Mixed) {
                        let (minute, add) = glued_half(self.form(at + 2))?;
                        return Some((hour, Some(minute), at + 3, Some(add), true));
                    }
                    let minute = self.digits(at + 2, 2)? as u8;
                    // Seconds, which no value needs.
                    let seconds = self.form(at + 3) == ":" && self.glued(at + 3) && self.digits(at + 4, 2).is_some();
                    return Some((hour, Some(minute), if seconds { at + 5 } else { at + 3 }, None, seconds));
                }
                Some((hour, None, at + 1, None, false))
            }
            TokenKind::Mixed => {
                let (hour, add) = glued_half(form)?;
                Some((hour, None, at + 1, Some(add), true))
            }
            TokenKind::Word => {
                let hour = self.sense(at, |sense| if let Sense::Cardinal(hour @ 1..=12) = sense { Some(hour) } else { None })?;
                Some((hour, None, at + 1, None, false))
            }
            _ => None,
        }
    }

    fn meridiem(&self, at: usize) -> Option<u8> {
        self.sense(at, |sense| if let Sense::Meridiem(add) = sense { Some(add) } else { None })
    }

    /// "GMT", "(GMT)", "EST".
    fn zone(&self, at: usize) -> Option<(i16, usize)> {
        let bracket = usize::from(self.form(at) == "(");
        let zone = |at: usize| {
            let capitals = self.form(at).bytes().all(|byte| byte.is_ascii_uppercase());
            self.sense(at, |sense| if let Sense::Zone(minutes) = sense { Some(minutes) } else { None }).filter(|_| capitals)
        };
        let minutes = zone(at + bracket)?;
        (bracket == 0 || self.form(at + 2) == ")").then_some((minutes, at + 1 + 2 * bracket))
    }

    /// The expression of a day with the part of it, or the time, that stands behind: "Friday night", "Feb. 10 at 9 a.m.".
    pub(super) fn with_time(&self, found: Found) -> Found {
        let end = found.range.end;
        let single = |at: usize| {
            self.sense(at, |sense| if let Sense::Part(part) = sense { Some(part) } else { None }).filter(|_| !self.form(at).ends_with('s'))
        };
        if let Some(part) = single(end) {
            return Found { range: found.range.start..end + 1, ..found }.at(TimeOfDay::Part(part));
        }
        // "Friday at 10 a.m.", "Friday at noon".
        if self.is(end, "at")
            && let Some((time, end)) = self.clock_time(end + 1)
        {
            return Found { range: found.range.start..end, ..found }.at(time);
        }
        found
    }

    /// A date with the time that a machine or a readout writes behind it: "2022-03-10 19:42", "May 8, 2021, 18:40".
    pub(super) fn with_stamp(&self, found: Found) -> Found {
        let end = found.range.end;
        let skip = usize::from(self.form(end) == "," || self.dash(end));
        let clock = self.form(end + skip + 1) == ":" && self.kind(end + skip) == Some(TokenKind::Number);
        match self.clock_time(end + skip).filter(|_| clock).or_else(|| self.stamp(end + skip)) {
            Some((time, end)) => Found { range: found.range.start..end, ..found }.at(time),
            None => self.with_time(found),
        }
    }

    /// `18:40` that nothing but the date before it makes a time.
    fn stamp(&self, at: usize) -> Option<(TimeOfDay, usize)> {
        let (hour, minute, end, half, _) = self.hour(at)?;
        let minute = minute.filter(|minute| *minute < 60 && half.is_none() && self.form(at + 1) == ":")?;
        (hour < 24).then_some((TimeOfDay::Clock(hour, minute, None), end))
    }

    pub(super) fn tonight(at: usize) -> Found {
        Found::new(at..at + 1, Meaning::DayWord(0)).at(TimeOfDay::Part(Part::Night))
    }

    /// "the morning of October 12", "in the evening".
    pub(super) fn part(&self, at: usize, part: Part) -> Option<Found> {
        if self.form(at).ends_with('s') {
            return None;
        }
        if self.is(at + 1, "of") {
            let day = self.inner(at + 2).filter(|day| day.is_day() && day.time.is_none());
            if let Some(day) = day {
                return Some(Found { range: at..day.range.end, ..day }.determined().at(TimeOfDay::Part(part)));
            }
        }
        let before = at.wrapping_sub(1);
        let the = self.is(before, "the");
        let placed = ["in", "during", "by", "on", "until", "late"].iter().any(|word| self.is(before.wrapping_sub(1), word));
        let dusk = ["at", "after", "before", "until", "by"].iter().any(|word| self.is(before, word))
            && !matches!(self.form(at), "night" | "evening" | "morning" | "afternoon");
        (the && placed || dusk).then(|| Found::new(at..at + 1, Meaning::TimeOfDay).at(TimeOfDay::Part(part)).determined())
    }

    /// "this morning", "last night", "the next evening", "that same night".
    pub(super) fn shifted_part(&self, range: std::ops::Range<usize>, shift: Shift, part: Part) -> Option<Found> {
        let the = self.is(range.start.wrapping_sub(1), "the");
        let day = |which| Meaning::Calendar { which, unit: Unit::Day };
        let meaning = match shift {
            Shift::This => Meaning::DayWord(0),
            Shift::Last => Meaning::DayWord(-1),
            Shift::That | Shift::Same => day(Which::Narrative(0)),
            Shift::Previous => day(Which::Narrative(-1)),
            Shift::Next if !the => Meaning::DayWord(1),
            Shift::Next | Shift::Following => day(Which::Narrative(1)),
            _ => return None,
        };
        Some(Found::new(range, meaning).at(TimeOfDay::Part(part)).determined())
    }
}
