//! Instruments.

mod document_without_words;
mod duplicate_instrument;
mod instrument_without_parties;
mod kind_unlike_title;
mod party_far_from_document;
mod party_without_signature;
mod same_side_twice;
mod single_party;
mod status_unlike_event;
mod status_without_words;
mod title_before_document;

pub(crate) use document_without_words::DocumentWithoutWords;
pub(crate) use duplicate_instrument::DuplicateInstrument;
pub(crate) use instrument_without_parties::InstrumentWithoutParties;
pub(crate) use kind_unlike_title::KindUnlikeTitle;
pub(crate) use party_far_from_document::PartyFarFromDocument;
pub(crate) use party_without_signature::PartyWithoutSignature;
pub(crate) use same_side_twice::SameSideTwice;
pub(crate) use single_party::SingleParty;
pub(crate) use status_unlike_event::StatusUnlikeEvent;
pub(crate) use status_without_words::StatusWithoutWords;
pub(crate) use title_before_document::TitleBeforeDocument;
