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
        for word in text.split(|letter: char| !letter.is_alphanumeric() && letter != ',' && letter != '.').filter(|word| !word.is_empty()) {
            let word = if word.ends_with([',', '.']) || word.starts_with([',', '.']) { word.trim_matches([',', '.']) } else { word };
            if word.starts_with(|letter: char| letter.is_ascii_digit()) {
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

    fn in_words(&self, word: &str) -> Option<u64> {
        if !self.beginnings.may_have(word.as_bytes()) {
            return None;
        }
        let mut buffer = [0; LONGEST];
        let lower = buffer.get_mut(..word.len())?;
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let lower = std::str::from_utf8(lower).ok()?;
        self.by_word.get(lower).or_else(|| self.by_word.get(lower.strip_suffix('s')?)).copied()
    }
}

/// "1,200", "65th", "12.5" by its whole part.
fn digits(word: &str) -> Option<u64> {
    let whole = word.split_once('.').map_or(word, |(whole, _)| whole);
    let end = whole.find(|letter: char| !letter.is_ascii_digit() && letter != ',').unwrap_or(whole.len());
    whole[..end].bytes().filter(u8::is_ascii_digit).try_fold(0_u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
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
