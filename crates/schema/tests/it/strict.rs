//! The profile for structured output of language models.

use chancery_model::{Extraction, strategies};
use chancery_schema::{Contract, Dialect, EXTRACTION_STRICT, Profile, inlined_schema_for, names, schema_for};
use proptest::prelude::*;
use serde_json::Value;

use crate::validator::{expressible, schemas, validator};

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

fn expressible_names() -> impl Iterator<Item = &'static str> {
    names().filter(|name| expressible(name, Profile::Strict))
}

/// Holds every schema within to the common subset.
fn check(name: &str, schema: &Value) {
    assert_eq!(schema["type"], "object", "{name}: the root of structured output is an object");
    let mut found = Vec::new();
    schemas(name, schema, &mut found);
    for (inner, schema) in found {
        assert!(schema.keys().all(|keyword| ALLOWED.contains(&keyword.as_str())), "{name}: {inner}: {schema:?}");
        assert!(!schema.contains_key("$ref") || schema.len() == 1, "{name}: {inner}: {schema:?}");
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            let required: Vec<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            assert!(properties.keys().eq(&required), "{name}: {inner}");
            assert_eq!(schema["additionalProperties"], false, "{name}: {inner}");
        }
    }
}

#[test]
fn only_common_keywords_are_used_and_every_property_is_required() {
    for name in expressible_names() {
        check(name, &strict(name, Contract::Accept));
        let inlined = inlined_schema_for(name, Dialect::Draft202012, Profile::Strict, Contract::Accept).unwrap();
        check(name, &inlined);
        assert!(!inlined.to_string().contains("$ref") && inlined.get("$defs").is_none(), "{name}");
    }
}

#[test]
fn what_cannot_be_expressed_is_named() {
    let error = schema_for("Diagnostic", Dialect::Draft07, Profile::Strict, Contract::Emit).unwrap_err();
    assert!(error.to_string().contains("`Operation.value` of `Diagnostic`: it takes any list or object"), "{error}");
}

#[test]
fn the_committed_one_is_the_one_that_is_served() {
    assert_eq!(serde_json::from_str::<Value>(EXTRACTION_STRICT).unwrap(), strict("Extraction", Contract::Accept));
}

#[test]
fn both_contracts_are_one() {
    for name in expressible_names() {
        let [mut accept, mut emit] = [Contract::Accept, Contract::Emit].map(|contract| strict(name, contract));
        accept.as_object_mut().unwrap().shift_remove("$id");
        emit.as_object_mut().unwrap().shift_remove("$id");
        assert_eq!(accept, emit, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// What is written has every property, so it is in the strict form; and what is read from that form is what was written.
    #[test]
    fn strict_records_read_back_without_loss(extraction in strategies::extraction()) {
        let written = serde_json::to_value(&extraction).unwrap();
        let validator = validator("Extraction", Dialect::Draft202012, Profile::Strict, Contract::Accept);
        prop_assert!(validator.is_valid(&written));
        let read: Extraction = serde_json::from_value(written).unwrap();
        prop_assert_eq!(read, extraction);
    }
}
