//! The tagger of temporal expressions: spans, TIMEX3 values and calendar dates.
//!
//! ```
//! use chancery_parser::time::{Reference, Tagger};
//! use chrono::NaiveDate;
//!
//! let text = "The ministers met on February 10, three years ago.";
//! let reference = Reference::new(NaiveDate::from_ymd_opt(2023, 2, 12));
//! let found = Tagger::new().tag(text, &reference);
//! assert_eq!(found[0].value.as_deref(), Some("2023-02-10"));
//! assert_eq!(found[1].edtf.map(|date| date.to_string()).as_deref(), Some("2020~"));
//! ```

mod calendar;
mod matcher;
mod record;
mod relative;
mod resolve;

pub use record::{Reference, TaggedTime, TimeAnchor, Unresolved, timexes};

use crate::text::{Quotation, Sentence, Token, quotations, sentences, tokens};
use matcher::Matcher;

/// Finds and resolves temporal expressions. It holds no state; making one costs nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tagger;

impl Tagger {
    /// A tagger.
    pub const fn new() -> Self {
        Self
    }

    /// The temporal expressions of a text, in order.
    pub fn tag(&self, text: &str, reference: &Reference) -> Vec<TaggedTime> {
        let tokens = tokens(text);
        let (sentences, quotations) = (sentences(text, &tokens), quotations(text, &tokens));
        self.tag_tokens(text, &tokens, &sentences, &quotations, reference)
    }

    /// The same over a text that is tokenised already.
    pub fn tag_tokens(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Sentence],
        _quotations: &[Quotation],
        reference: &Reference,
    ) -> Vec<TaggedTime> {
        let mut out = Vec::new();
        for sentence in sentences {
            Matcher::new(text, tokens, sentence.range(), *reference).run(&mut out);
        }
        out
    }
}
