//! The vocabulary that the reader stands on.

/// Names, words and frames, ready for matching.
#[derive(Debug)]
pub struct Lexicon {}

impl Lexicon {
    /// The vocabulary that comes with the crate.
    pub fn builtin() -> Self {
        Self {}
    }
}
