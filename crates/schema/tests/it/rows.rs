//! Records beside the extraction: serde accepts what their schemas accept, and refuses what they refuse.

use chancery_model::rows::{ArticleRow, CameoRow, DatesRow, PloverRow};
use chancery_schema::{Contract, Dialect, Profile};
use chancery_validate::{Config, Diagnostic};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::equivalence::odd;
use crate::examples::example;
use crate::sample::{fields, places};
use crate::validator::validator;

/// Puts odd values in every place of the example, takes each field away, and adds one: both notice, or neither.
fn check<T: DeserializeOwned>(name: &str, excepted: fn(&str, &Value) -> bool) {
    let validators: Vec<_> =
        Dialect::ALL.iter().map(|dialect| (dialect, validator(name, *dialect, Profile::Full, Contract::Accept))).collect();
    let agree = |value: &Value, what: &str| {
        let serde = serde_json::from_value::<T>(value.clone());
        for (dialect, validator) in &validators {
            let message = serde.as_ref().err().map(ToString::to_string);
            assert_eq!(validator.is_valid(value), serde.is_ok(), "{name}, {dialect}: {what}: serde says {message:?}");
        }
    };
    let full = example(name, Contract::Emit);
    agree(&full, "the example");
    for place in places(&full) {
        for value in odd() {
            let record_as_list = value.is_array() && full.pointer(&place).is_some_and(Value::is_object);
            if record_as_list || excepted(&place, &value) {
                continue;
            }
            let mut other = full.clone();
            let what = format!("{value} at {place:?}");
            *other.pointer_mut(&place).unwrap() = value;
            agree(&other, &what);
        }
    }
    for (place, field) in fields(&full) {
        let mut less = full.clone();
        less.pointer_mut(&place).unwrap().as_object_mut().unwrap().shift_remove(&field);
        agree(&less, &format!("no {field} at {place:?}"));
        let mut more = full.clone();
        more.pointer_mut(&place).unwrap().as_object_mut().unwrap().insert("colour".to_owned(), json!(1));
        agree(&more, &format!("a colour at {place:?}"));
    }
}

#[test]
fn rows_are_judged_alike() {
    check::<PloverRow>("PloverRow", |_, _| false);
    check::<CameoRow>("CameoRow", |_, _| false);
    check::<DatesRow<'_>>("DatesRow", |_, _| false);
    // A text of blanks is refused by the reader of feeds, not by serde.
    check::<ArticleRow>("ArticleRow", |place, value| place == "/text" && value.as_str().is_some_and(|text| text.trim().is_empty()));
}

#[test]
fn findings_and_settings_are_judged_alike() {
    // Bounds in the wrong order, as in every record with spans.
    check::<Diagnostic>("Diagnostic", |place, value| place.contains("/span/") && value.is_number());
    // The schema knows the form of a selector, not whether a rule has the name.
    check::<Config>("Config", |_, value| value.is_string() || *value == json!(["a1"]));
}
