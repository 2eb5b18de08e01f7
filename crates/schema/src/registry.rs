//! The records that have a schema.

use crate::SchemaError;
use crate::error::nearest_first;

/// A record type by its name.
pub(crate) struct Record {
    pub(crate) name: &'static str,
    /// The word that the command uses for it, where there is one.
    also: &'static [&'static str],
    #[cfg(feature = "generate")]
    pub(crate) source: crate::generate::Source,
}

macro_rules! registry {
    ($( $name:ident $(or $also:literal)?: $record:ty, $example:literal; )+) => {
        /// One line for each record: its name, its type, and its place among the examples.
        static RECORDS: &[Record] = &[$(Record {
            name: stringify!($name),
            also: &[$($also)?],
            #[cfg(feature = "generate")]
            source: crate::generate::Source::of::<$record>($example),
        }),+];
    };
}

registry! {
    Extraction: chancery_model::Extraction, "/Extraction";
    Article: chancery_model::Article, "/Extraction/article";
    Actor: chancery_model::Actor, "/Extraction/actors/2";
    Event: chancery_model::Event, "/Extraction/events/0";
    Instrument: chancery_model::Instrument, "/Extraction/instruments/0";
    Relation: chancery_model::Relation, "/Extraction/relations/0";
    Statement: chancery_model::Statement, "/Extraction/statements/0";
    Timex: chancery_model::Timex, "/Extraction/timexes/1";
    Note: chancery_model::Note, "/Extraction/notes/0";
    PloverRow or "plover": chancery_model::rows::PloverRow, "/PloverRow";
    CameoRow or "cameo": chancery_model::rows::CameoRow, "/CameoRow";
    DatesRow or "dates": chancery_model::rows::DatesRow<'static>, "/DatesRow";
    ArticleRow or "article.jsonl": chancery_model::rows::ArticleRow, "/ArticleRow";
    Diagnostic: chancery_validate::Diagnostic, "/Diagnostic";
    Config or "chancery.toml": chancery_validate::Config, "/Config";
}

impl Record {
    #[cfg(feature = "generate")]
    pub(crate) fn all() -> &'static [Self] {
        RECORDS
    }

    /// The name as files write it: `plover-row`.
    pub(crate) fn file_name(&self) -> String {
        let mut name = String::new();
        for letter in self.name.chars() {
            if letter.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(letter.to_ascii_lowercase());
        }
        name
    }
}

/// The records that have a schema, the whole before its parts.
///
/// ```
/// assert_eq!(chancery_schema::names().next(), Some("Extraction"));
/// ```
pub fn names() -> impl Iterator<Item = &'static str> {
    RECORDS.iter().map(|record| record.name)
}

/// The record of a name; letters may be of either case, and the command's word for it will do.
pub(crate) fn record(name: &str) -> Result<&'static Record, SchemaError> {
    let is = |known: &str| known.eq_ignore_ascii_case(name);
    RECORDS
        .iter()
        .find(|record| is(record.name) || record.also.iter().any(|also| is(also)))
        .ok_or_else(|| SchemaError::UnknownRecord { name: name.to_owned(), known: nearest_first(name, names()) })
}
