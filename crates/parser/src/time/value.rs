//! A short text in place: the values of TIMEX3 without an allocation each.

use std::fmt;
use std::ops::Deref;

const CAPACITY: usize = 30;

/// A TIMEX3 value, such as `2023-02-10` or `P3Y`: ASCII, at most 30 bytes.
///
/// ```
/// use chancery_parser::time::Value;
///
/// let value = Value::of(format_args!("{:04}-W{:02}", 2023, 6));
/// assert_eq!(&*value, "2023-W06");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Value {
    len: u8,
    bytes: [u8; CAPACITY],
}

impl Value {
    /// Writes a value; what does not fit is cut off.
    pub fn of(arguments: fmt::Arguments<'_>) -> Self {
        let mut value = Self::default();
        let _ = fmt::Write::write_fmt(&mut value, arguments);
        value
    }

    /// Figures with dashes between them: a year of four, and a month and a day of two.
    pub(super) fn figures(year: i32, rest: &[u32]) -> Self {
        let Ok(year @ 0..=9999) = u32::try_from(year) else {
            return rest.iter().fold(Self::of(format_args!("{year:04}")), |value, part| Self::of(format_args!("{value}-{part:02}")));
        };
        let mut value = Self::default();
        let mut push = |byte: u32| {
            value.bytes[usize::from(value.len)] = byte as u8;
            value.len += 1;
        };
        let digit = |number: u32| u32::from(b'0') + number % 10;
        [year / 1000, year / 100, year / 10, year].map(digit).into_iter().for_each(&mut push);
        for part in rest {
            [u32::from(b'-'), digit(part / 10), digit(*part)].into_iter().for_each(&mut push);
        }
        value
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).unwrap_or_default()
    }
}

impl fmt::Write for Value {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if !text.is_ascii() {
            return Err(fmt::Error);
        }
        let start = usize::from(self.len);
        let fits = text.len().min(CAPACITY - start);
        self.bytes[start..start + fits].copy_from_slice(&text.as_bytes()[..fits]);
        self.len += fits as u8;
        Ok(())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::of(format_args!("{text}"))
    }
}

impl Deref for Value {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Value {
    fn as_ref(&self) -> &str {
        self
    }
}

impl PartialEq<str> for Value {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}
