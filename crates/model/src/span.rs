//! Byte ranges of an article's text, and the words that stand there.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A range of bytes of an article's text: `start` inclusive, `end` exclusive, never inverted.
///
/// A span says nothing of the text it points into; [`Span::slice`] checks bounds and character boundaries.
///
/// ```
/// use chancery_model::Span;
///
/// let span = Span::new(5, 9)?;
/// assert_eq!(span.slice("The Élysée said"), None); // byte 5 is inside `É`
/// assert_eq!(Span::new(0, 3)?.slice("The Élysée said"), Some("The"));
/// assert!(Span::new(3, 0).is_err());
/// # Ok::<(), chancery_model::InvertedSpan>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(try_from = "Bounds")]
pub struct Span {
    /// First byte of the words.
    start: u32,
    /// First byte after the words.
    end: u32,
}

/// A range of bytes of an article's text: `start` inclusive, `end` exclusive, never inverted.
#[derive(Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(rename = "Span"))]
#[serde(deny_unknown_fields)]
struct Bounds {
    /// First byte of the words.
    start: u32,
    /// First byte after the words.
    end: u32,
}

/// A range whose end lies before its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("span ends at byte {end}, before its start at byte {start}")]
pub struct InvertedSpan {
    /// The start as given.
    pub start: u32,
    /// The end as given.
    pub end: u32,
}

impl TryFrom<Bounds> for Span {
    type Error = InvertedSpan;

    fn try_from(bounds: Bounds) -> Result<Self, InvertedSpan> {
        Self::new(bounds.start, bounds.end)
    }
}

impl Span {
    /// A span from byte `start` up to, not including, byte `end`.
    ///
    /// # Errors
    ///
    /// When `end` is less than `start`.
    pub const fn new(start: u32, end: u32) -> Result<Self, InvertedSpan> {
        if start <= end { Ok(Self { start, end }) } else { Err(InvertedSpan { start, end }) }
    }

    /// The smallest span that holds both bytes, whatever their order.
    #[must_use]
    pub fn between(one: u32, other: u32) -> Self {
        Self { start: one.min(other), end: one.max(other) }
    }

    /// First byte.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// First byte after the span.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// Length in bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range for indexing.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies within.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end && !self.is_empty() && !other.is_empty()
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The words at the span; none when it is out of bounds or splits a character.
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }
}

/// Words of the article that support a value, with their place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Where the words stand, in bytes of the article's text.
    pub span: Span,
    /// The words, verbatim.
    pub text: String,
}

impl Evidence {
    /// The words of `article` at `span`; none when the span does not fit the text.
    ///
    /// ```
    /// use chancery_model::{Evidence, Span};
    ///
    /// let evidence = Evidence::of("France and Mali met.", Span::new(0, 6)?).expect("in bounds");
    /// assert_eq!(evidence.text, "France");
    /// # Ok::<(), chancery_model::InvertedSpan>(())
    /// ```
    pub fn of(article: &str, span: Span) -> Option<Self> {
        Some(Self { span, text: span.slice(article)?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_inverted_span_does_not_deserialise() {
        let error = serde_json::from_str::<Span>(r#"{"start":9,"end":4}"#).unwrap_err();
        assert!(error.to_string().starts_with("span ends at byte 4, before its start at byte 9"), "{error}");
    }

    #[test]
    fn covers_and_overlaps() {
        let (a, b) = (Span::between(2, 5), Span::between(9, 4));
        assert!(a.overlaps(b));
        assert_eq!(a.cover(b), Span::between(2, 9));
        assert!(!a.overlaps(Span::between(5, 6)));
    }

    proptest! {
        #[test]
        fn a_span_is_never_inverted(start: u32, end: u32) {
            prop_assert_eq!(Span::new(start, end).is_ok(), start <= end);
            let span = Span::between(start, end);
            prop_assert!(span.start() <= span.end());
            prop_assert_eq!(span, Span::between(end, start));
            prop_assert_eq!(span.is_empty(), start == end);
            prop_assert_eq!(span.range().len(), span.len() as usize);
        }

        #[test]
        fn a_cover_is_the_least_span_around_both(a: Span, b: Span, c: Span) {
            let cover = a.cover(b);
            prop_assert!(cover.contains(a) && cover.contains(b));
            prop_assert_eq!(cover, b.cover(a));
            if c.contains(a) && c.contains(b) {
                prop_assert!(c.contains(cover));
            }
        }

        #[test]
        fn containment_is_an_order(a: Span, b: Span, c: Span) {
            prop_assert!(a.contains(a));
            prop_assert_eq!(a.contains(b) && b.contains(a), a == b);
            prop_assert!(!(a.contains(b) && b.contains(c)) || a.contains(c));
        }

        #[test]
        fn overlap_is_a_shared_byte(a in small(), b in small()) {
            prop_assert_eq!(a.overlaps(b), a.range().any(|byte| b.range().contains(&byte)), "{:?} {:?}", a, b);
            prop_assert_eq!(a.overlaps(b), b.overlaps(a));
        }

        #[test]
        fn a_slice_has_the_length_of_its_span(text in crate::strategies::text(), span: Span) {
            let fits = [span.start(), span.end()].iter().all(|byte| text.is_char_boundary(*byte as usize));
            prop_assert_eq!(span.slice(&text).map(str::len), fits.then_some(span.len() as usize));
        }
    }

    fn small() -> impl Strategy<Value = Span> {
        (0..12_u32, 0..12_u32).prop_map(|(one, other)| Span::between(one, other))
    }
}
