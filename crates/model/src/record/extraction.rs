//! Everything that was read from one article.

use serde::{Deserialize, Serialize};

use crate::{
    Actor, ActorId, Article, Event, EventId, Instrument, InstrumentId, Note, Relation, RelationId, Statement, StatementId, Timex, TimexId,
};

/// The version of the record format, in the manner of semantic versioning.
pub const SCHEMA_VERSION: &str = "0.1.0";

/// What one article says, as records that refer to each other by id.
///
/// ```
/// use chancery_model::Extraction;
///
/// let json = r#"{"version":"0.1.0","article":{"id":"x","language":"en","hash":"2d06800538d394c2"}}"#;
/// let extraction: Extraction = serde_json::from_str(json)?;
/// assert!(extraction.events.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Extraction {
    /// Version of the record format.
    pub version: String,
    /// The article.
    pub article: Article,
    /// Who takes part.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// What happened.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Which documents.
    #[serde(default)]
    pub instruments: Vec<Instrument>,
    /// How the parties stand to each other.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Who said what.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Every temporal expression.
    #[serde(default)]
    pub timexes: Vec<Timex>,
    /// What was seen and not used.
    #[serde(default)]
    pub notes: Vec<Note>,
}

macro_rules! lookups {
    ($( $(#[$meta:meta])* $name:ident: $id:ty => $list:ident, $record:ty; )+) => {
        impl Extraction {
            $(
                $(#[$meta])*
                pub fn $name(&self, id: $id) -> Option<&$record> {
                    // Records of this workspace are numbered in order; others may not be.
                    self.$list
                        .get(id.index())
                        .filter(|record| record.id == id)
                        .or_else(|| self.$list.iter().find(|record| record.id == id))
                }
            )+
        }
    };
}

lookups! {
    /// The actor of an id.
    actor: ActorId => actors, Actor;
    /// The event of an id.
    event: EventId => events, Event;
    /// The instrument of an id.
    instrument: InstrumentId => instruments, Instrument;
    /// The relation of an id.
    relation: RelationId => relations, Relation;
    /// The statement of an id.
    statement: StatementId => statements, Statement;
    /// The temporal expression of an id.
    timex: TimexId => timexes, Timex;
}
