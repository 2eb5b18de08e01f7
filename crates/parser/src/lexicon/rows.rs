//! Rows of the tables that a lexicon is made of, as they stand in the TOML files.

use chancery_model::{Context, EventType, Mode, OfficeKind, Sector};

use crate::generated::lexicon as data;

/// A frame: a pattern and the event that it codes.
#[derive(Debug, Clone)]
pub struct FrameRow {
    /// The pattern, in the notation of `lexicon/README.md`.
    pub pattern: &'static str,
    /// The type of the event.
    pub kind: EventType,
    /// Its mode, where the type has modes.
    pub mode: Option<Mode>,
    /// Its CAMEO code: digits.
    pub code: &'static str,
    /// Whether everybody named is an actor.
    pub joint: bool,
    /// What the event is about whatever the text around it says.
    pub contexts: &'static [Context],
    /// Sentences with what they code: `Chad blamed Sudan. => TCD > SDN`.
    pub examples: &'static [&'static str],
}

/// Nouns for a kind of person or body.
#[derive(Debug, Clone)]
pub struct RoleRow {
    /// The first of its nouns, under which the rows of phrases name it.
    pub name: &'static str,
    /// The office that the nouns name.
    pub office: Option<OfficeKind>,
    /// The sector of whom the nouns name.
    pub sector: Option<Sector>,
    /// May stand before a name.
    pub title: bool,
    /// An institution or a crowd, not one person.
    pub body: bool,
    /// A form of address that is no office.
    pub courtesy: bool,
    /// Id of the organisation that the office is of where none is named: "the Secretary-General".
    pub organisation: Option<&'static str>,
}

/// A named initiative.
#[derive(Debug, Clone)]
pub struct InitiativeRow {
    /// Its name.
    pub name: &'static str,
    /// Code of the state or id of the organisation that proposed it.
    pub proposer: Option<&'static str>,
}

/// The vocabulary as rows: what `cargo xtask codegen` makes of `lexicon/**/*.toml`, but for the small lists of single steps.
///
/// Who tries an edit of the vocabulary without building gives rows of their own to [`Lexicon::of`](crate::Lexicon::of).
#[derive(Debug, Clone, Copy)]
pub struct Tables {
    /// Names of the classes of nouns, sorted; at most 128.
    pub classes: &'static [&'static str],
    /// Nouns for persons and bodies.
    pub roles: &'static [RoleRow],
    /// Patterns and what they code.
    pub frames: &'static [FrameRow],
    /// Named initiatives.
    pub initiatives: &'static [InitiativeRow],
    /// Forms of words: one a line, cells between tabs.
    pub words: &'static str,
    /// Phrases, sorted by their first words: words, kind and meaning on each line, between tabs.
    pub phrases: &'static str,
}

impl Tables {
    /// The vocabulary that comes with the crate.
    pub const fn builtin() -> Self {
        Self {
            classes: data::CLASSES,
            roles: data::ROLES,
            frames: data::FRAMES,
            initiatives: data::INITIATIVES,
            words: include_str!("../generated/words.tsv"),
            phrases: include_str!("../generated/phrases.tsv"),
        }
    }
}
