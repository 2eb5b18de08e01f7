//! Small lists of words, one bit each: see `lexicon/records/terms.toml`.

pub(crate) use crate::generated::lexicon::Term;

use super::phrases::Phrases;
use super::{Interner, WordId};
use crate::generated::lexicon as data;

/// Which lists hold a word, and which hold a phrase.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    words: Vec<u128>,
    phrases: Phrases<u128>,
}

impl Terms {
    pub(super) fn load(interner: &mut Interner) -> Self {
        let mut terms = Self::default();
        for (term, phrases) in data::TERMS {
            for phrase in *phrases {
                let words = interner.phrase(phrase);
                if let [word] = words[..] {
                    let index = word.0 as usize;
                    if terms.words.len() <= index {
                        terms.words.resize(index + 1, 0);
                    }
                    terms.words[index] |= 1 << *term as u32;
                } else if let Some(bits) = terms.phrases.entry(&words, || 0) {
                    *bits |= 1 << *term as u32;
                }
            }
        }
        terms
    }

    /// Whether a list holds a word.
    pub(crate) fn has(&self, term: Term, word: WordId) -> bool {
        self.words.get(word.0 as usize).is_some_and(|bits| bits & (1 << term as u32) != 0)
    }

    /// The length of the phrase of a list that begins the words; 0 when none does.
    pub(crate) fn length(&self, term: Term, words: &[WordId]) -> usize {
        let longer = self.phrases.longest(words).filter(|(_, bits)| **bits & (1 << term as u32) != 0).map(|(length, _)| length);
        longer.unwrap_or_else(|| usize::from(words.first().is_some_and(|word| self.has(term, *word))))
    }

    /// Whether a phrase of a list, of one word or of several, begins the words.
    pub(crate) fn begins(&self, term: Term, words: &[WordId]) -> bool {
        words.first().is_some_and(|word| self.has(term, *word))
            || self.phrases.longest(words).is_some_and(|(_, bits)| bits & (1 << term as u32) != 0)
    }
}
