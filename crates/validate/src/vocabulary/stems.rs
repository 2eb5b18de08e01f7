//! Beginnings of words, of which a text must have one.

use super::phrases::words;

/// Beginnings of words in lower case.
#[derive(Debug, Clone)]
pub(crate) struct Stems {
    stems: Vec<&'static str>,
    /// Their first letters: a bit for each.
    letters: u32,
}

impl Stems {
    /// Reads beginnings that stand between bars.
    pub(super) fn new(bars: &'static str) -> Self {
        let stems: Vec<&'static str> = bars.split('|').collect();
        let letters = stems.iter().filter_map(|stem| stem.bytes().next()).fold(0, |all, letter| all | bit(letter));
        Self { stems, letters }
    }

    /// Whether some word of a text begins with one of them, in capitals or not.
    pub(crate) fn begin_in(&self, text: &str) -> bool {
        words(text).any(|(_, word)| {
            let begins = |stem: &&str| word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
            self.letters & bit(word.as_bytes()[0]) != 0 && self.stems.iter().any(begins)
        })
    }
}

/// Some letters share a bit, capitals with small ones among them.
const fn bit(letter: u8) -> u32 {
    1 << (letter % 32)
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn words_begin_with_stems() {
        let stems = Stems::new("ratif|approv");
        for (text, expected) in [
            ("They Ratified it.", true),
            ("an unratified text", false),
            ("approval", true),
            ("app", false),
            ("", false),
            ("«Approved»", true),
        ] {
            assert_eq!(stems.begin_in(text), expected, "{text}");
        }
    }
}
