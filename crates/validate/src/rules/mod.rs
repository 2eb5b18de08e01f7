//! Every rule, one file each, by family.

mod actors;
mod events;
mod grounding;
mod instruments;
mod relations;
mod structure;
mod time;

use crate::Rule;

/// The registry, in the order of the codes.
pub(crate) static ALL: &[Rule] = &[
    Rule::of::<structure::SpanOutsideText>(),
    Rule::of::<structure::DuplicateId>(),
    Rule::of::<structure::UnknownReference>(),
    Rule::of::<structure::InvertedCount>(),
    Rule::of::<time::InvertedInterval>(),
    Rule::of::<time::EventAfterPublication>(),
    Rule::of::<time::DateUnlikeExpression>(),
    Rule::of::<actors::HolderOutOfOffice>(),
    Rule::of::<actors::UnknownCountry>(),
    Rule::of::<actors::StateNotInExistence>(),
    Rule::of::<events::ReciprocalEventWithRecipient>(),
    Rule::of::<events::DuplicateEvent>(),
    Rule::of::<events::ModeNotOfType>(),
    Rule::of::<events::CodesDisagree>(),
    Rule::of::<events::MissingParticipant>(),
    Rule::of::<instruments::InstrumentWithoutParties>(),
    Rule::of::<relations::AnniversaryOffByYears>(),
    Rule::of::<relations::DeclaredCountUnlikeList>(),
    Rule::of::<relations::RelationWithItself>(),
    Rule::of::<grounding::OtherArticle>(),
    Rule::of::<grounding::EvidenceNotVerbatim>(),
    Rule::of::<grounding::QuotationNotVerbatim>(),
];
