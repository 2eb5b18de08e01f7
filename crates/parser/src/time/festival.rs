//! Named days: on which date of a year they fall.

use chrono::{Datelike, Days, NaiveDate};

use super::calendar::nth_weekday;
use crate::generated::feasts::{FEASTS, FIRST_YEAR, SECOND};

/// A named day, or some days with one name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Festival {
    pub(crate) rule: Rule,
    /// Days from the day that the rule gives.
    pub(crate) offset: i32,
    /// How many days it lasts.
    pub(crate) days: u32,
    /// Whether it opens a year of the lunisolar zodiac.
    pub(crate) zodiac: bool,
    /// Whether it is a month of another calendar.
    pub(crate) month: bool,
}

/// How the date is found.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rule {
    /// Month and day.
    Day(u8, u8),
    /// The n-th weekday of a month, -1 the last.
    Nth { month: u8, weekday: u8, n: i8 },
    /// A column of the table of movable feasts.
    Table(u8),
}

/// A named period.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Period {
    /// Its years, where histories agree on some.
    pub(crate) edtf: Option<&'static str>,
}

impl Festival {
    /// Its last day, when it begins on `first`: a month of another calendar ends the day before the feast of the next column.
    pub(super) fn last(self, first: NaiveDate) -> Option<NaiveDate> {
        if let (true, Rule::Table(column)) = (self.month, self.rule) {
            let feast = Self { rule: Rule::Table(column + 1), offset: 0, ..self };
            let mut feasts = (first.year()..=first.year() + 1).flat_map(|year| feast.dates(year));
            return feasts.find(|day| *day > first)?.pred_opt();
        }
        first.checked_add_days(Days::new(u64::from(self.days) - 1))
    }

    /// The days on which it begins in a year: none outside of the tables, two for a feast of the lunar year of Islam now and then.
    pub(super) fn dates(self, year: i32) -> impl Iterator<Item = NaiveDate> {
        let (first, second) = match self.rule {
            Rule::Day(month, day) => (NaiveDate::from_ymd_opt(year, month.into(), day.into()), None),
            Rule::Nth { month, weekday, n } => (nth_weekday(year, month.into(), weekday, n.into()), None),
            Rule::Table(column) => {
                let row = usize::try_from(year - FIRST_YEAR).ok().and_then(|row| FEASTS.get(row));
                let of = |ordinal: u16| if ordinal == 0 { None } else { NaiveDate::from_yo_opt(year, ordinal.into()) };
                let first = row.and_then(|row| of(row[usize::from(column)]));
                let again = SECOND.iter().find(|(again, of, _)| *again == year && *of == usize::from(column));
                (first, again.and_then(|(_, _, ordinal)| of(*ordinal)))
            }
        };
        let offset = chrono::TimeDelta::days(self.offset.into());
        first.into_iter().chain(second).filter_map(move |day| day.checked_add_signed(offset))
    }
}
