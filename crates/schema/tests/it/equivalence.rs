//! serde accepts what the schema of acceptance accepts, and refuses what it refuses.

use chancery_model::{Extraction, strategies};
use chancery_schema::{Contract, Dialect, Profile};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use crate::sample;
use crate::validator::validator;

struct Judges(Vec<(Dialect, Validator)>);

impl Judges {
    fn new() -> Self {
        Self(Dialect::ALL.iter().map(|dialect| (*dialect, validator("Extraction", *dialect, Profile::Full, Contract::Accept))).collect())
    }

    /// Holds every dialect to the judgement of serde, and gives it.
    fn agree(&self, value: &Value, what: &str) -> bool {
        let serde = serde_json::from_value::<Extraction>(value.clone());
        for (dialect, validator) in &self.0 {
            let schema = validator.is_valid(value);
            assert_eq!(schema, serde.is_ok(), "{dialect}: {what}: serde says {:?}", serde.as_ref().err().map(ToString::to_string));
        }
        serde.is_ok()
    }
}

fn with(place: &str, value: Value) -> Value {
    let mut extraction = sample::extraction();
    *extraction.pointer_mut(place).unwrap_or_else(|| panic!("{place} is no place of the sample")) = value;
    extraction
}

/// Values that are right in few places and wrong in all others.
pub(crate) fn odd() -> Vec<Value> {
    let values = json!([
        null, true, false, 0, 1, -1, 1.5, 4_294_967_295_u32, 4_294_967_296_i64, -2_147_483_649_i64, "", " ", "x", "a1", "e1", "t1",
        "publication", "GHA", "042", "2021", "2021-05-04", "visit", "GOV", [], {}, [null], ["a1"], [[]], { "x": null },
    ]);
    values.as_array().cloned().unwrap_or_default()
}

/// Whether a replacement may be one of the known exceptions below: bounds in the wrong order, a score out of range, a record as
/// a list of its fields.
fn excepted(extraction: &Value, place: &str, value: &Value) -> bool {
    // Where nothing stands, a record may.
    let record = extraction.pointer(place).is_some_and(|held| held.is_object() || held.is_null());
    value.is_number() && (place.contains("/span/") || place.ends_with("/score")) || value.is_array() && record
}

#[test]
fn the_sample_is_good_and_holds_every_value() {
    let sample = sample::extraction();
    assert!(Judges::new().agree(&sample, "the sample"));
    assert!(sample::places(&sample).iter().all(|place| !sample.pointer(place).unwrap().is_null()));
    // What serde writes again has no field that the sample lacks.
    let read: Extraction = serde_json::from_value(sample.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), sample);
}

#[test]
fn odd_values_are_judged_alike_in_every_place() {
    let judges = Judges::new();
    let sample = sample::extraction();
    let (mut good, mut bad) = (0, 0);
    for place in sample::places(&sample) {
        for value in odd() {
            if excepted(&sample, &place, &value) {
                continue;
            }
            let what = format!("{value} at {place}");
            *if judges.agree(&with(&place, value), &what) { &mut good } else { &mut bad } += 1;
        }
    }
    assert!(good > 500 && bad > 3_000, "{good} good, {bad} bad");
}

#[test]
fn missing_and_unknown_fields_are_judged_alike() {
    let judges = Judges::new();
    let full = sample::extraction();
    let mut required = Vec::new();
    for (place, field) in sample::fields(&full) {
        let mut less = full.clone();
        less.pointer_mut(&place).unwrap().as_object_mut().unwrap().shift_remove(&field);
        if !judges.agree(&less, &format!("no {field} at {place}")) {
            required.push(format!("{place}/{field}"));
        }
        let mut more = full.clone();
        more.pointer_mut(&place).unwrap().as_object_mut().unwrap().insert("colour".to_owned(), json!(1));
        assert!(!judges.agree(&more, &format!("a colour at {place}")));
    }
    for field in ["/version", "/article/hash", "/events/0/type", "/events/0/evidence", "/actors/0/mentions/0/span/start"] {
        assert!(required.iter().any(|known| known == field), "{field}");
    }
}

#[test]
fn malformed_texts_are_refused_by_both() {
    let judges = Judges::new();
    assert!(judges.agree(&sample::extraction(), "the sample before it is spoilt"));
    for (place, texts) in [
        ("/actors/0/id", &["", "a", "a0", "a01", "A1", "e1", "a1 ", " a1", "a1\n", "a-1", "1"][..]),
        ("/actors/0/country", &["", "GH", "gha", "GHAN", "G1A", "ÄÖÜ", "GHA\n"][..]),
        ("/actors/0/code", &["", "GH", "GHAG", "ghagov", "GHA GOV"][..]),
        ("/actors/0/kind", &["", "State", "country"][..]),
        ("/events/0/cameo", &["", "4", "04a", "12345", "٠٤٢"][..]),
        ("/events/0/type", &["", "consult", "YIELD"][..]),
        (
            "/events/0/when/date",
            &[
                "",
                "21",
                "2021-5",
                "2021-05-4",
                "2021-13",
                "2021-00",
                "2021-05-32",
                "2021-05-00",
                "2021-25",
                "2021-21-01",
                "20210504",
                "2021-05-04T10:00",
                "/",
                "../..",
                "..",
                "../",
                "/..",
                "2018/2019/2020",
                "2021!",
                "~2021",
                "2021~~",
                "X021",
                "XXXX",
                "202x",
                "２０２１",
                "2021\n",
            ][..],
        ),
        ("/timexes/0/anchor", &["", "Publication", "t0", "a1", "t"][..]),
        ("/article/hash", &["", "2d06800538d394c", "2D06800538D394C2", "2d06800538d394c2f", "2d06800538d394cg"][..]),
        ("/article/published", &["", "2021", "2021-05", "04.05.2021", "2021-05-04T00:00:00Z", "2021-02-30", "2021-13-01"][..]),
    ] {
        for text in texts {
            assert!(!judges.agree(&with(place, json!(text)), &format!("{text:?} at {place}")), "{text:?} at {place} is accepted");
        }
    }
}

#[test]
fn well_formed_texts_are_accepted_by_both() {
    let judges = Judges::new();
    for (place, texts) in [
        ("/actors/0/id", &["a1", "a10", "a4294967295"][..]),
        ("/actors/0/country", &["GHA", "SUN", "ZZZ"][..]),
        ("/events/0/cameo", &["04", "042", "1241"][..]),
        (
            "/events/0/when/date",
            &["2021", "2021-05", "2021-05-04", "202X", "20XX", "000X", "2021-24", "2021-36", "2021-41", "2021~", "2021-05?", "20XX%"][..],
        ),
        ("/events/0/when/date", &["2018/2021-05", "2018/..", "../2018", "2018/", "/2018", "2020~/2023-02", "2020-02-29"][..]),
        ("/timexes/0/anchor", &["publication", "t1", "t12"][..]),
    ] {
        for text in texts {
            assert!(judges.agree(&with(place, json!(text)), &format!("{text:?} at {place}")), "{text:?} at {place} is refused");
        }
    }
}

/// Known exceptions: where the two differ, and why. One that no longer differs fails, and is to be taken off the list.
fn differ(cases: &[(&str, Value, &str)], schema_accepts: bool) {
    let judges = Judges::new();
    for (place, value, reason) in cases {
        let extraction = with(place, value.clone());
        let serde = serde_json::from_value::<Extraction>(extraction.clone()).is_ok();
        assert_eq!(serde, !schema_accepts, "serde, {value} at {place}: {reason}");
        for (dialect, validator) in &judges.0 {
            assert_eq!(validator.is_valid(&extraction), schema_accepts, "{dialect}, {value} at {place}: {reason}");
        }
    }
}

#[test]
fn judged_by_serde_alone() {
    let calendar = "a pattern does not know the calendar";
    let inverted = "a schema does not compare two numbers or dates";
    let wide = "ids are numbered in 32 bits, and the pattern counts no digits";
    differ(
        &[
            ("/events/0/when/date", json!("2023-02-30"), calendar),
            ("/events/0/when/date", json!("2023-04-31"), calendar),
            ("/events/0/when/date", json!("1900-02-29"), calendar),
            ("/events/0/when/date", json!("0000"), calendar),
            ("/events/0/when/date", json!("2021/2018"), inverted),
            ("/events/0/evidence/0/span", json!({ "start": 9, "end": 4 }), inverted),
            ("/actors/0/id", json!("a99999999999"), wide),
            ("/timexes/0/anchor", json!("t99999999999"), wide),
            ("/instruments/0/count/at_least", json!(5.0), "JSON Schema holds 5.0 for an integer"),
        ],
        true,
    );
}

#[test]
fn judged_by_the_schema_alone() {
    let lenient = "chrono asks for no leading zeros";
    let other_form = "serde reads a form that Chancery does not write";
    differ(
        &[
            ("/events/0/score", json!(11), "a rule reports the range, so that the record can be read"),
            ("/article/published", json!("2021-5-4"), lenient),
            ("/article/published", json!("+12021-05-04"), "chrono knows years beyond four digits"),
            ("/actors/0/sector", json!({ "GOV": null }), other_form),
            ("/notes/0", json!(["noise", "A caption.", null]), other_form),
        ],
        false,
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// One value of a real record is replaced, or its key lost: both notice, or neither.
    #[test]
    fn mutated_extractions_are_judged_alike(extraction in strategies::extraction(), at: [Index; 8], value in select(odd()), lose: bool) {
        let judges = Judges::new();
        let json = serde_json::to_value(&extraction).unwrap();
        let (places, fields) = (sample::places(&json), sample::fields(&json));
        for at in at {
            let mut mutated = json.clone();
            let what = if lose {
                let (place, field) = at.get(&fields);
                mutated.pointer_mut(place).unwrap().as_object_mut().unwrap().shift_remove(field);
                format!("no {field} at {place}")
            } else {
                let place = at.get(&places);
                if excepted(&json, place, &value) {
                    continue;
                }
                *mutated.pointer_mut(place).unwrap() = value.clone();
                format!("{value} at {place}")
            };
            judges.agree(&mutated, &what);
        }
    }
}
