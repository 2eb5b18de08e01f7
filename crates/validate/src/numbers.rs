//! Numbers in a few words: "10", "1,200", "65th", "twenty-five", "two hundred".

use rustc_hash::FxHashMap;

use crate::generated::vocabulary::NUMBERS;
use crate::vocabulary::Beginnings;

/// The longest word of a number, in bytes; longer ones are not looked up.
const LONGEST: usize = 20;

/// Numbers by the words for them.
#[derive(Debug, Clone)]
pub(crate) struct Numbers {
    by_word: FxHashMap<&'static str, u64>,
    beginnings: Beginnings,
}

impl Numbers {
    /// Indexes the words.
    pub(crate) fn new() -> Self {
        let by_word: FxHashMap<_, _> = NUMBERS.iter().flat_map(|(number, words)| words.split('|').map(|word| (word, *number))).collect();
        let beginnings = Beginnings::new(by_word.keys().copied());
        Self { by_word, beginnings }
    }

    /// Whether one of the numbers that the words name satisfies the condition: those in digits, those in words, and what neighbouring
    /// words make together.
    pub(crate) fn any(&self, text: &str, condition: impl Fn(u64) -> bool) -> bool {
        // A number in words that may go on: "two" before "hundred", "twenty" before "five".
        let mut open: Option<u64> = None;
        let words = text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b',' | b'.'));
        for word in words.filter(|word| !word.is_empty()) {
            let word = trimmed(word);
            if word.first().is_some_and(u8::is_ascii_digit) {
                if let Some(number) = digits(word) {
                    if condition(number) {
                        return true;
                    }
                    open = Some(number);
                }
                continue;
            }
            let Some(number) = self.in_words(word) else {
                open = None;
                continue;
            };
            let joined = open.and_then(|before| match number {
                100.. => before.checked_mul(number),
                0..10 if before % 10 == 0 => Some(before + number),
                _ => None,
            });
            if condition(number) || joined.is_some_and(&condition) {
                return true;
            }
            open = joined.or(Some(number));
        }
        false
    }

    /// Whether the words name no number at all.
    pub(crate) fn none(&self, text: &str) -> bool {
        !self.any(text, |_| true)
    }

    fn in_words(&self, word: &[u8]) -> Option<u64> {
        if !self.beginnings.may_have(word) {
            return None;
        }
        let mut buffer = [0; LONGEST];
        let lower = buffer.get_mut(..word.len())?;
        lower.copy_from_slice(word);
        lower.make_ascii_lowercase();
        let lower = std::str::from_utf8(lower).ok()?;
        self.by_word.get(lower).or_else(|| self.by_word.get(lower.strip_suffix('s')?)).copied()
    }
}

/// "1,200", "65th", "12.5" by its whole part.
fn digits(word: &[u8]) -> Option<u64> {
    let whole = word.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b',');
    let mut digits = whole.filter(|byte| byte.is_ascii_digit());
    digits.try_fold(0_u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
}

/// A word without the commas and full stops around it.
fn trimmed(mut word: &[u8]) -> &[u8] {
    while let [b',' | b'.', rest @ ..] | [rest @ .., b',' | b'.'] = word {
        word = rest;
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_words() {
        let numbers = Numbers::new();
        for (text, expected) in [
            ("more than 10 times", 10),
            ("65th anniversary", 65),
            ("1,200 troops", 1200),
            ("twenty-five years", 25),
            ("two hundred", 200),
            ("Six agreements", 6),
            ("both", 2),
            ("$2.4 billion", 2_000_000_000),
            ("golden jubilee", 50),
            ("a 20-member team", 20),
        ] {
            assert!(numbers.any(text, |number| number == expected), "{text}");
        }
        assert!(numbers.none("several documents"));
        assert!(!numbers.any("twenty boats", |number| number == 25));
        assert!(numbers.none("99999999999999999999999 x"));
    }
}
