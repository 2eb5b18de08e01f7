//! Times of the clock and parts of the day.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, TimeOfDay, Which};
use super::super::vocabulary::{Part, Place, Sense, Shift, Unit};
use crate::text::TokenKind;

impl Line<'_> {
    /// "10 a.m.", "10:30 p.m. EST", "0900 GMT", "9 a.m. on January 16", "noon Friday", "ten o'clock".
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let Some((time, end)) = self.clock_time(at) else { return self.hour_of_part(at) };
        let on = usize::from(self.is(end, "on"));
        let part = |day: &Found| matches!(day.time, None | Some(TimeOfDay::Part(_)));
        let day = self.core(end + on).filter(|day| day.is_day() && part(day));
        Some(match day {
            Some(day) => Found { range: at..day.range.end, ..day }.at(time),
            None => Found::new(at..end, Meaning::TimeOfDay).at(time),
        })
    }

    /// "at 8 tonight", "7:30 this evening", "at seven Friday night": the part of the day tells its half.
    fn hour_of_part(&self, at: usize) -> Option<Found> {
        let (hour, minute, end, half, _) = self.hour(at).filter(|(hour, ..)| (1..12).contains(hour))?;
        let minute_written = minute.is_some() && self.form(end.wrapping_sub(2)) == ":";
        if half.is_some() || !(minute_written || minute.is_none() && self.stands(at.wrapping_sub(1), Place::BeforeClock)) {
            return None;
        }
        let day = self.core(end).filter(Found::is_day)?;
        let Some(TimeOfDay::Part(part)) = day.time else { return None };
        let add = if part == Part::Morning { 0 } else { 12 };
        let minute = minute.unwrap_or(0);
        (minute < 60).then(|| Found { range: at..day.range.end, ..day }.at(TimeOfDay::Clock(hour + add, minute, None)))
    }

    /// The 9 of "between 9 and 11 a.m.", "9-11 a.m.", "from 9 to 5 p.m.": the half of the day and the day are those of the end.
    pub(super) fn ranged_hour(&self, at: usize) -> Option<Found> {
        let (hour, minute, end, half, _) = self.hour(at).filter(|(hour, ..)| (1..=12).contains(hour))?;
        let before = at.wrapping_sub(1);
        let range =
            self.joins(end) && half.is_none() && (self.dash(end) || self.stands(before, Place::BeforeClock) || self.is(before, "between"));
        if !range {
            return None;
        }
        let (_, _, behind, glued, _) = self.hour(end + 1)?;
        let halved = glued.is_some() || self.meridiem(behind).is_some();
        let last = self.clock(end + 1).filter(|_| halved)?;
        let Some(TimeOfDay::Clock(until, _, zone)) = last.time else { return None };
        let afternoon = hour % 12 + 12;
        let hour = if until >= 12 && afternoon <= until { afternoon } else { hour % 12 };
        Some(Found { range: at..end, ..last }.at(TimeOfDay::Clock(hour, minute.filter(|minute| *minute < 60).unwrap_or(0), zone)))
    }

    pub(super) fn clock_time(&self, at: usize) -> Option<(TimeOfDay, usize)> {
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
        } else if self.local_time(end) {
            (marked, end) = (true, end + 2);
        } else if half.is_none()
            && let Some(add) = self.part_of_hour(end)
        {
            (half, marked, end) = (Some(add), true, end + 3);
        }
        // "at 10:30" is a time; "10:30" alone a score or a verse.
        let placed = self.stands(at.wrapping_sub(1), Place::BeforeClock);
        let dotted = self.form(at).contains('.');
        if !(marked || placed && minute.is_some() && !dotted) {
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
    pub(super) fn hour(&self, at: usize) -> Option<(u8, Option<u8>, usize, Option<u8>, bool)> {
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
                if form.len() == 4 && (self.zone(at + 1).is_some() || self.local_time(at + 1)) {
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

    fn local_time(&self, at: usize) -> bool {
        self.is(at, "local") && self.is(at + 1, "time")
    }

    /// "in the morning" behind an hour: hours to add.
    fn part_of_hour(&self, at: usize) -> Option<u8> {
        if !self.is(at, "in") || !self.is(at + 1, "the") {
            return None;
        }
        match self.sense(at + 2, |sense| if let Sense::Part(part) = sense { Some(part) } else { None })? {
            Part::Morning => Some(0),
            Part::Afternoon | Part::Evening => Some(12),
            Part::Midday | Part::Night | Part::Daytime => None,
        }
    }

    fn meridiem(&self, at: usize) -> Option<u8> {
        self.sense(at, |sense| if let Sense::Meridiem(add) = sense { Some(add) } else { None })
    }

    /// "GMT", "(GMT)", "EST", "Beijing time".
    fn zone(&self, at: usize) -> Option<(i16, usize)> {
        let bracket = usize::from(self.form(at) == "(");
        let first = at + bracket;
        let (minutes, end) = self.phrase(first, |sense| if let Sense::Zone(minutes) = sense { Some(minutes) } else { None })?;
        // "Beijing time" is a phrase, and has its capital from it.
        if end == first + 1 && !self.form(first).bytes().all(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        (bracket == 0 || self.form(end) == ")").then_some((minutes, end + bracket))
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
        let placed = self.stands(before.wrapping_sub(1), Place::BeforePart);
        let dusk = self.stands(before, Place::BeforeDusk) && !self.stands(at, Place::WithArticle);
        let day = self.core(at + 1 + usize::from(self.is(at + 1, "on"))).filter(|day| dusk && day.is_day() && day.time.is_none());
        if let Some(day) = day {
            return Some(Found { range: at..day.range.end, ..day }.at(TimeOfDay::Part(part)));
        }
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
