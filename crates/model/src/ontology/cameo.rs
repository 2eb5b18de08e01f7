//! CAMEO codes, their names and Goldstein scores, and the crosswalk to PLOVER.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::{Context, EventType, Mode};
use crate::generated::cameo::CODES;

/// A CAMEO event code of two to four digits: `04`, `042`, `0841`.
///
/// The type holds any code of that form; [`CameoCode::entry`] says whether the ontology knows it.
///
/// ```
/// use chancery_model::CameoCode;
///
/// let code: CameoCode = "057".parse()?;
/// assert_eq!(code.entry().map(|entry| entry.name), Some("Sign formal agreement"));
/// # Ok::<(), chancery_model::InvalidCameoCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CameoCode {
    // Unused places hold a blank, which sorts a root before its children.
    digits: [u8; 4],
}

/// Text that is not two to four digits.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a CAMEO code: expected two to four digits, such as `042`")]
pub struct InvalidCameoCode(String);

/// One code of CAMEO.
#[derive(Debug, PartialEq)]
pub struct Cameo {
    /// The code.
    pub code: CameoCode,
    /// Its name in the codebook.
    pub name: &'static str,
    /// Goldstein's score of conflict and cooperation, from -10 to 10.
    pub goldstein: f64,
    /// The PLOVER category that the code becomes; none for public statements.
    pub plover: Option<PloverEquivalent>,
}

/// Where a CAMEO code stands in PLOVER.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PloverEquivalent {
    /// The event type.
    pub kind: EventType,
    /// The mode, where the code implies one.
    pub mode: Option<Mode>,
    /// The contexts that the code implies.
    pub contexts: &'static [Context],
}

impl CameoCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        let length = self.digits.iter().position(|digit| *digit == b' ').unwrap_or(4);
        // The digits are ASCII by construction, so the slice is never empty of meaning.
        std::str::from_utf8(&self.digits[..length]).unwrap_or_default()
    }

    /// The two-digit category that the code belongs to.
    ///
    /// ```
    /// # use chancery_model::CameoCode;
    /// assert_eq!("1621".parse::<CameoCode>()?.root().as_str(), "16");
    /// # Ok::<(), chancery_model::InvalidCameoCode>(())
    /// ```
    #[must_use]
    pub const fn root(self) -> Self {
        Self { digits: [self.digits[0], self.digits[1], b' ', b' '] }
    }

    /// What the codebook says of the code; none when it has no such code.
    pub fn entry(self) -> Option<&'static Cameo> {
        CODES.binary_search_by_key(&self, |entry| entry.code).ok().map(|index| &CODES[index])
    }

    /// The whole codebook, in the order of the codes.
    pub fn all() -> &'static [Cameo] {
        CODES
    }

    /// The codes that the crosswalk sends to one PLOVER type and mode: the way back.
    ///
    /// ```
    /// use chancery_model::{CameoCode, EventType, Mode};
    ///
    /// let codes: Vec<_> = CameoCode::of_plover(EventType::Consult, Some(Mode::Visit)).map(|e| e.code.to_string()).collect();
    /// assert_eq!(codes, ["042", "043"]);
    /// ```
    pub fn of_plover(kind: EventType, mode: Option<Mode>) -> impl Iterator<Item = &'static Cameo> {
        CODES.iter().filter(move |entry| entry.plover.is_some_and(|plover| plover.kind == kind && plover.mode == mode))
    }
}

/// A code known at compile time; the generated tables use it.
pub(crate) const fn code(text: &str) -> CameoCode {
    let bytes = text.as_bytes();
    let mut digits = [b' '; 4];
    let mut index = 0;
    while index < bytes.len() {
        digits[index] = bytes[index];
        index += 1;
    }
    CameoCode { digits }
}

impl FromStr for CameoCode {
    type Err = InvalidCameoCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(code(text))
        } else {
            Err(InvalidCameoCode(text.to_owned()))
        }
    }
}

impl fmt::Display for CameoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CameoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CameoCode({self})")
    }
}

crate::text_form::text_form!(
    CameoCode,
    InvalidCameoCode,
    "^[0-9]{2,4}$",
    "CAMEO event code of two to four digits: a root, or a code below it.",
    ["04", "042", "1621"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_each_has_its_root() {
        assert!(CODES.is_sorted_by(|left, right| left.code < right.code));
        assert!(CODES.iter().all(|entry| entry.code.root().entry().is_some()));
    }

    #[test]
    fn malformed_codes_are_refused() {
        for text in ["", "4", "04a", "12345", "٠٤"] {
            assert!(text.parse::<CameoCode>().is_err(), "{text}");
        }
    }
}
