//! Text into tokens: words, numbers and marks, with their byte ranges.

use chancery_model::Span;

use super::fold::Case;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and the dots of an abbreviation: `visit`, `O'Brien`, `U.S.`.
    Word,
    /// Digits, with inner commas and points: `10`, `1,500`, `3.5`.
    Number,
    /// Digits and letters mixed: `65th`, `G20`, `1990s`.
    Mixed,
    /// A possessive or negative ending cut off its word: `'s`, `n't`.
    Clitic,
    /// One mark of punctuation or one symbol.
    Mark,
}

/// One token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// First byte after the token.
    pub end: u32,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether it touches the token before it.
    pub glued: bool,
    /// How it is written.
    pub case: Case,
    /// Hash of the word in lower case, with typographic apostrophes made plain: equal words in any case have equal hashes.
    /// Of words of at most eight bytes no two have one hash.
    pub hash: u64,
}

impl Token {
    /// The range of bytes.
    pub fn span(self) -> Span {
        Span::between(self.start, self.end)
    }

    /// The token's characters.
    pub fn text(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }
}
