//! Constraints that hold in every dialect, where the derive says less or says it in words of its own.

use schemars::Schema;
use serde_json::{Map, Value};

use super::each;

/// A calendar day. Most validators ignore `format`, so the form is a pattern too.
const DAY: &str = "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$";

/// Closes objects, bounds integers, and gives days a pattern.
pub(crate) fn constrain(schema: &mut Schema) {
    each(schema, |schema| {
        if schema.contains_key("properties") {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        match schema.get("format").and_then(Value::as_str) {
            Some("uint8") => bound(schema, 0, u8::MAX.into()),
            Some("uint16") => bound(schema, 0, u16::MAX.into()),
            Some("uint32") => bound(schema, 0, u32::MAX.into()),
            Some("int32") => bound(schema, i32::MIN.into(), i32::MAX.into()),
            Some("date") => {
                schema.insert("pattern".to_owned(), DAY.into());
            }
            _ => {}
        }
    });
}

/// The formats of Rust's integers are in no dialect's list; their ranges are in all.
fn bound(schema: &mut Map<String, Value>, minimum: i64, maximum: i64) {
    schema.remove("format");
    schema.entry("minimum").or_insert_with(|| minimum.into());
    schema.entry("maximum").or_insert_with(|| maximum.into());
}
