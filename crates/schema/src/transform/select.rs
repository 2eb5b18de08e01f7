//! One record out of the schema of all.

use serde_json::{Map, Value};

use super::reference;

/// The schema of one record: its definition, with the definitions that it refers to, in their order.
pub(crate) fn select(bundle: &Value, record: &str) -> Value {
    let empty = Map::new();
    let definitions = bundle.get("$defs").and_then(Value::as_object).unwrap_or(&empty);
    let mut reached = Vec::new();
    definitions.get(record).into_iter().for_each(|root| follow(root, definitions, &mut reached));
    let mut schema = Map::new();
    schema.extend(bundle.get("$schema").map(|dialect| ("$schema".to_owned(), dialect.clone())));
    schema
        .extend(definitions.get(record).and_then(Value::as_object).into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())));
    let parts = definitions.iter().filter(|(name, _)| reached.contains(&name.as_str()));
    let parts: Map<String, Value> = parts.map(|(name, part)| (name.clone(), part.clone())).collect();
    if !parts.is_empty() {
        schema.insert("$defs".to_owned(), parts.into());
    }
    schema.into()
}

/// Collects the names that a schema refers to, directly or by way of others.
fn follow<'a>(schema: &'a Value, definitions: &'a Map<String, Value>, reached: &mut Vec<&'a str>) {
    match schema {
        Value::Object(object) => {
            if let Some(name) = reference(object)
                && !reached.contains(&name)
            {
                reached.push(name);
                definitions.get(name).into_iter().for_each(|target| follow(target, definitions, reached));
            }
            object.values().for_each(|inner| follow(inner, definitions, reached));
        }
        Value::Array(items) => items.iter().for_each(|inner| follow(inner, definitions, reached)),
        _ => {}
    }
}
