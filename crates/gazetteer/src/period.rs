//! The days between which a fact holds.

use chancery_model::Truth;
use chrono::NaiveDate;

/// From a first day to a last, both counted in; either may be known only to the month or the year, or open.
///
/// ```
/// use chancery_gazetteer::Period;
/// use chancery_model::Truth;
/// use chrono::NaiveDate;
///
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
/// // From some day of 2004 on.
/// let period = Period { since: Some((day(2004, 1, 1), day(2004, 12, 31))), until: None };
/// assert_eq!(period.holds_on(day(2003, 6, 1)), Truth::False);
/// assert_eq!(period.holds_on(day(2004, 6, 1)), Truth::Unknown);
/// assert_eq!(period.holds_on(day(2005, 6, 1)), Truth::True);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The days within which the fact began to hold; none when it always did.
    pub since: Option<(NaiveDate, NaiveDate)>,
    /// The days within which it held last; none when it still does.
    pub until: Option<(NaiveDate, NaiveDate)>,
}

impl Period {
    /// Whether the fact holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> Truth {
        self.holds_within(day, day)
    }

    /// Whether the fact holds at a moment that may be any day from `first` to `last`.
    pub fn holds_within(&self, first: NaiveDate, last: NaiveDate) -> Truth {
        let begun = self.since.is_none_or(|(_, latest)| latest <= first);
        let lasts = self.until.is_none_or(|(earliest, _)| last <= earliest);
        let not_yet = self.since.is_some_and(|(earliest, _)| last < earliest);
        let no_more = self.until.is_some_and(|(_, latest)| latest < first);
        match (begun && lasts, not_yet || no_more) {
            (true, _) => Truth::True,
            (_, true) => Truth::False,
            _ => Truth::Unknown,
        }
    }
}
