//! A fingerprint of an article's text, so that records can be matched with the text they were made from.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use xxhash_rust::xxh3::xxh3_64;

/// The XXH3-64 hash of a text's bytes, written as 16 hexadecimal digits.
///
/// ```
/// use chancery_model::TextHash;
///
/// assert_eq!(TextHash::of("").to_string(), "2d06800538d394c2");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TextHash(u64);

/// Text that is not 16 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a text hash: expected 16 lower-case hexadecimal digits (XXH3-64)")]
pub struct InvalidTextHash(String);

impl TextHash {
    /// The hash of a text.
    pub fn of(text: &str) -> Self {
        Self(xxh3_64(text.as_bytes()))
    }
}

impl From<u64> for TextHash {
    fn from(hash: u64) -> Self {
        Self(hash)
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for TextHash {
    type Err = InvalidTextHash;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        match u64::from_str_radix(text, 16) {
            Ok(hash) if digits => Ok(Self(hash)),
            _ => Err(InvalidTextHash(text.to_owned())),
        }
    }
}

crate::text_form::text_form!(
    TextHash,
    InvalidTextHash,
    "^[0-9a-f]{16}$",
    "XXH3-64 hash of the article's text, 16 hexadecimal digits.",
    ["2d06800538d394c2"]
);
