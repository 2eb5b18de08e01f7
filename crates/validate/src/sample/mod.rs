//! A small article and its record: what the examples of the rules change, and what they point into.

use chancery_model::Extraction;

/// The article. People and events in it are invented.
pub const ARTICLE: &str = include_str!("article.txt");

/// The record of the article as JSON: an extraction in which no rule finds anything.
pub const RECORD: &str = include_str!("record.json");

/// The record of the article.
///
/// # Panics
///
/// Never: the record is part of this crate and its tests read it.
pub fn extraction() -> Extraction {
    #[expect(clippy::expect_used, reason = "the record is a constant")]
    serde_json::from_str(RECORD).expect("the sample is an extraction")
}
