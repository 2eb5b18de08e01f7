//! What an expression means, against the day of publication and what the text has told so far.

mod days;
mod lengths;
mod named;
mod periods;
mod recurring;

use chancery_model::{Edtf, Qualifier};

use super::calendar::Point;
use super::line::Line;
use super::meaning::{Found, Meaning, TimeOfDay, Which};
use super::number::{Count, Quantity};
use super::record::{TaggedTime, TimeAnchor, Unresolved};
use super::story::Story;
use super::value::Value;
use super::vocabulary::{Part, Unit, Vague};

/// A value with all that goes with it.
#[derive(Debug, Clone, Copy, Default)]
struct Resolved {
    value: Value,
    edtf: Option<Edtf>,
    anchor: Option<TimeAnchor>,
    begin: Option<TimeAnchor>,
    end: Option<TimeAnchor>,
    point: Option<Point>,
}

impl Resolved {
    /// A point of the calendar; `anchor` is none when the words alone gave it.
    fn point(point: Point, anchor: Option<TimeAnchor>) -> Result<Self, Unresolved> {
        let edtf = Some(point.edtf(false).ok_or(Unresolved::OutOfRange)?);
        Ok(Self { value: point.value(), edtf, anchor, point: Some(point), ..Self::default() })
    }

    /// A point that is only about right: "three years ago".
    fn about(point: Point, anchor: TimeAnchor) -> Result<Self, Unresolved> {
        let edtf = Some(point.edtf(true).ok_or(Unresolved::OutOfRange)?);
        Ok(Self { edtf, ..Self::point(point, Some(anchor))? })
    }

    fn text(value: Value) -> Self {
        Self { value, ..Self::default() }
    }
}

/// One expression being resolved.
struct Resolver<'a, 't> {
    line: &'a Line<'t>,
    found: &'a Found,
    story: &'a Story,
}

/// The expression with its value, or with the reason why it has none; the story moves on to it.
pub(super) fn resolve(line: &Line<'_>, found: &Found, index: usize, story: &mut Story) -> TaggedTime {
    let result = Resolver { line, found, story }.value();
    let mut time = TaggedTime {
        span: line.span(&found.range),
        kind: found.kind(),
        value: None,
        modifier: found.modifier,
        quant: found.quant,
        freq: found.freq.map(|times| Value::of(format_args!("{times}X"))),
        begin: None,
        end: None,
        edtf: None,
        anchor: None,
        unresolved: None,
    };
    match result {
        Ok(resolved) => {
            if let Some(point) = resolved.point {
                story.told(point, index, compared(&found.meaning));
            }
            if let Meaning::Length { unit: Unit::Month, quantity } = found.meaning
                && found.determined
                && quantity != Quantity::Exact(Count::ONE)
            {
                story.several_months();
            }
            time.value = Some(resolved.value);
            // "the beginning of the new year" is about then.
            time.edtf = if found.modifier.is_some() { resolved.edtf.map(approximate) } else { resolved.edtf };
            (time.anchor, time.begin, time.end) = (resolved.anchor, resolved.begin, resolved.end);
        }
        Err(reason) => time.unresolved = Some(reason),
    }
    time
}

/// Whether the point is one that figures are compared with, and not what the text has come to.
const fn compared(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::YearBefore { .. } | Meaning::QuarterBefore | Meaning::Quarter { which: Which::OfYear(-1), .. })
}

fn approximate(edtf: Edtf) -> Edtf {
    match edtf {
        Edtf::Date(date) => Edtf::Date(date.with_qualifier(Qualifier::Approximate)),
        interval @ Edtf::Interval { .. } => interval,
    }
}

impl Resolver<'_, '_> {
    fn value(&self) -> Result<Resolved, Unresolved> {
        let resolved = match self.found.meaning {
            Meaning::Day { which, month, day } => self.day(which, month, day)?,
            Meaning::Numeric { first, second, year, dotted } => self.numeric(first, second, year, dotted)?,
            Meaning::DayOfMonth { day, month } => self.day_of_month(day, month)?,
            Meaning::Weekday { which, weekday } => self.weekday(which, weekday)?,
            Meaning::NthWeekday { n, weekday, month, which } => self.weekday_of_month(n, weekday, which, month)?,
            Meaning::DayWord(days) => self.day_word(days)?,
            Meaning::TimeOfDay => {
                let (day, anchor) = self.story.near_day()?;
                Resolved::point(Point::Day(day), Some(anchor))?
            }
            Meaning::Month { which, month } => self.month(which, month)?,
            Meaning::Season { which, season } => self.season(which, season)?,
            Meaning::Quarter { which, quarter, .. } => self.quarter(which, quarter)?,
            Meaning::Half { which, half } => self.half(which, half)?,
            Meaning::Year(year) => Resolved::point(Point::Year(year), None)?,
            Meaning::Decade(year) => Resolved::point(Point::Decade(year), None)?,
            Meaning::DecadeName(decade) => self.decade_name(decade)?,
            Meaning::Century(century) => Resolved::point(Point::Century(century), None)?,
            Meaning::Calendar { which, unit } => self.calendar(which, unit)?,
            Meaning::Moved { count, unit, forward, narrative } => self.moved(count, unit, forward, narrative)?,
            Meaning::YearBefore { narrative } => self.year_before(narrative)?,
            Meaning::QuarterBefore => self.quarter_before()?,
            Meaning::Span { quantity, unit, forward } => self.span(quantity, unit, forward)?,
            Meaning::Length { quantity, unit } => Resolved::text(lengths::period(quantity, unit)),
            Meaning::Every { .. }
            | Meaning::EveryWeekday(_)
            | Meaning::EveryWeekend
            | Meaning::EveryMonth(_)
            | Meaning::EveryPart(_)
            | Meaning::EverySeason(_)
            | Meaning::EveryQuarter(_) => return Ok(self.every()),
            Meaning::Vague(vague) => Resolved::text(Value::from(match vague {
                Vague::Present => "PRESENT_REF",
                Vague::Past => "PAST_REF",
                Vague::Future => "FUTURE_REF",
            })),
            Meaning::Festival { row, which, animal } => self.festival(row, which, animal)?,
            Meaning::LunarYear(animal) => self.lunar_year(animal)?,
            Meaning::Period(row) => self.period(row)?,
            Meaning::Anniversary(count) => self.anniversary(count)?,
            Meaning::Nth { .. } | Meaning::Nothing => return Err(Unresolved::UnknownStart),
        };
        Ok(match self.found.time {
            Some(time) => Resolved { value: with_time(&resolved.value, time), ..resolved },
            None => resolved,
        })
    }
}

/// A day's value with its time of day.
fn with_time(day: &Value, time: TimeOfDay) -> Value {
    match time {
        TimeOfDay::Part(part) => Value::of(format_args!("{day}T{}", code(part))),
        TimeOfDay::Clock(hour, minute, None) => Value::of(format_args!("{day}T{hour:02}:{minute:02}")),
        TimeOfDay::Clock(hour, minute, Some(0)) => Value::of(format_args!("{day}T{hour:02}:{minute:02}Z")),
        TimeOfDay::Clock(hour, minute, Some(zone)) => {
            let (sign, zone) = (if zone < 0 { '-' } else { '+' }, zone.unsigned_abs());
            Value::of(format_args!("{day}T{hour:02}:{minute:02}{sign}{:02}:{:02}", zone / 60, zone % 60))
        }
    }
}

/// The codes of TIMEX3 for parts of the day.
const fn code(part: Part) -> &'static str {
    match part {
        Part::Morning => "MO",
        Part::Midday => "MI",
        Part::Afternoon => "AF",
        Part::Evening => "EV",
        Part::Night => "NI",
        Part::Daytime => "DT",
    }
}
