//! Why bytes gave no document.

use std::fmt;

use thiserror::Error;

/// Where in the input something stands: line and byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1.
    pub line: u64,
    /// Byte of the whole input, from 0.
    pub byte: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, byte {}", self.line, self.byte)
    }
}

const EXAMPLE: &str = r#"{"id":"x","date":"2023-02-10","text":"…"}"#;

/// Why an input, or one article of it, could not be read. The rest of a feed can still be read after most of them.
///
/// The messages leave out the name of the input, which the caller knows.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SourceError {
    /// The reader behind the input failed.
    #[error("cannot read: {0}")]
    Io(#[from] std::io::Error),
    /// Nothing there.
    #[error("empty: expected an article, found no bytes")]
    Empty,
    /// White space and nothing else.
    #[error("empty: expected an article, found only white space ({bytes} bytes)")]
    Blank {
        /// How many bytes there are.
        bytes: usize,
    },
    /// Not text.
    #[error("binary, not text: {what} at {place}; give plain text, HTML or JSON Lines")]
    Binary {
        /// What gave it away.
        what: String,
        /// Where that stands.
        place: Place,
    },
    /// A page without an article in it.
    #[error("no article found in the HTML page: no paragraph of text; give the article's own page, or its text in a .txt file")]
    NoArticle,
    /// A page that no browser would show whole.
    #[error("the HTML page is nested {depth} elements deep, and {most} is the most; give the article's text in a .txt file")]
    TooDeep {
        /// How deep the page is nested.
        depth: usize,
        /// How deep it may be.
        most: usize,
    },
    /// JSON that ends early or has a stray character.
    #[error("{place}: broken JSON: {reason}; expected an object such as {EXAMPLE}")]
    Json {
        /// Where the parser gave up.
        place: Place,
        /// What it says.
        reason: String,
    },
    /// JSON that is no object, or a field whose value is of another type than expected.
    #[error("{place}: {reason}")]
    JsonType {
        /// Where the value stands.
        place: Place,
        /// What was found, and what was expected in which field.
        reason: String,
    },
    /// An object without text.
    #[error("{place}: no text: the object has {found}; put the article's words into a field `text`, as in {EXAMPLE}")]
    NoText {
        /// Where the object begins.
        place: Place,
        /// What stands in place of the words.
        found: &'static str,
    },
    /// A format that this build cannot read.
    #[error("cannot read {format}: chancery-parser was built without its feature `{feature}`")]
    FeatureOff {
        /// The format.
        format: &'static str,
        /// The feature that reads it.
        feature: &'static str,
    },
}
