//! Ids, references, spans.

mod circular_reference;
mod duplicate_id;
mod empty_evidence;
mod empty_name;
mod id_out_of_order;
mod inverted_count;
mod malformed_language_tag;
mod mention_out_of_order;
mod missing_evidence;
mod other_schema_version;
mod repeated_evidence;
mod repeated_reference;
mod span_outside_text;
mod unknown_field;
mod unknown_reference;
mod wrong_shape;

pub(crate) use circular_reference::CircularReference;
pub(crate) use duplicate_id::DuplicateId;
pub(crate) use empty_evidence::EmptyEvidence;
pub(crate) use empty_name::EmptyName;
pub(crate) use id_out_of_order::IdOutOfOrder;
pub(crate) use inverted_count::InvertedCount;
pub(crate) use malformed_language_tag::MalformedLanguageTag;
pub(crate) use mention_out_of_order::MentionOutOfOrder;
pub(crate) use missing_evidence::MissingEvidence;
pub(crate) use other_schema_version::OtherSchemaVersion;
pub(crate) use repeated_evidence::RepeatedEvidence;
pub(crate) use repeated_reference::RepeatedReference;
pub(crate) use span_outside_text::SpanOutsideText;
pub(crate) use unknown_field::UnknownField;
pub(crate) use unknown_reference::UnknownReference;
pub(crate) use wrong_shape::WrongShape;
