//! Diplomatic documents: treaties, agreements, statements, plans.

use serde::{Deserialize, Serialize};

use crate::ontology::vocabulary::vocabulary;
use crate::{ActorId, Area, Count, Evidence, InstrumentId, InstrumentKind, When};

vocabulary! {
    /// How far a document has come.
    InstrumentStatus ("instrument status") {
        /// Being written or negotiated.
        Drafted = "drafted",
        /// Announced for signature or issue.
        Planned = "planned",
        /// Signed or initialled.
        Signed = "signed",
        /// Published by its parties.
        Issued = "issued",
        /// Adopted by an organ or a meeting.
        Adopted = "adopted",
        /// Ratified by a party.
        Ratified = "ratified",
        /// In force.
        InForce = "in-force",
        /// Ended, withdrawn from or denounced.
        Ended = "ended",
        /// Only mentioned.
        Mentioned = "mentioned",
    }
}

/// A diplomatic document, or several that the article names together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Identifier within the extraction.
    pub id: InstrumentId,
    /// What kind of document.
    pub kind: InstrumentKind,
    /// Its title, or the words that say what it is for.
    #[serde(default)]
    pub title: Option<Evidence>,
    /// Who signed or issued it.
    #[serde(default)]
    pub parties: Vec<ActorId>,
    /// When it reached its status.
    #[serde(default)]
    pub when: Option<When>,
    /// How far it has come.
    pub status: InstrumentStatus,
    /// The fields it covers.
    #[serde(default)]
    pub areas: Vec<AreaMention>,
    /// How many documents, when the record stands for several.
    #[serde(default)]
    pub count: Option<Count>,
    /// Every place where the article speaks of it, in order.
    pub evidence: Vec<Evidence>,
}

/// A field of cooperation, as the article names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AreaMention {
    /// The field, where the words are known.
    #[serde(default)]
    pub area: Option<Area>,
    /// The words.
    pub evidence: Evidence,
}
