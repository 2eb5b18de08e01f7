//! The code of a rule: `CH601`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The code of a rule: `CH` and three digits, of which the first names the family. A code is never used again for another rule.
///
/// ```
/// use chancery_validate::RuleCode;
///
/// let code: RuleCode = "CH601".parse()?;
/// assert_eq!(code.rule().map(|rule| rule.name()), Some("anniversary-off-by-years"));
/// # Ok::<(), chancery_validate::InvalidRuleCode>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RuleCode(u16);

/// Text that is not `CH` and three digits.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a rule code: expected `CH` and three digits, such as `CH601`")]
pub struct InvalidRuleCode(String);

impl RuleCode {
    pub(crate) const fn new(number: u16) -> Self {
        Self(number)
    }

    pub(crate) const fn number(self) -> u16 {
        self.0
    }

    /// The rule of the code; none when no rule of this version has it.
    pub fn rule(self) -> Option<&'static crate::Rule> {
        crate::Rule::of_code(self)
    }
}

impl fmt::Display for RuleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CH{:03}", self.0)
    }
}

impl FromStr for RuleCode {
    type Err = InvalidRuleCode;

    fn from_str(text: &str) -> Result<Self, InvalidRuleCode> {
        text.strip_prefix("CH")
            .filter(|digits| digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|digits| digits.parse().ok())
            .map(Self)
            .ok_or_else(|| InvalidRuleCode(text.to_owned()))
    }
}

impl TryFrom<String> for RuleCode {
    type Error = InvalidRuleCode;

    fn try_from(text: String) -> Result<Self, InvalidRuleCode> {
        text.parse()
    }
}

impl From<RuleCode> for String {
    fn from(code: RuleCode) -> Self {
        code.to_string()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RuleCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RuleCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^CH[0-9]{3}$", "description": "Code of a rule: `CH` and three digits, of which the first names the family.", "examples": ["CH601"] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_codes_are_refused() {
        for text in ["", "CH", "CH1", "CH1000", "ch101", "XX101", "CH+10"] {
            assert!(text.parse::<RuleCode>().is_err(), "{text}");
        }
    }
}
