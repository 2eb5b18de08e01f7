//! What the reader saw and could not use.

use serde::{Deserialize, Serialize};

use crate::Evidence;
use crate::ontology::vocabulary::vocabulary;

vocabulary! {
    /// Why a note was taken.
    NoteKind ("note kind") {
        /// Text that is not part of the article: a caption, navigation, an advertisement.
        Noise = "noise",
        /// A piece of a sentence without its rest.
        Fragment = "fragment",
        /// Odd typography, such as an opening quotation mark for an apostrophe.
        Typography = "typography",
        /// A quotation that never closes.
        UnclosedQuotation = "unclosed-quotation",
        /// Bytes that could not be read as text, or were read by a guessed encoding.
        Encoding = "encoding",
        /// An expression of time that could not be resolved.
        UnresolvedTime = "unresolved-time",
        /// A sentence that looked eventful and gave no event.
        NoEvent = "no-event",
        /// Words that name one thing in two ways.
        VariantTerm = "variant-term",
        /// A text in a language that the reader does not know.
        Language = "language",
        /// Something left out because it was too large or too deep.
        Limit = "limit",
        /// The article holds nothing that could be read.
        Empty = "empty",
    }
}

/// Something that the reader passed over, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Why the note was taken.
    pub kind: NoteKind,
    /// What was seen and why it was not used: one sentence.
    pub message: String,
    /// The words, where there are any.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}
