//! The records that have a schema.

use chancery_model::{Actor, Article, Event, Extraction, Instrument, Note, Relation, Statement, Timex};
use schemars::{Schema, SchemaGenerator};

use crate::SchemaError;
use crate::error::nearest_first;

/// A record type by its name.
pub(crate) struct Record {
    pub(crate) name: &'static str,
    pub(crate) root: fn(SchemaGenerator) -> Schema,
}

macro_rules! registry {
    ($($record:ident),+ $(,)?) => {
        /// One line for each record; a type of another crate joins by its name here.
        static RECORDS: &[Record] =
            &[$(Record { name: stringify!($record), root: SchemaGenerator::into_root_schema_for::<$record> }),+];
    };
}

registry!(Extraction, Event, Actor, Instrument, Relation, Statement, Timex, Article, Note);

/// The records that have a schema, the whole before its parts.
///
/// ```
/// assert_eq!(chancery_schema::names().next(), Some("Extraction"));
/// ```
pub fn names() -> impl Iterator<Item = &'static str> {
    RECORDS.iter().map(|record| record.name)
}

/// The record of a name; letters may be of either case.
pub(crate) fn record(name: &str) -> Result<&'static Record, SchemaError> {
    RECORDS
        .iter()
        .find(|record| record.name.eq_ignore_ascii_case(name))
        .ok_or_else(|| SchemaError::UnknownRecord { name: name.to_owned(), known: nearest_first(name, names()) })
}
