//! Text into paragraphs, sentences, tokens and quotations: the ground that every later stage stands on.

mod abbreviations;
mod paragraph;
mod quotation;
mod sentence;
mod token;

pub use quotation::{Quotation, quotations};
pub use sentence::{Sentence, sentences};
pub use token::{Token, TokenKind, tokens};

pub(crate) use paragraph::paragraphs;
#[cfg(feature = "events")]
pub(crate) use sentence::LONGEST_SENTENCE;
