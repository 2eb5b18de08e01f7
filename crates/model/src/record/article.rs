//! The article that an extraction was made from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Evidence, TextHash};

/// An article: what is known of it, and its text or the hash of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Identifier, unique in its collection: the file's name, or the `id` of a feed.
    pub id: String,
    /// Where it was published.
    #[serde(default)]
    pub url: Option<String>,
    /// Day of publication: the reference date of relative expressions.
    #[serde(default)]
    pub published: Option<NaiveDate>,
    /// Name of the column or series it appeared in.
    #[serde(default)]
    pub series: Option<Evidence>,
    /// Headline.
    #[serde(default)]
    pub headline: Option<Evidence>,
    /// Place and agency line before the first sentence: `BEIJING, Feb. 10 (Xinhua) --`.
    #[serde(default)]
    pub dateline: Option<Evidence>,
    /// Language of the text, as a BCP 47 tag.
    pub language: String,
    /// Fingerprint of the text that every span points into.
    pub hash: TextHash,
    /// The text itself, where the record carries it.
    #[serde(default)]
    pub text: Option<String>,
}
