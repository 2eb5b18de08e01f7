//! Words and the parts of speech that each may be.

use super::{Interner, Tables, WordId, named};

/// A set of parts of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tags(u64);

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)+) => {
        impl Tags { $( $(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit); )+ }
    };
}

tags! {
    NOUN = 0,
    PLURAL = 1,
    VERB = 2,
    VERB_S = 3,
    PAST = 4,
    PARTICIPLE = 5,
    GERUND = 6,
    ADJECTIVE = 7,
    ADVERB = 8,
    DETERMINER = 9,
    PREPOSITION = 10,
    COORDINATOR = 11,
    SUBORDINATOR = 12,
    COMPLEMENTIZER = 13,
    SUBJECT_PRONOUN = 14,
    OBJECT_PRONOUN = 15,
    POSSESSIVE = 16,
    PRONOUN = 17,
    WH = 18,
    MODAL = 19,
    BE = 20,
    HAVE = 21,
    DO = 22,
    NEGATOR = 23,
    NUMBER = 24,
    QUANTIFIER = 25,
    ORDINAL = 26,
    /// Begins a preposition or subordinator of several words: "because of".
    COMPOUND = 27,
    VERB_PREFIX = 28,
    MEASURE = 29,
    UPCOMING = 30,
    UNREALISED = 31,
    REFUSED = 32,
    DITRANSITIVE = 33,
    TAKES_INFINITIVE = 34,
    PERSON = 35,
    /// A verb that a clause completes, as the frames say.
    TAKES_CLAUSE = 36,
    /// A verb whose object acts in its infinitive, as the frames say.
    CONTROLS_OBJECT = 37,
    RARELY_VERB = 38,
    LIGHT = 39,
    BELIEVES = 40,
    UTTERANCE = 41,
    ATTEMPTED = 42,
    ASPECTUAL = 43,
    PARTICLE = 44,
}

impl std::ops::BitOr for Tags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Tags {
    /// Any form of a verb.
    pub(crate) const ANY_VERB: Self = Self(Self::VERB.0 | Self::VERB_S.0 | Self::PAST.0 | Self::PARTICIPLE.0 | Self::GERUND.0);
    /// Forms of be, have, do, and the modals.
    pub(crate) const AUXILIARY: Self = Self(Self::MODAL.0 | Self::BE.0 | Self::HAVE.0 | Self::DO.0);

    /// Any of the closed classes, and adverbs.
    pub(crate) const CLOSED: Self = Self(((1 << 27) - 1) & !((1 << 8) - 1));

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the word may be no part of speech that the lexicon knows.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 & ((1 << 27) - 1) == 0
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// What the lexicon knows of one form.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Word {
    pub(crate) tags: Tags,
    /// The lemma, when the form is read as a verb.
    pub(crate) verb: WordId,
    /// The lemma, when the form is read as a past: of "found" this is "find".
    pub(crate) past: WordId,
    /// The lemma, when the form is read as a noun.
    pub(crate) noun: WordId,
    /// A form of the lists of function words and adverbs.
    pub(crate) function: bool,
    /// A verb that takes what was said; set on its lemma.
    pub(crate) speech: bool,
    /// Whether a phrase begins with it.
    pub(crate) begins_phrase: bool,
}

/// The words of the data files, by id.
#[derive(Debug)]
pub(crate) struct Words {
    entries: Vec<Word>,
}

impl Words {
    pub(crate) fn get(&self, id: WordId) -> Word {
        self.entries.get(id.index()).copied().unwrap_or_default()
    }

    /// The entry of a word, made where there is none.
    pub(super) fn entry(&mut self, id: WordId) -> &mut Word {
        if self.entries.len() <= id.index() {
            self.entries.resize(id.index() + 1, Word::default());
        }
        &mut self.entries[id.index()]
    }

    /// Marks a form that is known by its id.
    pub(super) fn mark(&mut self, id: WordId, tags: Tags) {
        self.entry(id).tags.add(tags);
    }

    fn verb<'r>(&mut self, interner: &mut Interner, forms: impl Iterator<Item = &'r str>) {
        let kinds = [Tags::VERB, Tags::VERB_S, Tags::PAST, Tags::PARTICIPLE, Tags::GERUND];
        let mut lemma = WordId::NONE;
        for (forms, tag) in forms.zip(kinds) {
            // Some verbs have two pasts: "learned/learnt".
            for form in super::cells(forms, b'/') {
                let id = interner.intern(form);
                if tag == Tags::VERB {
                    lemma = id;
                }
                let word = self.entry(id);
                word.tags.add(tag);
                if word.verb == WordId::NONE || tag == Tags::VERB {
                    word.verb = lemma;
                }
                if tag == Tags::PAST && word.past == WordId::NONE {
                    word.past = lemma;
                }
            }
        }
    }

    fn noun(&mut self, interner: &mut Interner, singular: &str, plural: &str) {
        let lemma = interner.intern(singular);
        let word = self.entry(lemma);
        word.tags.add(Tags::NOUN);
        // "forces" is listed, and is the plural of "force" all the same.
        if !word.tags.has(Tags::PLURAL) || word.noun == WordId::NONE {
            word.noun = lemma;
        }
        if plural == singular {
            return;
        }
        let id = interner.intern(plural);
        let word = self.entry(id);
        word.tags.add(Tags::PLURAL);
        if word.noun == WordId::NONE || word.noun == id {
            word.noun = lemma;
        }
    }

    /// The words of the data files: a list and a form on each line, or a lemma with its forms. Those that code asks for by name come first, so that their ids are constants.
    pub(super) fn load(tables: &Tables, interner: &mut Interner) -> Self {
        for form in named::FORMS {
            interner.intern(form);
        }
        let mut words = Self { entries: Vec::with_capacity(tables.words.len() / 6) };
        for row in tables.words.lines() {
            let mut cells = super::cells(row, b'\t');
            match (cells.next(), cells.next()) {
                (Some("verb"), Some(lemma)) => words.verb(interner, std::iter::once(lemma).chain(cells)),
                (Some("noun"), Some(lemma)) => words.noun(interner, lemma, cells.next().unwrap_or(lemma)),
                // A word of phrases or patterns, of which nothing else is known.
                (Some("word"), Some(word)) => {
                    interner.intern(word);
                }
                (Some("set"), Some(set)) => {
                    let id = interner.intern(cells.next().unwrap_or_default());
                    words.mark(id, set_tag(set));
                }
                (Some("speech"), Some(lemma)) => {
                    let id = interner.intern(lemma);
                    let word = words.entry(id);
                    word.speech = true;
                    word.tags.add(Tags::TAKES_CLAUSE);
                }
                (Some(list), Some(form)) => {
                    let id = interner.intern(form);
                    let word = words.entry(id);
                    word.tags.add(tag_of(list));
                    word.function |= list != "adjectives";
                }
                _ => {}
            }
        }
        words
    }
}

/// The part of speech of a list of words.
fn tag_of(list: &str) -> Tags {
    match list {
        "adjectives" => Tags::ADJECTIVE,
        "determiners" => Tags::DETERMINER,
        "quantifiers" => Tags::QUANTIFIER,
        "prepositions" => Tags::PREPOSITION,
        "coordinators" => Tags::COORDINATOR,
        "subordinators" => Tags::SUBORDINATOR,
        "complementizers" => Tags::COMPLEMENTIZER,
        "pronouns_subject" => Tags::SUBJECT_PRONOUN,
        "pronouns_object" => Tags::OBJECT_PRONOUN,
        "pronouns_possessive" => Tags::POSSESSIVE,
        "pronouns_other" => Tags::PRONOUN,
        "wh" => Tags::WH,
        "modals" => Tags::MODAL,
        "be" => Tags::BE,
        "have" => Tags::HAVE,
        "do" => Tags::DO,
        "negators" => Tags::NEGATOR,
        "number_words" => Tags::NUMBER,
        "ordinal_words" => Tags::ORDINAL,
        "adverbs" | "degree" => Tags::ADVERB,
        _ => Tags::default(),
    }
}

/// The mark of a set of words.
fn set_tag(list: &str) -> Tags {
    match list {
        "verb_prefixes" => Tags::VERB_PREFIX,
        "measures" => Tags::MEASURE,
        "upcoming" => Tags::UPCOMING,
        "unrealised" => Tags::UNREALISED,
        "refused" => Tags::REFUSED,
        "ditransitive" => Tags::DITRANSITIVE,
        "infinitive_nouns" => Tags::TAKES_INFINITIVE,
        "people" => Tags::PERSON,
        "rarely_verbs" => Tags::RARELY_VERB,
        "light_verbs" => Tags::LIGHT,
        "believing" => Tags::BELIEVES,
        "utterances" => Tags::UTTERANCE,
        "attempted" => Tags::ATTEMPTED,
        "aspectual" => Tags::ASPECTUAL,
        "compounds" => Tags::COMPOUND,
        _ => Tags::default(),
    }
}
