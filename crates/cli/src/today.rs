//! The one look at the clock.

use chrono::{Days, NaiveDate};

/// The last day that an article can honestly carry: tomorrow, because it may already be that day elsewhere.
///
/// It serves a warning on standard error alone. Records never depend on the day on which they are made.
pub(crate) fn latest_publication() -> Option<NaiveDate> {
    const DAY: u64 = 24 * 60 * 60;
    #[expect(clippy::disallowed_methods, reason = "a warning, not a record, depends on it")]
    let now = std::time::SystemTime::now();
    let days = now.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs() / DAY;
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_days(Days::new(days + 1))
}
