//! The vocabulary that the reader stands on: words, names, noun classes, roles and frames.
//!
//! The data is TOML under `lexicon/` and, for names, the facts of the gazetteer.

mod by_word;
mod frames;
mod interner;
pub(crate) mod named;
pub(crate) mod names;
pub(crate) mod pattern;
pub(crate) mod phrases;
mod rows;
pub(crate) mod terms;
pub(crate) mod words;

use std::{fmt, thread};

use chancery_gazetteer::Gazetteer;

use crate::text::{Token, tokens};
use frames::Frames;
use names::{Entity, Names};
use pattern::{Head, Notation};
use phrases::{Meaning, PhraseMatch, Phrases};
use terms::Terms;
use words::{Tags, Words};

pub(crate) use frames::{Frame, HeadKind, Offer};
pub(crate) use interner::{Interner, WordId};
pub use rows::{FrameRow, InitiativeRow, RoleRow, Tables};
pub(crate) use terms::Term;

/// Classes of nouns: at most 128, one bit each.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Classes {
    names: &'static [&'static str],
}

impl Classes {
    pub(crate) fn bit(self, name: &str) -> Option<u128> {
        self.names.binary_search(&name).ok().filter(|index| *index < 128).map(|index| 1 << index)
    }
}

/// What a compound of several words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CompoundKind {
    Preposition,
    Subordinator,
    Adverb,
    Negator,
}

/// A preposition, subordinator, adverb or denial of several words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compound {
    pub(crate) kind: CompoundKind,
    /// The word that stands for it in patterns: "in-support-of".
    pub(crate) id: WordId,
}

/// The parts of a row between the places of one byte. The rows are short, so that no search pays that prepares itself.
fn cells(row: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let row = rest?;
        let end = row.bytes().position(|byte| byte == separator);
        rest = end.map(|end| &row[end + 1..]);
        Some(&row[..end.unwrap_or(row.len())])
    })
}

/// Names, words and frames, ready for matching.
///
/// Making one takes a few milliseconds, on two threads where there are two; share it between readers.
pub struct Lexicon {
    pub(crate) gazetteer: Gazetteer,
    interner: Interner,
    words: Words,
    classes: Classes,
    pub(crate) names: Names,
    phrases: Phrases,
    frames: Frames,
    pub(crate) terms: Terms,
    /// The classes of "people".
    pub(crate) people: u128,
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon").field("words", &self.interner.len()).field("frames", &self.frames.len()).finish_non_exhaustive()
    }
}

impl Lexicon {
    /// The vocabulary that comes with the crate.
    pub fn builtin() -> Self {
        Self::of(&Tables::builtin())
    }

    /// A vocabulary of other rows, beside the facts and the small lists that come with the crate.
    ///
    /// A frame whose pattern or code cannot be read is left out: see [`Lexicon::unread`].
    pub fn of(tables: &Tables) -> Self {
        let gazetteer = Gazetteer::builtin();
        let classes = Classes { names: tables.classes };
        thread::scope(|scope| {
            // Names need no word to be known.
            let listing = thread::Builder::new().spawn_scoped(scope, || Names::new(gazetteer)).ok();
            let mut interner = Interner::with_capacity(1 << 15);
            let mut words = Words::load(tables, &mut interner);
            let phrases = Phrases::load(tables, &mut interner, &mut words, classes);
            let frames = Frames::load(tables, &mut interner, &mut words, classes);
            let terms = Terms::load(&mut interner);
            let people = phrases.classes_of(&interner, interner.get("people"));
            // Where no thread could be had, this one does it.
            let names = listing.and_then(|listing| listing.join().ok()).unwrap_or_else(|| Names::new(gazetteer));
            Self { gazetteer, interner, words, classes, names, phrases, frames, terms, people }
        })
    }

    /// The patterns that cannot be read, each with the reason. It reads them all, which is otherwise done when they are met.
    pub fn unread(&self) -> Vec<String> {
        self.frames.unread(&self.notation())
    }

    fn notation(&self) -> Notation<'_> {
        Notation { interner: &self.interner, words: &self.words, classes: self.classes }
    }

    /// Adds the phrases that begin at a token whose word begins some, the longest first.
    pub(crate) fn find_phrases(&self, lower: &[WordId], at: usize, out: &mut Vec<PhraseMatch>) {
        self.phrases.find(&self.interner, lower, at, out);
    }

    /// What a phrase means.
    pub(crate) fn meaning(&self, found: PhraseMatch) -> &Meaning {
        self.phrases.meaning(&self.interner, found)
    }

    /// The id of a token's word, in whatever case it is written.
    pub(crate) fn id_of(&self, token: Token) -> WordId {
        self.interner.of_token(token)
    }

    /// What the name that begins some words may stand for.
    pub(crate) fn name(&self, words: &str) -> Vec<Entity> {
        let tokens = tokens(words);
        let mut entities = Vec::new();
        if let Some(first) = tokens.first() {
            self.names.longest(words, &tokens, self.word(self.id_of(*first)).function, &mut entities);
        }
        entities
    }

    /// What the lexicon knows of a word in lower case.
    pub(crate) fn word_of(&self, word: &str) -> words::Word {
        self.words.get(self.interner.get(word))
    }

    /// What the lexicon knows of a word.
    pub(crate) fn word(&self, id: WordId) -> words::Word {
        self.words.get(id)
    }

    /// The frames that a lemma carries, with the head that it is, but for those that ask for what is not on offer.
    pub(crate) fn frames_within(&self, lemma: WordId, offer: &Offer) -> impl Iterator<Item = (&Frame, Head)> {
        self.frames.within(lemma, *offer, self.notation())
    }

    /// The frames that a lemma carries.
    pub(crate) fn frames_of(&self, lemma: WordId) -> impl Iterator<Item = &Frame> {
        self.frames.of(lemma, self.notation())
    }

    /// Whether the object of a verb acts in its infinitive: "urged Mali to leave", as the frames say.
    pub(crate) fn controls_object(&self, lemma: WordId) -> bool {
        self.words.get(lemma).tags.has(Tags::CONTROLS_OBJECT)
    }

    /// Whether a clause may complete a verb: "said that", "demanded that", as the frames and the verbs of saying tell.
    pub(crate) fn takes_clause(&self, lemma: WordId) -> bool {
        self.words.get(lemma).tags.has(Tags::TAKES_CLAUSE)
    }

    /// Whether a verb takes what was said.
    pub(crate) fn is_speech_verb(&self, lemma: WordId) -> bool {
        self.words.get(lemma).speech
    }
}
