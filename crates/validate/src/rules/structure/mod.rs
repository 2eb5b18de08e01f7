//! Ids, references, counts, spans.

mod duplicate_id;
mod inverted_count;
mod span_outside_text;
mod unknown_reference;

pub(crate) use duplicate_id::DuplicateId;
pub(crate) use inverted_count::InvertedCount;
pub(crate) use span_outside_text::SpanOutsideText;
pub(crate) use unknown_reference::UnknownReference;
