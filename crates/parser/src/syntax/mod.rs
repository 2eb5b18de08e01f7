//! Sentences into phrases and clauses: enough syntax to know who does what to whom.

mod clause;
mod noun_phrase;
mod verb_group;

pub(crate) use clause::{Argument, Clause, clauses};
pub(crate) use noun_phrase::{NounPhrase, noun_phrases};
pub(crate) use verb_group::{Complement, verb_groups};
