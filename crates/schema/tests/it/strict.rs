//! The profile for structured output of language models.

use chancery_schema::{Contract, Dialect, Profile, names, schema_for};
use serde_json::Value;

use crate::validator::schemas;

const ALLOWED: &[&str] = &[
    "$defs",
    "$id",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "description",
    "enum",
    "items",
    "properties",
    "required",
    "title",
    "type",
];

fn strict(name: &str, contract: Contract) -> Value {
    schema_for(name, Dialect::Draft202012, Profile::Strict, contract).unwrap()
}

#[test]
fn only_common_keywords_are_used_and_every_property_is_required() {
    for name in names() {
        let schema = strict(name, Contract::Accept);
        assert_eq!(schema["type"], "object", "{name}: the root of structured output is an object");
        let mut found = Vec::new();
        schemas(name, &schema, &mut found);
        for (inner, schema) in found {
            assert!(schema.keys().all(|keyword| ALLOWED.contains(&keyword.as_str())), "{name}: {inner}: {schema:?}");
            assert!(!schema.contains_key("$ref") || schema.len() == 1, "{name}: {inner}: {schema:?}");
            if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
                let required: Vec<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
                assert!(properties.keys().eq(&required), "{name}: {inner}");
            }
        }
    }
}

/// The limits that OpenAI documents for structured outputs, the tightest of the providers: 5,000 properties, 1,000 terms,
/// 120,000 characters of names and terms.
#[test]
fn the_whole_fits_the_limits_of_providers() {
    let schema = strict("Extraction", Contract::Accept);
    let mut found = Vec::new();
    schemas("Extraction", &schema, &mut found);
    let properties: Vec<&str> =
        found.iter().filter_map(|(_, schema)| schema.get("properties")?.as_object()).flatten().map(|(name, _)| name.as_str()).collect();
    let terms: Vec<&str> =
        found.iter().filter_map(|(_, schema)| schema.get("enum")?.as_array()).flatten().filter_map(Value::as_str).collect();
    assert!(properties.len() <= 5_000, "{}", properties.len());
    assert!(terms.len() <= 1_000, "{}", terms.len());
    assert!(properties.iter().chain(&terms).map(|text| text.len()).sum::<usize>() <= 120_000);
}

#[test]
fn both_contracts_are_one() {
    for name in names() {
        let [mut accept, mut emit] = [Contract::Accept, Contract::Emit].map(|contract| strict(name, contract));
        accept.as_object_mut().unwrap().remove("$id");
        emit.as_object_mut().unwrap().remove("$id");
        assert_eq!(accept, emit, "{name}");
    }
}
