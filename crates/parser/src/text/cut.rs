//! Where one token ends and the next begins.

use super::fold::{Case, Folding, HIGH, eight, fold, letters};
use super::token::{Token, TokenKind};

/// Cuts a text into tokens, in one pass over its bytes.
///
/// Hyphens separate tokens, so `China-Cambodia` is three of them; `glued` tells that they touch.
/// A text longer than 4 GiB is cut off there: spans are 32 bits wide.
///
/// ```
/// use chancery_parser::text::tokens;
///
/// let text = "Xi's U.S. visit, the 65th.";
/// let words: Vec<&str> = tokens(text).iter().map(|token| token.text(text)).collect();
/// assert_eq!(words, ["Xi", "'s", "U.S.", "visit", ",", "the", "65th", "."]);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    tokens_into(text, &mut out);
    out
}

/// The same into a list that is used again.
pub(crate) fn tokens_into(text: &str, out: &mut Vec<Token>) {
    let text = addressable(text);
    out.clear();
    out.reserve(text.len() / 5);
    let cursor = Cursor { bytes: text.as_bytes(), text };
    let mut cutter = Cutter { text, out, buffer: String::new(), previous_end: usize::MAX };
    let mut position = 0;
    loop {
        let start = cursor.skip_space(position);
        if start >= text.len() {
            return;
        }
        position = match cursor.plain_word(start) {
            Some((end, folding)) => cutter.plain(start, end, &folding),
            None if cursor.bytes[start].is_ascii_punctuation() => cutter.mark(start, cursor.bytes[start]),
            None => {
                let (end, kind) = cursor.token_at(start);
                cutter.cut(start, end, kind);
                end
            }
        };
        cutter.previous_end = position;
    }
}

/// The part of a text that 32-bit offsets reach.
fn addressable(text: &str) -> &str {
    let mut limit = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    &text[..limit]
}

struct Cutter<'t, 'o> {
    text: &'t str,
    out: &'o mut Vec<Token>,
    buffer: String,
    previous_end: usize,
}

impl Cutter<'_, '_> {
    /// Adds a word of ASCII letters alone.
    fn plain(&mut self, start: usize, end: usize, folding: &Folding) -> usize {
        let (hash, case) = (folding.hash(), folding.case(|| end - start));
        let glued = start == self.previous_end;
        self.out.push(Token { start: start as u32, end: end as u32, kind: TokenKind::Word, glued, case, hash });
        end
    }

    /// Adds a mark of one byte.
    fn mark(&mut self, start: usize, byte: u8) -> usize {
        let mut folding = Folding::default();
        folding.push(byte.into());
        let glued = start == self.previous_end;
        let (start, end) = (start as u32, start as u32 + 1);
        self.out.push(Token { start, end, kind: TokenKind::Mark, glued, case: Case::Lower, hash: folding.hash() });
        end as usize
    }

    /// Adds a token, its ending `'s` or `n't` as one of its own.
    fn cut(&mut self, start: usize, end: usize, kind: TokenKind) {
        let split = if matches!(kind, TokenKind::Word | TokenKind::Mixed) { clitic(&self.text[start..end]) } else { None };
        let glued = start == self.previous_end;
        match split {
            Some(at) => {
                self.push(start, start + at, kind, glued);
                self.push(start + at, end, TokenKind::Clitic, true);
            }
            None => self.push(start, end, kind, glued),
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind, glued: bool) {
        let (hash, case) = fold(&self.text[start..end], &mut self.buffer);
        self.out.push(Token { start: start as u32, end: end as u32, kind, glued, case, hash });
    }
}

/// Where the ending `'s`, `'` + `s` in typographic form, or `n't` begins.
fn clitic(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    let last = bytes[bytes.len() - 1];
    if !matches!(last, b's' | b'S' | b't' | b'T') || bytes.len() < 3 {
        return None;
    }
    let before = &word[..word.len() - 1];
    // An opening mark for an apostrophe is common in machine-made text.
    let stem = before.strip_suffix(['\'', '’', '‘'])?;
    if last.eq_ignore_ascii_case(&b's') {
        return (!stem.is_empty()).then_some(stem.len());
    }
    let negated = stem.strip_suffix(['n', 'N'])?;
    (!negated.is_empty()).then_some(negated.len())
}

struct Cursor<'t> {
    bytes: &'t [u8],
    text: &'t str,
}

impl Cursor<'_> {
    fn skip_space(&self, mut position: usize) -> usize {
        while let Some(&byte) = self.bytes.get(position) {
            if byte.is_ascii_whitespace() || byte.is_ascii_control() {
                position += 1;
            } else if byte < 0x80 {
                break;
            } else {
                match self.char_at(position) {
                    Some(character) if is_space(character) => position += character.len_utf8(),
                    _ => break,
                }
            }
        }
        position
    }

    /// The end of a word of ASCII letters alone, with its hash; none when anything else touches it that may belong to it.
    fn plain_word(&self, start: usize) -> Option<(usize, Folding)> {
        let mut folding = Folding::default();
        let mut end = start;
        loop {
            let chunk = eight(self.bytes, end);
            let length = (!letters(chunk) & HIGH).trailing_zeros() / 8;
            if length == 8 {
                folding.push(chunk);
                end += 8;
                continue;
            }
            if length > 0 {
                folding.push(chunk & ((1 << (8 * length)) - 1));
            }
            end += length as usize;
            break;
        }
        let ends = match self.bytes.get(end) {
            Some(b'.') => end > start + 1,
            Some(byte) => byte.is_ascii() && !byte.is_ascii_digit() && *byte != b'\'',
            None => true,
        };
        (ends && end > start).then_some((end, folding))
    }

    fn char_at(&self, position: usize) -> Option<char> {
        self.text.get(position..)?.chars().next()
    }

    /// Width in bytes of the letter at a position, 0 when there is none.
    fn letter(&self, position: usize) -> usize {
        match self.bytes.get(position) {
            Some(byte) if byte.is_ascii_alphabetic() => 1,
            Some(byte) if *byte < 0x80 => 0,
            Some(_) => {
                self.char_at(position).filter(|character| character.is_alphabetic() || is_mark(*character)).map_or(0, char::len_utf8)
            }
            None => 0,
        }
    }

    fn digit(&self, position: usize) -> bool {
        self.bytes.get(position).is_some_and(u8::is_ascii_digit)
    }

    /// Width of the apostrophe at a position, 0 when there is none.
    fn apostrophe(&self, position: usize) -> usize {
        match self.bytes.get(position) {
            Some(b'\'') => 1,
            // U+2018 and U+2019 in UTF-8.
            Some(0xE2) if matches!(self.bytes.get(position + 1..position + 3), Some([0x80, 0x98 | 0x99])) => 3,
            _ => 0,
        }
    }

    fn token_at(&self, start: usize) -> (usize, TokenKind) {
        let letter = self.letter(start);
        if letter > 0 {
            return self.word(start, start + letter);
        }
        if self.digit(start) {
            return self.number(start);
        }
        let width = self.char_at(start).map_or(1, char::len_utf8);
        (start + width, TokenKind::Mark)
    }

    fn word(&self, start: usize, mut position: usize) -> (usize, TokenKind) {
        let mut kind = TokenKind::Word;
        loop {
            let letter = self.letter(position);
            if letter > 0 {
                position += letter;
            } else if self.digit(position) {
                kind = TokenKind::Mixed;
                position += 1;
            } else if self.apostrophe(position) > 0 && self.letter(position + self.apostrophe(position)) > 0 {
                position += self.apostrophe(position);
            } else {
                break;
            }
        }
        (self.dotted(start, position), kind)
    }

    /// Single letters with dots between them are one abbreviation, its last dot included: `U.S.`, `a.m.`.
    fn dotted(&self, start: usize, end: usize) -> usize {
        if end - start != self.letter(start) || self.bytes.get(end) != Some(&b'.') {
            return end;
        }
        let mut position = end;
        let mut letters = 1;
        while self.bytes.get(position) == Some(&b'.') {
            let letter = self.letter(position + 1);
            let after = position + 1 + letter;
            if letter == 0 || self.letter(after) > 0 || self.digit(after) || self.bytes.get(after) != Some(&b'.') {
                break;
            }
            letters += 1;
            position = after;
        }
        if letters > 1 { position + 1 } else { end }
    }

    fn number(&self, start: usize) -> (usize, TokenKind) {
        let mut position = start;
        while self.digit(position) || (matches!(self.bytes.get(position), Some(b',' | b'.')) && self.groups(start, position)) {
            position += 1;
        }
        if self.letter(position) == 0 {
            return (position, TokenKind::Number);
        }
        while self.letter(position) > 0 || self.digit(position) {
            position += self.letter(position).max(1);
        }
        (position, TokenKind::Mixed)
    }

    /// Whether the comma or point at `position` belongs to the number: a comma before three digits, a point before any.
    fn groups(&self, start: usize, position: usize) -> bool {
        if position == start || !self.digit(position + 1) {
            return false;
        }
        let three = self.digit(position + 2) && self.digit(position + 3) && !self.digit(position + 4);
        self.bytes[position] == b'.' || three
    }
}

fn is_space(character: char) -> bool {
    // No-break spaces count, and so do the invisible marks that pages leave behind.
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

fn is_mark(character: char) -> bool {
    // Combining accents stay with their letter.
    matches!(character, '\u{0300}'..='\u{036F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found: Vec<&str> = tokens(text).iter().map(|token| token.text(text)).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn words_numbers_and_marks() {
        check("China-Cambodia ties", "China - Cambodia ties");
        check("the U.S. and the U.N.", "the U.S. and the U.N.");
        check("J. K. Rowlands", "J . K . Rowlands");
        check("at 10 a.m. on Feb. 3", "at 10 a.m. on Feb . 3");
        check("1,500 men, 3.5 tons, 10.", "1,500 men , 3.5 tons , 10 .");
        check("in 2019,2020", "in 2019 , 2020");
        check("the 65th G20 in the 1990s", "the 65th G20 in the 1990s");
        check("China’s and China‘s, didn't, O'Brien's", "China ’s and China ‘s , did n't , O'Brien 's");
        check("“Belt and Road”", "“ Belt and Road ”");
        check("Élysée São Tomé", "Élysée São Tomé");
        check("'s", "' s");
    }

    #[test]
    fn glue_marks_touching_tokens() {
        let text = "China-Cambodia visit";
        let glued: Vec<bool> = tokens(text).iter().map(|token| token.glued).collect();
        assert_eq!(glued, [false, true, true, false]);
    }

    #[test]
    fn odd_texts_are_cut_too() {
        for text in ["", " \u{a0}\n", "\u{feff}", "''''", "...", "'’‘", "a.b", "a.b.", "n't", "\u{301}", "1,2,3", "٣"] {
            let mut end = 0;
            for token in tokens(text) {
                assert!(token.start >= end && token.end > token.start, "{text}");
                end = token.end;
            }
        }
    }
}
