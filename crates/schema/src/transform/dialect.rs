//! One schema in three languages.

use chancery_model::SCHEMA_VERSION;
use schemars::Schema;
use serde_json::{Map, Value, json};

use super::{each, wrap_reference};

/// JSON Schema 2020-12: the language it comes in.
pub(crate) fn draft_2020_12(mut schema: Schema, id: &str) -> Value {
    each(&mut schema, plain_numbers);
    schema.insert("$id".to_owned(), id.into());
    schema.into()
}

/// JSON Schema draft-07: definitions have another name, and what stands beside a reference is ignored.
pub(crate) fn draft_07(mut schema: Schema, id: &str) -> Value {
    each(&mut schema, |schema| {
        plain_numbers(schema);
        point_to(schema, "#/definitions/");
        wrap_reference(schema, "allOf");
    });
    if let Some(definitions) = schema.remove("$defs") {
        schema.insert("definitions".to_owned(), definitions);
    }
    schema.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    schema.insert("$id".to_owned(), id.into());
    schema.into()
}

/// OpenAPI 3.0: a document whose components are the records; null is a property of types, not a type.
pub(crate) fn openapi_3_0(mut schema: Schema, name: &str) -> Value {
    each(&mut schema, |schema| {
        point_to(schema, "#/components/schemas/");
        wrap_reference(schema, "allOf");
        nullable(schema);
        sized(schema);
    });
    let mut components = match schema.remove("$defs") {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    };
    schema.remove("$schema");
    components.insert(name.to_owned(), schema.into());
    json!({
        "openapi": "3.0.3",
        "info": {
            "title": format!("Chancery: {name}"),
            "description": "Records of diplomacy. The document has no paths; refer to its components.",
            "version": SCHEMA_VERSION,
        },
        "paths": {},
        "components": { "schemas": components },
    })
}

/// `format: double` is a word of OpenAPI only.
fn plain_numbers(schema: &mut Map<String, Value>) {
    if schema.get("format").is_some_and(|format| format == "double") {
        schema.remove("format");
    }
}

/// Moves a reference to where the dialect keeps its definitions.
fn point_to(schema: &mut Map<String, Value>, place: &str) {
    if let Some(Value::String(reference)) = schema.get_mut("$ref") {
        *reference = reference.replace("#/$defs/", place);
    }
}

/// `type: [T, null]` becomes `nullable`, the type null an enumeration of null alone.
///
/// `nullable` counts only beside `type` (OpenAPI 3.0.3, Schema Object), so it cannot stand beside a reference.
fn nullable(schema: &mut Map<String, Value>) {
    match schema.get("type") {
        Some(Value::Array(types)) => {
            let kind = types.iter().find(|kind| *kind != "null").cloned().unwrap_or_default();
            let nullable = types.iter().any(|kind| kind == "null");
            schema.insert("type".to_owned(), kind);
            if nullable {
                schema.insert("nullable".to_owned(), true.into());
            }
        }
        Some(Value::String(kind)) if kind == "null" => {
            schema.insert("type".to_owned(), "object".into());
            schema.insert("nullable".to_owned(), true.into());
            schema.insert("enum".to_owned(), json!([null]));
        }
        _ => {}
    }
}

/// Integers get the format that generators of code look for: 64 bits where 32 with a sign do not suffice.
fn sized(schema: &mut Map<String, Value>) {
    if schema.get("type").is_some_and(|kind| kind == "integer") {
        let wide = schema.get("maximum").and_then(Value::as_i64).is_none_or(|maximum| maximum > i32::MAX.into());
        schema.insert("format".to_owned(), if wide { "int64" } else { "int32" }.into());
    }
}
