//! Dates of data files: a day, a month or a year.

use anyhow::Context;
use chrono::{Datelike, Months, NaiveDate};

/// The first day that a date of a data file can mean.
pub(crate) fn first_day(text: &str) -> anyhow::Result<NaiveDate> {
    let padded = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    padded.parse().with_context(|| format!("`{text}` is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD"))
}

/// The last day that a date of a data file can mean.
pub(crate) fn last_day(text: &str) -> anyhow::Result<NaiveDate> {
    let first = first_day(text)?;
    let months = match text.len() {
        4 => 12,
        7 => 1,
        _ => return Ok(first),
    };
    first.checked_add_months(Months::new(months)).and_then(|day| day.pred_opt()).with_context(|| format!("`{text}` is out of range"))
}

/// The Rust expression for an optional day.
pub(crate) fn literal(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "None".to_owned(), |day| format!("NaiveDate::from_ymd_opt({}, {}, {})", day.year(), day.month(), day.day()))
}
