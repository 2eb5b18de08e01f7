//! Dates that the calendar has.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;

use super::arbitrary;
use crate::{Bound, Edtf, PartialDate, Precision, Qualifier, SubYear, Truth};

/// A day of the years 1 to 9999, which EDTF can write; most often of 1900 to 2099, of which news speaks.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        8 => day_between(NaiveDate::from_ymd_opt(1900, 1, 1), NaiveDate::from_ymd_opt(2099, 12, 31)),
        1 => day_between(NaiveDate::from_ymd_opt(1, 1, 1), NaiveDate::from_ymd_opt(9999, 12, 31)),
    ]
}

fn day_between(first: Option<NaiveDate>, last: Option<NaiveDate>) -> impl Strategy<Value = NaiveDate> {
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    let days = last.signed_duration_since(first).num_days().unsigned_abs();
    (0..=days).prop_map(move |count| first.checked_add_days(Days::new(count)).unwrap_or(last))
}

/// A date of each precision that holds the day.
fn around(day: NaiveDate, precision: u8, part: SubYear) -> PartialDate {
    let (year, month) = (day.year(), day.month());
    match precision {
        0 => Ok(day.into()),
        1 => PartialDate::month(year, month),
        2 => PartialDate::year(year),
        3 => PartialDate::sub_year(year, part),
        4 => PartialDate::decade(year),
        _ => PartialDate::century(year),
    }
    // The years of `day` are those of `PartialDate`.
    .unwrap_or(day.into())
}

fn interval() -> impl Strategy<Value = Edtf> {
    prop_oneof![
        4 => any::<(PartialDate, PartialDate)>().prop_map(|(one, other)| {
            // Of two dates, at least one order is not inverted.
            Edtf::interval(one, other).or_else(|_| Edtf::interval(other, one)).unwrap_or(one.into())
        }),
        1 => (any::<PartialDate>(), select(&[Bound::Open, Bound::Unknown][..]), any::<bool>()).prop_map(|(date, bound, first)| {
            let date = Bound::Date(date);
            if first { Edtf::Interval { start: bound, end: date } } else { Edtf::Interval { start: date, end: bound } }
        }),
    ]
}

arbitrary! {
    SubYear => select(&SubYear::ALL[..]);
    Qualifier => prop_oneof![
        6 => Just(Qualifier::Exact),
        2 => Just(Qualifier::Approximate),
        1 => Just(Qualifier::Uncertain),
        1 => Just(Qualifier::Both),
    ];
    Precision => any::<PartialDate>().prop_map(PartialDate::precision);
    PartialDate => (day(), prop_oneof![3 => Just(0_u8), 5 => 1..=5_u8], any::<SubYear>(), any::<Qualifier>())
        .prop_map(|(day, precision, part, qualifier)| around(day, precision, part).with_qualifier(qualifier));
    Bound => prop_oneof![6 => any::<PartialDate>().prop_map(Bound::Date), 1 => Just(Bound::Open), 1 => Just(Bound::Unknown)];
    Edtf => prop_oneof![3 => any::<PartialDate>().prop_map(Edtf::Date), 1 => interval()];
    Truth => select(&[Truth::True, Truth::False, Truth::Unknown][..]);
}
