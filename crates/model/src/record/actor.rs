//! Who acts.

use serde::{Deserialize, Serialize};

use crate::ontology::vocabulary::vocabulary;
use crate::{ActorCode, ActorId, CountryCode, Evidence, OfficeKind, Sector};

vocabulary! {
    /// What kind of thing an actor is.
    ActorKind ("actor kind") {
        /// A state or its government as a whole.
        State = "state",
        /// A named person.
        Person = "person",
        /// A named organisation, of states or of others.
        Organisation = "organisation",
        /// People or a body known by a description: "French warships", "protesters".
        Group = "group",
    }
}

/// A participant of the article's story: one record for all its mentions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Identifier within the extraction.
    pub id: ActorId,
    /// What kind of thing it is.
    pub kind: ActorKind,
    /// The resolved name; for a group, the words of its first mention.
    pub name: String,
    /// The state that it is, belongs to or acts for.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// Identifier of the organisation in the gazetteer: `un`, `asean`.
    #[serde(default)]
    pub organisation: Option<String>,
    /// The part of society that it stands for.
    #[serde(default)]
    pub sector: Option<Sector>,
    /// The office that the article gives to a person.
    #[serde(default)]
    pub office: Option<Office>,
    /// CAMEO actor code as PETRARCH writes it: `CHNGOV`, `IGOUNO`.
    #[serde(default)]
    pub code: Option<ActorCode>,
    /// Every place where the article names it, in order.
    pub mentions: Vec<Evidence>,
}

/// A public office, as the article names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The title in the article's words: "Prime Minister".
    pub title: String,
    /// The kind of office, where the title is known.
    #[serde(default)]
    pub kind: Option<OfficeKind>,
    /// Whether the article says that the office is over: "former president".
    #[serde(default)]
    pub former: bool,
    /// Where the article gives the title; none when the gazetteer supplied it.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}
