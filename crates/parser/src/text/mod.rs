//! Text into paragraphs, sentences, tokens and quotations: the ground that every later stage stands on.

mod abbreviations;
mod cut;
mod fold;
mod paragraph;
mod quotation;
mod sentence;
mod token;

pub use cut::tokens;
pub use fold::Case;
pub use quotation::{Quotation, quotations};
pub use sentence::{Sentence, sentences};
pub use token::{Token, TokenKind};

#[cfg(feature = "events")]
pub(crate) use cut::tokens_into;
#[cfg(feature = "time")]
pub(crate) use fold::hash;
#[cfg(feature = "events")]
pub(crate) use fold::hash_of_letters;
pub(crate) use paragraph::paragraphs;
#[cfg(feature = "time")]
pub(crate) use quotation::quotations_of;
#[cfg(feature = "events")]
pub(crate) use sentence::LONGEST_SENTENCE;
#[cfg(feature = "time")]
pub(crate) use sentence::sentences_of;
