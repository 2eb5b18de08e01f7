//! Numbers in a few words: "10", "1,200", "65th", "twenty-five", "two hundred".

use crate::generated::vocabulary::NUMBERS;

/// Whether one of the numbers that the words name satisfies the condition.
pub(crate) fn any(text: &str, condition: impl Fn(u64) -> bool) -> bool {
    let mut found = false;
    each(text, |number| found |= condition(number));
    found
}

/// Whether the words name a number at all.
pub(crate) fn none(text: &str) -> bool {
    !any(text, |_| true)
}

/// Calls `visit` with each number: those in digits, those in words, and what neighbouring words make together.
fn each(text: &str, mut visit: impl FnMut(u64)) {
    // A number in words that may go on: "two" before "hundred", "twenty" before "five".
    let mut open: Option<u64> = None;
    for word in text.split(|letter: char| !letter.is_alphanumeric() && letter != ',' && letter != '.').filter(|word| !word.is_empty()) {
        let word = word.trim_matches([',', '.']);
        if word.starts_with(|letter: char| letter.is_ascii_digit()) {
            if let Some(number) = digits(word) {
                visit(number);
                open = Some(number);
            }
            continue;
        }
        let number = in_words(word);
        if let (Some(before), Some(number)) = (open, number) {
            let joined = if number >= 100 {
                before.checked_mul(number)
            } else if before % 10 == 0 && number < 10 {
                Some(before + number)
            } else {
                None
            };
            if let Some(joined) = joined {
                visit(joined);
            }
            visit(number);
            open = joined.or(Some(number));
        } else {
            number.into_iter().for_each(&mut visit);
            open = number;
        }
    }
}

/// "1,200", "65th", "12.5" by its whole part.
fn digits(word: &str) -> Option<u64> {
    let whole = word.split_once('.').map_or(word, |(whole, _)| whole);
    let end = whole.find(|letter: char| !letter.is_ascii_digit() && letter != ',').unwrap_or(whole.len());
    whole[..end].bytes().filter(u8::is_ascii_digit).try_fold(0_u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
}

fn in_words(word: &str) -> Option<u64> {
    let row = |word: &str| NUMBERS.iter().find(|(_, words)| words.split('|').any(|known| known.eq_ignore_ascii_case(word)));
    row(word).or_else(|| row(word.strip_suffix('s')?)).map(|(number, _)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_words() {
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
            assert!(any(text, |number| number == expected), "{text}");
        }
        assert!(none("several documents"));
        assert!(!any("twenty boats", |number| number == 25));
        assert!(none("99999999999999999999999 x"));
    }
}
