//! Articles as rows: what `chancery extract` reads from a feed.

use serde::{Deserialize, Serialize};

/// One article of a feed: a line of JSON Lines, or a member of a JSON array.
///
/// Fields beyond these are ignored, so that a feed may keep its own.
///
/// ```
/// use chancery_model::rows::{ArticleRow, Label};
///
/// let row: ArticleRow = serde_json::from_str(r#"{"id":17,"text":"The envoys met in Lima.","desk":"world"}"#)?;
/// assert_eq!(row.id, Some(Label::Number(17)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ArticleRow {
    /// Identifier, unique in the feed; the feed's name and the number of the line where there is none.
    #[serde(default)]
    pub id: Option<Label>,
    /// Day of publication: `2023-02-10`, `20230210`, or a time stamp that begins with a day.
    #[serde(default)]
    pub date: Option<Label>,
    /// Headline, where the text does not hold it.
    #[serde(default)]
    pub title: Option<String>,
    /// Where it was published.
    #[serde(default)]
    pub url: Option<String>,
    /// The text, which every span of the records points into.
    #[cfg_attr(feature = "schemars", schemars(regex(pattern = r"[^\s]")))]
    pub text: String,
}

/// A name or a day, as feeds write them: text or a whole number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Label {
    /// Text.
    Text(String),
    /// A whole number, read as its digits.
    Number(u64),
}
