//! The committed schemas, from the record types and their documentation.

mod constrain;
mod describe;
mod source;

pub(crate) use source::Source;

use chancery_model::SCHEMA_VERSION;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::registry::Record;
use crate::schema::from;
use crate::transform::{each, order, write};
use crate::{Contract, Dialect, Profile, SchemaError, to_text};

/// Where the identifiers of schemas begin. They name a schema and its version; nothing has to be there.
const BASE: &str = "https://docs.rs/chancery-schema/schemas";

/// The files of `schemas/` as they should be: names and contents.
///
/// # Errors
///
/// When the strict profile cannot express an extraction: the error names the field and why.
///
/// ```
/// let files = chancery_schema::generate()?;
/// assert_eq!(files[0], ("2020-12.accept.json".to_owned(), chancery_schema::DRAFT_2020_12_ACCEPT.to_owned()));
/// # Ok::<(), chancery_schema::SchemaError>(())
/// ```
pub fn generate() -> Result<Vec<(String, String)>, SchemaError> {
    let mut files = Vec::new();
    let bundles: Vec<(Contract, Value)> = Contract::ALL.iter().map(|contract| (*contract, bundle(*contract))).collect();
    for dialect in Dialect::ALL {
        for (contract, bundle) in &bundles {
            let name = format!("{dialect}.{contract}.json");
            let schema = write(bundle.clone(), *dialect, &format!("{BASE}/{SCHEMA_VERSION}/{name}"), None);
            files.push((name, to_text(&schema)));
        }
    }
    if let ([record, ..], [(contract, bundle), ..]) = (Record::all(), &bundles[..]) {
        let strict = from(bundle, record, Dialect::Draft202012, Profile::Strict, *contract, false)?;
        files.push((format!("{}.strict.json", record.file_name()), to_text(&strict)));
    }
    Ok(files)
}

/// One schema that holds every record as a definition, and as a whole takes any of them.
fn bundle(contract: Contract) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let mut generator = match contract {
        Contract::Accept => settings.for_deserialize(),
        Contract::Emit => settings.for_serialize(),
    }
    .into_generator();
    for record in Record::all() {
        (record.source.subschema)(&mut generator);
    }
    let mut definitions = generator.take_definitions(true);
    let mut sorted = Map::new();
    for record in Record::all() {
        let Some(Value::Object(mut definition)) = definitions.shift_remove(record.name) else { continue };
        definition.insert("examples".to_owned(), json!([(record.source.example)(record.source.place, contract)]));
        sorted.insert(record.name.to_owned(), definition.into());
    }
    definitions.sort_keys();
    sorted.extend(definitions);
    let any: Vec<Value> = Record::all().iter().map(|record| json!({ "$ref": format!("#/$defs/{}", record.name) })).collect();
    let mut schema = json!({
        "$id": format!("{BASE}/{SCHEMA_VERSION}/2020-12.{contract}.json"),
        "title": "ChanceryRecord",
        "description": format!("Any record of Chancery, version {SCHEMA_VERSION} of the format."),
        "anyOf": any,
        "$defs": sorted,
    });
    describe::describe(&mut schema);
    constrain::constrain(&mut schema);
    if contract == Contract::Emit {
        // What is always written has no default.
        each(&mut schema, &mut |schema| drop(schema.shift_remove("default")));
    }
    order(&mut schema);
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::*;

    #[test]
    fn committed_schemas_are_fresh() {
        let committed = [
            DRAFT_2020_12_ACCEPT,
            DRAFT_2020_12_EMIT,
            DRAFT_07_ACCEPT,
            DRAFT_07_EMIT,
            OPENAPI_3_0_ACCEPT,
            OPENAPI_3_0_EMIT,
            OPENAPI_3_1_ACCEPT,
            OPENAPI_3_1_EMIT,
            EXTRACTION_STRICT,
        ];
        let files = generate().unwrap();
        assert_eq!(files.len(), committed.len());
        for ((file, written), committed) in files.iter().zip(committed) {
            let committed = committed.replace("\r\n", "\n");
            let line = committed.lines().zip(written.lines()).take_while(|(old, new)| old == new).count() + 1;
            assert!(committed == *written, "crates/schema/schemas/{file} is stale from line {line}: run `cargo xtask codegen`");
        }
    }
}
