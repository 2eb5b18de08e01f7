//! `fix` on records with several faults: it ends, a second run finds nothing to do, and no finding is new.

use proptest::prelude::*;
use serde_json::json;

use super::{patched, validator};
use crate::{Diagnostic, Operation, sample};

/// Faults that a fix mends, and some that none does.
fn faults() -> Vec<serde_json::Value> {
    let set = |path: &str, value: serde_json::Value| json!({ "op": "replace", "path": path, "value": value });
    vec![
        set("/events/0/score", json!(1.0)),
        set("/events/1/quad", json!("material-conflict")),
        set("/events/3/evidence/0/span", json!({ "start": 780, "end": 829 })),
        set("/statements/0/words/text", json!("Our  seas are neighbours, and so are we,")),
        set("/statements/1/words/span", json!({ "start": 0, "end": 66 })),
        set("/actors/0/country", json!("CPV")),
        set("/actors/1/code", json!("FRAGOV")),
        set("/actors/2/office/title", json!("prime minister")),
        set("/events/0/place/country", json!("ISL")),
        set("/events/4/status", json!("occurred")),
        set("/events/7/status", json!("negated")),
        set("/relations/0/established/date", json!("1977")),
        set("/timexes/1/value", json!("2017-04")),
        json!({ "op": "add", "path": "/actors/0/office", "value": { "title": "President", "kind": "head-of-state" } }),
        json!({ "op": "add", "path": "/instruments/0/parties/-", "value": "a1" }),
        json!({ "op": "add", "path": "/events/1/recipient", "value": [] }),
        json!({ "op": "add", "path": "/events/3/actors/0/role", "value": "host" }),
    ]
}

fn key(found: &Diagnostic) -> (crate::RuleCode, &str) {
    (found.code, &found.message)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn fixes_converge_and_break_nothing(chosen in prop::sample::subsequence(faults(), 1..6)) {
        let patch: Vec<Operation> = serde_json::from_value(json!(chosen)).unwrap();
        let record = patched(&patch).to_string();
        let before = validator().validate_json(&record, Some(sample::ARTICLE)).findings;
        let fixed = validator().fix(&record, Some(sample::ARTICLE));
        let text = fixed.record.to_string();
        let after = validator().validate_json(&text, Some(sample::ARTICLE)).findings;
        prop_assert_eq!(before.len() - after.len(), fixed.settled);
        for found in &after {
            prop_assert!(before.iter().any(|old| key(old) == key(found)), "new: {}", found.message);
        }
        let again = validator().fix(&text, Some(sample::ARTICLE));
        prop_assert_eq!((again.settled, again.record), (0, fixed.record));
    }
}
