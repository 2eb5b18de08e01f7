//! A validator of each dialect, from the schema as published.

use chancery_schema::{Contract, Dialect, Profile, schema_for};
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

/// Compiles the schema of a record; formats are checked, as a careful user would.
pub(crate) fn validator(name: &str, dialect: Dialect, profile: Profile, contract: Contract) -> Validator {
    let schema = schema_for(name, dialect, profile, contract).unwrap();
    let (draft, schema) = match dialect {
        Dialect::Draft202012 => (Draft::Draft202012, schema),
        Dialect::Draft07 => (Draft::Draft7, schema),
        Dialect::OpenApi30 => (Draft::Draft7, of_openapi(&schema, name)),
        Dialect::OpenApi31 => {
            (Draft::Draft202012, json!({ "$ref": format!("#/components/schemas/{name}"), "components": schema["components"] }))
        }
    };
    jsonschema::options().with_draft(draft).should_validate_formats(true).build(&schema).unwrap()
}

/// The component of an OpenAPI document as a schema of draft-07, which knows all its keywords but `nullable`.
fn of_openapi(document: &Value, name: &str) -> Value {
    let mut schemas = document["components"]["schemas"].clone();
    nullable(&mut schemas);
    json!({ "$ref": format!("#/components/schemas/{name}"), "components": { "schemas": schemas } })
}

/// `nullable` counts beside `type` only (OpenAPI 3.0.3, Schema Object).
fn nullable(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.shift_remove("nullable") == Some(Value::Bool(true)) {
                let kind = object.shift_remove("type").expect("`nullable` stands beside `type`");
                object.insert("type".to_owned(), json!([kind, "null"]));
            }
            object.values_mut().for_each(nullable);
        }
        Value::Array(items) => items.iter_mut().for_each(nullable),
        _ => {}
    }
}

/// Every schema within a schema or an OpenAPI document, with the name it goes by; properties are not taken for keywords.
pub(crate) fn schemas<'a>(name: &str, value: &'a Value, found: &mut Vec<(String, &'a Map<String, Value>)>) {
    let Some(object) = value.as_object() else { return };
    if let Some(components) = object.get("components") {
        return named(&components["schemas"], found);
    }
    found.push((name.to_owned(), object));
    for (keyword, value) in object {
        match keyword.as_str() {
            "$defs" | "definitions" | "properties" => named(value, found),
            "anyOf" | "allOf" | "oneOf" => value.as_array().unwrap().iter().for_each(|inner| schemas(name, inner, found)),
            "items" => schemas(name, value, found),
            _ => {}
        }
    }
}

fn named<'a>(value: &'a Value, found: &mut Vec<(String, &'a Map<String, Value>)>) {
    value.as_object().unwrap().iter().for_each(|(name, inner)| schemas(name, inner, found));
}

/// Whether a profile can say what a record is. The strict one cannot for findings, whose patches hold any value, and settings with maps.
pub(crate) fn expressible(name: &str, profile: Profile) -> bool {
    let expressed = schema_for(name, Dialect::Draft202012, profile, Contract::Accept).is_ok();
    assert!(expressed || ["Diagnostic", "Config"].contains(&name), "{name}");
    expressed
}

/// Every combination of dialect, profile and contract.
pub(crate) fn combinations() -> impl Iterator<Item = (Dialect, Profile, Contract)> {
    Dialect::ALL.iter().flat_map(|dialect| {
        Profile::ALL.iter().flat_map(move |profile| Contract::ALL.iter().map(move |contract| (*dialect, *profile, *contract)))
    })
}
