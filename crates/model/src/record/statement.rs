//! Words attributed to a speaker.

use serde::{Deserialize, Serialize};

use crate::{ActorId, Evidence, StatementId};

/// What somebody said, quoted or reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Identifier within the extraction.
    pub id: StatementId,
    /// Who said it, where the article makes it plain.
    #[serde(default)]
    pub speaker: Option<ActorId>,
    /// The verb or phrase of saying.
    #[serde(default)]
    pub verb: Option<Evidence>,
    /// Whether the words stand between quotation marks.
    pub quoted: bool,
    /// The words, without the quotation marks.
    pub words: Evidence,
}
