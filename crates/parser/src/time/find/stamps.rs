//! Times that a machine wrote: ISO 8601 with its `T`, and a time of the clock behind a date of figures.

use super::super::line::Line;
use super::super::meaning::{Found, Meaning, TimeOfDay, Which};
use crate::text::TokenKind;

impl Line<'_> {
    /// `2023-02-10T09:30:00Z`, of which the day and the hour are one token.
    pub(super) fn stamped(&self, at: usize, year: i32, month: u8) -> Option<Found> {
        let (day, hour) = self.form(at + 4).split_once(['T', 't'])?;
        let two = |digits: &str| (digits.len() == 2).then(|| digits.parse::<u8>().ok())?;
        let (day, hour) = (two(day)?, two(hour)?);
        let colon = |at: usize| self.form(at) == ":" && self.glued(at) && self.glued(at + 1);
        let mut end = at + 6;
        let (minute, mut zulu) = unzoned(self.form(end));
        let minute = two(minute).filter(|minute| *minute < 60 && hour <= 24 && colon(at + 5))?;
        if !zulu && colon(end + 1) {
            // Seconds and their parts, which no value needs.
            let (seconds, zoned) = unzoned(self.form(end + 2));
            two(seconds.get(..2)?)?;
            (end, zulu) = (end + 2, zoned);
        }
        let (zone, end) =
            if zulu { (Some(0), end + 1) } else { self.offset(end + 1).map_or((None, end + 1), |(zone, end)| (Some(zone), end)) };
        let meaning = Meaning::Day { which: Which::Of(year), month, day };
        Some(Found::new(at..end, meaning).at(TimeOfDay::Clock(hour, minute, zone)))
    }

    /// `+08:00`, `-0500`, `+08`: minutes east of Greenwich.
    fn offset(&self, at: usize) -> Option<(i16, usize)> {
        let sign = match self.form(at) {
            "+" => 1,
            "-" | "−" => -1,
            _ => return None,
        };
        let form = self.form(at + 1);
        let digits = self.digits(at + 1, 4).filter(|_| self.glued(at) && self.glued(at + 1))? as i16;
        let (hours, minutes, end) = match form.len() {
            4 => (digits / 100, digits % 100, at + 2),
            2 if self.form(at + 2) == ":" && self.glued(at + 2) => (digits, self.digits(at + 3, 2)? as i16, at + 4),
            2 => (digits, 0, at + 2),
            _ => return None,
        };
        // The widest offset in use is that of the Line Islands, +14:00.
        (hours <= 14 && minutes < 60).then_some((sign * (hours * 60 + minutes), end))
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
}

/// The figures of a token, and whether the `Z` of universal time stands behind them.
fn unzoned(form: &str) -> (&str, bool) {
    form.strip_suffix(['Z', 'z']).map_or((form, false), |figures| (figures, true))
}
