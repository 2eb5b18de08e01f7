//! Festivals, named periods and anniversaries.

use chancery_model::{Edtf, PartialDate};
use chrono::{Datelike, NaiveDate};

use super::super::calendar::Point;
use super::super::festival::Festival;
use super::super::meaning::Which;
use super::super::record::Unresolved;
use super::super::value::Value;
use super::super::vocabulary::Tense;
use super::{Resolved, Resolver};
use crate::generated::time::{FESTIVALS, PERIODS};

/// Years after which the animals of the zodiac come again.
const CYCLE: i32 = 12;

/// Whether the lunisolar year that begins on a day has the animal. The rat's is that which holds most of the year 4 of our era.
fn is_of(animal: u8, first: NaiveDate) -> bool {
    (first.year() - 4).rem_euclid(CYCLE) == i32::from(animal) - 1
}

impl Resolver<'_, '_> {
    /// A period that histories name: its years as an interval. TIMEX3 has no value for such a stretch, but for where it lies from now.
    pub(super) fn period(&self, row: u8) -> Result<Resolved, Unresolved> {
        let edtf: Edtf = PERIODS
            .get(usize::from(row))
            .and_then(|period| period.edtf)
            .and_then(|edtf| edtf.parse().ok())
            .ok_or(Unresolved::UnknownPeriod)?;
        let over = self.story.now().map_or(true, |(now, _)| edtf.latest().is_none_or(|last| now > last));
        Ok(Resolved { edtf: Some(edtf), ..Resolved::text(Value::from(if over { "PAST_REF" } else { "PRESENT_REF" })) })
    }

    /// The festival of the year that the words give, or the one that the tense of the clause points to.
    pub(super) fn festival(&self, row: Option<u16>, which: Which, animal: Option<u8>) -> Result<Resolved, Unresolved> {
        let row = row.ok_or(Unresolved::UnknownNation)?;
        let festival = *FESTIVALS.get(usize::from(row)).ok_or(Unresolved::UnknownFeast)?;
        if animal.is_some() && !festival.zodiac {
            return Err(Unresolved::UnknownFeast);
        }
        let fits = |day: &NaiveDate| animal.is_none_or(|animal| is_of(animal, *day));
        let of = |year: i32, anchor| festival_in(festival, festival.dates(year).next(), anchor);
        let (now, anchor) = match which {
            Which::Of(year) => return of(year, None),
            Which::OfNarrativeYear(shift) | Which::Narrative(shift) => {
                let (year, anchor) = self.story.year()?;
                return of(year + shift, Some(anchor));
            }
            _ => self.story.now()?,
        };
        let reach = if animal.is_some() { CYCLE } else { 2 };
        let mut days: Vec<NaiveDate> =
            (now.year() - reach..=now.year() + reach).flat_map(|year| festival.dates(year)).filter(fits).collect();
        days.sort_unstable();
        let day = match which {
            Which::OfYear(shift) => days.iter().find(|day| day.year() == now.year() + shift).copied(),
            Which::Deictic(_) => days.iter().find(|day| day.year() == now.year()).copied(),
            Which::Before => days.iter().rfind(|day| **day < now).copied(),
            Which::After => days.iter().find(|day| **day > now).copied(),
            // A festival of several days is near while it lasts.
            _ if days.is_empty() => None,
            _ if animal.is_some() || festival.days > 1 => {
                days.iter().min_by_key(|day| day.signed_duration_since(now).num_days().abs()).copied()
            }
            _ => Some(self.nearest(now, &days)),
        };
        festival_in(festival, day, Some(anchor))
    }

    /// The lunisolar year of an animal: the one that lasts, or the one that the tense of the clause points to.
    pub(super) fn lunar_year(&self, animal: u8) -> Result<Resolved, Unresolved> {
        let festival = *FESTIVALS.iter().find(|festival| festival.zodiac).ok_or(Unresolved::UnknownFeast)?;
        let (now, anchor) = self.story.now()?;
        let days: Vec<NaiveDate> =
            (now.year() - CYCLE..=now.year() + CYCLE).flat_map(|year| festival.dates(year)).filter(|day| is_of(animal, *day)).collect();
        let last = |first: NaiveDate| festival.dates(first.year() + 1).next()?.pred_opt();
        let lasts = days.iter().copied().find(|first| *first <= now && last(*first).is_some_and(|last| now <= last));
        let pointed = || match self.line.tense(&self.found.range) {
            Some(Tense::Future) => days.iter().find(|day| **day > now).copied(),
            Some(Tense::Past) => days.iter().rfind(|day| **day < now).copied(),
            None => days.iter().min_by_key(|day| day.signed_duration_since(now).num_days().abs()).copied(),
        };
        let first = lasts.or_else(pointed).ok_or(Unresolved::UnknownFeast)?;
        let last = last(first).ok_or(Unresolved::UnknownFeast)?;
        let edtf = Edtf::interval(first.into(), last.into()).ok();
        Ok(Resolved { edtf, ..Resolved::point(Point::Year(first.year()), Some(anchor))? })
    }

    /// An anniversary recurs every year; its date is the year that it counts from.
    pub(super) fn anniversary(&self, count: i64) -> Result<Resolved, Unresolved> {
        let (year, anchor) = match self.story.local {
            Some(Point::Year(_)) => self.story.year()?,
            _ => self.story.now().map(|(day, anchor)| (day.year(), anchor))?,
        };
        let year = i32::try_from(count).ok().and_then(|count| year.checked_sub(count)).ok_or(Unresolved::OutOfRange)?;
        let date = PartialDate::year(year).map_err(|_| Unresolved::OutOfRange)?;
        Ok(Resolved { edtf: Some(Edtf::Date(date)), anchor: Some(anchor), ..Resolved::text(Value::from("P1Y")) })
    }
}

/// A festival that begins on a day.
fn festival_in(
    festival: Festival,
    day: Option<NaiveDate>,
    anchor: Option<super::super::record::TimeAnchor>,
) -> Result<Resolved, Unresolved> {
    let first = day.ok_or(Unresolved::UnknownFeast)?;
    let resolved = Resolved::point(Point::Day(first), anchor)?;
    if festival.days == 1 {
        return Ok(resolved);
    }
    let last = festival.last(first).ok_or(Unresolved::UnknownFeast)?;
    let edtf = Edtf::interval(first.into(), last.into()).ok();
    // A month of another calendar has the value of the month in which it begins.
    let value = if festival.month { Point::Month(first.year(), first.month()).value() } else { resolved.value };
    Ok(Resolved { value, edtf, point: None, ..resolved })
}
