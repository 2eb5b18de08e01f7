//! From the schemas of the records to what was asked for: small steps over one schema, without a generator.

mod dialect;
mod inline;
mod limits;
mod order;
mod select;
mod strict;

pub(crate) use dialect::write;
pub(crate) use inline::inline;
pub(crate) use limits::check as check_limits;
pub(crate) use order::order;
pub(crate) use select::select;
pub(crate) use strict::strict;

use serde_json::{Map, Value};

/// Runs a step on every schema, the innermost first; properties, examples and defaults are not taken for schemas.
pub(crate) fn each(schema: &mut Value, step: &mut impl FnMut(&mut Map<String, Value>)) {
    let Some(object) = schema.as_object_mut() else { return };
    for (keyword, value) in object.iter_mut() {
        for inner in inner(keyword, value) {
            each(inner, step);
        }
    }
    step(object);
}

/// The schemas that a keyword holds.
fn inner<'a>(keyword: &str, value: &'a mut Value) -> Vec<&'a mut Value> {
    match (keyword, value) {
        ("$defs" | "definitions" | "properties" | "patternProperties", Value::Object(named)) => named.values_mut().collect(),
        ("anyOf" | "allOf" | "oneOf", Value::Array(list)) => list.iter_mut().collect(),
        ("items" | "additionalProperties" | "propertyNames", value) => vec![value],
        _ => Vec::new(),
    }
}

/// The name of the definition that a schema refers to.
pub(crate) fn reference(schema: &Map<String, Value>) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// Replaces `$ref` beside other keywords by `keyword: [{$ref}]`, for readers that ignore what stands beside it.
fn wrap_reference(schema: &mut Map<String, Value>, keyword: &str) {
    if schema.len() > 1
        && let Some(reference) = schema.shift_remove("$ref")
    {
        let wrapped = Map::from_iter([("$ref".to_owned(), reference)]);
        schema.insert(keyword.to_owned(), Value::Array(vec![Value::Object(wrapped)]));
    }
}
