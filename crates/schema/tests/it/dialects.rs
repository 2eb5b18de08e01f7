//! Each schema is one of its dialect, names itself, describes itself and is closed.

use chancery_model::SCHEMA_VERSION;
use chancery_schema::{Contract, Dialect, Profile, names, schema_for, schema_id};
use serde_json::Value;

use crate::validator::{combinations, schemas};

/// Every schema there is: record, dialect and the schema.
fn all() -> impl Iterator<Item = (&'static str, Dialect, Value)> {
    names().flat_map(|name| {
        combinations().map(move |(dialect, profile, contract)| (name, dialect, schema_for(name, dialect, profile, contract).unwrap()))
    })
}

#[test]
fn every_schema_fits_the_meta_schema_of_its_dialect() {
    let openapi: Value = serde_json::from_str(include_str!("openapi-3.0.json")).unwrap();
    let openapi = jsonschema::draft7::options().should_validate_formats(true).build(&openapi).unwrap();
    for (name, dialect, schema) in all() {
        match dialect {
            Dialect::Draft202012 => jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}")),
            Dialect::Draft07 => jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}")),
            Dialect::OpenApi30 => {
                openapi.validate(&schema).unwrap_or_else(|error| panic!("{name}: {}: {error}", error.instance_path()));
            }
        }
    }
}

#[test]
fn every_schema_names_its_dialect_and_version() {
    for name in names() {
        for (dialect, profile, contract) in combinations() {
            let schema = schema_for(name, dialect, profile, contract).unwrap();
            let id = schema_id(name, dialect, profile, contract).unwrap();
            assert!(id.contains(&format!("/{SCHEMA_VERSION}/")), "{id}");
            match dialect {
                Dialect::Draft202012 => assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema"),
                Dialect::Draft07 => assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#"),
                Dialect::OpenApi30 => {
                    assert_eq!(schema["info"]["version"], SCHEMA_VERSION);
                    continue;
                }
            }
            assert_eq!(schema["$id"], id);
        }
    }
}

#[test]
fn every_object_is_closed_and_everything_is_described() {
    for (name, dialect, schema) in all() {
        let mut found = Vec::new();
        schemas(name, &schema, &mut found);
        assert!(found.len() > 5, "{name}");
        for (inner, schema) in found {
            let place = format!("{name}, {dialect}: {inner}");
            if schema.contains_key("properties") {
                assert_eq!(schema["additionalProperties"], false, "{place}");
                assert_eq!(schema["title"], inner, "{place}");
                for (property, schema) in schema["properties"].as_object().unwrap() {
                    assert!(schema["description"].as_str().is_some_and(|text| !text.is_empty()), "{place}.{property}");
                }
            }
            let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
            assert!(!text.contains("```") && !text.contains("[`"), "{place}: {text}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for (name, dialect, schema) in all() {
        let mut found = Vec::new();
        schemas(name, &schema, &mut found);
        for reference in found.iter().filter_map(|(_, schema)| schema.get("$ref").and_then(Value::as_str)) {
            assert!(schema.pointer(&reference[1..]).is_some(), "{name}, {dialect}: {reference}");
        }
    }
}

#[test]
fn keys_are_sorted_whatever_the_build_asks_of_serde_json() {
    for (name, _, schema) in all() {
        let mut sorted = schema.clone();
        sorted.sort_all_objects();
        assert_eq!(schema.to_string(), sorted.to_string(), "{name}");
    }
}

#[test]
fn names_may_be_of_either_case_and_unknown_ones_are_refused() {
    let schema = |name: &str| schema_for(name, Dialect::Draft202012, Profile::Full, Contract::Accept);
    assert_eq!(schema("extraction"), schema("Extraction"));
    assert_eq!(
        schema("Evnt").unwrap_err().to_string(),
        "unknown record `Evnt`: expected `Event`, `Note`, `Actor`, `Timex`, `Relation`, `Statement`, `Article`, `Extraction` or `Instrument`"
    );
}
