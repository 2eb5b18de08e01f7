//! Frames by the lemma that carries them.

use chancery_model::CameoCode;

use super::by_word::ByWord;
use super::pattern::{self, Filler, Head, Pattern, Slot};
use super::words::{Tags, Words};
use super::{Classes, FrameRow, Interner, Tables, WordId};

/// A frame with its compiled pattern.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) row: &'static FrameRow,
    pub(crate) pattern: Pattern,
    pub(crate) code: CameoCode,
}

/// What heads a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum HeadKind {
    #[default]
    Verb,
    /// A verb's adjective or participle behind "be".
    Predicate,
    Noun,
}

/// What a clause or a phrase has for patterns to ask for. It may promise more than it holds, never less.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Offer {
    /// What the patterns are looked for under.
    pub(crate) kind: HeadKind,
    pub(crate) complement: bool,
    /// Prepositions and particles; one bit stands for several words.
    words: u64,
    /// Classes and lemmas of the nouns about; one bit stands for several lemmas.
    classes: u128,
    lemmas: u64,
}

impl Offer {
    pub(crate) fn add_word(&mut self, word: WordId) {
        self.words |= bit(word);
    }

    pub(crate) fn add_noun(&mut self, classes: u128, lemma: WordId, form: WordId) {
        self.classes |= classes;
        self.lemmas |= bit(lemma) | bit(form);
    }
}

const fn bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}

/// A frame under one of its heads, with what it cannot do without.
#[derive(Debug, Clone, Copy)]
struct Carried {
    frame: u32,
    head: Head,
    kind: HeadKind,
    complement: bool,
    /// The words of its first preposition that is asked for; none are 0.
    words: u64,
    /// The classes and lemmas of the first noun that is asked for; none are 0.
    classes: u128,
    lemmas: u64,
}

impl Carried {
    fn new(frame: u32, head: Head, pattern: &Pattern, joint: bool) -> Self {
        let kind = match (pattern.verbal, pattern.copular) {
            (_, true) => HeadKind::Predicate,
            (true, false) => HeadKind::Verb,
            (false, false) => HeadKind::Noun,
        };
        let mut out = Self { frame, head, kind, complement: pattern.complement, words: 0, classes: 0, lemmas: 0 };
        // Where both sides stand in the subject, a joint frame asks for no recipient.
        let asked = |slot: &&Slot| !(slot.optional || joint && slot.filler == Filler::Recipient);
        let prepositions = || pattern.prepositions.iter().filter(|preposition| asked(&&preposition.slot));
        if let Some(first) = prepositions().next() {
            out.words = first.words.iter().fold(0, |all, word| all | bit(*word));
        }
        let mut slots = pattern.objects.iter().filter(asked).chain(prepositions().map(|preposition| &preposition.slot));
        let nouns = |slot: &Slot| match &slot.filler {
            Filler::Nouns { classes, lemmas } => Some((*classes, lemmas.iter().fold(0, |all, lemma| all | bit(*lemma)))),
            _ => None,
        };
        if let Some((classes, lemmas)) = slots.find_map(nouns) {
            (out.classes, out.lemmas) = (classes, lemmas);
        }
        out
    }

    fn within(&self, offer: &Offer) -> bool {
        self.kind == offer.kind
            && (!self.complement || offer.complement)
            && (self.head.particle == WordId::NONE || bit(self.head.particle) & offer.words != 0)
            && (self.words == 0 || self.words & offer.words != 0)
            && (self.classes == 0 && self.lemmas == 0 || self.classes & offer.classes != 0 || self.lemmas & offer.lemmas != 0)
    }
}

/// All frames, and those of each lemma.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    all: Vec<Frame>,
    /// Those of one lemma together.
    by_head: ByWord<Carried>,
    unread: Vec<String>,
}

impl Frames {
    pub(super) fn load(tables: &Tables, interner: &mut Interner, words: &mut Words, classes: &Classes) -> Self {
        let mut all = Vec::with_capacity(tables.frames.len());
        let mut heads: Vec<(WordId, Carried)> = Vec::with_capacity(tables.frames.len() * 4);
        let mut unread = Vec::new();
        for row in tables.frames {
            let compiled = pattern::parse(row.pattern, interner, classes, &|word, interner| is_preposition(word, interner, words));
            let (pattern, code) = match (compiled, row.code.parse()) {
                (Ok(pattern), Ok(code)) => (pattern, code),
                (Err(error), _) => {
                    unread.push(format!("{}: {error}", row.pattern));
                    continue;
                }
                (_, Err(_)) => {
                    unread.push(format!("{}: no CAMEO code is `{}`", row.pattern, row.code));
                    continue;
                }
            };
            let controls = pattern.controls_object();
            for head in &pattern.heads {
                if pattern.complement {
                    words.mark(head.lemma, if pattern.verbal { Tags::TAKES_CLAUSE } else { Tags::TAKES_INFINITIVE });
                }
                if head.particle != WordId::NONE {
                    words.mark(head.particle, Tags::PARTICLE);
                }
                if controls {
                    words.mark(head.lemma, Tags::CONTROLS_OBJECT);
                }
            }
            heads.extend(pattern.heads.iter().map(|head| (head.lemma, Carried::new(all.len() as u32, *head, &pattern, row.joint))));
            all.push(Frame { row, pattern, code });
        }
        Self { all, by_head: ByWord::new(&heads, interner.len()), unread }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn unread(&self) -> &[String] {
        &self.unread
    }

    /// The frames that a lemma carries, in the order of the data.
    pub(super) fn of(&self, lemma: WordId) -> impl Iterator<Item = &Frame> {
        self.by_head.of(lemma).iter().map(|carried| &self.all[carried.frame as usize])
    }

    /// Those of them that ask for nothing that is not on offer.
    pub(super) fn within(&self, lemma: WordId, offer: Offer) -> impl Iterator<Item = (&Frame, Head)> {
        let fits = move |carried: &&Carried| carried.within(&offer);
        self.by_head.of(lemma).iter().filter(fits).map(|carried| (&self.all[carried.frame as usize], carried.head))
    }
}

fn is_preposition(word: &str, interner: &Interner, words: &Words) -> bool {
    words.get(interner.get(word)).tags.has(Tags::PREPOSITION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_and_code_is_read() {
        let tables = Tables::builtin();
        let mut interner = Interner::with_capacity(1 << 14);
        let mut words = Words::load(&tables, &mut interner);
        let known = interner.len();
        let classes = Classes { names: tables.classes };
        assert!(tables.classes.len() <= 128, "a class is one bit of 128");
        let frames = Frames::load(&tables, &mut interner, &mut words, &classes);
        assert!(frames.unread.is_empty(), "{:#?}", frames.unread);
        for frame in &frames.all {
            let row = frame.row;
            assert!(frame.code.entry().is_some(), "{}: {}", row.pattern, row.code);
            assert!(row.mode.is_none_or(|mode| row.kind.allows(mode)), "{}: {:?}", row.pattern, row.mode);
        }
        // Codegen and the reader cut patterns alike: a head that only the reader knew would have no inflected forms.
        for frame in frames.all.iter().filter(|frame| !frame.pattern.copular) {
            for head in &frame.pattern.heads {
                assert!(head.lemma.index() <= known, "{}: a head is not among the words", frame.row.pattern);
            }
        }
    }
}
