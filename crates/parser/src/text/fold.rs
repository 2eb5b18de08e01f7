//! Words in lower case, eight bytes at a time, and the hash under which a lexicon finds them.

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Case {
    /// No capital: `visit`, and everything that has no letters.
    #[default]
    Lower,
    /// The first letter alone is a capital: `China`.
    Capital,
    /// Two letters or more, all of them capitals: `NATO`, `U.S.`.
    Upper,
    /// The first letter and others, but not all: `McDonald`.
    Camel,
    /// Others, but not the first letter: `eSwatini`.
    Inner,
}

impl Case {
    /// Whether the first letter is a capital.
    pub const fn is_capitalised(self) -> bool {
        matches!(self, Self::Capital | Self::Upper | Self::Camel)
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
pub(super) const HIGH: u64 = ONES << 7;
/// 2^64 over the golden ratio, as Fibonacci hashing multiplies by (Knuth, TAOCP 6.4).
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// Eight bytes from a position on; zeros stand behind the end.
pub(super) fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(<[u8]>::first_chunk) {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => padded(bytes.get(at..).unwrap_or_default()),
    }
}

/// At most eight bytes, read from both their ends; what is read twice is the same.
const fn padded(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << (8 * (length - 4)),
        _ => match bytes {
            [] => 0,
            [first, ..] => {
                *first as u64 | (bytes[length / 2] as u64) << (8 * (length / 2)) | (bytes[length - 1] as u64) << (8 * (length - 1))
            }
        },
    }
}

/// The highest bit of each byte that is an ASCII letter.
pub(super) const fn letters(chunk: u64) -> u64 {
    let low = (chunk | (ONES * 0x20)) & !HIGH;
    let from_a = low + ONES * (0x80 - b'a' as u64);
    let past_z = low + ONES * (0x7F - b'z' as u64);
    from_a & !past_z & !chunk & HIGH
}

/// The highest bit of each byte that is an ASCII capital.
const fn capitals(chunk: u64) -> u64 {
    // Bit 5 tells small letters from capitals.
    letters(chunk) & !(chunk << 2)
}

/// A hash being made, with the capitals seen on the way.
#[derive(Default)]
pub(super) struct Folding {
    hash: u64,
    /// How many bytes have been taken, eight at a time.
    pushed: u32,
    capitals: u32,
    first: bool,
}

impl Folding {
    /// Takes up to eight bytes of ASCII; those behind the word are zero.
    pub(super) fn push(&mut self, chunk: u64) {
        let capitals = capitals(chunk);
        if capitals != 0 {
            self.first |= self.pushed == 0 && capitals & 0x80 != 0;
            self.capitals += capitals.count_ones();
        }
        self.pushed += 8;
        self.mix(chunk | capitals >> 2);
    }

    fn mix(&mut self, chunk: u64) {
        self.hash = mixed(self.hash, chunk);
    }

    /// The hash; both steps that make it of eight bytes can be undone, so that it is theirs alone.
    pub(super) fn hash(&self) -> u64 {
        self.hash
    }

    /// The case of a word of so many letters.
    pub(super) fn case(&self, letters: impl Fn() -> usize) -> Case {
        match (self.capitals, self.first) {
            (0, _) => Case::Lower,
            (1, true) => Case::Capital,
            (capitals, true) if capitals as usize == letters() => Case::Upper,
            (_, true) => Case::Camel,
            (_, false) => Case::Inner,
        }
    }
}

/// Hash and case of any word; `buffer` is scratch.
pub(super) fn fold(word: &str, buffer: &mut String) -> (u64, Case) {
    let mut folding = Folding::default();
    let letters = || word.chars().filter(|character| character.is_alphabetic()).count();
    if word.is_ascii() {
        for at in (0..word.len()).step_by(8) {
            folding.push(eight(word.as_bytes(), at));
        }
        return (folding.hash(), folding.case(letters));
    }
    lower_case(word, buffer);
    for at in (0..buffer.len()).step_by(8) {
        folding.mix(eight(buffer.as_bytes(), at));
    }
    folding.capitals = word.chars().filter(|character| character.is_uppercase()).count() as u32;
    folding.first = word.chars().next().is_some_and(char::is_uppercase);
    (folding.hash(), folding.case(letters))
}

/// The hash of a word of ASCII letters alone, in any case.
#[cfg(feature = "events")]
pub(crate) fn hash_of_letters(word: &str) -> u64 {
    let mut folding = Folding::default();
    for at in (0..word.len()).step_by(8) {
        folding.push(eight(word.as_bytes(), at));
    }
    folding.hash()
}

/// A word in lower case, with typographic apostrophes made plain.
fn lower_case(word: &str, out: &mut String) {
    out.clear();
    for character in word.chars() {
        match character {
            '’' | '‘' => out.push('\''),
            _ => out.extend(character.to_lowercase()),
        }
    }
}

/// A hash with eight bytes more.
const fn mixed(hash: u64, chunk: u64) -> u64 {
    let product = (hash ^ chunk).wrapping_mul(GOLDEN);
    product ^ product >> 32
}

/// The hash of a word in lower case, the same as [`Token::hash`](super::Token::hash) of a token that is this word in any case.
#[cfg(feature = "time")]
pub(crate) const fn hash(word: &str) -> u64 {
    let mut rest = word.as_bytes();
    let mut hash = 0;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        (hash, rest) = (mixed(hash, u64::from_le_bytes(*chunk)), behind);
    }
    if rest.is_empty() { hash } else { mixed(hash, padded(rest)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_of_a_word_has_one_hash() {
        let mut buffer = String::new();
        for (one, other) in [("Élysée", "élysée"), ("NATO", "nato"), ("Commonwealths", "commonwealthS"), ("O’Brien", "o'brien"), ("z", "Z")]
        {
            assert_eq!(fold(one, &mut buffer).0, fold(other, &mut buffer).0, "{one}");
        }
        for (one, other) in [("a", "b"), ("talks", "talk"), ("abcdefgh", "abcdefghi"), ("[", "{"), ("@", "`")] {
            assert_ne!(fold(one, &mut buffer).0, fold(other, &mut buffer).0, "{one}");
        }
    }

    #[test]
    fn cases() {
        let mut buffer = String::new();
        for (word, case) in [
            ("visit", Case::Lower),
            ("65", Case::Lower),
            ("65TH", Case::Inner),
            ("China", Case::Capital),
            ("I", Case::Capital),
            ("Élysée", Case::Capital),
            ("U.S.", Case::Upper),
            ("NATO", Case::Upper),
            ("McDonald", Case::Camel),
            ("eSwatini", Case::Inner),
        ] {
            assert_eq!(fold(word, &mut buffer).1, case, "{word}");
        }
    }
}
