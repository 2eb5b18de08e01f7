//! Constraints that hold in every dialect, where the derive says less or says it in words of its own.

use serde_json::{Map, Value, json};

use crate::transform::each;

/// The records that may hold more than is described: a feed keeps fields of its own.
const OPEN: &[&str] = &["ArticleRow"];

/// Closes objects and bounds integers. Days have the format `date` and no pattern: generators of types make dates of them.
pub(super) fn constrain(schema: &mut Value) {
    each(schema, &mut |schema| {
        anything(schema);
        let open = schema.get("title").and_then(Value::as_str).is_some_and(|title| OPEN.contains(&title));
        if schema.contains_key("properties") && !open {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        match schema.get("format").and_then(Value::as_str) {
            Some("uint8") => bound(schema, 0, u8::MAX.into()),
            Some("uint16") => bound(schema, 0, u16::MAX.into()),
            Some("uint32") => bound(schema, 0, u32::MAX.into()),
            Some("int32") => bound(schema, i32::MIN.into(), i32::MAX.into()),
            Some("uint64") => {
                // The upper bound is beyond what JavaScript counts exactly.
                schema.shift_remove("format");
                schema.insert("minimum".to_owned(), 0.into());
            }
            Some("double") => {
                schema.shift_remove("format");
            }
            _ => {}
        }
    });
}

/// A field that takes any value says so type by type, for a schema without a type is an open object to some generators of types.
fn anything(schema: &mut Map<String, Value>) {
    if schema.keys().all(|keyword| keyword == "description") && !schema.is_empty() {
        let types = ["null", "boolean", "number", "string", "array", "object"];
        schema.insert("anyOf".to_owned(), types.iter().map(|kind| json!({ "type": kind })).collect());
    }
}

/// The formats of Rust's integers are in no dialect's list; their ranges are in all.
fn bound(schema: &mut Map<String, Value>, minimum: i64, maximum: i64) {
    schema.shift_remove("format");
    schema.entry("minimum").or_insert_with(|| minimum.into());
    schema.entry("maximum").or_insert_with(|| maximum.into());
}
