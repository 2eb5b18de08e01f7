//! What a schema is made from: a type, and an example of it.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use crate::Contract;

/// Examples of the records that stand alone; those of their parts are parts of these.
const EXAMPLES: &str = include_str!("examples.json");

/// The type of a record and the place of its example.
pub(crate) struct Source {
    pub(crate) subschema: fn(&mut SchemaGenerator) -> Schema,
    pub(crate) example: fn(&str, Contract) -> Value,
    pub(crate) place: &'static str,
}

impl Source {
    pub(crate) const fn of<'de, T: JsonSchema + serde::Serialize + serde::Deserialize<'de>>(place: &'static str) -> Self {
        Self { subschema: SchemaGenerator::subschema_for::<T>, example: example::<T>, place }
    }
}

/// The example at a place: as it is to be read, or as it would be written.
fn example<'de, T: serde::Serialize + serde::Deserialize<'de>>(place: &str, contract: Contract) -> Value {
    let examples: Value = serde_json::from_str(EXAMPLES).unwrap_or_default();
    let example = examples.pointer(place).cloned().unwrap_or_default();
    match contract {
        Contract::Accept => example,
        // Tests hold every example to its schema, so one that cannot be read does not stay.
        Contract::Emit => T::deserialize(example).ok().and_then(|record| serde_json::to_value(record).ok()).unwrap_or_default(),
    }
}
