//! One schema in four languages.

use serde_json::{Map, Value, json};

use super::{each, order, wrap_reference};
use crate::Dialect;

/// Writes a schema of 2020-12 in a dialect, under an identifier. `record` is the name that an `OpenAPI` document gives to the
/// root; the schema of all records has none, for there the definitions are the records.
pub(crate) fn write(mut schema: Value, dialect: Dialect, id: &str, record: Option<&str>) -> Value {
    let mut schema = match dialect {
        Dialect::Draft202012 => named(schema, "https://json-schema.org/draft/2020-12/schema", id),
        Dialect::Draft07 => {
            each(&mut schema, &mut |schema| {
                point_to(schema, "#/definitions/");
                wrap_reference(schema, "allOf");
                rename(schema, "$defs", "definitions");
            });
            named(schema, "http://json-schema.org/draft-07/schema#", id)
        }
        Dialect::OpenApi30 => {
            each(&mut schema, &mut |schema| {
                point_to(schema, "#/components/schemas/");
                wrap_reference(schema, "allOf");
                nullable(schema);
                sized(schema);
                one_example(schema);
                map(schema);
            });
            document(schema, json!({ "openapi": "3.0.3" }), id, record)
        }
        Dialect::OpenApi31 => {
            each(&mut schema, &mut |schema| {
                point_to(schema, "#/components/schemas/");
                sized(schema);
            });
            let dialect = "https://json-schema.org/draft/2020-12/schema";
            document(schema, json!({ "openapi": "3.1.0", "jsonSchemaDialect": dialect }), id, record)
        }
    };
    match schema.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        Some(components) => components.values_mut().for_each(order),
        None => order(&mut schema),
    }
    schema
}

/// The schema with its dialect and identifier.
fn named(mut schema: Value, dialect: &str, id: &str) -> Value {
    if let Some(root) = schema.as_object_mut() {
        root.insert("$schema".to_owned(), dialect.into());
        root.insert("$id".to_owned(), id.into());
    }
    schema
}

/// An `OpenAPI` document whose components are the records.
fn document(mut schema: Value, head: Value, id: &str, record: Option<&str>) -> Value {
    let root = schema.as_object_mut();
    let definitions = root.and_then(|root| {
        root.shift_remove("$schema");
        root.shift_remove("$defs")
    });
    let mut components = Map::new();
    components.extend(record.map(|name| (name.to_owned(), schema)));
    if let Some(Value::Object(definitions)) = definitions {
        components.extend(definitions);
    }
    // The version is the last but one part of an identifier.
    let version = id.rsplit('/').nth(1).unwrap_or_default();
    let title = record.map_or_else(|| "Chancery".to_owned(), |name| format!("Chancery: {name}"));
    let mut document = head;
    document["info"] = json!({
        "title": title,
        "description": "Records of diplomacy. The document has no paths; refer to its components.",
        "version": version,
    });
    document["paths"] = json!({});
    document["components"] = json!({ "schemas": components });
    document
}

fn rename(schema: &mut Map<String, Value>, from: &str, to: &str) {
    if let Some(value) = schema.shift_remove(from) {
        schema.insert(to.to_owned(), value);
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

/// Numbers get the format that generators of code look for: 64 bits where 32 with a sign do not suffice.
fn sized(schema: &mut Map<String, Value>) {
    let is = |name: &str| {
        let kind = schema.get("type");
        kind.is_some_and(|kind| kind == name) || kind.and_then(Value::as_array).is_some_and(|kinds| kinds.iter().any(|kind| kind == name))
    };
    let wide = schema.get("maximum").and_then(Value::as_i64).is_none_or(|maximum| maximum > i32::MAX.into());
    let format = match (is("integer"), is("number")) {
        (true, _) => {
            if wide {
                "int64"
            } else {
                "int32"
            }
        }
        (_, true) => "double",
        _ => return,
    };
    schema.insert("format".to_owned(), format.into());
}

/// OpenAPI 3.0 says what the values of a map are, and nothing of its keys.
fn map(schema: &mut Map<String, Value>) {
    schema.shift_remove("propertyNames");
    if let Some(Value::Object(patterns)) = schema.shift_remove("patternProperties")
        && let Some((_, values)) = patterns.into_iter().next()
    {
        schema.insert("additionalProperties".to_owned(), values);
    }
}

/// OpenAPI 3.0 knows one example of a schema.
fn one_example(schema: &mut Map<String, Value>) {
    if let Some(Value::Array(examples)) = schema.shift_remove("examples")
        && let Some(example) = examples.into_iter().next()
    {
        schema.insert("example".to_owned(), example);
    }
}
