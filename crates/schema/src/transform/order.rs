//! The order of keywords, so that a person finds them where they are expected.

use serde_json::{Map, Value};

use super::each;

/// What a schema is, what it means, what it holds; what is not listed comes last.
const ORDER: &[&str] = &[
    "$schema",
    "$id",
    "title",
    "description",
    "$ref",
    "type",
    "nullable",
    "enum",
    "format",
    "pattern",
    "minimum",
    "maximum",
    "items",
    "anyOf",
    "oneOf",
    "allOf",
    "properties",
    "required",
    "patternProperties",
    "additionalProperties",
    "default",
    "example",
    "examples",
    "$defs",
    "definitions",
];

/// Puts the keywords of every schema in order. Properties and definitions keep the order of the Rust types.
pub(crate) fn order(schema: &mut Value) {
    each(schema, &mut |schema| {
        let place = |keyword: &str| ORDER.iter().position(|known| *known == keyword).unwrap_or(ORDER.len());
        let mut keywords: Vec<(String, Value)> = std::mem::take(schema).into_iter().collect();
        keywords.sort_by_key(|(keyword, _)| place(keyword));
        *schema = Map::from_iter(keywords);
    });
}
