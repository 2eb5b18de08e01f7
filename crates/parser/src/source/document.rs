//! One article as it came, with what its container says of it.

use chancery_model::Note;
use chrono::NaiveDate;

/// A text to be read, and what its file or feed says of it.
///
/// The text is never changed: every span of an extraction is a range of its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Identifier, unique in its collection.
    pub id: String,
    /// What the container calls the article. It is no part of the text, so that offsets hold for the text as it was given.
    pub title: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Day of publication, as the container gives it; the text may give one too, and then the container's is used.
    pub published: Option<NaiveDate>,
    /// The text.
    pub text: String,
    /// What was seen while the text was taken out of its container: a guessed encoding, a dropped part.
    pub notes: Vec<Note>,
}

impl Document {
    /// A text that comes with nothing but a name.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), title: None, url: None, published: None, text: text.into(), notes: Vec::new() }
    }

    /// The same document with a day of publication.
    #[must_use]
    pub fn published_on(self, day: NaiveDate) -> Self {
        Self { published: Some(day), ..self }
    }
}
