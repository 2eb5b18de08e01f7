//! The gazetteer of the examples: invented people, so that the tests do not move with the world.

use chancery_gazetteer::{Period, Person, Tenure};
use chancery_model::{CountryCode, OfficeKind};
use chrono::NaiveDate;

const fn day(year: i32, month: u32, day: u32) -> Option<(NaiveDate, NaiveDate)> {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => Some((day, day)),
        None => None,
    }
}

const fn premier(period: Period, acting: bool) -> Tenure {
    Tenure {
        office: OfficeKind::HeadOfGovernment,
        titles: &["Prime Minister"],
        country: Some(CountryCode::from_static("CPV")),
        organisation: None,
        period,
        acting,
    }
}

const fn person(name: &'static str, aliases: &'static [&'static str], tenures: &'static [Tenure]) -> Person {
    Person { name, aliases, short: &[], gender: None, tenures }
}

pub(crate) static PEOPLE: &[Person] = &[
    person("Duarte Semedo Brito", &["Duarte S. Brito"], &[premier(Period { since: day(2001, 2, 1), until: day(2018, 12, 31) }, false)]),
    person(
        "Duarte Semedo",
        &[],
        &[
            premier(Period { since: day(2019, 1, 1), until: None }, false),
            premier(Period { since: day(1998, 1, 1), until: day(1998, 3, 1) }, true),
        ],
    ),
];
