//! From what the derive gives to what is published: a list of small steps over one schema.

mod constrain;
mod describe;
mod dialect;
pub(crate) mod strict;

pub(crate) use constrain::constrain;
pub(crate) use describe::describe;
pub(crate) use dialect::{draft_07, draft_2020_12, openapi_3_0};

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value};

/// Runs a step on every schema, the innermost first; properties and definitions are not taken for schemas.
fn each(schema: &mut Schema, step: fn(&mut Map<String, Value>)) {
    transform_subschemas(&mut |inner: &mut Schema| each(inner, step), schema);
    if let Some(object) = schema.as_object_mut() {
        step(object);
    }
}

/// Replaces `$ref` beside other keywords by `keyword: [{$ref}]`, for readers that ignore what stands beside it.
fn wrap_reference(schema: &mut Map<String, Value>, keyword: &str) {
    if schema.len() > 1
        && let Some(reference) = schema.remove("$ref")
    {
        let wrapped = Map::from_iter([("$ref".to_owned(), reference)]);
        schema.insert(keyword.to_owned(), Value::Array(vec![Value::Object(wrapped)]));
    }
}
