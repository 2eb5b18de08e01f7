//! Phrases of one or more words, found by their first word; the longest wins.

use rustc_hash::FxHashMap;

use super::WordId;

/// Phrases with what they mean.
#[derive(Debug)]
pub(crate) struct Phrases<V> {
    /// The rest of each phrase with its value, the longest first, under its first word.
    by_first: FxHashMap<WordId, Vec<Tail<V>>>,
}

/// The words behind the first, and what the phrase means.
type Tail<V> = (Box<[WordId]>, V);

impl<V> Default for Phrases<V> {
    fn default() -> Self {
        Self { by_first: FxHashMap::default() }
    }
}

impl<V> Phrases<V> {
    /// Adds a phrase; returns the value that stands under it already, to be extended.
    pub(crate) fn entry(&mut self, words: &[WordId], new: impl FnOnce() -> V) -> Option<&mut V> {
        let (first, rest) = words.split_first()?;
        let list = self.by_first.entry(*first).or_default();
        let index = match list.iter().position(|(known, _)| **known == *rest) {
            Some(index) => index,
            None => {
                // Longer phrases come first; among equals, the order of the data.
                let index = list.iter().position(|(known, _)| known.len() < rest.len()).unwrap_or(list.len());
                list.insert(index, (rest.into(), new()));
                index
            }
        };
        list.get_mut(index).map(|(_, value)| value)
    }

    /// The longest phrase that begins the words, with its length.
    pub(crate) fn longest(&self, words: &[WordId]) -> Option<(usize, &V)> {
        let (first, rest) = words.split_first()?;
        let list = self.by_first.get(first)?;
        list.iter().find(|(known, _)| rest.starts_with(known)).map(|(known, value)| (known.len() + 1, value))
    }
}
