//! Text into tokens: words, numbers and marks, with their byte ranges.

use chancery_model::Span;

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
    /// Whether white space, or nothing at all, stands before it; a glued token touches the one before.
    pub glued: bool,
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
    let limit = text.len().min(u32::MAX as usize);
    let mut out = Vec::with_capacity(limit / 5);
    let mut cursor = Cursor { bytes: text.as_bytes(), text, limit };
    let mut position = 0;
    let mut previous_end = usize::MAX;
    while position < limit {
        let start = cursor.skip_space(position);
        if start >= limit {
            break;
        }
        let (end, kind) = cursor.token_at(start);
        push(&mut out, text, start, end, kind, start == previous_end);
        previous_end = end;
        position = end;
    }
    out
}

/// Adds a token, its ending `'s` or `n't` as one of its own.
fn push(out: &mut Vec<Token>, text: &str, start: usize, end: usize, kind: TokenKind, glued: bool) {
    let split = if matches!(kind, TokenKind::Word | TokenKind::Mixed) { clitic(&text[start..end]) } else { None };
    let token = |start: usize, end: usize, kind, glued| Token { start: start as u32, end: end as u32, kind, glued };
    match split {
        Some(at) => {
            out.push(token(start, start + at, kind, glued));
            out.push(token(start + at, end, TokenKind::Clitic, true));
        }
        None => out.push(token(start, end, kind, glued)),
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
    limit: usize,
}

impl Cursor<'_> {
    fn skip_space(&self, mut position: usize) -> usize {
        while position < self.limit {
            let byte = self.bytes[position];
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

    fn token_at(&mut self, start: usize) -> (usize, TokenKind) {
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
