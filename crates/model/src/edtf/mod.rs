//! Dates as texts give them: partial, approximate, open. Written in EDTF (ISO 8601-2:2019).
//!
//! | text | means |
//! |---|---|
//! | `1958`, `2019-04`, `2023-02-12` | a year, a month, a day |
//! | `199X`, `19XX` | a decade, a century |
//! | `2001-21` … `24` | spring, summer, autumn, winter |
//! | `2001-33` … `36`, `2001-40`, `41` | quarters, halves |
//! | `2020~`, `2020?`, `2020%` | approximate, uncertain, both |
//! | `2018/2021-05`, `2018/..`, `../2021`, `2018/` | intervals: closed, open, with an unknown end |
//!
//! The rest of EDTF (single unspecified digits within a date, years beyond four digits, sets) is refused with a reason.

mod compare;
mod date;
mod parse;
#[cfg(test)]
mod properties;

use std::fmt;

pub use compare::Truth;
pub use date::{InvalidDate, PartialDate, Precision, Qualifier, SubYear};
pub use parse::InvalidEdtf;

use chrono::NaiveDate;

/// A date or an interval of dates.
///
/// ```
/// use chancery_model::{Edtf, Truth};
///
/// let visit: Edtf = "2023-02-10".parse()?;
/// let year: Edtf = "2023".parse()?;
/// assert_eq!(year.contains(&visit), Truth::True);
/// assert_eq!(year.is_before(&visit), Truth::Unknown);
/// # Ok::<(), chancery_model::InvalidEdtf>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date of any precision.
    Date(PartialDate),
    /// From one date to another, both counted in.
    Interval {
        /// Where it begins.
        start: Bound,
        /// Where it ends.
        end: Bound,
    },
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A date, of any precision.
    Date(PartialDate),
    /// No bound: `..`.
    Open,
    /// A bound that is not known: nothing written.
    Unknown,
}

impl Edtf {
    /// The first day that the date can mean; none where it is open or unknown.
    pub fn earliest(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) | Self::Interval { start: Bound::Date(date), .. } => Some(date.earliest()),
            Self::Interval { .. } => None,
        }
    }

    /// The last day that the date can mean; none where it is open or unknown.
    pub fn latest(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) | Self::Interval { end: Bound::Date(date), .. } => Some(date.latest()),
            Self::Interval { .. } => None,
        }
    }

    /// The interval from one date to another.
    ///
    /// # Errors
    ///
    /// When no day of `end` is on or after a day of `start`.
    pub fn interval(start: PartialDate, end: PartialDate) -> Result<Self, InvalidEdtf> {
        if end.latest() < start.earliest() {
            return Err(InvalidEdtf::inverted(start, end));
        }
        Ok(Self::Interval { start: Bound::Date(start), end: Bound::Date(end) })
    }
}

impl From<PartialDate> for Edtf {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl From<NaiveDate> for Edtf {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day.into())
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval { start, end } => write!(f, "{start}/{end}"),
        }
    }
}

crate::text_form::text_form!(
    Edtf,
    InvalidEdtf,
    "^(?:(?:[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|2[1-4]|3[3-6]|4[01]))?|[0-9]{3}X|[0-9]{2}XX)[?~%]?(?:/(?:(?:[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|2[1-4]|3[3-6]|4[01]))?|[0-9]{3}X|[0-9]{2}XX)[?~%]?|[.]{2})?)?|(?:[.]{2})?/(?:[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|2[1-4]|3[3-6]|4[01]))?|[0-9]{3}X|[0-9]{2}XX)[?~%]?)$",
    "Date or interval in EDTF (ISO 8601-2): `1958`, `2019-04`, `2023-02-12`, `199X`, `2001-21`, `2020~`, `2018/2021-05`, `2018/..`.",
    ["2023-02-12", "2019-04", "199X", "2020~", "2018/2021-05", "2018/.."]
);
