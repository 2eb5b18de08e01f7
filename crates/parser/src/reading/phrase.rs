//! Phrases of the lexicon in a text, of every kind, found in one walk.

use chancery_model::{Area, Context, Designation, InstrumentKind};

use super::Reading;
use crate::lexicon::phrases::{Meaning, PhraseKind, PhraseMatch};
use crate::lexicon::words::Word;
use crate::lexicon::{Compound, InitiativeRow, Lexicon, RoleRow, WordId};

/// The phrases of a text by the token that they begin with.
#[derive(Debug, Default)]
pub(super) struct PhraseTable {
    /// In the order of their first tokens, the longest first.
    found: Vec<PhraseMatch>,
    /// The kinds of the phrases that begin at each token, one bit each.
    kinds: Vec<u16>,
}

impl PhraseTable {
    pub(super) fn find(lexicon: &Lexicon, lower: &[WordId], words: &[Word]) -> Self {
        let mut out = Self { found: Vec::new(), kinds: vec![0; lower.len()] };
        for (at, word) in words.iter().enumerate() {
            if word.begins_phrase {
                let before = out.found.len();
                lexicon.find_phrases(lower, at, &mut out.found);
                out.kinds[at] = out.found[before..].iter().fold(0, |kinds, found| kinds | lexicon.meaning(*found).kind().bit());
            }
        }
        out
    }
}

impl<'a> Reading<'a> {
    /// The phrases of a kind that begin at a token and end before `limit`, the longest first, with their lengths.
    fn phrases(&self, kind: PhraseKind, at: usize, limit: usize) -> impl Iterator<Item = (usize, &'a Meaning)> {
        let table = &self.phrases;
        let some = table.kinds.get(at).is_some_and(|kinds| kinds & kind.bit() != 0);
        let first = if some { table.found.partition_point(|found| (found.first as usize) < at) } else { table.found.len() };
        let here = table.found[first..].iter().take_while(move |found| found.first as usize == at);
        let lexicon = self.lexicon;
        here.map(move |found| (found.length as usize, lexicon.meaning(*found)))
            .filter(move |(length, meaning)| at + length <= limit && meaning.kind() == kind)
    }

    /// Whether a phrase of any kind begins at a token.
    pub(crate) fn begins_phrase(&self, at: usize) -> bool {
        self.phrases.kinds.get(at).is_some_and(|kinds| *kinds != 0)
    }

    /// The longest role noun that begins at a token.
    pub(crate) fn role_at(&self, at: usize, limit: usize) -> Option<(usize, &'static RoleRow)> {
        self.phrases(PhraseKind::Role, at, limit).find_map(|(length, meaning)| match meaning {
            Meaning::Role(row) => Some((length, *row)),
            _ => None,
        })
    }

    /// The classes of the longest class phrase that begins at a token.
    pub(crate) fn classes_at(&self, at: usize) -> Option<(usize, u128)> {
        self.phrases(PhraseKind::Class, at, self.tokens.len()).find_map(|(length, meaning)| match meaning {
            Meaning::Class(classes) => Some((length, *classes)),
            _ => None,
        })
    }

    /// The longest noun for a document that begins at a token.
    pub(crate) fn instrument_at(&self, at: usize) -> Option<(usize, InstrumentKind)> {
        self.phrases(PhraseKind::Instrument, at, self.tokens.len()).find_map(|(length, meaning)| match meaning {
            Meaning::Instrument(kind) => Some((length, *kind)),
            _ => None,
        })
    }

    /// The longest field of cooperation that begins at a token.
    pub(crate) fn area_at(&self, at: usize, limit: usize) -> Option<(usize, Area)> {
        self.phrases(PhraseKind::Area, at, limit).find_map(|(length, meaning)| match meaning {
            Meaning::Area(area) => Some((length, *area)),
            _ => None,
        })
    }

    /// The contexts that the longest context phrase at a token names.
    pub(crate) fn contexts_at(&self, at: usize, limit: usize) -> impl Iterator<Item = Context> {
        let mut longest = 0;
        self.phrases(PhraseKind::Context, at, limit).map_while(move |(length, meaning)| {
            longest = length.max(longest);
            match meaning {
                Meaning::Context(context) if length == longest => Some(*context),
                _ => None,
            }
        })
    }

    /// The longest designation of a relation that begins at a token.
    pub(crate) fn designation_at(&self, at: usize, limit: usize) -> Option<(usize, Designation)> {
        self.phrases(PhraseKind::Designation, at, limit).find_map(|(length, meaning)| match meaning {
            Meaning::Designation(designation) => Some((length, *designation)),
            _ => None,
        })
    }

    /// The longest guiding formula that begins at a token.
    pub(crate) fn vision_at(&self, at: usize, limit: usize) -> Option<(usize, &'static str)> {
        self.phrases(PhraseKind::Vision, at, limit).find_map(|(length, meaning)| match meaning {
            Meaning::Vision(name) => Some((length, *name)),
            _ => None,
        })
    }

    /// The longest initiative that begins at a token.
    pub(crate) fn initiative_at(&self, at: usize, limit: usize) -> Option<(usize, &'static InitiativeRow)> {
        self.phrases(PhraseKind::Initiative, at, limit).find_map(|(length, meaning)| match meaning {
            Meaning::Initiative(row) => Some((length, *row)),
            _ => None,
        })
    }
    /// The longest preposition, subordinator or adverb of several words that begins at a token.
    pub(crate) fn compound_at(&self, at: usize, limit: usize) -> Option<(usize, Compound)> {
        self.phrases(PhraseKind::Compound, at, limit).find_map(|(length, meaning)| match meaning {
            Meaning::Compound(compound) => Some((length, *compound)),
            _ => None,
        })
    }
}
