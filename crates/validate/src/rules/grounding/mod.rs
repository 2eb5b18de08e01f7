//! Whether the article says it.

mod actor_never_named;
mod date_without_words;
mod evidence_not_verbatim;
mod evidence_too_long;
mod headline_not_at_top;
mod language_unlike_text;
mod merged_quotation;
mod number_without_words;
mod other_article;
mod place_outside_evidence;
mod quotation_as_reported;
mod quotation_not_verbatim;
mod quotation_without_marks;
mod spans_in_characters;
mod speaker_not_beside_words;
mod speaker_outside_sentence;
mod title_unlike_words;
mod verb_far_from_words;

pub(crate) use actor_never_named::ActorNeverNamed;
pub(crate) use date_without_words::DateWithoutWords;
pub(crate) use evidence_not_verbatim::EvidenceNotVerbatim;
pub(crate) use evidence_too_long::EvidenceTooLong;
pub(crate) use headline_not_at_top::HeadlineNotAtTop;
pub(crate) use language_unlike_text::LanguageUnlikeText;
pub(crate) use merged_quotation::MergedQuotation;
pub(crate) use number_without_words::NumberWithoutWords;
pub(crate) use other_article::OtherArticle;
pub(crate) use place_outside_evidence::PlaceOutsideEvidence;
pub(crate) use quotation_as_reported::QuotationAsReported;
pub(crate) use quotation_not_verbatim::QuotationNotVerbatim;
pub(crate) use quotation_without_marks::QuotationWithoutMarks;
pub(crate) use spans_in_characters::SpansInCharacters;
pub(crate) use speaker_not_beside_words::SpeakerNotBesideWords;
pub(crate) use speaker_outside_sentence::SpeakerOutsideSentence;
pub(crate) use title_unlike_words::TitleUnlikeWords;
pub(crate) use verb_far_from_words::VerbFarFromWords;
