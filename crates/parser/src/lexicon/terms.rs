//! Small lists of words, one bit each: see `lexicon/records/terms.toml`.

pub(crate) use crate::generated::lexicon::Term;

use super::{Interner, WordId};
use crate::generated::lexicon as data;

/// Which lists hold a word, and which hold a phrase.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    words: Vec<u128>,
    /// Phrases of several words with their lists, sorted by their words.
    phrases: Vec<(Vec<WordId>, u128)>,
}

impl Terms {
    pub(super) fn load(interner: &mut Interner) -> Self {
        let mut terms = Self::default();
        for (term, phrases) in data::TERMS {
            for phrase in *phrases {
                let words: Vec<WordId> = super::cells(phrase, b' ').map(|word| interner.intern(word)).collect();
                if let [word] = words[..] {
                    let index = word.index();
                    if terms.words.len() <= index {
                        terms.words.resize(index + 1, 0);
                    }
                    terms.words[index] |= 1 << *term as u32;
                } else {
                    terms.phrases.push((words, 1 << *term as u32));
                }
            }
        }
        terms.phrases.sort();
        terms
    }

    /// Whether a list holds a word.
    pub(crate) fn has(&self, term: Term, word: WordId) -> bool {
        self.words.get(word.index()).is_some_and(|bits| bits & (1 << term as u32) != 0)
    }

    /// The length of the phrase of a list that begins the words; 0 when none does.
    pub(crate) fn length(&self, term: Term, words: &[WordId]) -> usize {
        let Some(first) = words.first() else { return 0 };
        let from = self.phrases.partition_point(|(phrase, _)| phrase[0] < *first);
        let phrases = self.phrases[from..].iter().take_while(|(phrase, _)| phrase[0] == *first);
        let fits = |(phrase, bits): &&(Vec<WordId>, u128)| bits & (1 << term as u32) != 0 && words.starts_with(phrase);
        let longest = phrases.filter(fits).map(|(phrase, _)| phrase.len()).max();
        longest.unwrap_or_else(|| usize::from(self.has(term, *first)))
    }

    /// Whether a phrase of a list, of one word or of several, begins the words.
    pub(crate) fn begins(&self, term: Term, words: &[WordId]) -> bool {
        self.length(term, words) > 0
    }
}
