//! What a schema can be asked for: dialect, profile, contract.

use std::fmt;
use std::str::FromStr;

use crate::SchemaError;
use crate::error::nearest_first;

/// Defines a choice with the words that a command line gives for it.
macro_rules! choice {
    (
        $(#[$meta:meta])*
        $name:ident ($noun:literal) { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )+
        }

        impl $name {
            /// Every choice, the usual one first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for the choice, as the command and the names of files use it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = SchemaError;

            fn from_str(word: &str) -> Result<Self, SchemaError> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(SchemaError::UnknownOption {
                        what: $noun,
                        name: word.to_owned(),
                        known: nearest_first(word, [$($word),+]),
                    }),
                }
            }
        }
    };
}

choice! {
    /// The language that a schema is written in.
    ///
    /// ```
    /// use chancery_schema::Dialect;
    ///
    /// assert_eq!("draft-07".parse(), Ok(Dialect::Draft07));
    /// ```
    Dialect ("dialect") {
        /// JSON Schema of December 2020.
        Draft202012 = "2020-12",
        /// JSON Schema draft-07, which more tools read.
        Draft07 = "draft-07",
        /// A document of OpenAPI 3.0 with the records as its components.
        OpenApi30 = "openapi-3.0",
        /// A document of OpenAPI 3.1, whose schemas are those of 2020-12.
        OpenApi31 = "openapi-3.1",
    }
}

choice! {
    /// How much of the dialect a schema uses.
    Profile ("profile") {
        /// All that describes a record: patterns, ranges, formats, defaults.
        Full = "full",
        /// What providers of structured output have in common: every property is required, absence is `null`, objects are
        /// closed, and nothing but types, enumerations, alternatives and references constrains a value.
        ///
        /// A record that fits it can still be refused by [`Profile::Full`].
        Strict = "strict",
    }
}

choice! {
    /// Whose side a schema takes.
    Contract ("contract") {
        /// What a reader of records takes: fields with a default may be left out.
        Accept = "accept",
        /// What a writer of records gives: every field is there.
        Emit = "emit",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        assert!(Dialect::ALL.iter().all(|choice| choice.as_str().parse() == Ok(*choice)));
        assert!(Profile::ALL.iter().all(|choice| choice.as_str().parse() == Ok(*choice)));
        assert!(Contract::ALL.iter().all(|choice| choice.as_str().parse() == Ok(*choice)));
    }

    #[test]
    fn unknown_words_say_what_is_known() {
        for (error, message) in [
            (
                "draft-7".parse::<Dialect>().unwrap_err(),
                "unknown dialect `draft-7`: expected `draft-07`, `2020-12`, `openapi-3.0` or `openapi-3.1`",
            ),
            ("stict".parse::<Profile>().unwrap_err(), "unknown profile `stict`: expected `strict` or `full`"),
            ("".parse::<Contract>().unwrap_err(), "unknown contract ``: expected `emit` or `accept`"),
        ] {
            assert_eq!(error.to_string(), message);
        }
    }
}
