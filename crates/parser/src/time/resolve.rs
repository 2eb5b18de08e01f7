//! What an expression means, against the day of publication.

use chancery_model::{Edtf, InvalidDate, PartialDate, Qualifier, SubYear};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::matcher::{Found, Matcher};
use super::record::{TaggedTime, TimeAnchor, Unresolved};
use crate::generated::time as words;

/// What the words say, before any calendar is asked.
#[derive(Debug, Clone, Copy)]
pub(super) enum Meaning {
    Day {
        year: Option<i64>,
        month: i64,
        day: i64,
    },
    Month {
        year: Option<i64>,
        month: i64,
        shift: Option<i64>,
    },
    Year(i64),
    Decade(i64),
    Season {
        year: i64,
        season: usize,
    },
    Weekday {
        weekday: i64,
        shift: Option<i64>,
        part: Option<usize>,
    },
    /// So many units from the reference; an exact one keeps the day.
    Relative {
        count: i64,
        unit: Unit,
        exact: bool,
    },
    /// The units up to the reference, or from it on.
    Span {
        count: i64,
        unit: Unit,
        towards: i64,
    },
    Length {
        count: i64,
        unit: Unit,
    },
    Every(&'static str),
    Vague(&'static str),
    Evening,
    SpringFestival {
        year: Option<i64>,
        animal: Option<usize>,
    },
}

/// A unit of time, in the order of the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
    Hour,
    Minute,
    Quarter,
}

impl Unit {
    pub(super) fn of_index(index: usize) -> Option<Self> {
        const ALL: [Unit; 9] =
            [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade, Unit::Century, Unit::Hour, Unit::Minute, Unit::Quarter];
        ALL.get(index).copied()
    }

    /// A length of so many units, as TIMEX3 writes it.
    fn period(self, count: i64) -> String {
        match self {
            Self::Day => format!("P{count}D"),
            Self::Week => format!("P{count}W"),
            Self::Month => format!("P{count}M"),
            Self::Year => format!("P{count}Y"),
            Self::Decade => format!("P{count}DE"),
            Self::Century => format!("P{count}CE"),
            Self::Hour => format!("PT{count}H"),
            Self::Minute => format!("PT{count}M"),
            Self::Quarter => format!("P{count}Q"),
        }
    }
}

/// A value with its calendar date.
type Value = (String, Option<Edtf>);

impl Matcher<'_> {
    /// The expression with its value, or with the reason why it has none.
    pub(super) fn resolve(&self, found: Found) -> TaggedTime {
        let relative = !matches!(
            found.meaning,
            Meaning::Day { year: Some(_), .. }
                | Meaning::Month { year: Some(_), .. }
                | Meaning::Year(_)
                | Meaning::Decade(_)
                | Meaning::Season { .. }
                | Meaning::Length { .. }
                | Meaning::Every(_)
                | Meaning::Vague(_)
        );
        let result = self.value(found.meaning);
        let (value, mut edtf, unresolved) = match result {
            Ok((value, edtf)) => (Some(value), edtf, None),
            Err(reason) => (None, None, Some(reason)),
        };
        if found.modifier.is_some() {
            // "the beginning of the new year" is about then.
            edtf = edtf.map(|date| match date {
                Edtf::Date(date) => Edtf::Date(date.with_qualifier(Qualifier::Approximate)),
                interval @ Edtf::Interval { .. } => interval,
            });
        }
        let anchored = matches!(found.meaning, Meaning::Span { .. });
        let backwards = matches!(found.meaning, Meaning::Span { towards: -1, .. });
        let publication = Some(TimeAnchor::Publication);
        TaggedTime {
            span: self.span(found.range),
            kind: found.kind,
            value,
            modifier: found.modifier,
            quant: matches!(found.meaning, Meaning::Every(_)).then(|| "EVERY".to_owned()),
            freq: None,
            begin: if anchored && !backwards { publication } else { None },
            end: if anchored && backwards { publication } else { None },
            edtf,
            anchor: if relative && unresolved.is_none() { publication } else { None },
            unresolved,
        }
    }

    fn reference(&self) -> Result<NaiveDate, Unresolved> {
        self.reference.ok_or(Unresolved::NoReference)
    }

    fn value(&self, meaning: Meaning) -> Result<Value, Unresolved> {
        let dated = |date: Result<PartialDate, InvalidDate>| -> Result<Value, Unresolved> {
            let date = date
                .map_err(|error| if matches!(error, InvalidDate::Year(_)) { Unresolved::OutOfRange } else { Unresolved::ImpossibleDate })?;
            Ok((date.to_string(), Some(Edtf::Date(date))))
        };
        match meaning {
            Meaning::Day { year, month, day } => dated(self.day(year, month, day)?),
            Meaning::Month { year, month, shift } => dated(PartialDate::month(self.year_of_month(year, month, shift)?, month as u32)),
            Meaning::Year(year) => dated(PartialDate::year(year as i32)),
            Meaning::Decade(year) => {
                Ok((format!("{}", year / 10), Some(Edtf::Date(PartialDate::decade(year as i32).map_err(|_| Unresolved::OutOfRange)?))))
            }
            Meaning::Season { year, season } => {
                const SEASONS: [(SubYear, &str); 4] =
                    [(SubYear::Spring, "SP"), (SubYear::Summer, "SU"), (SubYear::Autumn, "FA"), (SubYear::Winter, "WI")];
                let (part, letters) = SEASONS[season.min(3)];
                let (_, edtf) = dated(PartialDate::sub_year(year as i32, part))?;
                Ok((format!("{year}-{letters}"), edtf))
            }
            Meaning::Weekday { weekday, shift, part } => {
                let day = weekday_near(self.reference()?, weekday, shift, self.future).ok_or(Unresolved::OutOfRange)?;
                let value = part.map_or_else(|| day.to_string(), |part| format!("{day}T{}", ["MO", "AF", "EV", "NI"][part.min(3)]));
                Ok((value, Some(Edtf::from(day))))
            }
            Meaning::Relative { count, unit, exact } => self.relative_value(count, unit, exact),
            Meaning::Span { count, unit, towards } => self.span_value(count, unit, towards),
            Meaning::Length { count, unit } => Ok((unit.period(count), None)),
            Meaning::Every(value) | Meaning::Vague(value) => Ok((value.to_owned(), None)),
            Meaning::Evening => {
                let day = self.reference()?;
                Ok((format!("{day}TNI"), Some(Edtf::from(day))))
            }
            Meaning::SpringFestival { year, animal } => self.spring_festival(year, animal),
        }
    }

    /// A day without its year is the last one before the day of publication, or the next one when the sentence looks ahead.
    fn day(&self, year: Option<i64>, month: i64, day: i64) -> Result<Result<PartialDate, InvalidDate>, Unresolved> {
        let of_year = |year: i32| PartialDate::day(year, month as u32, day as u32);
        if let Some(year) = year {
            return Ok(of_year(year as i32));
        }
        let reference = self.reference()?;
        let candidates = [reference.year() - 1, reference.year(), reference.year() + 1].map(of_year);
        let valid = candidates.iter().flatten().filter_map(|date| Some((*date, date.to_day()?)));
        let nearest = if self.future {
            valid.min_by_key(|(_, day)| day.signed_duration_since(reference).num_days().abs())
        } else {
            // A date line may run a few days ahead of what it reports.
            let limit = reference.checked_add_days(Days::new(7)).unwrap_or(reference);
            valid.filter(|(_, day)| *day <= limit).max_by_key(|(_, day)| *day)
        };
        Ok(nearest.map_or_else(|| of_year(reference.year()), |(date, _)| Ok(date)))
    }

    fn year_of_month(&self, year: Option<i64>, month: i64, shift: Option<i64>) -> Result<i32, Unresolved> {
        if let Some(year) = year {
            return Ok(year as i32);
        }
        let reference = self.reference()?;
        let (this, now) = (reference.year(), i64::from(reference.month()));
        Ok(match shift {
            Some(-1) => {
                if month < now {
                    this
                } else {
                    this - 1
                }
            }
            Some(1) => {
                if month > now {
                    this
                } else {
                    this + 1
                }
            }
            Some(_) => this,
            None if self.future => {
                if month >= now {
                    this
                } else {
                    this + 1
                }
            }
            None => {
                if month <= now {
                    this
                } else {
                    this - 1
                }
            }
        })
    }

    fn relative_value(&self, count: i64, unit: Unit, exact: bool) -> Result<Value, Unresolved> {
        let reference = self.reference()?;
        let moved = moved(reference, count, unit).ok_or(Unresolved::OutOfRange)?;
        let year = |year: i32| PartialDate::year(year).map_err(|_| Unresolved::OutOfRange);
        let far = count.abs() > 1;
        let about = |date: PartialDate| Edtf::Date(if far { date.with_qualifier(Qualifier::Approximate) } else { date });
        Ok(match unit {
            Unit::Day if exact || count.abs() >= 1 => (moved.to_string(), Some(Edtf::from(moved))),
            Unit::Week => {
                let week = moved.iso_week();
                let monday = NaiveDate::from_isoywd_opt(week.year(), week.week(), Weekday::Mon).ok_or(Unresolved::OutOfRange)?;
                let sunday = monday.checked_add_days(Days::new(6)).ok_or(Unresolved::OutOfRange)?;
                (format!("{:04}-W{:02}", week.year(), week.week()), Edtf::interval(monday.into(), sunday.into()).ok())
            }
            Unit::Month => {
                let date = PartialDate::month(moved.year(), moved.month()).map_err(|_| Unresolved::OutOfRange)?;
                (date.to_string(), Some(about(date)))
            }
            Unit::Year => {
                let date = year(moved.year())?;
                (date.to_string(), Some(about(date)))
            }
            Unit::Decade => (format!("{}", moved.year() / 10), PartialDate::decade(moved.year()).ok().map(Edtf::Date)),
            Unit::Century => (format!("{}", moved.year() / 100), PartialDate::century(moved.year()).ok().map(Edtf::Date)),
            Unit::Quarter => (format!("{:04}-Q{}", moved.year(), moved.month().div_ceil(3)), None),
            Unit::Day | Unit::Hour | Unit::Minute => (reference.to_string(), Some(Edtf::from(reference))),
        })
    }

    /// "the past three years": a length with its far end about so long ago and its near end at the month of the reference.
    fn span_value(&self, count: i64, unit: Unit, towards: i64) -> Result<Value, Unresolved> {
        let value = unit.period(count);
        let Ok(reference) = self.reference() else { return Ok((value, None)) };
        let far = moved(reference, count.saturating_mul(towards), unit).ok_or(Unresolved::OutOfRange)?;
        let out = |_| Unresolved::OutOfRange;
        let (near, far) = match unit {
            Unit::Year | Unit::Decade | Unit::Century => {
                let far = PartialDate::year(far.year()).map_err(out)?.with_qualifier(Qualifier::Approximate);
                (PartialDate::month(reference.year(), reference.month()).map_err(out)?, far)
            }
            Unit::Month | Unit::Quarter => {
                let far = PartialDate::month(far.year(), far.month()).map_err(out)?.with_qualifier(Qualifier::Approximate);
                (PartialDate::month(reference.year(), reference.month()).map_err(out)?, far)
            }
            _ => (reference.into(), far.into()),
        };
        let edtf = if towards < 0 { Edtf::interval(far, near) } else { Edtf::interval(near, far) };
        Ok((value, edtf.ok()))
    }

    /// The new year's day nearest to the reference, or that of the year or of the animal named; the festival lasts fifteen days.
    fn spring_festival(&self, year: Option<i64>, animal: Option<usize>) -> Result<Value, Unresolved> {
        let days = words::SPRING_FESTIVAL.iter().filter_map(|day| day.parse::<NaiveDate>().ok());
        let fits = |day: &NaiveDate| {
            year.is_none_or(|year| i64::from(day.year()) == year)
                && animal.is_none_or(|animal| (day.year() - 4).rem_euclid(12) as usize == animal)
        };
        let fitting = days.filter(fits);
        let first = match (year, self.reference) {
            (Some(_), _) => fitting.min(),
            (None, Some(reference)) => fitting.min_by_key(|day| day.signed_duration_since(reference).num_days().abs()),
            (None, None) => return Err(Unresolved::NoReference),
        };
        let first = first.ok_or(Unresolved::OutOfRange)?;
        let last = first.checked_add_days(Days::new(14)).ok_or(Unresolved::OutOfRange)?;
        Ok((first.to_string(), Edtf::interval(first.into(), last.into()).ok()))
    }
}

/// A bare weekday is the one just past, or today; "next" and a sentence that looks ahead turn it around.
fn weekday_near(reference: NaiveDate, weekday: i64, shift: Option<i64>, future: bool) -> Option<NaiveDate> {
    let today = i64::from(reference.weekday().number_from_monday());
    let back = (today - weekday).rem_euclid(7);
    let ahead = (weekday - today).rem_euclid(7);
    let days = match shift {
        Some(-1) => -(if back == 0 { 7 } else { back }),
        Some(1) => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        _ if future && back != 0 => ahead,
        _ => -back,
    };
    moved(reference, days, Unit::Day)
}

fn moved(day: NaiveDate, count: i64, unit: Unit) -> Option<NaiveDate> {
    let days = |count: i64| {
        if count < 0 {
            day.checked_sub_days(Days::new(count.unsigned_abs()))
        } else {
            day.checked_add_days(Days::new(count.unsigned_abs()))
        }
    };
    let months = |count: i64| {
        let months = Months::new(u32::try_from(count.unsigned_abs()).ok()?);
        if count < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
    };
    let moved = match unit {
        Unit::Day => days(count),
        Unit::Week => days(count.checked_mul(7)?),
        Unit::Month => months(count),
        Unit::Quarter => months(count.checked_mul(3)?),
        Unit::Year => months(count.checked_mul(12)?),
        Unit::Decade => months(count.checked_mul(120)?),
        Unit::Century => months(count.checked_mul(1200)?),
        Unit::Hour | Unit::Minute => Some(day),
    }?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}
