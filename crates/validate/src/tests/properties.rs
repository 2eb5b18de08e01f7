//! What holds for any record: no panic, the same answer twice, spans that fit, order.

use chancery_model::Extraction;
use proptest::prelude::*;
use serde_json::Value;

use super::{patched, validator};
use crate::sample;

/// Every leaf of the sample record that can be broken, as a JSON Pointer.
fn leaves(value: &Value, path: &str, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| leaves(value, &format!("{path}/{key}"), out)),
        Value::Array(list) => list.iter().enumerate().for_each(|(index, value)| leaves(value, &format!("{path}/{index}"), out)),
        _ => out.push(path.to_owned()),
    }
}

/// Values that leaves of records have, right and wrong ones.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0u32..2000).prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
        (-10.0..10.0f64).prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        "[aeirst][1-9]".prop_map(Value::from),
        "[12][0-9]{3}(-0[1-9])?[~?]?".prop_map(Value::from),
        prop::sample::select(vec!["CONSULT", "AID", "visit", "planned", "043", "GER", "SUN", "state", "person", "signed"])
            .prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(Value::Null),
    ]
}

/// The sample with some leaves exchanged; changes of shape are left out.
fn broken() -> impl Strategy<Value = Extraction> {
    let record = patched(&[]);
    let mut paths = Vec::new();
    leaves(&record, "", &mut paths);
    prop::collection::vec((prop::sample::select(paths), value()), 0..12).prop_map(move |changes| {
        let mut record = record.clone();
        for (path, value) in changes {
            let before = record.clone();
            if let Some(place) = record.pointer_mut(&path) {
                *place = value;
            }
            if serde_json::from_value::<Extraction>(record.clone()).is_err() {
                record = before;
            }
        }
        serde_json::from_value(record).unwrap()
    })
}

proptest! {
    #[test]
    fn validation_is_pure_sorted_and_its_spans_fit(extraction in broken(), article in prop::option::of(Just(sample::ARTICLE))) {
        let before = extraction.clone();
        let found = validator().validate(&extraction, article);
        prop_assert_eq!(&before, &extraction);
        prop_assert_eq!(&found, &validator().validate(&extraction, article));
        prop_assert!(found.is_sorted_by_key(|diagnostic| (diagnostic.span.is_none(), diagnostic.span)));
        let record = serde_json::to_value(&extraction).unwrap();
        for diagnostic in &found {
            prop_assert!(record.pointer(&diagnostic.path).is_some(), "{}", diagnostic.path);
            prop_assert!(!diagnostic.message.ends_with('.') && !diagnostic.message.contains('\n'), "{}", diagnostic.message);
            if article.is_some() && extraction.article.hash == chancery_model::TextHash::of(sample::ARTICLE) {
                prop_assert!(diagnostic.span.is_none_or(|span| span.slice(sample::ARTICLE).is_some()));
            }
        }
        let json = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<crate::Diagnostic>>(&json).unwrap(), found);
    }

    #[test]
    fn any_text_is_an_article(text in "\\PC{0,400}", extraction in broken()) {
        let mut extraction = extraction;
        extraction.article.hash = chancery_model::TextHash::of(&text);
        for diagnostic in validator().validate(&extraction, Some(&text)) {
            prop_assert!(diagnostic.span.is_none_or(|span| span.slice(&text).is_some()));
        }
    }
}
