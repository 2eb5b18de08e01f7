//! What words tell: the events, documents and titles that they stand for, and what they do to the words beside them.
//!
//! The words come from the lexicon of the reader and from `words/` of this crate; `cargo xtask codegen` writes them into one table.

mod beginnings;
mod forms;
mod frames;
mod packed;
mod phrases;
mod says;
mod stems;

use chancery_model::{Area, Context, Designation, InstrumentKind, InstrumentStatus, Mode, OfficeKind, Sector};
use rustc_hash::FxHashMap;

use crate::generated::vocabulary as table;
use frames::{Frame, Frames, read};
use packed::packed;
use stems::Stems;

pub(crate) use beginnings::Beginnings;
pub(crate) use frames::{FrameRow, Words};
pub(crate) use phrases::Phrases;
pub(crate) use says::{
    direction_of, says_modifier, speaks_of_a_document, speaks_of_a_visit, speaks_of_many, speaks_of_phone, speaks_of_time,
};

/// The number of a lemma.
type Lemma = u16;

/// Which forms of a verb a word can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Form(u8);

impl Form {
    pub(crate) const BASE: Self = Self(1);
    pub(crate) const PRESENT: Self = Self(2);
    pub(crate) const PAST: Self = Self(4);
    pub(crate) const PARTICIPLE: Self = Self(8);
    pub(crate) const ING: Self = Self(16);

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word does to the words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cue(u32);

impl Cue {
    pub(crate) const FUTURE: Self = Self(1);
    pub(crate) const POSSIBLE: Self = Self(1 << 1);
    pub(crate) const BE: Self = Self(1 << 2);
    pub(crate) const HAVE: Self = Self(1 << 3);
    pub(crate) const BETWEEN: Self = Self(1 << 4);
    pub(crate) const UNREALISED: Self = Self(1 << 5);
    pub(crate) const UNFULFILLED: Self = Self(1 << 6);
    pub(crate) const NEGATOR: Self = Self(1 << 7);
    pub(crate) const DENIAL: Self = Self(1 << 8);
    pub(crate) const CANCELLATION: Self = Self(1 << 9);
    pub(crate) const CONDITION: Self = Self(1 << 10);
    pub(crate) const UPCOMING: Self = Self(1 << 11);
    pub(crate) const TO: Self = Self(1 << 12);
    pub(crate) const BY: Self = Self(1 << 13);
    pub(crate) const CONJUNCTION: Self = Self(1 << 14);
    pub(crate) const THAT: Self = Self(1 << 15);
    pub(crate) const DO: Self = Self(1 << 16);
    pub(crate) const PREPOSITION: Self = Self(1 << 17);
    pub(crate) const RELATIVE: Self = Self(1 << 18);
    pub(crate) const FROM: Self = Self(1 << 19);
    pub(crate) const TIME: Self = Self(1 << 20);
    /// Words that begin a noun phrase.
    pub(crate) const DETERMINER: Self = Self(1 << 23);
    /// Verbs whose subject is the host.
    pub(crate) const HOSTING: Self = Self(1 << 21);
    /// Verbs and nouns whose subject is the guest.
    pub(crate) const VISITING: Self = Self(1 << 22);

    /// Words that say that something did not happen.
    pub(crate) const DENYING: Self = Self(Self::NEGATOR.0 | Self::UNFULFILLED.0 | Self::DENIAL.0 | Self::CANCELLATION.0);
    /// Words that leave open whether something happens.
    pub(crate) const OPEN: Self = Self(Self::FUTURE.0 | Self::POSSIBLE.0 | Self::UNREALISED.0 | Self::UPCOMING.0 | Self::CONDITION.0);

    /// Whether it does any of what the other does.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What is known of one written word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Word {
    /// Of which verbs it is a form, whether or not a frame names them.
    pub(crate) form: Form,
    pub(crate) cue: Cue,
    /// Whether it is a noun for a government or for those who act for it.
    government: bool,
    lemmas: [Option<Lemma>; 2],
    classes: u128,
    /// The types of the frames that it carries: a bit for each.
    types: u16,
    /// Frames that it carries, by the bit of their type.
    frames: Vec<(u16, Vec<u32>)>,
}

impl Word {
    /// Adds a frame that it carries.
    fn carry(&mut self, bit: u16, frame: u32) {
        self.types |= bit;
        match self.frames.iter_mut().find(|(known, _)| *known == bit) {
            // Forms that are written alike carry it once.
            Some((_, frames)) if frames.last() == Some(&frame) => {}
            Some((_, frames)) => frames.push(frame),
            None => self.frames.push((bit, vec![frame])),
        }
    }

    /// Whether it can carry an event of one of the types.
    pub(crate) fn may_carry(&self, types: u16) -> bool {
        self.types & types != 0
    }
}

/// Numbers lemmas.
#[derive(Debug, Default)]
struct Interner(FxHashMap<Box<str>, Lemma>);

impl Interner {
    fn intern(&mut self, lemma: &str) -> Lemma {
        if let Some(known) = self.0.get(lemma) {
            return *known;
        }
        let next = self.0.len() as Lemma;
        self.0.insert(lemma.into(), next);
        next
    }
}

/// Everything that words can tell.
#[derive(Debug, Clone)]
pub(crate) struct Vocabulary {
    /// The places of words in `known`: a small index stays in the cache.
    index: FxHashMap<u128, Entry>,
    /// Those of words that are too long for it.
    long: FxHashMap<Box<[u8]>, Entry>,
    known: Vec<Word>,
    frames: Frames,
    patterns: FxHashMap<&'static str, &'static FrameRow>,
    pub(crate) areas: Phrases<Area>,
    pub(crate) instruments: Phrases<InstrumentKind>,
    pub(crate) contexts: Phrases<Context>,
    pub(crate) designations: Phrases<Designation>,
    pub(crate) modes: Phrases<Mode>,
    pub(crate) offices: Phrases<OfficeKind>,
    /// Nouns for groups that act.
    pub(crate) sectors: Phrases<Sector>,
    /// By their place in [`initiatives`].
    pub(crate) initiatives: Phrases<usize>,
    statuses: Vec<(InstrumentStatus, Stems)>,
    /// Sorted by code.
    codes: Vec<(&'static str, Stems)>,
    pronouns: Vec<&'static str>,
}

/// A word in the index: its place, and what is asked of every word.
#[derive(Debug, Clone, Copy)]
struct Entry {
    at: u32,
    cue: Cue,
}

/// Initiatives: name, proposer, words.
pub(crate) fn initiatives() -> &'static [(&'static str, Option<&'static str>, &'static str)] {
    table::INITIATIVES
}

/// Whether few words tell a mode, so that it can be asked for them.
pub(crate) fn has_words(mode: Mode) -> bool {
    table::MODES.iter().any(|(known, _)| *known == mode)
}

/// Whether the words speak of a meeting of many sides.
pub(crate) fn is_summit(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    table::SUMMITS.split('|').any(|word| text.contains(word))
}

/// Whether the words speak of two sides and no more.
pub(crate) fn speaks_of_two(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    table::PAIRS.split('|').any(|pair| text.contains(pair))
}

/// Whether the words say that an office is held no more.
pub(crate) fn speaks_of_former(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| table::FORMER.split('|').any(|former| former.eq_ignore_ascii_case(word)))
}

impl Vocabulary {
    /// Indexes the tables.
    pub(crate) fn new() -> Self {
        let mut build = Builder::default();
        build.cues();
        build.frames();
        build.classes();
        let (mut index, mut long) = (FxHashMap::default(), FxHashMap::default());
        #[allow(clippy::iter_over_hash_type, reason = "any order of the words will do")]
        for (at, (word, known)) in build.words.iter().enumerate() {
            let entry = Entry { at: at as u32, cue: known.cue };
            match packed(word.as_bytes(), word.len()) {
                Some(key) => index.insert(key, entry),
                None => long.insert(word.as_bytes().into(), entry),
            };
        }
        Self {
            index,
            long,
            known: build.words.into_values().collect(),
            frames: build.frames,
            patterns: table::FRAMES.iter().map(|row| (row.0, row)).collect(),
            areas: Phrases::new(table::AREAS.iter().copied()),
            instruments: Phrases::new(table::INSTRUMENTS.iter().copied()),
            contexts: Phrases::new(table::CONTEXTS.iter().copied()),
            designations: Phrases::new(table::DESIGNATIONS.iter().copied()),
            modes: Phrases::new(table::MODES.iter().copied()),
            offices: Phrases::new(table::OFFICES.iter().copied()),
            sectors: Phrases::new(table::SECTORS.iter().copied()),
            initiatives: Phrases::new(table::INITIATIVES.iter().enumerate().map(|(index, row)| (index, row.2))),
            statuses: table::INSTRUMENT_STATUSES.iter().map(|(status, words)| (*status, Stems::new(words))).collect(),
            codes: table::CODES.iter().map(|(code, words)| (*code, Stems::new(words))).collect(),
            pronouns: table::PRONOUNS.split('|').collect(),
        }
    }

    /// What is known of a word, in capitals or not.
    pub(crate) fn word(&self, word: &[u8]) -> Option<&Word> {
        self.first_word(word, word.len()).map(|(word, _)| word)
    }

    /// What is known of the word of so many bytes that a text begins with, and what it does, which lies nearer in memory.
    pub(crate) fn first_word(&self, text: &[u8], length: usize) -> Option<(&Word, Cue)> {
        let entry = match packed(text, length) {
            Some(key) => self.index.get(&key),
            None => self.long.get(text.get(..length)?.to_ascii_lowercase().as_slice()),
        };
        entry.map(|entry| (&self.known[entry.at as usize], entry.cue))
    }

    /// Beginnings of words that go with a status of documents; none where any words do.
    pub(crate) fn words_of_status(&self, status: InstrumentStatus) -> Option<&Stems> {
        self.statuses.iter().find(|(known, _)| *known == status).map(|(_, words)| words)
    }

    /// Beginnings of words that go with a code of CAMEO; none where any words do.
    pub(crate) fn words_of_code(&self, code: &str) -> Option<&Stems> {
        self.codes.binary_search_by_key(&code, |(known, _)| known).ok().map(|at| &self.codes[at].1)
    }

    /// Whether a name is a pronoun.
    pub(crate) fn is_pronoun(&self, name: &str) -> bool {
        self.pronouns.iter().any(|pronoun| pronoun.eq_ignore_ascii_case(name))
    }

    /// Whether a noun phrase is headed by a word for a government or those who act for it.
    pub(crate) fn speaks_of_government(&self, phrase: &str) -> bool {
        let head = phrase.rsplit(' ').next().unwrap_or_default();
        self.word(head.as_bytes()).is_some_and(|word| word.government)
    }

    /// The pattern of the reader's lexicon that an event names as its frame.
    pub(crate) fn frame(&self, pattern: &str) -> Option<&'static FrameRow> {
        self.patterns.get(pattern).copied()
    }

    /// Which of the wanted types a word carries among other words: a bit for each, in the order of the ontology.
    pub(crate) fn types(&self, head: &Word, others: &Words, wanted: u16) -> u16 {
        if head.may_carry(wanted) { self.frames.types(&head.frames, others, wanted) } else { 0 }
    }
}

/// Words on their way into the index.
#[derive(Default)]
struct Builder {
    words: FxHashMap<Box<str>, Word>,
    frames: Frames,
    interner: Interner,
}

impl Builder {
    fn word(&mut self, form: &str) -> &mut Word {
        self.words.entry(form.into()).or_default()
    }

    fn cue(&mut self, words: &str, cue: Cue) {
        for word in words.split('|') {
            let word = self.word(word);
            word.cue = Cue(word.cue.0 | cue.0);
        }
    }

    /// A cue of verbs, in all their forms, and of adjectives and nouns, which have one.
    fn cue_of_verbs(&mut self, lemmas: &str, cue: Cue) {
        for lemma in lemmas.split('|') {
            of_verb(lemma.split_once('-').map_or(lemma, |(verb, _)| verb), |form, _| self.cue(form, cue));
        }
    }

    fn cues(&mut self) {
        self.cue(table::FUTURE, Cue::FUTURE);
        self.cue(table::POSSIBLE, Cue::POSSIBLE);
        self.cue(table::BE, Cue::BE);
        self.cue(table::HAVE, Cue::HAVE);
        self.cue(table::BETWEEN, Cue::BETWEEN);
        self.cue(table::NEGATORS, Cue::NEGATOR);
        self.cue(table::CONDITIONS, Cue::CONDITION);
        self.cue(table::UPCOMING, Cue::UPCOMING);
        self.cue(table::DETERMINERS, Cue::DETERMINER);
        self.cue("to", Cue::TO);
        self.cue("by", Cue::BY);
        self.cue("from", Cue::FROM);
        self.cue("and|or|but", Cue::CONJUNCTION);
        self.cue("that", Cue::THAT);
        self.cue("who|which|whom|whose|when|where|while|after|before|as|because|although|though|since|until", Cue::RELATIVE);
        self.cue("do|does|did", Cue::DO);
        crate::calendar::names().for_each(|name| self.cue(name, Cue::TIME));
        self.cue(table::PREPOSITIONS, Cue::PREPOSITION);
        self.cue_of_verbs(table::UNREALISED, Cue::UNREALISED);
        self.cue_of_verbs(table::UNFULFILLED, Cue::UNFULFILLED);
        self.cue_of_verbs(table::DENIALS, Cue::DENIAL);
        self.cue_of_verbs(table::CANCELLATIONS, Cue::CANCELLATION);
        self.cue_of_verbs(table::HOSTING, Cue::HOSTING);
        self.cue_of_verbs(table::VISITING, Cue::VISITING);
        table::GOVERNMENT.split('|').for_each(|word| self.word(word).government = true);
    }

    fn frames(&mut self) {
        let classes: Vec<&str> = table::CLASSES.iter().map(|(name, _)| *name).collect();
        let prepositions: Vec<&str> = table::PREPOSITIONS.split('|').collect();
        for row in table::FRAMES {
            let mut heads = Vec::new();
            read(row, &mut self.interner, &classes, &prepositions, |head, frame| heads.push((head.to_owned(), frame)));
            let mut same: Option<(Frame, u32)> = None;
            for (head, frame) in heads {
                let verbal = frame.verbal;
                let index = match &same {
                    Some((known, index)) if *known == frame => *index,
                    _ => self.frames.push(&frame),
                };
                same = Some((frame, index));
                let mut add = |form: &str, kind: Form| {
                    let word = self.words.entry(form.into()).or_default();
                    word.form = word.form.and(kind);
                    word.carry(1 << row.1 as u16, index);
                };
                if verbal { of_verb(&head, &mut add) } else { of_noun(&head, |form| add(form, Form::default())) }
            }
        }
    }

    /// Nouns that slots ask for, by class or by name.
    fn classes(&mut self) {
        for (index, (_, members)) in table::CLASSES.iter().enumerate() {
            for member in members.split('|') {
                // The head of a phrase stands before "of", or at its end.
                let phrase = member.split_once(" of ").map_or(member, |(head, _)| head);
                let head = phrase.rsplit_once(' ').map_or(phrase, |(_, head)| head);
                of_noun(head, |form| self.word(form).classes |= 1 << index);
            }
        }
        let lemmas: Vec<(Box<str>, Lemma)> = self.interner.0.iter().map(|(lemma, number)| (lemma.clone(), *number)).collect();
        for (lemma, number) in lemmas {
            of_noun(&lemma, |form| {
                let word = self.word(form);
                let free = word.lemmas.iter().position(Option::is_none).unwrap_or(1);
                word.lemmas[free] = Some(number);
            });
        }
    }
}

/// Calls `each` with every form of a verb, irregular ones too.
fn of_verb(lemma: &str, each: impl FnMut(&str, Form)) {
    let irregular = table::IRREGULAR_VERBS.iter().find(|forms| forms[0] == lemma);
    forms::of_verb(lemma, irregular, each);
}

/// Calls `each` with the singular and the plural of a noun.
fn of_noun(lemma: &str, each: impl FnMut(&str)) {
    let irregular = table::IRREGULAR_NOUNS.iter().find(|forms| forms[0] == lemma).map(|forms| forms[1]);
    forms::of_noun(lemma, irregular, each);
}
