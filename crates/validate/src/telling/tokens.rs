//! The words of a piece of text.

use chancery_model::Span;

use crate::vocabulary::{Cue, Vocabulary, Word};

/// A written word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token<'v> {
    pub(crate) span: Span,
    pub(super) word: Option<&'v Word>,
    pub(super) cue: Cue,
    /// Ends in -ly.
    pub(super) adverb: bool,
    /// Punctuation stands before it.
    pub(super) break_before: bool,
    pub(super) capital: bool,
    /// Begins with a digit.
    pub(super) number: bool,
}

impl Token<'_> {
    pub(super) fn cue(&self) -> Cue {
        self.cue
    }

    /// Whether the word does such a thing.
    pub(crate) fn has(&self, cue: Cue) -> bool {
        self.cue.has(cue)
    }
}

/// A word with the space behind it is about as long, in bytes: room for the words of a text.
const SPACE: usize = 5;

/// Reads the words of a text that begins at byte `offset` of the article.
pub(crate) fn tokens<'v>(vocabulary: &'v Vocabulary, text: &str, offset: u32) -> Vec<Token<'v>> {
    let bytes = text.as_bytes();
    let (mut at, mut break_before) = (0, false);
    let mut out = Vec::with_capacity(text.len() / SPACE);
    while let Some(byte) = bytes.get(at) {
        if !IN_WORDS[usize::from(*byte)] {
            break_before |= matches!(byte, b',' | b';' | b':' | b'"' | b'(' | b')' | b'\n' | 0xE2);
            at += 1;
            continue;
        }
        let length = word_length(&bytes[at..]);
        let written = &bytes[at..at + length];
        let (word, cue) = match vocabulary.first_word(&bytes[at..], length) {
            Some((word, cue)) => (Some(word), cue),
            None => (None, contracted(vocabulary, written)),
        };
        let span = Span::between(offset + at as u32, offset + (at + length) as u32);
        out.push(Token {
            span,
            word,
            cue,
            adverb: matches!(written, [.., b'l', b'y']),
            break_before,
            capital: written[0].is_ascii_uppercase(),
            number: written[0].is_ascii_digit(),
        });
        at += length;
        break_before = false;
    }
    out
}

/// What the part behind an apostrophe does: "didn't", "he'll".
fn contracted(vocabulary: &Vocabulary, word: &[u8]) -> Cue {
    let Some(apostrophe) = word.iter().position(|byte| matches!(byte, b'\'' | 0xE2)) else { return Cue::default() };
    let negated = |ending: &[u8]| word.len() >= ending.len() && word[word.len() - ending.len()..].eq_ignore_ascii_case(ending);
    let part = if negated(b"n't") || negated("n’t".as_bytes()) { b"not" } else { &word[apostrophe..] };
    vocabulary.word(part).map_or(Cue::default(), |word| word.cue)
}

/// The length of the word that the bytes begin with: letters and digits, apostrophes and hyphens between them.
fn word_length(bytes: &[u8]) -> usize {
    let mut at = 1;
    loop {
        while bytes.get(at).is_some_and(|byte| IN_WORDS[usize::from(*byte)]) {
            at += 1;
        }
        let step = match bytes.get(at..).unwrap_or_default() {
            [b'-' | b'\'', next, ..] if next.is_ascii_alphabetic() || *next >= 0xC3 => 1,
            // A right single quotation mark within a word; other marks of the block end it.
            [0xE2, 0x80, 0x99, next, ..] if next.is_ascii_alphabetic() => 3,
            _ => return at,
        };
        at += step;
    }
}

/// Letters and digits of ASCII, and all that stands beyond it but Latin-1's punctuation (C2) and the General Punctuation block (E2).
static IN_WORDS: [bool; 256] = {
    let mut known = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        known[byte] = (byte as u8).is_ascii_alphanumeric() || byte >= 0x80 && byte != 0xC2 && byte != 0xE2;
        byte += 1;
    }
    known
};
