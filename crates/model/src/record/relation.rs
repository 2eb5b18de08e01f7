//! The standing of two or more parties towards each other.

use serde::{Deserialize, Serialize};

use crate::{ActorId, AreaMention, Designation, Edtf, Evidence, RelationId};

/// What the article says of a relation: ties, designation, anniversaries, frameworks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Identifier within the extraction.
    pub id: RelationId,
    /// The parties, usually two states.
    pub parties: Vec<ActorId>,
    /// When diplomatic relations began.
    #[serde(default)]
    pub established: Option<Established>,
    /// Anniversaries of the relation that the article names.
    #[serde(default)]
    pub anniversaries: Vec<Anniversary>,
    /// What the parties call their relation.
    #[serde(default)]
    pub designations: Vec<DesignationMention>,
    /// Guiding formulas of the relation: "community with a shared future".
    #[serde(default)]
    pub visions: Vec<Evidence>,
    /// Years that the parties gave a name: "Friendship Year".
    #[serde(default)]
    pub named_years: Vec<NamedYear>,
    /// Frameworks of cooperation, with the areas that they are said to have.
    #[serde(default)]
    pub frameworks: Vec<Framework>,
    /// Initiatives that the parties speak of.
    #[serde(default)]
    pub initiatives: Vec<Initiative>,
}

/// The beginning of diplomatic relations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Established {
    /// When.
    pub date: Edtf,
    /// Whether the date follows from an anniversary and is not itself in the article.
    #[serde(default)]
    pub implied: bool,
    /// The words that say or imply it.
    pub evidence: Evidence,
}

/// An anniversary: "the 65th anniversary of the establishment of diplomatic relations".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Anniversary {
    /// Which one: 65.
    pub ordinal: u32,
    /// The year in which it falls, where the article says.
    #[serde(default)]
    pub year: Option<i32>,
    /// The words.
    pub evidence: Evidence,
}

/// A rung of the ladder of partnership, as the article names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DesignationMention {
    /// The rung, where the words are known.
    #[serde(default)]
    pub designation: Option<Designation>,
    /// The words.
    pub evidence: Evidence,
}

/// A year dedicated to the relation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedYear {
    /// The year, where the article says.
    #[serde(default)]
    pub year: Option<i32>,
    /// The name.
    pub evidence: Evidence,
}

/// A framework of cooperation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Its name.
    pub name: Evidence,
    /// How many areas the article says that it has.
    #[serde(default)]
    pub declared: Option<u32>,
    /// The areas that the article lists.
    #[serde(default)]
    pub areas: Vec<AreaMention>,
}

/// An initiative: "Belt and Road".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// Its usual name.
    pub name: String,
    /// Who proposed it, where known.
    #[serde(default)]
    pub proposer: Option<ActorId>,
    /// The words.
    pub evidence: Evidence,
}
