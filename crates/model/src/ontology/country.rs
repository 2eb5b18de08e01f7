//! Countries by ISO 3166-1, with the states of the past that records still name.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use thiserror::Error;

use crate::generated::countries::COUNTRIES;

/// A code in the form of ISO 3166-1 alpha-3: three capital letters.
///
/// The type holds any code of that form; [`CountryCode::country`] says whether the ontology knows it.
///
/// ```
/// use chancery_model::CountryCode;
///
/// let code: CountryCode = "KHM".parse()?;
/// assert_eq!(code.country().map(|country| country.name), Some("Cambodia"));
/// # Ok::<(), chancery_model::InvalidCountryCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 3]);

/// Text that is not three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a country code: expected three capital letters, such as `KHM` (ISO 3166-1 alpha-3)")]
pub struct InvalidCountryCode(String);

/// A state or territory, present or past.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-3, or the former code of ISO 3166-3.
    pub code: CountryCode,
    /// ISO 3166-1 alpha-2.
    pub alpha2: &'static str,
    /// ISO 3166-1 numeric.
    pub numeric: Option<u16>,
    /// The usual English name.
    pub name: &'static str,
    /// The formal English name.
    pub formal: &'static str,
    /// First day, for states that began within the memory of the records.
    pub since: Option<NaiveDate>,
    /// Last day, for states that ended.
    pub until: Option<NaiveDate>,
    /// The states that followed it.
    pub successors: &'static [CountryCode],
}

impl CountryCode {
    /// A code known at compile time.
    ///
    /// # Panics
    ///
    /// When the text is not three bytes long; in a constant, that is an error of the compiler.
    pub const fn from_static(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        assert!(bytes.len() == 3, "a country code has three letters");
        Self([bytes[0], bytes[1], bytes[2]])
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        // Three ASCII letters by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The country of the code; none when the ontology has no such code.
    pub fn country(self) -> Option<&'static Country> {
        COUNTRIES.binary_search_by_key(&self, |country| country.code).ok().map(|index| &COUNTRIES[index])
    }
}

impl Country {
    /// Every country, sorted by code.
    pub fn all() -> &'static [Country] {
        COUNTRIES
    }

    /// Whether the state existed on a day, as far as the ontology says.
    ///
    /// ```
    /// use chancery_model::{Country, CountryCode};
    /// use chrono::NaiveDate;
    ///
    /// let soviet_union = CountryCode::from_static("SUN").country().expect("a historical state");
    /// assert!(!soviet_union.existed_on(NaiveDate::from_ymd_opt(2023, 2, 10).expect("a date")));
    /// ```
    pub fn existed_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl FromStr for CountryCode {
    type Err = InvalidCountryCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(InvalidCountryCode(text.to_owned())),
        }
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CountryCode({self})")
    }
}

crate::text_form::text_form!(
    CountryCode,
    InvalidCountryCode,
    "^[A-Z]{3}$",
    "Country code: ISO 3166-1 alpha-3, or the former code of a state of the past.",
    ["KHM", "SUN"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_sorted_by_code() {
        assert!(COUNTRIES.is_sorted_by(|left, right| left.code < right.code));
    }

    #[test]
    fn successors_exist() {
        for country in COUNTRIES {
            for successor in country.successors {
                assert!(successor.country().is_some(), "{} → {successor}", country.code);
            }
        }
    }

    #[test]
    fn malformed_codes_are_refused() {
        for text in ["", "KH", "khm", "KHMR", "K1M", "ÄÖ"] {
            assert!(text.parse::<CountryCode>().is_err(), "{text}");
        }
    }
}
