//! One date: a day, or something coarser.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A hundred years that share their first two digits: `19XX`.
    Century,
    /// Ten years that share their first three digits: `199X`.
    Decade,
    /// A year.
    Year,
    /// A season, quarter or half of a year.
    SubYear(SubYear),
    /// A month, 1 to 12.
    Month(u8),
    /// A month, 1 to 12, and a day of it.
    Day(u8, u8),
}

/// A part of a year longer than a month, with its EDTF number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum SubYear {
    /// Spring, wherever it is spring: 21.
    Spring = 21,
    /// Summer: 22.
    Summer = 22,
    /// Autumn: 23.
    Autumn = 23,
    /// Winter: 24.
    Winter = 24,
    /// January to March: 33.
    Quarter1 = 33,
    /// April to June: 34.
    Quarter2 = 34,
    /// July to September: 35.
    Quarter3 = 35,
    /// October to December: 36.
    Quarter4 = 36,
    /// January to June: 40.
    Half1 = 40,
    /// July to December: 41.
    Half2 = 41,
}

impl SubYear {
    /// Every part, in the order of the numbers.
    pub const ALL: [Self; 10] = [
        Self::Spring,
        Self::Summer,
        Self::Autumn,
        Self::Winter,
        Self::Quarter1,
        Self::Quarter2,
        Self::Quarter3,
        Self::Quarter4,
        Self::Half1,
        Self::Half2,
    ];

    /// First month, and last month counted from January of the year: 13 and more lie in the next one.
    ///
    /// EDTF's seasons 21 to 24 say nothing of the hemisphere, so a season may be anywhere in its year
    /// and, for the winter of the north, reach into March of the next.
    const fn months(self) -> (u32, u32) {
        match self {
            Self::Spring | Self::Summer | Self::Autumn => (1, 12),
            Self::Winter => (1, 15),
            Self::Quarter1 => (1, 3),
            Self::Quarter2 => (4, 6),
            Self::Quarter3 => (7, 9),
            Self::Quarter4 => (10, 12),
            Self::Half1 => (1, 6),
            Self::Half2 => (7, 12),
        }
    }
}

/// How sure the date is (ISO 8601-2, 8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Qualifier {
    /// As written.
    #[default]
    Exact,
    /// About then: `~`.
    Approximate,
    /// The source may be wrong: `?`.
    Uncertain,
    /// Both: `%`.
    Both,
}

/// A date of which some parts may be unknown. Years run from 1 to 9999 in the Gregorian calendar.
///
/// ```
/// use chancery_model::PartialDate;
///
/// let month = PartialDate::month(2019, 4)?;
/// assert_eq!(month.to_string(), "2019-04");
/// assert_eq!(month.latest().to_string(), "2019-04-30");
/// assert_eq!(
///     PartialDate::day(2023, 2, 30).unwrap_err().to_string(),
///     "2023-02-30 is not a day of the calendar: February 2023 has 28 days"
/// );
/// # Ok::<(), chancery_model::InvalidDate>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: u16,
    precision: Precision,
    qualifier: Qualifier,
}

/// A date that the calendar does not have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum InvalidDate {
    /// The year is not within 1 to 9999.
    #[error("year {0} is out of range: expected 1 to 9999")]
    Year(i64),
    /// The month is not within 1 to 12.
    #[error("month {0} is out of range: expected 1 to 12")]
    Month(u32),
    /// The month has no such day.
    #[error("{year:04}-{month:02}-{day:02} is not a day of the calendar: {name} {year} has {last} days")]
    Day {
        /// The year.
        year: u16,
        /// The month.
        month: u8,
        /// The day as given.
        day: u32,
        /// The month's name.
        name: &'static str,
        /// The last day of the month.
        last: u32,
    },
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn checked_year(year: i32) -> Result<u16, InvalidDate> {
    match u16::try_from(year) {
        Ok(year @ 1..=9999) => Ok(year),
        _ => Err(InvalidDate::Year(year.into())),
    }
}

fn checked_month(month: u32) -> Result<u8, InvalidDate> {
    match month {
        1..=12 => Ok(month as u8),
        _ => Err(InvalidDate::Month(month)),
    }
}

impl PartialDate {
    const fn exact(year: u16, precision: Precision) -> Self {
        Self { year, precision, qualifier: Qualifier::Exact }
    }

    /// A day.
    ///
    /// # Errors
    ///
    /// When the calendar has no such day.
    pub fn day(year: i32, month: u32, day: u32) -> Result<Self, InvalidDate> {
        let (year, month) = (checked_year(year)?, checked_month(month)?);
        if NaiveDate::from_ymd_opt(year.into(), month.into(), day).is_none() {
            let last = last_day(year, month.into()).day();
            return Err(InvalidDate::Day { year, month, day, name: MONTHS[usize::from(month) - 1], last });
        }
        Ok(Self::exact(year, Precision::Day(month, day as u8)))
    }

    /// A month.
    ///
    /// # Errors
    ///
    /// When year or month is out of range.
    pub fn month(year: i32, month: u32) -> Result<Self, InvalidDate> {
        Ok(Self::exact(checked_year(year)?, Precision::Month(checked_month(month)?)))
    }

    /// A year.
    ///
    /// # Errors
    ///
    /// When the year is out of range.
    pub fn year(year: i32) -> Result<Self, InvalidDate> {
        Ok(Self::exact(checked_year(year)?, Precision::Year))
    }

    /// A season, quarter or half of a year.
    ///
    /// # Errors
    ///
    /// When the year is out of range.
    pub fn sub_year(year: i32, part: SubYear) -> Result<Self, InvalidDate> {
        Ok(Self::exact(checked_year(year)?, Precision::SubYear(part)))
    }

    /// The decade that holds a year: 1994 gives `199X`.
    ///
    /// # Errors
    ///
    /// When the year is out of range.
    pub fn decade(year: i32) -> Result<Self, InvalidDate> {
        Ok(Self::exact(checked_year(year)? / 10 * 10, Precision::Decade))
    }

    /// The hundred years that share the first two digits of a year: 1994 gives `19XX`.
    ///
    /// # Errors
    ///
    /// When the year is out of range.
    pub fn century(year: i32) -> Result<Self, InvalidDate> {
        Ok(Self::exact(checked_year(year)? / 100 * 100, Precision::Century))
    }

    /// The same date with another qualifier.
    #[must_use]
    pub const fn with_qualifier(self, qualifier: Qualifier) -> Self {
        Self { qualifier, ..self }
    }

    /// The year; for a decade or a century, its first.
    pub fn first_year(self) -> i32 {
        i32::from(self.year)
    }

    /// How much of the date is known.
    pub const fn precision(self) -> Precision {
        self.precision
    }

    /// How sure it is.
    pub const fn qualifier(self) -> Qualifier {
        self.qualifier
    }

    /// The day, when the date is one.
    pub fn to_day(self) -> Option<NaiveDate> {
        matches!(self.precision, Precision::Day(..)).then(|| self.earliest())
    }

    /// The first day that the date can mean, qualifier aside.
    pub fn earliest(self) -> NaiveDate {
        match self.precision {
            Precision::Century | Precision::Decade | Precision::Year => first_day(self.year.max(1), 1),
            Precision::SubYear(part) => first_day(self.year, part.months().0),
            Precision::Month(month) => first_day(self.year, month.into()),
            Precision::Day(month, day) => NaiveDate::from_ymd_opt(self.year.into(), month.into(), day.into()).unwrap_or(NaiveDate::MAX),
        }
    }

    /// The last day that the date can mean, qualifier aside.
    pub fn latest(self) -> NaiveDate {
        match self.precision {
            Precision::Century => last_day(self.year + 99, 12),
            Precision::Decade => last_day(self.year + 9, 12),
            Precision::Year => last_day(self.year, 12),
            Precision::SubYear(part) => last_day(self.year, part.months().1),
            Precision::Month(month) => last_day(self.year, month.into()),
            Precision::Day(..) => self.earliest(),
        }
    }
}

/// The first day of a month; months beyond 12 lie in the next year.
fn first_day(year: u16, month: u32) -> NaiveDate {
    let months = u32::from(year) * 12 + month - 1;
    // Years up to 10,000 are well within chrono's range.
    NaiveDate::from_ymd_opt((months / 12).cast_signed(), months % 12 + 1, 1).unwrap_or(NaiveDate::MAX)
}

fn last_day(year: u16, month: u32) -> NaiveDate {
    first_day(year, month + 1).pred_opt().unwrap_or(NaiveDate::MIN)
}

/// A day outside the years 1 to 9999 is brought to the nearest day within.
impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        match checked_year(day.year()) {
            Ok(year) => Self::exact(year, Precision::Day(day.month() as u8, day.day() as u8)),
            Err(_) if day.year() < 1 => Self::exact(1, Precision::Day(1, 1)),
            Err(_) => Self::exact(9999, Precision::Day(12, 31)),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.precision {
            Precision::Century => write!(f, "{:02}XX", year / 100)?,
            Precision::Decade => write!(f, "{:03}X", year / 10)?,
            Precision::Year => write!(f, "{year:04}")?,
            Precision::SubYear(part) => write!(f, "{year:04}-{}", part as u8)?,
            Precision::Month(month) => write!(f, "{year:04}-{month:02}")?,
            Precision::Day(month, day) => write!(f, "{year:04}-{month:02}-{day:02}")?,
        }
        f.write_str(match self.qualifier {
            Qualifier::Exact => "",
            Qualifier::Approximate => "~",
            Qualifier::Uncertain => "?",
            Qualifier::Both => "%",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_of_each_precision() {
        for (date, earliest, latest) in [
            (PartialDate::day(2024, 2, 29), "2024-02-29", "2024-02-29"),
            (PartialDate::month(2023, 2), "2023-02-01", "2023-02-28"),
            (PartialDate::year(2023), "2023-01-01", "2023-12-31"),
            (PartialDate::sub_year(2023, SubYear::Quarter2), "2023-04-01", "2023-06-30"),
            (PartialDate::sub_year(2023, SubYear::Winter), "2023-01-01", "2024-03-31"),
            (PartialDate::decade(1994), "1990-01-01", "1999-12-31"),
            (PartialDate::century(1994), "1900-01-01", "1999-12-31"),
            (PartialDate::century(37), "0001-01-01", "0099-12-31"),
        ] {
            let date = date.unwrap();
            assert_eq!((date.earliest().to_string().as_str(), date.latest().to_string().as_str()), (earliest, latest), "{date}");
        }
    }

    #[test]
    fn impossible_dates_say_why() {
        for (date, message) in [
            (PartialDate::year(0), "year 0 is out of range: expected 1 to 9999"),
            (PartialDate::year(10_000), "year 10000 is out of range: expected 1 to 9999"),
            (PartialDate::month(2023, 13), "month 13 is out of range: expected 1 to 12"),
            (PartialDate::day(1900, 2, 29), "1900-02-29 is not a day of the calendar: February 1900 has 28 days"),
        ] {
            assert_eq!(date.unwrap_err().to_string(), message);
        }
    }
}
