//! Words and their ids: one open-addressing table, asked once for each token of a text.

use crate::text::{Token, hash, lower_case};

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
    hash: u32,
    id: u32,
}

/// Words in lower case and their ids, which count from 1.
#[derive(Debug)]
pub(crate) struct Interner {
    /// A power of two, at most half full, so that a probe ends soon.
    slots: Vec<Slot>,
    /// The words one after another, and where each ends.
    heap: String,
    ends: Vec<u32>,
}

impl Interner {
    /// A table with room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        let slots = vec![Slot::default(); (words * 2).next_power_of_two()];
        // Id 0 is the empty word, which no token is.
        Self { slots, heap: String::with_capacity(words * 8), ends: vec![0] }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len() - 1
    }

    fn form(&self, id: u32) -> &str {
        let end = self.ends[id as usize] as usize;
        let start = id.checked_sub(1).map_or(0, |before| self.ends[before as usize] as usize);
        &self.heap[start..end]
    }

    /// The id of a word that stands under a hash, or the free place where it belongs.
    fn probe(&self, hash: u32, same: impl Fn(&str) -> bool) -> Result<WordId, usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.id == 0 {
                return Err(at);
            }
            if slot.hash == hash && same(self.form(slot.id)) {
                return Ok(WordId(slot.id));
            }
            at = (at + 1) & mask;
        }
    }

    /// The id of a word in lower case, known or new.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        let hash = hash(word);
        let at = match self.probe(hash, |form| form == word) {
            Ok(id) => return id,
            Err(at) => at,
        };
        self.heap.push_str(word);
        self.ends.push(self.heap.len() as u32);
        let id = self.len() as u32;
        self.slots[at] = Slot { hash, id };
        if self.len() * 2 > self.slots.len() {
            self.grow();
        }
        WordId(id)
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        let mask = old.len() * 2 - 1;
        self.slots = vec![Slot::default(); old.len() * 2];
        for slot in old.into_iter().filter(|slot| slot.id != 0) {
            let mut at = slot.hash as usize & mask;
            while self.slots[at].id != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }

    /// The id of a word in lower case.
    pub(crate) fn get(&self, word: &str) -> WordId {
        self.probe(hash(word), |form| form == word).unwrap_or_default()
    }

    /// The id of a token's word, in whatever case it is written.
    pub(crate) fn of_token(&self, text: &str, token: Token) -> WordId {
        let written = &text.as_bytes()[token.start as usize..token.end as usize];
        let same = |form: &str| form.as_bytes().eq_ignore_ascii_case(written) || !written.is_ascii() && same_beyond_ascii(form, written);
        self.probe(token.hash, same).unwrap_or_default()
    }
}

fn same_beyond_ascii(form: &str, written: &[u8]) -> bool {
    let mut lower = String::new();
    std::str::from_utf8(written).is_ok_and(|written| {
        lower_case(written, &mut lower);
        lower == form
    })
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
        let found: Vec<WordId> = tokens(text).into_iter().map(|token| interner.of_token(text, token)).collect();
        assert_eq!(found, known);
        assert_eq!(interner.intern("visit"), known[0]);
        assert_eq!(interner.get("visits"), WordId::NONE);
    }
}
