//! CAMEO actor codes: runs of three letters, country or organisation first, then roles.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A CAMEO actor code as PETRARCH writes it: `CHNGOV`, `KHM`, `IGOUNO`.
///
/// ```
/// use chancery_model::ActorCode;
///
/// assert_eq!("CHNGOV".parse::<ActorCode>()?.to_string(), "CHNGOV");
/// # Ok::<(), chancery_model::InvalidActorCode>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorCode(String);

/// Text that is not runs of three letters or digits.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not an actor code: expected runs of three capital letters or digits, such as `CHNGOV`")]
pub struct InvalidActorCode(String);

impl ActorCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ActorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for ActorCode {
    type Err = InvalidActorCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let runs = !text.is_empty() && text.len().is_multiple_of(3);
        if runs && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidActorCode(text.to_owned()))
        }
    }
}

crate::text_form::text_form!(
    ActorCode,
    InvalidActorCode,
    "^([A-Z0-9]{3})+$",
    "CAMEO actor code: country or organisation first, then roles, in runs of three.",
    ["CHNGOV", "KHM", "IGOUNO"]
);
