//! Single days: dates, weekdays, "today".

use chancery_model::{InvalidDate, PartialDate};
use chrono::{Datelike, Days, NaiveDate};

use super::super::calendar::{Point, monday, moved, weekday as weekday_of};
use super::super::meaning::Which;
use super::super::record::{DateOrder, Unresolved};
use super::super::vocabulary::{Tense, Unit};
use super::{Resolved, Resolver};
use crate::text::TokenKind;

/// A date line may run a few days ahead of what it reports.
const AHEAD: u64 = 7;

impl Resolver<'_, '_> {
    /// A day without its year lies where the tense of its clause says, or nearest to the day of publication.
    pub(super) fn day(&self, which: Which, month: u8, day: u8) -> Result<Resolved, Unresolved> {
        let of = |year: i32| checked(year, month, day);
        let (year, anchor) = match which {
            Which::Of(year) => return Resolved::point(Point::Day(of(year)?), None),
            Which::OfYear(shift) => {
                let (now, anchor) = self.story.now()?;
                (now.year() + shift, anchor)
            }
            Which::OfNarrativeYear(shift) => {
                let (year, anchor) = self.story.year()?;
                (year + shift, anchor)
            }
            _ => {
                let (now, anchor) = self.story.now()?;
                if self.ends_range() && which == Which::Bare {
                    let (told, anchor) = self.story.day()?;
                    let before = (u32::from(month), u32::from(day)) < (told.month(), told.day());
                    return Resolved::point(Point::Day(of(told.year() + i32::from(before))?), Some(anchor));
                }
                if let Some((told, anchor)) = self.story.past_month()
                    && self.line.tense(&self.found.range) != Some(Tense::Future)
                {
                    let year = if u32::from(month) < told.month() { told.year() + 1 } else { told.year() };
                    return Resolved::point(Point::Day(of(year)?), Some(anchor));
                }
                let candidates = [-1, 0, 1].map(|shift| of(now.year() + shift).ok());
                let mut valid = candidates.into_iter().flatten();
                let Some(first) = valid.next() else {
                    // "February 30" is no day of any year; "February 29" of most.
                    return Err(of(now.year()).err().unwrap_or(Unresolved::ImpossibleDate));
                };
                let days: Vec<NaiveDate> = std::iter::once(first).chain(valid).collect();
                let day = self.nearest(now, &days);
                return Resolved::point(Point::Day(day), Some(anchor));
            }
        };
        Resolved::point(Point::Day(of(year)?), Some(anchor))
    }

    /// The one of some days, in order and at least one, that the tense of the clause points to.
    pub(super) fn nearest(&self, now: NaiveDate, days: &[NaiveDate]) -> NaiveDate {
        let distance = |day: &NaiveDate| day.signed_duration_since(now).num_days();
        let soon = now.checked_add_days(Days::new(AHEAD)).unwrap_or(now);
        let past = days.iter().rfind(|day| **day <= soon);
        let next = days.iter().find(|day| **day >= now);
        match self.line.tense_of_month(&self.found.range) {
            Some(Tense::Past) => past.or(next),
            Some(Tense::Future) => next.filter(|day| distance(day) < 300).or(past),
            // News looks back more often than ahead.
            None => days.iter().min_by_key(|day| {
                let days = distance(day);
                if days > 0 { days * 3 } else { -days * 2 }
            }),
        }
        .copied()
        .unwrap_or(days[0])
    }

    /// "Wednesday's ruling" is over; "ahead of Thursday's vote" is not.
    fn looks_ahead(&self) -> bool {
        let range = &self.found.range;
        if self.line.kind(range.end) == Some(TokenKind::Clitic) {
            let before = |word: &str| (1..=3).any(|step| self.line.is(range.start.wrapping_sub(step), word));
            return before("ahead") || before("before") || before("for") || before("until");
        }
        self.line.tense(range) == Some(Tense::Future)
    }

    /// A date of three numbers. Points mean that the day comes first; strokes say nothing.
    pub(super) fn numeric(&self, first: u8, second: u8, year: i32, dotted: bool) -> Result<Resolved, Unresolved> {
        let order = if dotted { Some(DateOrder::DayFirst) } else { None };
        let order = if first > 12 {
            Some(DateOrder::DayFirst)
        } else if second > 12 || first == second {
            Some(DateOrder::MonthFirst)
        } else {
            self.story.order.or(order)
        };
        let (month, day) = match order.ok_or(Unresolved::AmbiguousOrder)? {
            DateOrder::DayFirst => (second, first),
            DateOrder::MonthFirst => (first, second),
        };
        Resolved::point(Point::Day(checked(year, month, day)?), None)
    }

    /// "the 6th" of the month that the story has reached; "25" behind "April 24".
    pub(super) fn day_of_month(&self, day: u8, month: Option<(u8, Which)>) -> Result<Resolved, Unresolved> {
        if let Some((month, which)) = month {
            return self.day(which, month, day);
        }
        let (told, anchor) = self.story.month()?;
        Resolved::point(Point::Day(checked(told.year(), told.month() as u8, day)?), Some(anchor))
    }

    pub(super) fn day_word(&self, days: i32) -> Result<Resolved, Unresolved> {
        let (now, anchor) = self.story.now()?;
        let day = moved(now, days.into(), Unit::Day).ok_or(Unresolved::OutOfRange)?;
        Resolved::point(Point::Day(day), Some(anchor))
    }

    /// A bare weekday is today or lies within the week before; within the week to come where its clause looks ahead.
    pub(super) fn weekday(&self, which: Which, number: u8) -> Result<Resolved, Unresolved> {
        let narrative = matches!(which, Which::Narrative(_));
        let (now, anchor) = if narrative { self.story.day()? } else { self.story.now()? };
        let today = i64::from(now.weekday().number_from_monday());
        let back = (today - i64::from(number)).rem_euclid(7);
        let ahead = (i64::from(number) - today).rem_euclid(7);
        let whole = |days: i64| if days == 0 { 7 } else { days };
        let looks_ahead = || self.looks_ahead();
        if which == Which::Bare
            && let Some(days) = self.weekday_of_range(today, number)
        {
            let day = moved(now, days, Unit::Day).ok_or(Unresolved::OutOfRange)?;
            return Resolved::point(Point::Day(day), Some(anchor));
        }
        let days = match which {
            Which::Before => -whole(back),
            Which::After => whole(ahead),
            Which::Narrative(0) => return in_week(now, 0, number).and_then(|day| Resolved::point(Point::Day(day), Some(anchor))),
            Which::Narrative(shift) => {
                if shift < 0 {
                    -whole(back)
                } else {
                    whole(ahead)
                }
            }
            // "this Friday" is that of the week, or the next one.
            Which::Deictic(0) if back > 0 && i64::from(number) < today && looks_ahead() => ahead,
            Which::Deictic(weeks) => return in_week(now, weeks, number).and_then(|day| Resolved::point(Point::Day(day), Some(anchor))),
            _ if back != 0 && looks_ahead() => ahead,
            _ => -back,
        };
        let day = moved(now, days, Unit::Day).ok_or(Unresolved::OutOfRange)?;
        Resolved::point(Point::Day(day), Some(anchor))
    }
}

impl Resolver<'_, '_> {
    /// Whether it is the end of a range of days or months, the beginning of which was told last: "to 5" behind "March 3".
    pub(super) fn ends_range(&self) -> bool {
        let (line, range) = (self.line, &self.found.range);
        let joint = range.start.wrapping_sub(1);
        let joined = line.dash(joint) || line.is(joint, "to") || line.is(joint, "through");
        let first = (1..=2).map(|step| joint.wrapping_sub(step)).find(|first| line.month(*first).is_some());
        joined
            && first.is_some_and(|first| {
                line.month(first).is_some_and(|(_, end)| end == joint || end + 1 == joint && line.digits(end, 2).is_some())
            })
            || line.is(joint, "and") && (1..=4).any(|step| line.is(joint.wrapping_sub(step), "between"))
    }

    /// The days to a weekday of "from Monday to Friday": the end of a range lies behind its beginning.
    fn weekday_of_range(&self, today: i64, number: u8) -> Option<i64> {
        let (line, range) = (self.line, &self.found.range);
        let between = |first: usize| line.is(first.wrapping_sub(1), "between");
        let joined =
            |at: usize, first: usize| line.dash(at) || line.is(at, "to") || line.is(at, "through") || line.is(at, "and") && between(first);
        let (from, to, whole) = if joined(range.end, range.start)
            && let Some((to, end)) = line.weekday(range.end + 1)
        {
            (number, to, range.start..end)
        } else {
            let first = range.start.checked_sub(2)?;
            let (from, _) = line.weekday(first).filter(|(_, end)| end + 1 == range.start && joined(*end, first))?;
            (from, number, first..range.end)
        };
        let (from, to) = (i64::from(from), i64::from(to));
        let length = (to - from).rem_euclid(7);
        let ahead = line.tense(&whole) == Some(Tense::Future);
        let start = if ahead { (from - today).rem_euclid(7) } else { -(today - to).rem_euclid(7) - length };
        Some(if whole.start == range.start { start } else { start + length })
    }
}

/// A weekday of the week so many weeks from that of a day.
fn in_week(day: NaiveDate, weeks: i32, number: u8) -> Result<NaiveDate, Unresolved> {
    let monday = monday(day).ok_or(Unresolved::OutOfRange)?;
    let days = i64::from(weeks) * 7 + i64::from(weekday_of(number).num_days_from_monday());
    moved(monday, days, Unit::Day).ok_or(Unresolved::OutOfRange)
}

/// A day of the calendar, or why there is none.
pub(super) fn checked(year: i32, month: u8, day: u8) -> Result<NaiveDate, Unresolved> {
    match PartialDate::day(year, month.into(), day.into()) {
        Ok(date) => Ok(date.earliest()),
        Err(InvalidDate::Year(_)) => Err(Unresolved::OutOfRange),
        Err(_) => Err(Unresolved::ImpossibleDate),
    }
}
