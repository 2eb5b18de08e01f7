//! What stands beside events: documents, relations, statements, notes.

mod areas;
mod count;
mod instrument;
mod notes;
mod relation;
mod statement;

pub(crate) use count::{count_of, number};
pub(crate) use instrument::{InstrumentDraft, instruments};
pub(crate) use notes::notes;
pub(crate) use relation::{ordinal, relations};
pub(crate) use statement::{StatementDraft, statements};

use chancery_model::{Evidence, Span};

/// The words at a span, as evidence. Spans come from tokens, so they fit.
pub(crate) fn evidence(text: &str, span: Span) -> Evidence {
    Evidence { span, text: span.slice(text).unwrap_or_default().to_owned() }
}
