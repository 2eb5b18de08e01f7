//! A closed list of terms: one enum, its words, and the way back from a word to its variant.

use thiserror::Error;

/// A word that is not in a closed vocabulary.
///
/// ```
/// use chancery_model::EventType;
///
/// let error = "CONSLT".parse::<EventType>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown event type `CONSLT`; did you mean `CONSULT`?");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown {vocabulary} `{term}`; did you mean `{nearest}`?")]
pub struct UnknownTerm {
    /// What the list is a list of.
    pub vocabulary: &'static str,
    /// The word as given.
    pub term: String,
    /// The word of the list that is closest by edit distance.
    pub nearest: &'static str,
}

impl UnknownTerm {
    pub(crate) fn new(vocabulary: &'static str, term: &str, known: &[&'static str]) -> Self {
        let nearest = known.iter().copied().min_by_key(|word| edit_distance(word, term)).unwrap_or_default();
        Self { vocabulary, term: term.to_owned(), nearest }
    }
}

/// Levenshtein distance over characters; terms are short, so two rows suffice.
fn edit_distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let substituted = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}

/// Defines the enum of a closed vocabulary with its serialised words.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $name:ident ($noun:literal) { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word)] $variant, )+
        }

        impl $name {
            /// Every term, in the order of the ontology.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The term as records write it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownTerm;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownTerm::new($noun, word, &[$($word),+])),
                }
            }
        }

        #[cfg(any(test, feature = "proptest"))]
        impl proptest::arbitrary::Arbitrary for $name {
            type Parameters = ();
            type Strategy = proptest::sample::Select<Self>;

            fn arbitrary_with((): ()) -> Self::Strategy {
                proptest::sample::select(Self::ALL)
            }
        }
    };
}
pub(crate) use vocabulary;

#[cfg(test)]
mod tests {
    use super::edit_distance;

    #[test]
    fn distance_counts_edits() {
        for (left, right, expected) in [("", "", 0), ("a", "", 1), ("visit", "vist", 1), ("kitten", "sitting", 3)] {
            assert_eq!(edit_distance(left, right), expected, "{left} {right}");
        }
    }
}
