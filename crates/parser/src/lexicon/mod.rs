//! The vocabulary that the reader stands on: words, names, noun classes, roles and frames.
//!
//! The data is TOML under `lexicon/` and, for names, the facts of the gazetteer.

mod inflection;
pub(crate) mod names;
pub(crate) mod pattern;
pub(crate) mod phrases;
mod rows;
pub(crate) mod terms;
pub(crate) mod words;

use std::fmt;

use chancery_gazetteer::Gazetteer;
use chancery_model::{Area, CameoCode, Context, Designation, InstrumentKind};
use rustc_hash::FxHashMap;

use crate::generated::lexicon as data;
use crate::text::tokens;
use names::Names;
use pattern::{Filler, Pattern};
use phrases::Phrases;
use terms::Terms;
use words::{Tags, Words};

pub(crate) use terms::Term;

pub(crate) use rows::{FrameRow, InitiativeRow, RoleRow};

/// A known form of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct WordId(u32);

impl WordId {
    /// No word of the lexicon.
    pub(crate) const NONE: Self = Self(0);
}

/// Forms and their ids.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    ids: FxHashMap<Box<str>, WordId>,
}

impl Interner {
    pub(crate) fn intern(&mut self, form: &str) -> WordId {
        if let Some(id) = self.ids.get(form) {
            return *id;
        }
        // 0 stands for no word.
        let id = WordId(self.ids.len() as u32 + 1);
        self.ids.insert(form.into(), id);
        id
    }

    pub(crate) fn get(&self, form: &str) -> WordId {
        self.ids.get(form).copied().unwrap_or(WordId::NONE)
    }

    /// The words of a phrase, cut as the tokeniser cuts a text.
    pub(crate) fn phrase(&mut self, text: &str) -> Vec<WordId> {
        // Apostrophes of either form are one to the reader.
        let plain = text.replace(['’', '‘'], "'");
        tokens(&plain).iter().map(|token| self.intern(token.text(&plain))).collect()
    }
}

/// Classes of nouns: at most 128, one bit each.
#[derive(Debug, Default)]
pub(crate) struct Classes {
    names: Vec<&'static str>,
}

impl Classes {
    pub(crate) fn bit(&self, name: &str) -> Option<u128> {
        self.names.iter().position(|known| *known == name).filter(|index| *index < 128).map(|index| 1 << index)
    }
}

/// What a compound of several words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CompoundKind {
    Preposition,
    Subordinator,
    Adverb,
}

/// A preposition, subordinator or adverb of several words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compound {
    pub(crate) kind: CompoundKind,
    /// The word that stands for it in patterns: "in-support-of".
    pub(crate) id: WordId,
}

/// A frame with its compiled pattern.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) row: &'static FrameRow,
    pub(crate) pattern: Pattern,
    pub(crate) code: CameoCode,
}

/// Names, words and frames, ready for matching.
///
/// Making one takes a few milliseconds; share it between readers.
pub struct Lexicon {
    pub(crate) gazetteer: Gazetteer,
    interner: Interner,
    words: Words,
    pub(crate) names: Names,
    pub(crate) roles: Phrases<&'static RoleRow>,
    /// Classes of noun phrases by their words.
    pub(crate) class_phrases: Phrases<u128>,
    /// Indexes of frames under the lemma that carries them.
    by_head: FxHashMap<WordId, Vec<u32>>,
    pub(crate) frames: Vec<Frame>,
    /// Prepositions and subordinators of several words.
    pub(crate) compounds: Phrases<Compound>,
    pub(crate) areas: Phrases<Area>,
    pub(crate) instruments: Phrases<InstrumentKind>,
    pub(crate) designations: Phrases<Designation>,
    pub(crate) visions: Phrases<&'static str>,
    pub(crate) initiatives: Phrases<&'static InitiativeRow>,
    pub(crate) contexts: Phrases<Vec<Context>>,
    speech_verbs: rustc_hash::FxHashSet<WordId>,
    pub(crate) terms: Terms,
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon").field("words", &self.interner.ids.len()).field("frames", &self.frames.len()).finish_non_exhaustive()
    }
}

impl Lexicon {
    /// The vocabulary that comes with the crate.
    pub fn builtin() -> Self {
        let gazetteer = Gazetteer::builtin();
        let mut interner = Interner::default();
        let mut words = Words::load(&mut interner);
        let classes = Classes { names: data::CLASSES.iter().map(|(name, _)| *name).collect() };
        let class_phrases = load_classes(&mut interner, &mut words, &classes);
        let (frames, by_head) = load_frames(&mut interner, &mut words, &classes);
        let roles = plural_phrases(&mut interner, &mut words, data::ROLES.iter().map(|role| (role, role.words)));
        let instruments = plural_phrases(&mut interner, &mut words, data::INSTRUMENTS.iter().map(|(kind, words)| (*kind, *words)));
        let names = names::load(&gazetteer, &mut interner);
        let mut contexts: Phrases<Vec<Context>> = Phrases::default();
        for (context, phrases) in data::CONTEXT_WORDS {
            for phrase in *phrases {
                for form in [(*phrase).to_owned(), inflection::with_s(phrase)] {
                    let words = interner.phrase(&form);
                    if let Some(list) = contexts.entry(&words, Vec::new)
                        && !list.contains(context)
                    {
                        list.push(*context);
                    }
                }
            }
        }
        let compounds = load_compounds(&mut interner, &mut words);
        let speech_verbs: rustc_hash::FxHashSet<WordId> = data::SPEECH_VERBS.iter().map(|lemma| interner.intern(lemma)).collect();
        for lemma in data::SPEECH_VERBS {
            words.mark(interner.get(lemma), Tags::TAKES_CLAUSE);
        }
        let terms = Terms::load(&mut interner);
        Self {
            areas: plain_phrases(&mut interner, data::AREAS.iter().map(|(area, words)| (*area, *words))),
            designations: plain_phrases(&mut interner, data::DESIGNATIONS.iter().map(|(designation, words)| (*designation, *words))),
            visions: plain_phrases(&mut interner, data::VISIONS.iter().map(|(name, words)| (*name, *words))),
            initiatives: plain_phrases(&mut interner, data::INITIATIVES.iter().map(|initiative| (initiative, initiative.words))),
            gazetteer,
            interner,
            words,
            names,
            roles,
            compounds,
            class_phrases,
            by_head,
            frames,
            instruments,
            contexts,
            speech_verbs,
            terms,
        }
    }

    /// The id of a form as written.
    pub(crate) fn id(&self, form: &str) -> WordId {
        self.interner.get(form)
    }

    /// What the lexicon knows of a form.
    pub(crate) fn word(&self, id: WordId) -> words::Word {
        self.words.get(id)
    }

    /// The frames that a lemma carries.
    pub(crate) fn frames_of(&self, lemma: WordId) -> impl Iterator<Item = &Frame> {
        self.by_head.get(&lemma).into_iter().flatten().map(|index| &self.frames[*index as usize])
    }

    /// Whether the object of a verb acts in its infinitive: "urged Mali to leave", as the frames say.
    pub(crate) fn controls_object(&self, lemma: WordId) -> bool {
        self.words.get(lemma).tags.has(Tags::CONTROLS_OBJECT)
    }

    /// Whether a clause may complete a verb: "said that", "demanded that", as the frames and the verbs of saying tell.
    pub(crate) fn takes_clause(&self, lemma: WordId) -> bool {
        self.words.get(lemma).tags.has(Tags::TAKES_CLAUSE)
    }

    /// The examples of every frame with the type that they show; the tests code them.
    #[cfg(test)]
    pub(crate) fn examples(&self) -> impl Iterator<Item = (&'static str, &'static FrameRow)> {
        self.frames.iter().flat_map(|frame| frame.row.examples.iter().map(|example| (*example, frame.row)))
    }

    /// Whether a verb takes what was said.
    pub(crate) fn is_speech_verb(&self, lemma: WordId) -> bool {
        self.speech_verbs.contains(&lemma)
    }
}

fn load_compounds(interner: &mut Interner, words: &mut Words) -> Phrases<Compound> {
    let mut out = Phrases::default();
    // What the first list names a phrase for, it stays: prepositions before adverbs.
    let rank = |list: &str| !list.starts_with("compound");
    let mut lists: Vec<_> = data::FUNCTION_WORDS.iter().collect();
    lists.sort_by_key(|(list, _)| rank(list));
    for (list, phrases) in lists {
        let kind = match *list {
            "subordinators" => CompoundKind::Subordinator,
            "compound_prepositions" => CompoundKind::Preposition,
            "adverbs" | "degree" => CompoundKind::Adverb,
            _ => continue,
        };
        for phrase in phrases.iter().filter(|phrase| phrase.contains(' ')) {
            let id = interner.intern(&phrase.replace(' ', "-"));
            let ids = interner.phrase(phrase);
            words.mark(ids[0], Tags::COMPOUND);
            out.entry(&ids, || Compound { kind, id });
        }
    }
    out
}

fn plain_phrases<V: Copy>(interner: &mut Interner, lists: impl IntoIterator<Item = (V, &'static [&'static str])>) -> Phrases<V> {
    let mut phrases = Phrases::default();
    for (value, list) in lists {
        for phrase in list {
            let words = interner.phrase(phrase);
            phrases.entry(&words, || value);
        }
    }
    phrases
}

/// Noun phrases in the singular and the plural.
fn plural_phrases<V: Copy>(
    interner: &mut Interner,
    words: &mut Words,
    lists: impl IntoIterator<Item = (V, &'static [&'static str])>,
) -> Phrases<V> {
    let mut phrases = Phrases::default();
    for (value, list) in lists {
        for phrase in list {
            for form in number_forms(phrase, interner, words) {
                let ids = interner.phrase(&form);
                phrases.entry(&ids, || value);
            }
        }
    }
    phrases
}

/// A noun phrase and its plural: of "memorandum of understanding" the first noun changes, else the last word.
fn number_forms(phrase: &str, interner: &mut Interner, words: &mut Words) -> Vec<String> {
    let head_end = [" of ", " for ", " to ", " in ", " d'"].iter().filter_map(|mark| phrase.find(mark)).min().unwrap_or(phrase.len());
    let (head, tail) = phrase.split_at(head_end);
    let start = head.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (before, noun) = head.split_at(start);
    words.add_noun(interner, noun);
    let irregular = data::IRREGULAR_NOUNS.iter().find(|forms| forms[0] == noun);
    let plural = irregular.map_or_else(|| inflection::with_s(noun), |forms| forms[1].to_owned());
    vec![phrase.to_owned(), format!("{before}{plural}{tail}")]
}

fn load_classes(interner: &mut Interner, words: &mut Words, classes: &Classes) -> Phrases<u128> {
    let mut phrases = Phrases::default();
    for (name, members) in data::CLASSES {
        let bit = classes.bit(name).unwrap_or_default();
        for member in *members {
            for form in number_forms(member, interner, words) {
                let ids = interner.phrase(&form);
                if let Some(bits) = phrases.entry(&ids, || 0) {
                    *bits |= bit;
                }
            }
        }
    }
    phrases
}

fn load_frames(interner: &mut Interner, words: &mut Words, classes: &Classes) -> (Vec<Frame>, FxHashMap<WordId, Vec<u32>>) {
    let prepositions: Vec<&str> =
        data::FUNCTION_WORDS.iter().filter(|(list, _)| *list == "prepositions").flat_map(|(_, words)| words.iter().copied()).collect();
    let mut frames = Vec::with_capacity(data::FRAMES.len());
    let mut by_head: FxHashMap<WordId, Vec<u32>> = FxHashMap::default();
    for row in data::FRAMES {
        let compiled = pattern::parse(row.pattern, interner, classes, &|word| prepositions.contains(&word));
        // A test reads every pattern and code, so nothing is lost here.
        let (Ok(pattern), Ok(code)) = (compiled, row.code.parse()) else { continue };
        add_words(row.pattern, &pattern, interner, words);
        let controls = pattern.controls_object();
        for head in &pattern.heads {
            if pattern.verbal && pattern.complement {
                words.mark(head.lemma, Tags::TAKES_CLAUSE);
            }
            if controls {
                words.mark(head.lemma, Tags::CONTROLS_OBJECT);
            }
            by_head.entry(head.lemma).or_default().push(frames.len() as u32);
        }
        frames.push(Frame { row, pattern, code });
    }
    (frames, by_head)
}

/// The words that a pattern names become known words.
fn add_words(text: &str, pattern: &Pattern, interner: &mut Interner, words: &mut Words) {
    let mut parts = text.split_whitespace().skip(usize::from(pattern.verbal));
    for head in parts.next().into_iter().flat_map(|heads| heads.split('|')) {
        let lemma = head.split('-').next().unwrap_or(head);
        if pattern.copular || lemma == "be" {
            continue;
        }
        if pattern.verbal {
            words.add_verb(interner, lemma);
        } else {
            words.add_noun(interner, lemma);
        }
    }
    // The words behind "be" are known as what they are.
    if pattern.copular {
        return;
    }
    if let Some(Filler::Nouns { .. }) = pattern.objects.first().map(|slot| &slot.filler) {
        let object = parts.next().unwrap_or_default().trim_matches(['(', ')']);
        for noun in object.split('|').filter(|noun| !noun.starts_with('@')) {
            if words.get(interner.get(noun)).tags.is_empty() || !words.get(interner.get(noun)).tags.has(Tags::ADJECTIVE) {
                words.add_noun(interner, noun);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_and_code_is_read() {
        let mut interner = Interner::default();
        let classes = Classes { names: data::CLASSES.iter().map(|(name, _)| *name).collect() };
        let prepositions: Vec<&str> =
            data::FUNCTION_WORDS.iter().filter(|(list, _)| *list == "prepositions").flat_map(|(_, words)| words.iter().copied()).collect();
        assert!(data::CLASSES.len() <= 128, "a class is one bit of 128");
        let mut read = |row: &'static FrameRow| {
            pattern::parse(row.pattern, &mut interner, &classes, &|word| prepositions.contains(&word))
                .err()
                .map(|error| (row.pattern, error.to_string()))
        };
        let broken: Vec<_> = data::FRAMES.iter().filter_map(&mut read).collect();
        assert!(broken.is_empty(), "{broken:#?}");
        for row in data::FRAMES {
            assert!(row.code.parse::<CameoCode>().is_ok_and(|code| code.entry().is_some()), "{}: {}", row.pattern, row.code);
            assert!(row.mode.is_none_or(|mode| row.kind.allows(mode)), "{}: {:?}", row.pattern, row.mode);
        }
    }
}
