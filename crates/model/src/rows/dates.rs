//! Temporal expressions as rows: what `chancery dates` writes.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{Edtf, TimexKind};

/// The temporal expressions of one document: a line of `chancery dates`.
///
/// ```
/// use chancery_model::rows::DatesRow;
///
/// let row: DatesRow<'_> = serde_json::from_str(r#"{"doc":"x","timexes":[]}"#)?;
/// assert_eq!(row.doc, "x");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatesRow<'a> {
    /// Identifier of the document.
    pub doc: Cow<'a, str>,
    /// Its temporal expressions, in order.
    pub timexes: Vec<DatedWords<'a>>,
}

/// One temporal expression of a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedWords<'a> {
    /// First character of the words. Characters are counted, as TimeML tools do; every other record counts bytes.
    pub start: u32,
    /// First character after the words.
    pub end: u32,
    /// The words.
    pub text: Cow<'a, str>,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimexKind,
    /// TIMEX3 value; none when it could not be resolved.
    #[serde(default)]
    pub value: Option<Cow<'a, str>>,
    /// The calendar date in EDTF, where one results.
    #[serde(default)]
    pub edtf: Option<Edtf>,
}
