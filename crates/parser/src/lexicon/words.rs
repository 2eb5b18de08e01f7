//! Words and the parts of speech that each may be.

use super::inflection::{with_ed, with_ing, with_s};
use super::{Interner, WordId};
use crate::generated::lexicon as data;

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
    /// The lemma, when the form is read as a noun.
    pub(crate) noun: WordId,
}

/// The words of the data files, by id.
pub(crate) struct Words {
    pub(crate) entries: Vec<Word>,
}

impl Words {
    pub(crate) fn get(&self, id: WordId) -> Word {
        self.entries.get(id.0 as usize).copied().unwrap_or_default()
    }

    fn add(&mut self, interner: &mut Interner, form: &str, tags: Tags) -> WordId {
        let id = interner.intern(form);
        let index = id.0 as usize;
        if self.entries.len() <= index {
            self.entries.resize(index + 1, Word::default());
        }
        self.entries[index].tags.add(tags);
        id
    }

    /// Marks a form that is known by its id.
    pub(crate) fn mark(&mut self, id: WordId, tags: Tags) {
        let index = id.0 as usize;
        if self.entries.len() <= index {
            self.entries.resize(index + 1, Word::default());
        }
        self.entries[index].tags.add(tags);
    }

    /// Adds every form of a verb.
    pub(crate) fn add_verb(&mut self, interner: &mut Interner, lemma: &str) {
        let irregular = data::IRREGULAR_VERBS.iter().find(|forms| forms[0] == lemma);
        let doubles = data::DOUBLING_VERBS.contains(&lemma);
        let past = irregular.map_or_else(|| with_ed(lemma, doubles), |forms| forms[1].to_owned());
        let participle = irregular.map_or_else(|| with_ed(lemma, doubles), |forms| forms[2].to_owned());
        let lemma_id = interner.intern(lemma);
        for (form, tag) in [
            (lemma.to_owned(), Tags::VERB),
            (with_s(lemma), Tags::VERB_S),
            (past, Tags::PAST),
            (participle, Tags::PARTICIPLE),
            (with_ing(lemma, doubles), Tags::GERUND),
        ] {
            // Some verbs have two pasts: "learned/learnt".
            for form in form.split('/') {
                let id = self.add(interner, form, tag);
                let word = &mut self.entries[id.0 as usize];
                if word.verb == WordId::NONE || tag == Tags::VERB {
                    word.verb = lemma_id;
                }
            }
        }
    }

    /// Adds the singular and the plural of a noun.
    pub(crate) fn add_noun(&mut self, interner: &mut Interner, lemma: &str) -> WordId {
        let lemma_id = self.add(interner, lemma, Tags::NOUN);
        self.entries[lemma_id.0 as usize].noun = lemma_id;
        let irregular = data::IRREGULAR_NOUNS.iter().find(|forms| forms[0] == lemma);
        let plural = irregular.map_or_else(|| with_s(lemma), |forms| forms[1].to_owned());
        let id = self.add(interner, &plural, if plural == lemma { Tags::NOUN } else { Tags::PLURAL });
        if self.entries[id.0 as usize].noun == WordId::NONE {
            self.entries[id.0 as usize].noun = lemma_id;
        }
        lemma_id
    }

    /// The words of the data files.
    pub(crate) fn load(interner: &mut Interner) -> Self {
        let mut words = Self { entries: vec![Word::default()] };
        for (list, forms) in data::FUNCTION_WORDS {
            for form in forms.iter().filter(|form| !form.contains(' ')) {
                words.add(interner, form, function_tag(list));
            }
        }
        for (list, lemmas) in data::WORD_SETS {
            for lemma in *lemmas {
                words.add(interner, lemma, set_tag(list));
            }
        }
        for lemma in data::IRREGULAR_VERBS.iter().map(|forms| forms[0]).chain(data::PLAIN_VERBS.iter().copied()) {
            words.add_verb(interner, lemma);
        }
        for lemma in data::SPEECH_VERBS {
            words.add_verb(interner, lemma);
        }
        for noun in data::IRREGULAR_NOUNS.iter().map(|forms| forms[0]).chain(data::NOUNS.iter().copied()) {
            words.add_noun(interner, noun);
        }
        for noun in data::WORD_SETS.iter().filter(|(list, _)| *list == "people").flat_map(|(_, nouns)| nouns.iter()) {
            words.add_noun(interner, noun);
        }
        for adjective in data::ADJECTIVES {
            words.add(interner, adjective, Tags::ADJECTIVE);
        }
        words
    }
}

/// The part of speech of a list of function words.
fn function_tag(list: &str) -> Tags {
    match list {
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
        _ => Tags::default(),
    }
}
