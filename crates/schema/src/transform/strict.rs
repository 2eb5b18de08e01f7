//! The profile that providers of structured output share.

use schemars::Schema;
use serde_json::{Map, Value};

use super::{each, wrap_reference};

/// The keywords that the strict profile leaves in place.
const COMMON: &[&str] = &[
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "description",
    "enum",
    "items",
    "properties",
    "required",
    "title",
    "type",
];

/// Requires every property and leaves only the common keywords.
pub(crate) fn apply(schema: &mut Schema) {
    each(schema, |schema| {
        hint(schema);
        schema.retain(|keyword, _| COMMON.contains(&keyword.as_str()));
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            let mut names: Vec<String> = properties.keys().cloned().collect();
            names.sort();
            schema.insert("required".to_owned(), names.into());
        }
        wrap_reference(schema, "anyOf");
    });
}

/// Patterns beyond this length tell a reader nothing; the descriptions of their schemas give examples instead.
const LEGIBLE: usize = 40;

/// What a lost keyword asked for, said in the description.
fn hint(schema: &mut Map<String, Value>) {
    let keyword = |name: &str| schema.get(name).and_then(Value::as_str);
    let hint = match (keyword("format"), keyword("pattern")) {
        (Some("date"), _) => "Form: `YYYY-MM-DD`.".to_owned(),
        (_, Some(pattern)) if pattern.len() <= LEGIBLE => format!("Form: `{pattern}`."),
        _ => return,
    };
    let text = keyword("description").map_or_else(|| hint.clone(), |text| format!("{text} {hint}"));
    schema.insert("description".to_owned(), text.into());
}
