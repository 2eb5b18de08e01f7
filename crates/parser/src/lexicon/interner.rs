//! Words and their ids: one open-addressing table, asked once for each token of a text.

use crate::text::{Token, hash};

/// A known word in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct WordId(pub(super) u32);

impl WordId {
    /// No word of the lexicon.
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Words in lower case and their ids, which count from 1.
///
/// A word is its hash: short words share none, and a test holds that no two words of the lexicon do.
#[derive(Debug)]
pub(crate) struct Interner {
    /// Ids under the lowest bits of their hashes, 0 where a place is free. A power of two, at most half full, so that a probe ends soon.
    slots: Vec<u32>,
    /// The hash of each word, by its id; the first is that of no word.
    hashes: Vec<u64>,
}

impl Interner {
    /// A table with room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        let mut hashes = Vec::with_capacity(words + 1);
        hashes.push(0);
        Self { slots: vec![0; (words * 2).next_power_of_two()], hashes }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.hashes.len() - 1
    }

    /// The place of a hash, or the free place where it belongs.
    fn probe(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at] != 0 && self.hashes[self.slots[at] as usize] != hash {
            at = (at + 1) & mask;
        }
        at
    }

    /// The id of a word in lower case, known or new.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        self.intern_hash(hash(word))
    }

    /// The same of a word that is known by its hash, as that of a token.
    pub(super) fn intern_hash(&mut self, hash: u64) -> WordId {
        let at = self.probe(hash);
        if self.slots[at] != 0 {
            return WordId(self.slots[at]);
        }
        let id = self.hashes.len() as u32;
        self.hashes.push(hash);
        self.slots[at] = id;
        if self.len() * 2 > self.slots.len() {
            self.grow();
        }
        WordId(id)
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for id in 1..self.hashes.len() {
            let at = self.probe(self.hashes[id]);
            self.slots[at] = id as u32;
        }
    }

    /// The id of a word in lower case.
    pub(crate) fn get(&self, word: &str) -> WordId {
        WordId(self.slots[self.probe(hash(word))])
    }

    /// The id of a token's word, in whatever case it is written.
    pub(crate) fn of_token(&self, token: Token) -> WordId {
        WordId(self.slots[self.probe(token.hash)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    #[test]
    fn tokens_find_their_word_in_any_case() {
        let mut interner = Interner::with_capacity(2);
        let known: Vec<WordId> = ["visit", "élysée", "o'brien", "-", "u.n."].iter().map(|word| interner.intern(word)).collect();
        let text = "Visit ÉLYSÉE O’Brien - U.N.";
        let found: Vec<WordId> = tokens(text).into_iter().map(|token| interner.of_token(token)).collect();
        assert_eq!(found, known);
        assert_eq!(interner.intern("visit"), known[0]);
        assert_eq!(interner.get("visits"), WordId::NONE);
    }

    #[test]
    fn no_two_words_share_a_hash() {
        let tables = crate::Tables::builtin();
        let rows = [tables.words, tables.phrases];
        let mut known = std::collections::BTreeMap::new();
        for word in rows.iter().flat_map(|rows| rows.split(['\t', '\n', ' ', '/'])) {
            let other = known.insert(hash(word), word);
            assert!(other.is_none_or(|other| other == word), "{word} and {other:?}");
        }
    }
}
