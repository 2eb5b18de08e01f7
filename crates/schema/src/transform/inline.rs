//! A schema without references.

use serde_json::{Map, Value};

use super::reference;
use crate::SchemaError;

/// Puts what each reference names in its place. What stands beside a reference, such as a description, wins over what it names.
///
/// A record that refers to itself would never end, and is refused.
pub(crate) fn inline(schema: &mut Value, record: &str) -> Result<(), SchemaError> {
    let Some(Value::Object(definitions)) = schema.as_object_mut().and_then(|root| root.shift_remove("$defs")) else { return Ok(()) };
    replace(schema, &definitions, &mut Vec::new(), record)
}

fn replace<'a>(value: &mut Value, definitions: &'a Map<String, Value>, open: &mut Vec<&'a str>, record: &str) -> Result<(), SchemaError> {
    let named = value.as_object().and_then(reference).and_then(|name| definitions.get_key_value(name));
    if let (Some((name, target)), Value::Object(object)) = (named, &mut *value) {
        if open.contains(&name.as_str()) {
            let reason = "it refers to itself, so its references cannot be replaced";
            return Err(SchemaError::Inexpressible {
                what: "a schema without references",
                record: record.to_owned(),
                place: name.clone(),
                reason,
            });
        }
        object.shift_remove("$ref");
        for (keyword, inner) in target.as_object().into_iter().flatten() {
            object.entry(keyword.clone()).or_insert_with(|| inner.clone());
        }
        open.push(name);
        replace_within(value, definitions, open, record)?;
        open.pop();
        return Ok(());
    }
    replace_within(value, definitions, open, record)
}

fn replace_within<'a>(
    value: &mut Value,
    definitions: &'a Map<String, Value>,
    open: &mut Vec<&'a str>,
    record: &str,
) -> Result<(), SchemaError> {
    match value {
        Value::Object(object) => object.values_mut().try_for_each(|inner| replace(inner, definitions, open, record)),
        Value::Array(items) => items.iter_mut().try_for_each(|inner| replace(inner, definitions, open, record)),
        _ => Ok(()),
    }
}
