//! How large a schema of the strict profile may be.

use serde_json::{Map, Value};

use super::reference;
use crate::SchemaError;

/// The limits of `OpenAI`'s structured outputs as documented in 2025, the narrowest of the large providers that state them:
/// <https://platform.openai.com/docs/guides/structured-outputs>.
const DEPTH: usize = 10;
const PROPERTIES: usize = 5_000;
const TERMS: usize = 1_000;
/// Characters of the names of properties and definitions, and of the terms.
const TEXT: usize = 120_000;
/// One enumeration of more than 250 terms may hold this many characters.
const LONG_LIST: (usize, usize) = (250, 15_000);

#[derive(Default)]
struct Size {
    properties: usize,
    terms: usize,
    text: usize,
    longest_list: usize,
}

/// Holds a strict schema to the limits.
pub(crate) fn check(schema: &Value, record: &str) -> Result<(), SchemaError> {
    let mut size = Size::default();
    count(schema, &mut size);
    let deep = depth(schema, schema, 0);
    for (what, count, limit) in [
        ("levels of nesting", deep, DEPTH),
        ("properties", size.properties, PROPERTIES),
        ("terms in enumerations", size.terms, TERMS),
        ("characters of names and terms", size.text, TEXT),
        ("characters in one long enumeration", size.longest_list, LONG_LIST.1),
    ] {
        if count > limit {
            return Err(SchemaError::OverLimit { record: record.to_owned(), what, count, limit });
        }
    }
    Ok(())
}

fn count(schema: &Value, size: &mut Size) {
    let Some(object) = schema.as_object() else { return };
    for (keyword, value) in object {
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(named)) => {
                size.properties += if keyword == "properties" { named.len() } else { 0 };
                size.text += named.keys().map(|name| name.chars().count()).sum::<usize>();
                named.values().for_each(|inner| count(inner, size));
            }
            ("enum", Value::Array(terms)) => {
                let text = terms.iter().filter_map(Value::as_str).map(|term| term.chars().count()).sum::<usize>();
                size.terms += terms.len();
                size.text += text;
                size.longest_list = size.longest_list.max(if terms.len() > LONG_LIST.0 { text } else { 0 });
            }
            ("anyOf", Value::Array(choices)) => choices.iter().for_each(|inner| count(inner, size)),
            ("items", inner) => count(inner, size),
            _ => {}
        }
    }
}

/// How many objects lie within one another, references followed; beyond the limit nobody counts on.
fn depth(schema: &Value, root: &Value, above: usize) -> usize {
    let empty = Map::new();
    let object = schema.as_object().unwrap_or(&empty);
    let here = above + usize::from(object.contains_key("properties"));
    if here > DEPTH {
        return here;
    }
    let target = reference(object).and_then(|name| root.get("$defs")?.get(name));
    let properties = object.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::values);
    let choices = object.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    let inner = target.into_iter().chain(properties).chain(choices).chain(object.get("items"));
    inner.map(|inner| depth(inner, root, here)).max().unwrap_or(here)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refused(schema: &Value, what: &str) {
        let error = check(schema, "Event").unwrap_err().to_string();
        assert!(error.starts_with("the strict schema of `Event` has ") && error.contains(what), "{error}");
    }

    #[test]
    fn what_is_too_large_is_named() {
        let many = |count: usize| -> Map<String, Value> { (0..count).map(|number| (format!("p{number}"), json!({}))).collect() };
        let terms = |count: usize| -> Vec<String> { (0..count).map(|number| format!("t{number}")).collect() };
        assert_eq!(check(&json!({ "properties": many(5_000) }), "Event"), Ok(()));
        refused(&json!({ "properties": many(5_001) }), "5001 properties, and providers take 5000");
        refused(&json!({ "enum": terms(1_001) }), "1001 terms in enumerations");
        refused(&json!({ "enum": ["x".repeat(120_001)] }), "120001 characters of names and terms");
        refused(&json!({ "enum": vec!["x".repeat(61); 251] }), "15311 characters in one long enumeration");
        let nested = (0..11).fold(json!({}), |inner, _| json!({ "properties": { "a": inner } }));
        refused(&nested, "11 levels of nesting");
        refused(&json!({ "$defs": { "A": { "properties": { "a": { "$ref": "#/$defs/A" } } } }, "$ref": "#/$defs/A" }), "levels of nesting");
    }
}
