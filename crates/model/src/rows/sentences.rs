//! The sentences of an article, by place.

use crate::Span;

/// An article's text with its sentences in order, to find the one that a span begins in.
#[derive(Debug, Clone)]
pub struct Sentences<'t> {
    text: &'t str,
    spans: Vec<Span>,
}

impl<'t> Sentences<'t> {
    /// The sentences of a text; `spans` are in the order of the text.
    pub fn new(text: &'t str, spans: Vec<Span>) -> Self {
        Self { text, spans }
    }

    /// The number (from 1) and the words of the sentence in which a span begins; none between and beyond sentences.
    ///
    /// ```
    /// use chancery_model::{Span, rows::Sentences};
    ///
    /// let sentences = Sentences::new("One. Two.", vec![Span::between(0, 4), Span::between(5, 9)]);
    /// assert_eq!(sentences.at(Span::between(5, 6)), Some((2, "Two.")));
    /// assert_eq!(sentences.at(Span::between(4, 5)), None);
    /// ```
    pub fn at(&self, span: Span) -> Option<(u32, &'t str)> {
        let after = self.spans.partition_point(|sentence| sentence.start() <= span.start());
        let sentence = *self.spans.get(after.checked_sub(1)?)?;
        if span.start() >= sentence.end() {
            return None;
        }
        Some((u32::try_from(after).unwrap_or(u32::MAX), sentence.slice(self.text)?))
    }
}
