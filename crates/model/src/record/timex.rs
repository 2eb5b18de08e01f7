//! Temporal expressions, as ISO-TimeML describes them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ontology::vocabulary::vocabulary;
use crate::{Edtf, Evidence, TimexId};

vocabulary! {
    /// TIMEX3 type (ISO-TimeML 1.2.1).
    TimexKind ("timex type") {
        /// A calendar date of any precision.
        Date = "DATE",
        /// A time of day.
        Time = "TIME",
        /// A length of time.
        Duration = "DURATION",
        /// A time that recurs.
        Set = "SET",
    }
}

vocabulary! {
    /// TIMEX3 `mod`: what the words do to the value.
    TimexModifier ("timex modifier") {
        /// Before the value.
        Before = "BEFORE",
        /// After the value.
        After = "AFTER",
        /// On or before.
        OnOrBefore = "ON_OR_BEFORE",
        /// On or after.
        OnOrAfter = "ON_OR_AFTER",
        /// Shorter than the value.
        LessThan = "LESS_THAN",
        /// Longer than the value.
        MoreThan = "MORE_THAN",
        /// At most the value.
        EqualOrLess = "EQUAL_OR_LESS",
        /// At least the value.
        EqualOrMore = "EQUAL_OR_MORE",
        /// Its first part.
        Start = "START",
        /// Its middle.
        Mid = "MID",
        /// Its last part.
        End = "END",
        /// About the value.
        Approx = "APPROX",
    }
}

/// A temporal expression with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Timex {
    /// Identifier within the extraction.
    pub id: TimexId,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimexKind,
    /// TIMEX3 value: `2023-02-10`, `P3Y`, `PRESENT_REF`; none when it could not be resolved.
    #[serde(default)]
    pub value: Option<String>,
    /// TIMEX3 `mod`.
    #[serde(default, rename = "mod")]
    pub modifier: Option<TimexModifier>,
    /// TIMEX3 `quant`, of sets: `EVERY`.
    #[serde(default)]
    pub quant: Option<String>,
    /// TIMEX3 `freq`, of sets: `2X`.
    #[serde(default)]
    pub freq: Option<String>,
    /// TIMEX3 `beginPoint`, of anchored durations.
    #[serde(default)]
    pub begin: Option<Anchor>,
    /// TIMEX3 `endPoint`, of anchored durations.
    #[serde(default)]
    pub end: Option<Anchor>,
    /// The calendar date, where one results.
    #[serde(default)]
    pub edtf: Option<Edtf>,
    /// What a relative expression was counted from.
    #[serde(default)]
    pub anchor: Option<Anchor>,
    /// Why there is no value.
    #[serde(default)]
    pub unresolved: Option<String>,
    /// The expression.
    pub evidence: Evidence,
}

/// What a relative expression is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The day of publication: written `publication`.
    Publication,
    /// Another expression of the article: written as its id.
    Timex(TimexId),
}

/// Text that names no anchor.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not an anchor: expected `publication` or a timex id such as `t1`")]
pub struct InvalidAnchor(String);

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Publication => f.write_str("publication"),
            Self::Timex(id) => id.fmt(f),
        }
    }
}

impl FromStr for Anchor {
    type Err = InvalidAnchor;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "publication" => Ok(Self::Publication),
            _ => text.parse().map(Self::Timex).map_err(|_| InvalidAnchor(text.to_owned())),
        }
    }
}

crate::text_form::text_form!(
    Anchor,
    InvalidAnchor,
    "^(publication|t[1-9][0-9]*)$",
    "What a relative expression is counted from: `publication`, or the id of another timex.",
    ["publication", "t1"]
);
