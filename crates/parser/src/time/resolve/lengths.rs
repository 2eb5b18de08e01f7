//! Lengths, and times that lie a length away.

use chancery_model::{Edtf, PartialDate, Qualifier};
use chrono::{Datelike, NaiveDate};

use super::super::calendar::{Point, moved};
use super::super::number::{Count, Quantity};
use super::super::record::{TimeAnchor, Unresolved};
use super::super::value::Value;
use super::super::vocabulary::{Tense, Unit};
use super::{Resolved, Resolver};

/// A length as TIMEX3 writes it.
pub(super) fn period(quantity: Quantity, unit: Unit) -> Value {
    let times = |factor: i64| match quantity.count() {
        Some(count) => Quantity::Exact(count.times(factor)),
        None => quantity,
    };
    match unit {
        Unit::Second => Value::of(format_args!("PT{quantity}S")),
        Unit::Minute => Value::of(format_args!("PT{quantity}M")),
        // Half an hour is thirty minutes.
        Unit::Hour if quantity == Quantity::Exact(Count(50)) => Value::from("PT30M"),
        Unit::Hour => match quantity.count().filter(|count| count.0 % 100 == 50) {
            Some(count) => Value::of(format_args!("PT{}H30M", count.whole())),
            None => Value::of(format_args!("PT{quantity}H")),
        },
        Unit::Day => Value::of(format_args!("P{quantity}D")),
        Unit::Weekend => Value::of(format_args!("P{quantity}WE")),
        Unit::Week => Value::of(format_args!("P{quantity}W")),
        Unit::Fortnight => Value::of(format_args!("P{}W", times(2))),
        Unit::Month => Value::of(format_args!("P{quantity}M")),
        Unit::Quarter => Value::of(format_args!("P{quantity}Q")),
        Unit::Semester => Value::of(format_args!("P{}M", times(6))),
        Unit::Year if quantity == Quantity::Exact(Count(50)) => Value::from("P6M"),
        Unit::Year => Value::of(format_args!("P{quantity}Y")),
        Unit::Decade if quantity == Quantity::Exact(Count(50)) => Value::from("P5Y"),
        Unit::Decade => Value::of(format_args!("P{quantity}DE")),
        Unit::Century if quantity == Quantity::Exact(Count(50)) => Value::from("P50Y"),
        Unit::Century => Value::of(format_args!("P{quantity}CE")),
        Unit::Millennium => Value::of(format_args!("P{}Y", times(1000))),
    }
}

/// A count with a fraction in units that make it whole: half a century in years, a year and a half in months.
fn whole(count: Count, unit: Unit) -> (i64, Unit) {
    if count.0 % 100 == 0 {
        return (count.whole(), unit);
    }
    let (factor, smaller) = match unit {
        Unit::Century => (100, Unit::Year),
        Unit::Decade => (10, Unit::Year),
        Unit::Year => (12, Unit::Month),
        Unit::Month => (30, Unit::Day),
        Unit::Week => (7, Unit::Day),
        Unit::Day => (24, Unit::Hour),
        unit => (1, unit),
    };
    (count.times(factor).whole(), smaller)
}

impl Resolver<'_, '_> {
    /// "three years ago", "two weeks later". What is counted in months or more lies about then.
    pub(super) fn moved(&self, count: Count, unit: Unit, forward: bool, narrative: bool) -> Result<Resolved, Unresolved> {
        let (now, anchor) = if !narrative {
            self.story.now()?
        } else if unit >= Unit::Month {
            self.story.month()?
        } else {
            self.story.day()?
        };
        let (count, unit) = whole(count, unit);
        let day = moved(now, if forward { count } else { -count }, unit).ok_or(Unresolved::OutOfRange)?;
        if unit == Unit::Year && narrative {
            let (year, anchor) = self.story.year()?;
            // "Today, 50 years later, he remembers": the story has come to the present, and nothing lies behind it.
            let present =
                forward && matches!(anchor, TimeAnchor::Expression(_)) && self.story.now().is_ok_and(|(now, _)| now.year() == year);
            if present && self.line.tense(&self.found.range) != Some(Tense::Future) {
                return Resolved::point(Point::Year(year), Some(anchor));
            }
            let count = i32::try_from(count).map_err(|_| Unresolved::OutOfRange)?;
            let point = Point::Year(if forward { year + count } else { year - count });
            return if count > 1 { Resolved::about(point, anchor) } else { Resolved::point(point, Some(anchor)) };
        }
        match unit {
            Unit::Week | Unit::Fortnight | Unit::Weekend => Resolved::about(Point::Day(day), anchor),
            Unit::Day | Unit::Hour | Unit::Minute | Unit::Second => Resolved::point(Point::Day(day), Some(anchor)),
            unit if count > 1 => Resolved::about(Point::holding(day, unit), anchor),
            unit => Resolved::point(Point::holding(day, unit), Some(anchor)),
        }
    }

    /// "a year ago" of figures means the same quarter of the year before; elsewhere the year before.
    pub(super) fn year_before(&self, narrative: bool) -> Result<Resolved, Unresolved> {
        let (now, anchor) = self.story.now()?;
        let point = match (self.story.local.or(self.story.figures), self.story.year()) {
            (Some(point @ (Point::Quarter(..) | Point::Half(..) | Point::Month(..) | Point::Year(_))), _) => point.years_on(-1),
            (_, Ok((year, _))) if narrative => Some(Point::Year(year - 1)),
            _ => Some(Point::Year(now.year() - 1)),
        };
        Resolved::point(point.ok_or(Unresolved::OutOfRange)?, Some(anchor))
    }

    pub(super) fn quarter_before(&self) -> Result<Resolved, Unresolved> {
        if self.story.local.or(self.story.figures).is_some() {
            return self.year_before(true);
        }
        let (now, anchor) = self.story.now()?;
        let over = moved(now, -5, Unit::Quarter).ok_or(Unresolved::OutOfRange)?;
        Resolved::point(Point::holding(over, Unit::Quarter), Some(anchor))
    }

    /// "the past three years": a length with its far end about so long ago and its near end at the month of the reference.
    pub(super) fn span(&self, quantity: Quantity, unit: Unit, forward: bool) -> Result<Resolved, Unresolved> {
        let resolved = Resolved::text(period(quantity, unit));
        let Ok((now, anchor)) = self.story.now() else { return Ok(resolved) };
        let (begin, end) = if forward { (Some(anchor), None) } else { (None, Some(anchor)) };
        let edtf = match quantity.count() {
            // Hours are days when they fill them; less has no date.
            Some(count) if unit < Unit::Day => match (unit, count.whole() % 24, count.whole() / 24) {
                (Unit::Hour, 0, days) => Some(interval(now, Count(days * 100), Unit::Day, forward)?),
                _ => None,
            },
            Some(count) => Some(interval(now, count, unit, forward)?),
            None => None,
        };
        Ok(Resolved { edtf, anchor: Some(anchor), begin, end, ..resolved })
    }
}

/// The days or months between now and a length away.
fn interval(now: NaiveDate, count: Count, unit: Unit, forward: bool) -> Result<Edtf, Unresolved> {
    let (count, unit) = whole(count, unit);
    let far = moved(now, if forward { count } else { -count }, unit).ok_or(Unresolved::OutOfRange)?;
    let out = |_| Unresolved::OutOfRange;
    let (near, far) = if unit >= Unit::Year {
        let far = PartialDate::year(far.year()).map_err(out)?.with_qualifier(Qualifier::Approximate);
        (PartialDate::month(now.year(), now.month()).map_err(out)?, far)
    } else if unit >= Unit::Month {
        let far = PartialDate::month(far.year(), far.month()).map_err(out)?.with_qualifier(Qualifier::Approximate);
        (PartialDate::month(now.year(), now.month()).map_err(out)?, far)
    } else {
        (now.into(), far.into())
    };
    if forward { Edtf::interval(near, far) } else { Edtf::interval(far, near) }.map_err(|_| Unresolved::OutOfRange)
}
