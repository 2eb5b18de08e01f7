//! Identifiers of the records of one extraction: a letter for the kind, and a number from 1.

use thiserror::Error;

/// Text that is not an identifier of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{text}` is not {kind} id: expected `{letter}` and a number from 1, such as `{letter}1`")]
pub struct InvalidId {
    text: String,
    kind: &'static str,
    letter: char,
}

/// Writes a number behind the letter that fills a buffer; gives the letter and the number.
fn number_behind_letter(mut number: u32, text: &mut [u8; 11]) -> &str {
    let mut at = text.len();
    while number > 0 {
        at -= 1;
        text[at] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    std::str::from_utf8(&text[at - 1..]).unwrap_or_default()
}

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident = $letter:literal, $kind:literal, $pattern:literal; )+) => { $(
        $(#[$meta])*
        ///
        /// Numbers follow the order of the records, so the same input gives the same ids.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(std::num::NonZeroU32);

        impl $name {
            /// The id of the record at `index` (from 0) of its list.
            #[must_use]
            pub fn of_index(index: usize) -> Self {
                let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
                Self(std::num::NonZeroU32::new(number).unwrap_or(std::num::NonZeroU32::MIN))
            }

            /// The index (from 0) that the id has in a list numbered in order.
            pub const fn index(self) -> usize {
                self.0.get() as usize - 1
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                // Records name one another thousands of times; a number in place costs less than the machinery of formats.
                let mut text = [u8::try_from($letter).unwrap_or_default(); 11];
                f.pad(number_behind_letter(self.0.get(), &mut text))
            }
        }

        impl std::str::FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                let digits = text.strip_prefix($letter).unwrap_or_default();
                let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
                match digits.parse() {
                    Ok(number) if plain => Ok(Self(number)),
                    _ => Err(InvalidId { text: text.to_owned(), kind: $kind, letter: $letter }),
                }
            }
        }

        crate::text_form::text_form!(
            $name,
            InvalidId,
            $pattern,
            concat!("Identifier of ", $kind, " within one extraction: `", $letter, "` and a number from 1."),
            [concat!($letter, "1")]
        );
    )+ };
}

ids! {
    /// Names an actor: `a1`.
    ActorId = 'a', "an actor", "^a[1-9][0-9]*$";
    /// Names an event: `e1`.
    EventId = 'e', "an event", "^e[1-9][0-9]*$";
    /// Names an instrument: `i1`.
    InstrumentId = 'i', "an instrument", "^i[1-9][0-9]*$";
    /// Names a relation: `r1`.
    RelationId = 'r', "a relation", "^r[1-9][0-9]*$";
    /// Names a statement: `s1`.
    StatementId = 's', "a statement", "^s[1-9][0-9]*$";
    /// Names a temporal expression: `t1`.
    TimexId = 't', "a timex", "^t[1-9][0-9]*$";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back() {
        assert_eq!(ActorId::of_index(0).to_string(), "a1");
        assert_eq!("e12".parse::<EventId>().unwrap().index(), 11);
    }

    #[test]
    fn other_kinds_and_forms_are_refused() {
        for text in ["", "a", "a0", "a01", "a+1", "e1", "1", "a1 "] {
            assert!(text.parse::<ActorId>().is_err(), "{text}");
        }
        assert_eq!(
            "e1".parse::<ActorId>().unwrap_err().to_string(),
            "`e1` is not an actor id: expected `a` and a number from 1, such as `a1`"
        );
    }
}
