//! What a rule has to say, as plain data.

use std::borrow::Cow;

use chancery_model::Span;
use serde::{Deserialize, Serialize};

use crate::{Operation, RuleCode};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The record is wrong.
    Error,
    /// The record is probably wrong, or the article is.
    Warning,
    /// Worth a look.
    Info,
}

impl Severity {
    /// The level as records write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl std::fmt::Display for Severity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// One finding of one rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Diagnostic {
    /// Code of the rule.
    pub code: RuleCode,
    /// Name of the rule.
    pub rule: Cow<'static, str>,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, with the values: a headline that stands alone.
    pub message: String,
    /// Where in the record: a JSON Pointer (RFC 6901), such as `/events/2/actors/0`.
    pub path: String,
    /// Where in the article, in bytes. It always fits the article that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What else bears on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Remark>,
    /// What to do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// A change of the record that settles it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

/// A remark beside a finding, with its own place in the article where it has one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The remark.
    pub message: String,
    /// Where in the article, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

/// A change of the record that settles a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fix {
    /// What the change does.
    pub title: String,
    /// The change, as a JSON Patch (RFC 6902) of the extraction.
    pub patch: Vec<Operation>,
}

impl Diagnostic {
    /// Adds a remark.
    pub(crate) fn note(&mut self, message: String, span: Option<Span>) -> &mut Self {
        self.notes.push(Remark { message, span });
        self
    }

    /// Says what to do.
    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Offers a change that takes one value away.
    pub(crate) fn remove(&mut self, title: impl Into<String>, path: String) -> &mut Self {
        let operation = Operation::Remove { path };
        self.fix.get_or_insert_with(|| Fix { title: title.into(), patch: Vec::new() }).patch.push(operation);
        self
    }

    /// Lowers its weight, where this finding is less sure than its rule.
    pub(crate) fn weigh(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Offers a change that replaces one value.
    pub(crate) fn replace(&mut self, title: impl Into<String>, path: String, value: impl Into<serde_json::Value>) -> &mut Self {
        let operation = Operation::Replace { path, value: value.into() };
        self.fix.get_or_insert_with(|| Fix { title: title.into(), patch: Vec::new() }).patch.push(operation);
        self
    }
}
