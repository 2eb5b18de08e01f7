//! Which rules run.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Rule, Severity};

/// Names one rule or several: a code (`CH601`), the beginning of codes (`CH6`), or the name of a rule.
///
/// ```
/// use chancery_validate::Selector;
///
/// assert_eq!("anniversary-off-by-years".parse::<Selector>()?, "CH601".parse()?);
/// assert_eq!(
///     "CH99".parse::<Selector>().unwrap_err().to_string(),
///     "`CH99` names no rule: expected a code such as `CH601`, the beginning of codes such as `CH6`, or a rule's name"
/// );
/// # Ok::<(), chancery_validate::UnknownSelector>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Selector(String);

/// Text that names no rule.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` names no rule: expected a code such as `CH601`, the beginning of codes such as `CH6`, or a rule's name")]
pub struct UnknownSelector(String);

impl Selector {
    fn selects(&self, rule: &Rule) -> bool {
        rule.code().to_string().starts_with(&self.0)
    }
}

impl FromStr for Selector {
    type Err = UnknownSelector;

    fn from_str(text: &str) -> Result<Self, UnknownSelector> {
        if let Some(rule) = Rule::all().iter().find(|rule| rule.name() == text) {
            return Ok(Self(rule.code().to_string()));
        }
        let selector = Self(text.to_owned());
        let known = text.starts_with("CH") && Rule::all().iter().any(|rule| selector.selects(rule));
        if known { Ok(selector) } else { Err(UnknownSelector(selector.0)) }
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Selector {
    type Error = UnknownSelector;

    fn try_from(text: String) -> Result<Self, UnknownSelector> {
        text.parse()
    }
}

impl From<Selector> for String {
    fn from(selector: Selector) -> Self {
        selector.0
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Selector {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Selector".into()
    }

    /// The form alone: whether a rule has the name is asked when settings are read, so that a new rule changes no schema.
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(CH[0-9]{0,3}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$",
            "description": "One rule or several: a code, the beginning of codes, or the name of a rule.",
            "examples": ["CH601", "CH6", "anniversary-off-by-years"],
        })
    }
}

/// Which rules run. The default runs all.
///
/// The longest selector that fits a rule decides; of two equally long ones, `ignore` wins. So `select = ["CH6"]` runs one family,
/// and `ignore = ["CH6"]` with `select = ["CH601"]` runs one rule of it and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// What to run; all rules when empty.
    pub select: Vec<Selector>,
    /// What not to run.
    pub ignore: Vec<Selector>,
    /// Other weights than the rules have; of several selectors the longest decides.
    pub severity: BTreeMap<Selector, Severity>,
}

/// What `chancery.toml` holds: the settings of a project, one table for each command.
///
/// ```
/// use chancery_validate::Config;
///
/// let config: Config = serde_json::from_str(r#"{"validate":{"ignore":["CH6"]}}"#)?;
/// assert_eq!(config.validate.ignore[0].to_string(), "CH6");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Which rules `chancery validate` runs.
    pub validate: Settings,
}

impl Settings {
    /// The weight that a rule's findings are given, where it is not their own.
    pub(crate) fn severity_of(&self, rule: &Rule) -> Option<Severity> {
        let fitting = self.severity.iter().filter(|(selector, _)| selector.selects(rule));
        fitting.max_by_key(|(selector, _)| selector.0.len()).map(|(_, severity)| *severity)
    }

    /// Whether a rule runs.
    pub fn runs(&self, rule: &Rule) -> bool {
        let longest = |selectors: &[Selector]| selectors.iter().filter(|s| s.selects(rule)).map(|s| s.0.len()).max();
        match (longest(&self.select), longest(&self.ignore)) {
            (None, None) => self.select.is_empty(),
            (Some(select), Some(ignore)) => select > ignore,
            (select, _) => select.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(select: &[&str], ignore: &[&str], expected: &str) {
        let parse = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect();
        let settings = Settings { select: parse(select), ignore: parse(ignore), ..Settings::default() };
        let running =
            ["CH101", "CH601", "CH602"].into_iter().filter(|code| settings.runs(code.parse::<crate::RuleCode>().unwrap().rule().unwrap()));
        assert_eq!(running.collect::<Vec<_>>().join(" "), expected, "{select:?} {ignore:?}");
    }

    #[test]
    fn the_longest_selector_decides() {
        check(&[], &[], "CH101 CH601 CH602");
        check(&["CH6"], &[], "CH601 CH602");
        check(&[], &["CH6"], "CH101");
        check(&["CH"], &["CH6"], "CH101");
        check(&["CH601"], &["CH6"], "CH601");
        check(&["CH601"], &["CH601"], "");
        check(&["CH6"], &["anniversary-off-by-years"], "CH602");
    }
}
