//! What holds of every date.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::{Bound, Edtf, PartialDate, Qualifier, Truth};
use crate::strategies::day;

/// Every day of two centuries.
fn days() -> impl Iterator<Item = NaiveDate> {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap().iter_days().take_while(|day| day.year() <= 2100)
}

fn exact(date: &Edtf) -> bool {
    let known = |date: &PartialDate| date.qualifier() == Qualifier::Exact;
    let bound = |bound: &Bound| match bound {
        Bound::Date(date) => known(date),
        Bound::Open => true,
        Bound::Unknown => false,
    };
    match date {
        Edtf::Date(date) => known(date),
        Edtf::Interval { start, end } => bound(start) && bound(end),
    }
}

#[test]
fn every_day_of_two_centuries_prints_and_parses() {
    for day in days() {
        let date = Edtf::from(day);
        assert_eq!(date.to_string(), day.format("%Y-%m-%d").to_string());
        assert_eq!(date.to_string().parse(), Ok(date));
        assert_eq!(PartialDate::day(day.year(), day.month(), day.day()).map(Edtf::from), Ok(date));
        assert_eq!((date.earliest(), date.latest()), (Some(day), Some(day)));
    }
    assert_eq!(days().count(), 73_414);
}

#[test]
fn neighbouring_days_compare_as_in_the_calendar() {
    for (day, next) in days().zip(days().skip(1)) {
        let (date, next) = (Edtf::from(day), Edtf::from(next));
        assert_eq!(date.is_before(&next), Truth::True, "{date}");
        assert_eq!(date.is_after(&next), Truth::False, "{date}");
        assert_eq!(date.overlaps(&next), Truth::False, "{date}");
        assert_eq!(date.overlaps(&date), Truth::True, "{date}");
    }
}

proptest! {
    #[test]
    fn what_is_printed_parses(date: Edtf) {
        prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
    }

    #[test]
    fn any_text_is_a_date_or_an_error(text in "[0-9X/.~?% -]{0,24}|\\PC*") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn a_date_begins_before_it_ends(date: PartialDate) {
        prop_assert!(date.earliest() <= date.latest());
        prop_assert_eq!(date.to_day().is_some(), date.earliest() == date.latest());
    }

    #[test]
    fn exact_days_are_before_after_or_the_same(one in day(), other in day()) {
        let (left, right) = (Edtf::from(one), Edtf::from(other));
        let truth = |answer: bool| if answer { Truth::True } else { Truth::False };
        prop_assert_eq!(left.is_before(&right), truth(one < other));
        prop_assert_eq!(left.is_after(&right), truth(one > other));
        prop_assert_eq!(left.overlaps(&right), truth(one == other));
        prop_assert_eq!(left.contains(&right), truth(one == other));
    }

    #[test]
    fn before_is_asymmetric(one: Edtf, other: Edtf) {
        prop_assert_eq!(one.is_after(&other), other.is_before(&one));
        prop_assert!(!one.is_before(&one).is_true());
        if one.is_before(&other).is_true() {
            prop_assert_eq!(other.is_before(&one), Truth::False);
        }
    }

    #[test]
    fn before_is_transitive(one: Edtf, other: Edtf, third: Edtf) {
        if one.is_before(&other).is_true() && other.is_before(&third).is_true() {
            prop_assert_eq!(one.is_before(&third), Truth::True);
        }
    }

    #[test]
    fn overlap_is_symmetric_and_excludes_before(one: Edtf, other: Edtf) {
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
        if one.overlaps(&other).is_true() {
            prop_assert!(!one.is_before(&other).is_true() && !one.is_after(&other).is_true());
        }
    }

    #[test]
    fn a_date_contains_itself_where_nothing_is_uncertain(date: Edtf) {
        let expected = if exact(&date) { Truth::True } else { Truth::Unknown };
        prop_assert_eq!(date.contains(&date), expected);
    }

    #[test]
    fn containment_agrees_with_overlap_and_the_calendar(outer: Edtf, inner in day()) {
        let (date, answer) = (Edtf::from(inner), outer.contains(&Edtf::from(inner)));
        if answer.is_true() {
            prop_assert!(!outer.overlaps(&date).is_false());
        }
        if let (true, Some(earliest), Some(latest)) = (exact(&outer), outer.earliest(), outer.latest()) {
            let within = earliest <= inner && inner <= latest;
            prop_assert_eq!(answer, if within { Truth::True } else { Truth::False });
        }
    }
}
