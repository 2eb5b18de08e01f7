//! The profile that providers of structured output share.

use serde_json::{Map, Value};

use super::{each, wrap_reference};
use crate::SchemaError;

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

/// Requires every property, closes every object and leaves only the common keywords.
pub(crate) fn strict(schema: &mut Value, record: &str) -> Result<(), SchemaError> {
    express(schema, record, record)?;
    each(schema, &mut |schema| {
        hint(schema);
        if let Some(choices) = schema.shift_remove("oneOf") {
            schema.insert("anyOf".to_owned(), choices);
        }
        schema.retain(|keyword, _| COMMON.contains(&keyword.as_str()));
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            let names: Vec<String> = properties.keys().cloned().collect();
            schema.insert("required".to_owned(), names.into());
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        wrap_reference(schema, "anyOf");
    });
    Ok(())
}

/// Refuses what no common keyword says, with the field that asks for it.
fn express(schema: &Value, record: &str, place: &str) -> Result<(), SchemaError> {
    let empty = Map::new();
    let object = schema.as_object().unwrap_or(&empty);
    let refuse = |reason| {
        let (record, place) = (record.to_owned(), place.to_owned());
        Err(SchemaError::Inexpressible { what: "the strict profile", record, place, reason })
    };
    if !["$ref", "type", "enum", "anyOf", "oneOf", "allOf"].iter().any(|keyword| object.contains_key(*keyword)) {
        return refuse("it takes any value, and every value needs a type");
    }
    if object.contains_key("patternProperties") || object.get("additionalProperties").is_some_and(Value::is_object) {
        return refuse("it is a map, and the names of all properties have to be known");
    }
    if object.contains_key("prefixItems") {
        return refuse("it is a list whose members differ by place");
    }
    let bare = |kind: &str, inner: &str| object.get("type").is_some_and(|is| is == kind) && !object.contains_key(inner);
    if bare("object", "properties") || bare("array", "items") {
        return refuse("it takes any list or object, and what these hold has to be known");
    }
    for (name, property) in object.get("properties").and_then(Value::as_object).into_iter().flatten() {
        express(property, record, &format!("{place}.{name}"))?;
    }
    for (name, definition) in object.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        express(definition, record, name)?;
    }
    for keyword in ["anyOf", "oneOf", "allOf"] {
        let choices = object.get(keyword).and_then(Value::as_array).into_iter().flatten();
        choices.into_iter().try_for_each(|choice| express(choice, record, place))?;
    }
    object.get("items").map_or(Ok(()), |items| express(items, record, place))
}

/// Patterns beyond this length tell a reader nothing; examples do.
const LEGIBLE: usize = 40;

/// What a lost keyword asked for, said in the description.
fn hint(schema: &mut Map<String, Value>) {
    let keyword = |name: &str| schema.get(name).and_then(Value::as_str);
    let description = keyword("description").unwrap_or_default();
    let mut hints = Vec::new();
    match (keyword("format"), keyword("pattern")) {
        (Some("date"), _) => hints.push("Form: `YYYY-MM-DD`.".to_owned()),
        (_, Some(pattern)) if pattern.len() <= LEGIBLE => hints.push(format!("Form: `{pattern}`.")),
        _ => {}
    }
    let examples = schema.get("examples").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let examples: Vec<String> = examples.map(|example| format!("`{example}`")).filter(|example| !description.contains(example)).collect();
    if !examples.is_empty() {
        hints.push(format!("For example {}.", examples.join(", ")));
    }
    if let (Some(minimum), Some(maximum)) = (schema.get("minimum"), schema.get("maximum"))
        && schema.get("type").is_some_and(|kind| kind == "number")
    {
        hints.push(format!("From {minimum} to {maximum}."));
    }
    if !hints.is_empty() {
        let text = [description].into_iter().chain(hints.iter().map(String::as_str)).filter(|part| !part.is_empty());
        schema.insert("description".to_owned(), text.collect::<Vec<_>>().join(" ").into());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_cannot_be_said_is_named() {
        for (field, reason) in [
            (json!({ "description": "Anything." }), "it takes any value"),
            (json!({ "type": "object" }), "it takes any list or object"),
            (json!({ "type": "object", "additionalProperties": { "type": "string" } }), "it is a map"),
            (json!({ "type": "object", "patternProperties": { "^CH": { "type": "string" } } }), "it is a map"),
            (json!({ "type": "array", "prefixItems": [] }), "it is a list whose members differ by place"),
            (json!({ "anyOf": [{ "type": "array" }, { "type": "null" }] }), "it takes any list or object"),
        ] {
            let mut schema = json!({ "type": "object", "properties": { "field": field } });
            let error = strict(&mut schema, "Event").unwrap_err().to_string();
            assert!(error.starts_with(&format!("the strict profile cannot express `Event.field` of `Event`: {reason}")), "{error}");
        }
    }

    #[test]
    fn what_is_lost_is_said() {
        for (mut schema, description) in [
            (
                json!({ "description": "A code.", "pattern": "^[A-Z]{3}$", "examples": ["KHM"] }),
                "A code. Form: `^[A-Z]{3}$`. For example `KHM`.",
            ),
            (json!({ "description": "A day.", "format": "date" }), "A day. Form: `YYYY-MM-DD`."),
            (json!({ "description": "A score.", "type": "number", "minimum": -10, "maximum": 10 }), "A score. From -10 to 10."),
            (json!({ "description": "Such as `a1`.", "examples": ["a1"] }), "Such as `a1`."),
        ] {
            hint(schema.as_object_mut().unwrap());
            assert_eq!(schema["description"], description);
        }
    }
}
