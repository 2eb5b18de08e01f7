//! Points and stretches of the calendar: arithmetic, TIMEX3 values and EDTF.

use chancery_model::{Edtf, PartialDate, Qualifier, SubYear};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::value::Value;
use super::vocabulary::Unit;

/// Seasons, by their numbers 1 to 4.
const SEASONS: [(&str, SubYear); 4] = [("SP", SubYear::Spring), ("SU", SubYear::Summer), ("FA", SubYear::Autumn), ("WI", SubYear::Winter)];
const QUARTERS: [SubYear; 4] = [SubYear::Quarter1, SubYear::Quarter2, SubYear::Quarter3, SubYear::Quarter4];

/// A day, or a stretch of days that the calendar names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    Day(NaiveDate),
    /// The week of a day, Monday to Sunday (ISO 8601).
    Week(NaiveDate),
    /// The Saturday and Sunday of a day's week.
    Weekend(NaiveDate),
    Month(i32, u32),
    Quarter(i32, u32),
    Half(i32, u32),
    Season(i32, u32),
    Year(i32),
    /// By its first year.
    Decade(i32),
    /// By its first two digits.
    Century(i32),
}

impl Point {
    /// The point of a unit that holds a day.
    pub(super) fn holding(day: NaiveDate, unit: Unit) -> Self {
        let year = day.year();
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(day),
            Unit::Weekend => Self::Weekend(day),
            Unit::Week | Unit::Fortnight => Self::Week(day),
            Unit::Month => Self::Month(year, day.month()),
            Unit::Quarter => Self::Quarter(year, day.month().div_ceil(3)),
            Unit::Semester => Self::Half(year, day.month().div_ceil(6)),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year.div_euclid(10) * 10),
            Unit::Century | Unit::Millennium => Self::Century(year.div_euclid(100)),
        }
    }

    /// The year, or the first year.
    pub(super) fn year(self) -> i32 {
        match self {
            Self::Day(day) | Self::Week(day) | Self::Weekend(day) => day.year(),
            Self::Month(year, _)
            | Self::Quarter(year, _)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::Year(year)
            | Self::Decade(year) => year,
            Self::Century(century) => century * 100,
        }
    }

    /// The same in a year so many before or after; a leap day falls on the last of February.
    pub(super) fn years_on(self, years: i32) -> Option<Self> {
        let moved = |day: NaiveDate| moved(day, i64::from(years), Unit::Year);
        Some(match self {
            Self::Day(day) => Self::Day(moved(day)?),
            Self::Week(day) => Self::Week(moved(day)?),
            Self::Weekend(day) => Self::Weekend(moved(day)?),
            Self::Month(year, month) => Self::Month(year + years, month),
            Self::Quarter(year, quarter) => Self::Quarter(year + years, quarter),
            Self::Half(year, half) => Self::Half(year + years, half),
            Self::Season(year, season) => Self::Season(year + years, season),
            Self::Year(year) => Self::Year(year + years),
            Self::Decade(year) => Self::Decade(year + years),
            Self::Century(century) => Self::Century(century + years.div_euclid(100)),
        })
    }

    /// A day to count from: the first of it.
    pub(super) fn first_day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Week(day) => monday(day),
            Self::Weekend(day) => monday(day)?.checked_add_days(Days::new(5)),
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Quarter(year, quarter) => NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1),
            Self::Half(year, half) => NaiveDate::from_ymd_opt(year, half * 6 - 5, 1),
            Self::Season(year, season) => NaiveDate::from_ymd_opt(year, season * 3, 1),
            Self::Year(year) | Self::Decade(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Century(century) => NaiveDate::from_ymd_opt((century * 100).max(1), 1, 1),
        }
    }

    /// The TIMEX3 value (ISO-TimeML 1.2.1).
    pub(super) fn value(self) -> Value {
        match self {
            Self::Day(day) => Value::figures(day.year(), &[day.month(), day.day()]),
            Self::Week(day) => Value::of(format_args!("{:04}-W{:02}", day.iso_week().year(), day.iso_week().week())),
            Self::Weekend(day) => Value::of(format_args!("{:04}-W{:02}-WE", day.iso_week().year(), day.iso_week().week())),
            Self::Month(year, month) => Value::figures(year, &[month]),
            Self::Quarter(year, quarter) => Value::of(format_args!("{year:04}-Q{quarter}")),
            Self::Half(year, half) => Value::of(format_args!("{year:04}-H{half}")),
            Self::Season(year, season) => Value::of(format_args!("{year:04}-{}", SEASONS[season as usize - 1].0)),
            Self::Year(year) => Value::figures(year, &[]),
            Self::Decade(year) => Value::of(format_args!("{:03}", year / 10)),
            Self::Century(century) => Value::of(format_args!("{century:02}")),
        }
    }

    /// The calendar date; none when it lies outside of the years 1 to 9999.
    pub(super) fn edtf(self, approximate: bool) -> Option<Edtf> {
        let date = match self {
            Self::Day(day) => PartialDate::day(day.year(), day.month(), day.day()),
            Self::Week(_) | Self::Weekend(_) => {
                let first = self.first_day()?;
                let length = if matches!(self, Self::Week(_)) { 6 } else { 1 };
                return Edtf::interval(first.into(), first.checked_add_days(Days::new(length))?.into()).ok();
            }
            Self::Month(year, month) => PartialDate::month(year, month),
            Self::Quarter(year, quarter) => PartialDate::sub_year(year, QUARTERS[quarter as usize - 1]),
            Self::Half(year, half) => PartialDate::sub_year(year, if half == 1 { SubYear::Half1 } else { SubYear::Half2 }),
            Self::Season(year, season) => PartialDate::sub_year(year, SEASONS[season as usize - 1].1),
            Self::Year(year) => PartialDate::year(year),
            Self::Decade(year) => PartialDate::decade(year),
            Self::Century(century) => PartialDate::century((century * 100).max(1)),
        };
        let date = date.ok()?;
        Some(Edtf::Date(if approximate { date.with_qualifier(Qualifier::Approximate) } else { date }))
    }
}

/// The Monday of a day's week.
pub(super) fn monday(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
}

/// A day so many units on; none outside of the years 1 to 9999.
pub(super) fn moved(day: NaiveDate, count: i64, unit: Unit) -> Option<NaiveDate> {
    let days = |count: i64| {
        let days = Days::new(count.unsigned_abs());
        if count < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
    };
    let months = |count: i64| {
        let months = Months::new(u32::try_from(count.unsigned_abs()).ok()?);
        if count < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
    };
    // More days than ten thousand years have would overflow the calendar's own arithmetic.
    if count.unsigned_abs() > 4_000_000 {
        return None;
    }
    let moved = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Some(day),
        Unit::Day => days(count),
        Unit::Weekend | Unit::Week => days(count * 7),
        Unit::Fortnight => days(count * 14),
        Unit::Month => months(count),
        Unit::Quarter => months(count * 3),
        Unit::Semester => months(count * 6),
        Unit::Year => months(count * 12),
        Unit::Decade => months(count * 120),
        Unit::Century => months(count * 1200),
        Unit::Millennium => months(count * 12_000),
    }?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}

/// The weekday of a number from 1, Monday.
pub(super) fn weekday(number: u8) -> Weekday {
    Weekday::try_from(number.wrapping_sub(1)).unwrap_or(Weekday::Mon)
}

/// The n-th weekday of a month; -1 the last.
pub(super) fn nth_weekday(year: i32, month: u32, number: u8, n: i32) -> Option<NaiveDate> {
    if let Ok(n) = u8::try_from(n) {
        return NaiveDate::from_weekday_of_month_opt(year, month, weekday(number), n);
    }
    (1..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(year, month, weekday(number), n))
}
