//! A filter before look-ups: most words of a text are no word of a vocabulary.

/// For each first letter, the lengths of the words that begin with it: a bit for each.
#[derive(Debug, Clone)]
pub(crate) struct Beginnings([u32; 256]);

/// Longer words are not known here, in bytes.
pub(crate) const LONGEST: usize = 31;

impl Beginnings {
    /// The words are in lower case; a word may stand in the plural too.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut lengths = [0; 256];
        for word in words.filter(|word| word.len() < LONGEST) {
            if let Some(letter) = word.bytes().next() {
                lengths[usize::from(letter)] |= 0b11 << word.len();
            }
        }
        Self(lengths)
    }

    /// Whether a word, in capitals or not, can be one of them.
    pub(crate) fn may_have(&self, word: &[u8]) -> bool {
        let first = word.first().map_or(0, u8::to_ascii_lowercase);
        word.len() <= LONGEST && self.0[usize::from(first)] >> word.len() & 1 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn what_is_known_passes() {
        let known = Beginnings::new(["bank", "civil"].into_iter());
        for (word, expected) in [("Bank", true), ("banks", true), ("civil", true), ("bankers", false), ("dank", false), ("", false)] {
            assert_eq!(known.may_have(word.as_bytes()), expected, "{word}");
        }
        assert!(!known.may_have(&[b'b'; 99]));
    }
}
