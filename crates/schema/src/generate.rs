//! From a record type to its schema.

use chancery_model::SCHEMA_VERSION;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::registry::{Record, record};
use crate::transform::{self, strict};
use crate::{Contract, Dialect, Profile, SchemaError};

/// Where the identifiers of schemas begin. They name a schema and its version; nothing has to be there.
const BASE: &str = "https://docs.rs/chancery-schema/schemas";

/// The schema of a record.
///
/// Keys are sorted, so equal arguments give equal bytes in every build. For [`Dialect::OpenApi30`] the value is a whole
/// document, and the record is its component of the same name.
///
/// # Errors
///
/// When no record has the name; see [`names`](crate::names).
///
/// ```
/// use chancery_schema::{Contract, Dialect, Profile, schema_for};
///
/// let schema = schema_for("Event", Dialect::Draft202012, Profile::Full, Contract::Accept)?;
/// assert_eq!(schema["properties"]["cameo"]["$ref"], "#/$defs/CameoCode");
/// assert_eq!(schema["additionalProperties"], false);
///
/// let document = schema_for("Event", Dialect::OpenApi30, Profile::Full, Contract::Accept)?;
/// assert_eq!(document["components"]["schemas"]["Event"]["title"], "Event");
/// # Ok::<(), chancery_schema::SchemaError>(())
/// ```
pub fn schema_for(name: &str, dialect: Dialect, profile: Profile, contract: Contract) -> Result<Value, SchemaError> {
    record(name).map(|record| build(record, dialect, profile, contract))
}

/// The identifier of a schema: its `$id`, with the version of the record format.
///
/// # Errors
///
/// When no record has the name.
///
/// ```
/// use chancery_schema::{Contract, Dialect, Profile, schema_id};
///
/// let id = schema_id("Event", Dialect::Draft07, Profile::Full, Contract::Emit)?;
/// assert!(id.ends_with("/0.1.0/event.draft-07.emit.json"));
/// # Ok::<(), chancery_schema::SchemaError>(())
/// ```
pub fn schema_id(name: &str, dialect: Dialect, profile: Profile, contract: Contract) -> Result<String, SchemaError> {
    record(name).map(|record| id(record, dialect, profile, contract))
}

fn id(record: &Record, dialect: Dialect, profile: Profile, contract: Contract) -> String {
    format!("{BASE}/{SCHEMA_VERSION}/{}", file_name(record, dialect, profile, contract))
}

/// `event.2020-12.accept.json`; the strict profile is named before the contract.
pub(crate) fn file_name(record: &Record, dialect: Dialect, profile: Profile, contract: Contract) -> String {
    let name = record.name.to_ascii_lowercase();
    let profile = match profile {
        Profile::Full => String::new(),
        Profile::Strict => format!("{profile}."),
    };
    format!("{name}.{dialect}.{profile}{contract}.json")
}

/// Everything is derived from one schema in the dialect of 2020, so that dialects cannot drift apart.
pub(crate) fn build(record: &Record, dialect: Dialect, profile: Profile, contract: Contract) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let settings = match contract {
        Contract::Accept => settings.for_deserialize(),
        Contract::Emit => settings.for_serialize(),
    };
    let mut schema: Schema = (record.root)(settings.into_generator());
    transform::describe(&mut schema);
    transform::constrain(&mut schema);
    if profile == Profile::Strict {
        strict::apply(&mut schema);
    }
    let id = id(record, dialect, profile, contract);
    let mut value = match dialect {
        Dialect::Draft202012 => transform::draft_2020_12(schema, &id),
        Dialect::Draft07 => transform::draft_07(schema, &id),
        Dialect::OpenApi30 => transform::openapi_3_0(schema, record.name),
    };
    // Another crate of a build may ask serde_json to keep the order of insertion.
    value.sort_all_objects();
    value
}
