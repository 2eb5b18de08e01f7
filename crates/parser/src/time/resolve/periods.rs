//! Months, seasons, quarters, halves, and units that a word places: "last week", "the following month".

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::calendar::{Point, moved, nth_weekday};
use super::super::meaning::{Meaning, Which};
use super::super::record::{TimeAnchor, Unresolved};
use super::super::vocabulary::{Tense, Unit};
use super::{Resolved, Resolver};

/// The year of the part of a year that a word places, counted in parts of so many to a year.
struct Cycle {
    now: i64,
    part: i64,
    parts: i64,
}

impl Cycle {
    /// Parts from now to the last or next one of that name; now itself when it bears the name.
    fn back(&self) -> i64 {
        -(self.now - self.part).rem_euclid(self.parts)
    }

    fn ahead(&self) -> i64 {
        (self.part - self.now).rem_euclid(self.parts)
    }

    /// The year of the part so many parts from now.
    fn year(&self, year: i32, by: i64) -> i32 {
        year + (self.now - 1 + by).div_euclid(self.parts) as i32
    }
}

impl Resolver<'_, '_> {
    fn tense(&self) -> Option<Tense> {
        self.line.tense(&self.found.range)
    }

    /// The year of a month, season, quarter or half, and what it was counted from.
    fn year_of(&self, which: Which, part: u8, parts: u8, part_of: fn(NaiveDate) -> u32) -> Result<(i32, Option<TimeAnchor>), Unresolved> {
        let narrative = matches!(which, Which::Narrative(_));
        let (now, anchor) = match which {
            Which::Of(year) => return Ok((year, None)),
            Which::OfNarrativeYear(shift) => return self.story.year().map(|(year, anchor)| (year + shift, Some(anchor))),
            _ if narrative => self.story.month()?,
            _ => self.story.now()?,
        };
        let cycle = Cycle { now: part_of(now).into(), part: part.into(), parts: parts.into() };
        let whole = |by: i64, otherwise: i64| if by == 0 { otherwise } else { by };
        let by = match which {
            Which::OfYear(shift) => return Ok((now.year() + shift, Some(anchor))),
            Which::Before | Which::Narrative(..=-1) => whole(cycle.back(), -cycle.parts),
            Which::After | Which::Narrative(1..) => whole(cycle.ahead(), cycle.parts),
            Which::Bare => match self.line.tense_of_month(&self.found.range) {
                // A part that is most of a year ahead has just been: it is told of.
                Some(Tense::Future) if 4 * cycle.ahead() < 3 * cycle.parts => cycle.ahead(),
                _ => cycle.back(),
            },
            _ => return Ok((now.year(), Some(anchor))),
        };
        Ok((cycle.year(now.year(), by), Some(anchor)))
    }

    pub(super) fn month(&self, which: Which, month: u8) -> Result<Resolved, Unresolved> {
        // "In October 2011 … In December": the story has not come back to the present.
        if which == Which::Bare
            && let Some((told, anchor)) = self.story.past_month()
            && self.tense() != Some(Tense::Future)
        {
            let year = if u32::from(month) < told.month() { told.year() + 1 } else { told.year() };
            return Resolved::point(Point::Month(year, month.into()), Some(anchor));
        }
        if which == Which::Bare && self.ends_range() {
            let (told, anchor) = self.story.month()?;
            let year = if u32::from(month) < told.month() { told.year() + 1 } else { told.year() };
            return Resolved::point(Point::Month(year, month.into()), Some(anchor));
        }
        let (year, anchor) = self.year_of(which, month, 12, |day| day.month())?;
        Resolved::point(Point::Month(year, month.into()), anchor)
    }

    /// The n-th weekday of a month, which lies in the year where the month alone would.
    pub(super) fn weekday_of_month(&self, n: i8, weekday: u8, which: Which, month: u8) -> Result<Resolved, Unresolved> {
        let resolved = self.month(which, month)?;
        let Some(Point::Month(year, month)) = resolved.point else { return Err(Unresolved::OutOfRange) };
        let day = nth_weekday(year, month, weekday, n.into()).ok_or(Unresolved::ImpossibleDate)?;
        Resolved::point(Point::Day(day), resolved.anchor)
    }

    /// Seasons of the north, by their first month; a winter has the year of its December.
    pub(super) fn season(&self, which: Which, season: u8) -> Result<Resolved, Unresolved> {
        if which == Which::Bare && self.tense().is_none() {
            let (now, anchor) = self.story.now()?;
            return Resolved::point(Point::Season(now.year(), season.into()), Some(anchor));
        }
        let season_of = |day: NaiveDate| (day.month() + 9) % 12 / 3 + 1;
        let (mut year, anchor) = self.year_of(which, season, 4, season_of)?;
        // January and February belong to the winter that began the year before.
        if !matches!(which, Which::Of(_) | Which::OfYear(_) | Which::OfNarrativeYear(_))
            && self.story.now().is_ok_and(|(now, _)| now.month() < 3)
        {
            year -= 1;
        }
        Resolved::point(Point::Season(year, season.into()), anchor)
    }

    /// A bare quarter is the last one of its name that has begun, as figures tell of; the next where the clause looks ahead.
    pub(super) fn quarter(&self, which: Which, quarter: u8) -> Result<Resolved, Unresolved> {
        if let Some((year, anchor)) = self.year_ended(which) {
            return Resolved::point(Point::Quarter(year, quarter.into()), Some(anchor));
        }
        let (year, anchor) = self.year_of(which, quarter, 4, |day| day.month().div_ceil(3))?;
        Resolved::point(Point::Quarter(year, quarter.into()), anchor)
    }

    pub(super) fn half(&self, which: Which, half: u8) -> Result<Resolved, Unresolved> {
        if let Some((year, anchor)) = self.year_ended(which) {
            return Resolved::point(Point::Half(year, half.into()), Some(anchor));
        }
        let (year, anchor) = self.year_of(which, half, 2, |day| day.month().div_ceil(6))?;
        Resolved::point(Point::Half(year, half.into()), anchor)
    }

    /// The year of "ended June 30" behind a part of a year that has no year of its own.
    fn year_ended(&self, which: Which) -> Option<(i32, TimeAnchor)> {
        let at = self.found.range.end;
        let at = at + usize::from(self.line.form(at) == ",");
        if which != Which::Bare || !self.line.is(at, "ended") {
            return None;
        }
        let Meaning::Day { which: day_of, month, day } = self.line.date(at + 1)?.meaning else { return None };
        let (now, anchor) = self.story.now().ok()?;
        match day_of {
            Which::Of(year) => Some((year, anchor)),
            _ => Some((if (u32::from(month), u32::from(day)) <= (now.month(), now.day()) { now.year() } else { now.year() - 1 }, anchor)),
        }
    }

    /// "the nineties" of the century that makes them past.
    pub(super) fn decade_name(&self, decade: u8) -> Result<Resolved, Unresolved> {
        let (now, anchor) = self.story.now()?;
        let year = now.year() / 100 * 100 + i32::from(decade);
        Resolved::point(Point::Decade(if year > now.year() { year - 100 } else { year }), Some(anchor))
    }

    /// A unit that a word places.
    pub(super) fn calendar(&self, which: Which, unit: Unit) -> Result<Resolved, Unresolved> {
        let (now, anchor) = self.story.now()?;
        let from = |(day, anchor): (NaiveDate, TimeAnchor), by: i32| {
            let day = moved(day, by.into(), unit).ok_or(Unresolved::OutOfRange)?;
            Resolved::point(Point::holding(day, unit), Some(anchor))
        };
        match which {
            Which::Deictic(by) => from((now, anchor), by),
            Which::Narrative(by) => self.narrative(by, unit),
            Which::OfYear(years) => {
                let point = Point::holding(now, unit).years_on(years).ok_or(Unresolved::OutOfRange)?;
                Resolved::point(point, Some(anchor))
            }
            Which::Latest => match (unit, self.story.figures) {
                (Unit::Quarter, Some(point @ Point::Quarter(..))) => Resolved::point(point, Some(anchor)),
                // Figures come when a quarter is over.
                _ => from((now, anchor), -1),
            },
            Which::Bare if unit == Unit::Weekend => {
                let within = matches!(now.weekday(), Weekday::Sat | Weekday::Sun);
                from((now, anchor), if within || self.tense() == Some(Tense::Future) { 0 } else { -1 })
            }
            // "In 1995 … by the end of the year": the year of the sentence.
            Which::Bare if unit == Unit::Year => match self.story.local {
                Some(point) if self.tense() != Some(Tense::Future) && self.story.year().is_ok_and(|(year, _)| year == point.year()) => {
                    let (year, anchor) = self.story.year()?;
                    Resolved::point(Point::Year(year), Some(anchor))
                }
                _ => from((now, anchor), 0),
            },
            _ => from((now, anchor), 0),
        }
    }

    /// A unit so many before or after the one that the story has reached.
    fn narrative(&self, by: i32, unit: Unit) -> Result<Resolved, Unresolved> {
        if unit == Unit::Year {
            let (year, anchor) = self.story.year()?;
            return Resolved::point(Point::Year(year + by), Some(anchor));
        }
        if unit == Unit::Quarter
            && let Some(Point::Quarter(year, quarter)) = self.story.figures
        {
            let quarters = year * 4 + quarter as i32 - 1 + by;
            let (_, anchor) = self.story.now()?;
            return Resolved::point(Point::Quarter(quarters.div_euclid(4), quarters.rem_euclid(4) as u32 + 1), Some(anchor));
        }
        let (day, anchor) = if unit <= Unit::Weekend || unit == Unit::Week { self.story.day()? } else { self.story.month()? };
        let day = moved(day, by.into(), unit).ok_or(Unresolved::OutOfRange)?;
        Resolved::point(Point::holding(day, unit), Some(anchor))
    }
}
