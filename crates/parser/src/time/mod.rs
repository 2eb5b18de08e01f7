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
//!
//! One pass over the tokens: a look-up tells whether a word can open an expression; there the families of `find` are laid
//! against the sentence, the longest wins, and `resolve` gives it a value against what the text has told so far.

mod calendar;
pub(crate) mod festival;
mod find;
mod index;
mod line;
mod meaning;
mod number;
mod record;
mod resolve;
mod story;
mod tense;
mod value;
pub(crate) mod vocabulary;

pub use record::{DateOrder, Reference, TaggedTime, TimeAnchor, Unresolved, timexes};
pub use value::Value;

use crate::text::{Quotation, Sentence, Token, paragraphs, quotations_of, sentences_of, tokens};
use line::Line;
use meaning::Found;
use story::Story;

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
        let paragraphs = paragraphs(text);
        let (sentences, quotations) = (sentences_of(text, &tokens, &paragraphs), quotations_of(text, &tokens, &paragraphs));
        self.tag_tokens(text, &tokens, &sentences, &quotations, reference)
    }

    /// The same over a text that is tokenised already.
    pub fn tag_tokens(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Sentence],
        quotations: &[Quotation],
        reference: &Reference,
    ) -> Vec<TaggedTime> {
        let mut story = Story::new(reference);
        let mut out = Vec::new();
        let mut found = Vec::new();
        for sentence in sentences {
            let line = Line::new(text, tokens, sentence.range());
            line.run(&mut found);
            story.next_sentence(sentence.paragraph);
            tag_sentence(&line, &found, quotations, &mut story, &mut out);
            found.clear();
        }
        out
    }
}

/// Resolves the expressions of a sentence: first those outside of quotations, then what is quoted, at the time that the sentence gives it.
fn tag_sentence(line: &Line<'_>, found: &[Found], quotations: &[Quotation], story: &mut Story, out: &mut Vec<TaggedTime>) {
    let first = out.len();
    let quoted = |found: &Found| {
        let start = line.start(found.range.start);
        let index = quotations.partition_point(|quotation| quotation.outer.end() <= start);
        quotations.get(index).is_some_and(|quotation| quotation.outer.start() <= start)
    };
    let any = !quotations.is_empty() && found.iter().any(quoted) && !found.iter().all(quoted);
    if !any {
        out.extend(found.iter().enumerate().map(|(index, found)| resolve::resolve(line, found, first + index, story)));
        return;
    }
    let mut tagged: Vec<(usize, TaggedTime)> = Vec::with_capacity(found.len());
    let mut spoken = None;
    for inside in [false, true] {
        story.speaker = if inside { spoken } else { None };
        for (index, found) in found.iter().enumerate().filter(|(_, found)| quoted(found) == inside) {
            let time = resolve::resolve(line, found, first + index, story);
            if found.is_day() && !inside {
                let day = time.edtf.and_then(|date| date.earliest());
                spoken = day.map(|day| (day, TimeAnchor::Expression(first + index)));
            }
            tagged.push((index, time));
        }
    }
    story.speaker = None;
    tagged.sort_by_key(|(index, _)| *index);
    out.extend(tagged.into_iter().map(|(_, time)| time));
}
