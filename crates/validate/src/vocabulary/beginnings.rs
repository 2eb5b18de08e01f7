//! A filter before look-ups: most words of a text are no word of a vocabulary.

/// For each beginning of up to three letters, the lengths of the words that have it: a bit for each. Some beginnings share a place.
#[derive(Debug, Clone)]
pub(crate) struct Beginnings(Box<[u32; PLACES]>);

/// Small enough to stay in the cache with others of its kind.
const PLACES: usize = 2048;

/// The place of a word's beginning, in capitals or not.
fn place(word: &[u8]) -> usize {
    let letter = |at: usize| usize::from(word.get(at).map_or(0, |letter| letter | 0x20));
    (letter(0) ^ letter(1) << 3 ^ letter(2) << 6) % PLACES
}

/// Longer words are not known here, in bytes.
pub(crate) const LONGEST: usize = 31;

impl Beginnings {
    /// The words are in lower case; a word may stand in the plural too.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut lengths = Box::new([0; PLACES]);
        for word in words.filter(|word| word.len() < LONGEST) {
            lengths[place(word.as_bytes())] |= 1 << word.len();
            // The plural of a short word has another beginning.
            lengths[place(&[word.as_bytes(), b"s"].concat())] |= 1 << (word.len() + 1);
        }
        Self(lengths)
    }

    /// Whether a word, in capitals or not, can be one of them.
    pub(crate) fn may_have(&self, word: &[u8]) -> bool {
        word.len() <= LONGEST && self.0[place(word)] >> word.len() & 1 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn what_is_known_passes() {
        let known = Beginnings::new(["bank", "civil", "un"].into_iter());
        for (word, expected) in [
            ("Bank", true),
            ("banks", true),
            ("civil", true),
            ("UNs", true),
            ("un", true),
            ("bankers", false),
            ("dank", false),
            ("", false),
        ] {
            assert_eq!(known.may_have(word.as_bytes()), expected, "{word}");
        }
        assert!(!known.may_have(&[b'b'; 99]));
    }
}
