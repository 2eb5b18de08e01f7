//! Rows of the generated tables, as they stand in the TOML files.

use chancery_model::{Context, EventType, Mode, OfficeKind, Sector};

/// A frame: a pattern and the event that it codes.
#[derive(Debug)]
pub(crate) struct FrameRow {
    pub(crate) pattern: &'static str,
    pub(crate) kind: EventType,
    pub(crate) mode: Option<Mode>,
    pub(crate) code: &'static str,
    /// Whether everybody named is an actor.
    pub(crate) joint: bool,
    pub(crate) contexts: &'static [Context],
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests code them"))]
    pub(crate) examples: &'static [&'static str],
}

/// Nouns for a kind of person or body.
#[derive(Debug)]
pub(crate) struct RoleRow {
    /// The first of its nouns, under which the rows of phrases name it.
    pub(crate) name: &'static str,
    pub(crate) office: Option<OfficeKind>,
    pub(crate) sector: Option<Sector>,
    /// May stand before a name.
    pub(crate) title: bool,
    /// An institution or a crowd, not one person.
    pub(crate) body: bool,
    /// A form of address that is no office.
    pub(crate) courtesy: bool,
}

/// A named initiative.
#[derive(Debug)]
pub(crate) struct InitiativeRow {
    pub(crate) name: &'static str,
    /// Code of the state or id of the organisation that proposed it.
    pub(crate) proposer: Option<&'static str>,
}
