//! From a name to its schema.

use serde_json::Value;

use crate::committed::records;
use crate::registry::{Record, record};
use crate::transform::{check_limits, inline, select, strict, write};
use crate::{Contract, Dialect, Profile, SchemaError};

/// The schema of a record.
///
/// It is taken from the committed schemas, so no generator runs. Equal arguments give equal bytes in every build; properties
/// stand in the order in which records are written. For [`Dialect::OpenApi30`] and [`Dialect::OpenApi31`] the value is a whole
/// document, and the record is its component of the same name.
///
/// # Errors
///
/// When no record has the name (see [`names`](crate::names)), or when the profile cannot express the record.
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
///
/// let error = schema_for("Diagnostic", Dialect::Draft202012, Profile::Strict, Contract::Accept).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the strict profile cannot express `Operation.value` of `Diagnostic`: it takes any list or object, and what these hold has to be known"
/// );
/// # Ok::<(), chancery_schema::SchemaError>(())
/// ```
pub fn schema_for(name: &str, dialect: Dialect, profile: Profile, contract: Contract) -> Result<Value, SchemaError> {
    build(record(name)?, dialect, profile, contract, false)
}

/// The same schema without references: each is replaced by what it names, for readers that follow none.
///
/// # Errors
///
/// As for [`schema_for`]; and when a schema of the strict profile grows beyond the limits of providers.
///
/// ```
/// use chancery_schema::{Contract, Dialect, Profile, inlined_schema_for};
///
/// let schema = inlined_schema_for("Event", Dialect::Draft202012, Profile::Full, Contract::Accept)?;
/// assert_eq!(schema["properties"]["cameo"]["pattern"], "^[0-9]{2,4}$");
/// assert!(schema.get("$defs").is_none());
/// # Ok::<(), chancery_schema::SchemaError>(())
/// ```
pub fn inlined_schema_for(name: &str, dialect: Dialect, profile: Profile, contract: Contract) -> Result<Value, SchemaError> {
    build(record(name)?, dialect, profile, contract, true)
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
    record(name).map(|record| id(&records(contract), record, dialect, profile, contract))
}

/// The identifier of all records with its last part exchanged: `event.2020-12.accept.json`, the strict profile before the contract.
fn id(records: &Value, record: &Record, dialect: Dialect, profile: Profile, contract: Contract) -> String {
    let all = records.get("$id").and_then(Value::as_str).unwrap_or_default();
    let folder = all.rsplit_once('/').map_or("", |(folder, _)| folder);
    let profile = match profile {
        Profile::Full => "",
        Profile::Strict => "strict.",
    };
    format!("{folder}/{}.{dialect}.{profile}{contract}.json", record.file_name())
}

/// Everything is derived from one schema in the dialect of 2020, so that dialects cannot drift apart.
fn build(record: &Record, dialect: Dialect, profile: Profile, contract: Contract, without_references: bool) -> Result<Value, SchemaError> {
    from(&records(contract), record, dialect, profile, contract, without_references)
}

/// As [`build`], from schemas that may not be committed yet.
pub(crate) fn from(
    records: &Value,
    record: &Record,
    dialect: Dialect,
    profile: Profile,
    contract: Contract,
    without_references: bool,
) -> Result<Value, SchemaError> {
    let id = id(records, record, dialect, profile, contract);
    let mut schema = select(records, record.name);
    if profile == Profile::Strict {
        strict(&mut schema, record.name)?;
    }
    if without_references {
        inline(&mut schema, record.name)?;
    }
    if profile == Profile::Strict {
        check_limits(&schema, record.name)?;
    }
    Ok(write(schema, dialect, &id, Some(record.name)))
}
