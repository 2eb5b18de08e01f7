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

/// One place of the table: a hash and the id under it, 0 when the place is free.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u64,
    id: u32,
}

/// Words in lower case and their ids, which count from 1.
///
/// A word is its hash: short words share none, and a test holds that no two words of the lexicon do.
#[derive(Debug)]
pub(crate) struct Interner {
    /// A power of two, at most half full, so that a probe ends soon.
    slots: Vec<Slot>,
    words: u32,
}

impl Interner {
    /// A table with room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self { slots: vec![Slot::default(); (words * 2).next_power_of_two()], words: 0 }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words as usize
    }

    /// The place of a hash, or the free place where it belongs.
    fn probe(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].id != 0 && self.slots[at].hash != hash {
            at = (at + 1) & mask;
        }
        at
    }

    /// The id of a word in lower case, known or new.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        let hash = hash(word);
        let at = self.probe(hash);
        if self.slots[at].id != 0 {
            return WordId(self.slots[at].id);
        }
        self.words += 1;
        self.slots[at] = Slot { hash, id: self.words };
        if self.len() * 2 > self.slots.len() {
            self.grow();
        }
        WordId(self.words)
    }

    fn grow(&mut self) {
        let larger = vec![Slot::default(); self.slots.len() * 2];
        for slot in std::mem::replace(&mut self.slots, larger).into_iter().filter(|slot| slot.id != 0) {
            let at = self.probe(slot.hash);
            self.slots[at] = slot;
        }
    }

    /// The id of a word in lower case.
    pub(crate) fn get(&self, word: &str) -> WordId {
        WordId(self.slots[self.probe(hash(word))].id)
    }

    /// The id of a token's word, in whatever case it is written.
    pub(crate) fn of_token(&self, token: Token) -> WordId {
        WordId(self.slots[self.probe(token.hash)].id)
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
