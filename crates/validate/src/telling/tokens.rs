//! The words of a piece of text.

use chancery_model::Span;

use crate::vocabulary::{Cue, Vocabulary, Word};

/// A written word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token<'v> {
    pub(super) span: Span,
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
}

/// Longer words are no words of the vocabulary.
const LONGEST: usize = 40;

/// Reads the words of a text that begins at byte `offset` of the article.
pub(super) fn tokens<'v>(vocabulary: &'v Vocabulary, text: &str, offset: u32, out: &mut Vec<Token<'v>>) {
    let bytes = text.as_bytes();
    let (mut at, mut break_before) = (0, false);
    while at < bytes.len() {
        let length = word_length(&bytes[at..]);
        if length == 0 {
            break_before |= matches!(bytes[at], b',' | b';' | b':' | b'"' | b'(' | b')' | b'\n' | 0xE2);
            at += 1;
            continue;
        }
        let written = &bytes[at..at + length];
        let mut buffer = [0; LONGEST];
        let (mut word, mut cue) = (None, Cue::default());
        if length <= LONGEST {
            let lower = &mut buffer[..length];
            lower.copy_from_slice(written);
            lower.make_ascii_lowercase();
            word = vocabulary.word(lower);
            cue = word.map_or(Cue::default(), |word| word.cue);
            if word.is_none()
                && let Some(apostrophe) = lower.iter().position(|byte| matches!(byte, b'\'' | 0xE2))
            {
                // "didn't", "he'll": the part behind counts for what it does.
                let part = if lower.ends_with(b"n't") || lower.ends_with("n’t".as_bytes()) { b"not" } else { &lower[apostrophe..] };
                cue = vocabulary.word(part).map_or(Cue::default(), |word| word.cue);
            }
        }
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
}

/// The length of the word that the bytes begin with: letters and digits, apostrophes and hyphens between them.
fn word_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += bytes[at..].iter().take_while(|byte| IN_WORDS[usize::from(**byte)]).count();
        let step = match bytes.get(at) {
            Some(b'-' | b'\'') if at > 0 && bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphabetic() || *next >= 0xC3) => 1,
            // A right single quotation mark within a word; other marks of the block end it.
            Some(0xE2) if at > 0 && bytes[at..].starts_with("’".as_bytes()) && bytes.get(at + 3).is_some_and(u8::is_ascii_alphabetic) => {
                3
            }
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
