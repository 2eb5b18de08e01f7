//! What always holds: dates in each order come back, relative forms resolve to what they were made from, any text is tagged without a panic.

use chancery_parser::time::{DateOrder, Reference, TaggedTime, Tagger};
use chrono::{Datelike, Days, Months, NaiveDate};
use proptest::prelude::*;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn one(text: &str, reference: Reference) -> TaggedTime {
    let found = Tagger::new().tag(text, &reference);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0]
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// Every written order of a date.
fn orders(date: NaiveDate) -> Vec<(String, Reference)> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = MONTHS[month as usize - 1];
    let ending = match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    let plain = Reference::new(None);
    let ordered = |order| Reference { order: Some(order), ..plain };
    vec![
        (format!("{name} {day}, {year}"), plain),
        (format!("{day} {name} {year}"), plain),
        (format!("{day}{ending} {name} {year}"), plain),
        (format!("the {day}{ending} of {name} {year}"), plain),
        (date.format("%A, %B %-d, %Y").to_string(), plain),
        (date.to_string(), plain),
        (format!("{day:02}.{month:02}.{year}"), plain),
        (format!("{day}/{month}/{year}"), ordered(DateOrder::DayFirst)),
        (format!("{month}/{day}/{year}"), ordered(DateOrder::MonthFirst)),
    ]
}

#[test]
fn every_day_of_two_centuries_is_read_in_two_orders() {
    let mut date = day(1900, 1, 1);
    while date <= day(2100, 12, 31) {
        for (written, reference) in [orders(date).swap_remove(0), orders(date).swap_remove(5)] {
            let found = one(&format!("Signed on {written}."), reference);
            assert_eq!(found.value.as_deref(), Some(date.to_string().as_str()), "{written}");
        }
        date = date.succ_opt().expect("within the calendar");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..73_413).prop_map(|days| day(1900, 1, 1) + Days::new(days))
}

proptest! {
    #[test]
    fn a_date_in_each_order_comes_back(date in any_day()) {
        for (written, reference) in orders(date) {
            let text = format!("It was signed on {written} there.");
            let found = one(&text, reference);
            prop_assert_eq!(&text[found.span.range()], written.as_str());
            let expected = date.to_string();
            prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
            prop_assert_eq!(found.edtf.map(|date| date.to_string()), Some(expected));
        }
    }

    #[test]
    fn relative_days_resolve(date in any_day(), days in 2_u64..400) {
        let reference = Reference::new(Some(date + Days::new(days)));
        let found = one(&format!("They met {days} days ago."), reference);
        let expected = date.to_string();
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
    }

    #[test]
    fn relative_months_and_years_resolve(date in any_day(), count in 2_u32..60) {
        let reference = Reference::new(Some(date));
        let month = date - Months::new(count);
        let found = one(&format!("They met {count} months ago."), reference);
        let expected = format!("{:04}-{:02}", month.year(), month.month());
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
        let found = one(&format!("They met {count} years ago."), reference);
        let expected = format!("{:04}", date.year() - count as i32);
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
    }

    #[test]
    fn relative_weeks_resolve(date in any_day(), count in 2_u64..60) {
        let week = |day: NaiveDate| format!("{:04}-W{:02}", day.iso_week().year(), day.iso_week().week());
        let reference = Reference::new(Some(date));
        for (written, expected) in [
            (format!("They met {count} weeks ago."), (date - Days::new(7 * count)).to_string()),
            ("They met last week.".to_owned(), week(date - Days::new(7))),
            ("They meet this week.".to_owned(), week(date)),
            ("They meet next week.".to_owned(), week(date + Days::new(7))),
        ] {
            let found = one(&written, reference);
            prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()), "{}", written);
        }
    }

    #[test]
    fn last_this_and_next_resolve(date in any_day()) {
        let reference = Reference::new(Some(date));
        let month = |date: NaiveDate| format!("{:04}-{:02}", date.year(), date.month());
        let first = day(date.year(), date.month(), 1);
        for (written, expected) in [
            ("They met yesterday.", date.pred_opt().map(|day| day.to_string())),
            ("They meet today.", Some(date.to_string())),
            ("They meet tomorrow.", date.succ_opt().map(|day| day.to_string())),
            ("They met last month.", Some(month(first - Months::new(1)))),
            ("They meet next month.", Some(month(first + Months::new(1)))),
            ("They met last year.", Some(format!("{:04}", date.year() - 1))),
            ("They meet next year.", Some(format!("{:04}", date.year() + 1))),
        ] {
            prop_assert_eq!(one(written, reference).value.map(|value| value.to_string()), expected, "{}", written);
        }
    }

    #[test]
    fn a_stamp_comes_back(date in any_day(), hour in 0_u32..24, minute in 0_u32..60, second in 0_u32..60, zone in -14_i32..=14) {
        let zone = if zone == 0 { "Z".to_owned() } else { format!("{zone:+03}:00") };
        let stamp = format!("{date}T{hour:02}:{minute:02}:{second:02}{zone}");
        let text = format!("Sent at {stamp} there.");
        let found = one(&text, Reference::new(None));
        prop_assert_eq!(&text[found.span.range()], stamp.as_str());
        let expected = format!("{date}T{hour:02}:{minute:02}{zone}");
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
    }

    #[test]
    fn the_end_of_a_range_lies_behind_its_beginning(date in any_day(), from in 0_u64..7, to in 1_u64..7, past: bool) {
        let monday = day(2024, 1, 1);
        let name = |days: u64| (monday + Days::new(days)).format("%A").to_string();
        let verb = if past { "met" } else { "will meet" };
        let text = format!("They {verb} from {} to {}.", name(from), name(from + to));
        let found = Tagger::new().tag(&text, &Reference::new(Some(date)));
        let days: Vec<NaiveDate> = found.iter().filter_map(|time| time.edtf?.earliest()).collect();
        prop_assert_eq!(days.len(), 2);
        prop_assert_eq!(days[1].signed_duration_since(days[0]).num_days(), to as i64);
        let lies = if past { days[1] <= date } else { days[0] >= date };
        prop_assert!(lies, "{}", text);
    }

    #[test]
    fn a_bare_weekday_lies_within_the_week(date in any_day(), back in 0_u64..7) {
        let met = date - Days::new(back);
        let found = one(&format!("They met on {}.", met.format("%A")), Reference::new(Some(date)));
        let expected = met.to_string();
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
        let meets = date + Days::new(back);
        let found = one(&format!("They will meet on {}.", meets.format("%A")), Reference::new(Some(date)));
        let expected = meets.to_string();
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
    }

    #[test]
    fn a_date_without_its_year_lies_where_the_tense_says(date in any_day(), away in 1_u64..300) {
        let reference = Reference::new(Some(date));
        let (before, after) = (date - Days::new(away), date + Days::new(away));
        prop_assume!((before.month(), before.day()) != (2, 29) && (after.month(), after.day()) != (2, 29));
        let written = |date: NaiveDate| format!("{} {}", MONTHS[date.month0() as usize], date.day());
        let found = one(&format!("The treaty was signed on {}.", written(before)), reference);
        let expected = before.to_string();
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
        let found = one(&format!("The treaty will be signed on {}.", written(after)), reference);
        let expected = after.to_string();
        prop_assert_eq!(found.value.as_deref(), Some(expected.as_str()));
    }

    #[test]
    fn any_text_is_tagged(text in "\\PC{0,200}", date in proptest::option::of(any_day())) {
        sound(&text, &Reference::new(date));
    }

    #[test]
    fn any_words_of_time_are_tagged(words in proptest::collection::vec(word(), 0..24), date in proptest::option::of(any_day())) {
        sound(&words.concat(), &Reference::new(date));
    }
}

/// Words that expressions are made of, marks and junk between them.
fn word() -> impl Strategy<Value = String> {
    let words = [
        "the ",
        "a ",
        "past ",
        "last ",
        "next ",
        "this ",
        "that ",
        "same ",
        "early ",
        "mid",
        "-",
        "late ",
        "end ",
        "of ",
        "two ",
        "20 ",
        "1998",
        " ",
        "May ",
        "March",
        " 3",
        ", ",
        "2023",
        "years ",
        "year",
        "week ",
        "ago ",
        "earlier ",
        "later ",
        "day ",
        "Monday ",
        "Tue. ",
        "night ",
        "morning ",
        "10:30 ",
        "a.m. ",
        "third ",
        "quarter ",
        "half ",
        "65th ",
        "anniversary ",
        "Easter ",
        "Spring Festival ",
        "Year of the Rabbit ",
        "National Day ",
        "China ",
        "'s end ",
        "T09:",
        "Z",
        "FY",
        "3Q",
        "between ",
        "ended ",
        "every ",
        "twice ",
        "now ",
        "in ",
        "'s ",
        "“",
        "”",
        "99999999999999999999 ",
        "billion ",
        "decades ",
        "century ",
        "0 ",
        "31.02.2023 ",
        "1/2 ",
        "é",
        "\u{301}",
        "\n\n",
        ". ",
        "to ",
        "and ",
        "GMT ",
        "Feb. ",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

/// Spans lie in order on the text's characters, and an expression has a value or the reason why not.
fn sound(text: &str, reference: &Reference) {
    let mut end = 0;
    for time in Tagger::new().tag(text, reference) {
        assert!(time.span.start() >= end && time.span.end() > time.span.start(), "{text:?}");
        assert!(time.span.slice(text).is_some(), "{text:?}");
        assert!(time.value.is_some() != time.unresolved.is_some(), "{text:?}: {time:?}");
        end = time.span.end();
    }
}

/// A cost that grew faster than the text would keep these from ending.
#[test]
fn monsters_are_tagged() {
    let units = [
        "the end of ",
        "two hundred ",
        "3, ",
        "last ",
        "May ",
        "every other ",
        "early ",
        "10 to ",
        "\"today ",
        "the last week of ",
        "mid-",
        "9 a.m. on ",
        "the first week of ",
        "noon ",
        "late ",
        "National Day of ",
        "early in the morning of ",
        "9-",
        "from Monday to ",
    ];
    for unit in units {
        sound(&unit.repeat(20_000), &Reference::new(NaiveDate::from_ymd_opt(2023, 2, 15)));
    }
    for text in ["7".repeat(1 << 20), "of the ".repeat(1_000_000), "(".repeat(100_000), "1998-".repeat(50_000)] {
        sound(&text, &Reference::new(None));
    }
}
