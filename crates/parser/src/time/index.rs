//! The words of the vocabulary, found with one look-up by the hash that a token carries.

use super::vocabulary::Entry;
use crate::generated::time::ENTRIES;
use crate::text::hash;

/// Slots of the table, a power of two; a third of them is taken at most.
const SLOTS: usize = 8192;
const NONE: u16 = u16::MAX;

/// An open hash table over [`ENTRIES`], made when the crate is compiled, behind filters of one bit for each value of a hash's upper half.
struct Index {
    slots: [Slot; SLOTS],
    /// Of the words that can open an expression; most tokens are told by it.
    openers: [u64; 1024],
    words: [u64; 1024],
}

/// The hash of a word, and its place in [`ENTRIES`].
#[derive(Clone, Copy)]
struct Slot {
    hash: u64,
    entry: u16,
    opens: bool,
}

static INDEX: Index = Index::of(ENTRIES);

impl Index {
    #[allow(clippy::large_stack_arrays, reason = "the compiler fills it, no stack holds it")]
    const fn of(entries: &[Entry]) -> Self {
        let mut index = Self { slots: [Slot { hash: 0, entry: NONE, opens: false }; SLOTS], openers: [0; 1024], words: [0; 1024] };
        let mut at = 0;
        while at < entries.len() {
            let (hash, opens) = (hash(entries[at].word), entries[at].can_open());
            let (place, bit) = filtered(hash);
            index.words[place] |= bit;
            if opens {
                index.openers[place] |= bit;
            }
            let mut slot = hash as usize % SLOTS;
            while index.slots[slot].entry != NONE {
                slot = (slot + 1) % SLOTS;
            }
            index.slots[slot] = Slot { hash, entry: at as u16, opens };
            at += 1;
        }
        index
    }
}

/// The bit of a hash in a filter.
const fn filtered(hash: u64) -> (usize, u64) {
    ((hash >> 54) as usize, 1 << (hash >> 48 & 63))
}

/// The entry of a word, in any case, by its hash.
#[inline]
pub(super) fn look_up(hash: u64) -> Option<&'static Entry> {
    let (place, bit) = filtered(hash);
    if INDEX.words[place] & bit == 0 { None } else { find(hash).map(|slot| &ENTRIES[usize::from(slot.entry)]) }
}

/// Whether a word can open an expression, but for one other word in a hundred.
#[inline]
pub(super) fn may_open(hash: u64) -> bool {
    let (place, bit) = filtered(hash);
    INDEX.openers[place] & bit != 0
}

/// The entry of a word that can open an expression.
#[inline]
pub(super) fn opener(hash: u64) -> Option<&'static Entry> {
    find(hash).filter(|slot| slot.opens).map(|slot| &ENTRIES[usize::from(slot.entry)])
}

fn find(hash: u64) -> Option<&'static Slot> {
    let mut at = hash as usize % SLOTS;
    loop {
        let slot = &INDEX.slots[at];
        if slot.entry == NONE {
            return None;
        }
        if slot.hash == hash {
            return Some(slot);
        }
        at = (at + 1) % SLOTS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    #[test]
    fn every_word_is_found_in_any_case() {
        for entry in ENTRIES {
            for word in [entry.word.to_owned(), entry.word.to_uppercase()] {
                let found: Vec<_> = tokens(&word).iter().map(|token| look_up(token.hash).map(|found| found.word)).collect();
                assert_eq!(found, [Some(entry.word)]);
            }
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in ["x", "thursdayish", "mondai", "антициклон", "zzzzzzzzzzzzzzzzzzzzzz"] {
            assert!(look_up(hash(word)).is_none(), "{word}");
        }
    }
}
