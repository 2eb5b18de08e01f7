//! Frames by the lemma that carries them.
//!
//! There are thousands, and an article meets few: a pattern is read when its lemma is first met.

use std::sync::OnceLock;

use chancery_model::CameoCode;

use super::by_word::ByWord;
use super::pattern::{self, Filler, Head, Notation, Pattern, Slot};
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

/// A frame under one of its heads.
#[derive(Debug)]
struct Carried {
    frame: u32,
    head: Head,
    /// None where the frame cannot be read.
    needs: OnceLock<Option<Needs>>,
}

/// What a frame cannot do without.
#[derive(Debug, Clone, Copy)]
struct Needs {
    kind: HeadKind,
    complement: bool,
    /// The words of its first preposition that is asked for; none are 0.
    words: u64,
    /// The classes and lemmas of the first noun that is asked for; none are 0.
    classes: u128,
    lemmas: u64,
}

impl Needs {
    fn of(frame: &Frame) -> Self {
        let (pattern, joint) = (&frame.pattern, frame.row.joint);
        let kind = match (pattern.verbal, pattern.copular) {
            (_, true) => HeadKind::Predicate,
            (true, false) => HeadKind::Verb,
            (false, false) => HeadKind::Noun,
        };
        let mut out = Self { kind, complement: pattern.complement, words: 0, classes: 0, lemmas: 0 };
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

    fn are_on(&self, offer: &Offer) -> bool {
        self.kind == offer.kind
            && (!self.complement || offer.complement)
            && (self.words == 0 || self.words & offer.words != 0)
            && (self.classes == 0 && self.lemmas == 0 || self.classes & offer.classes != 0 || self.lemmas & offer.lemmas != 0)
    }
}

/// All frames, and those of each lemma.
#[derive(Debug, Default)]
pub(super) struct Frames {
    rows: &'static [FrameRow],
    /// The frames of the rows as far as they were met, or why one cannot be read.
    met: Vec<OnceLock<Result<Frame, String>>>,
    /// Those of one lemma together.
    by_head: ByWord<Carried>,
}

impl Frames {
    /// Puts the rows under their heads, and marks what the words of the patterns say of the words beside them.
    pub(super) fn load(tables: &Tables, interner: &mut Interner, words: &mut Words, classes: Classes) -> Self {
        let met = tables.frames.iter().map(|_| OnceLock::new()).collect();
        let mut out = Self { rows: tables.frames, met, by_head: ByWord::default() };
        let mut all: Vec<(WordId, (u32, Head))> = Vec::with_capacity(tables.frames.len() * 4);
        for (index, row) in tables.frames.iter().enumerate() {
            let Ok(heads) = pattern::heads(row.pattern, &Notation { interner, words, classes }) else { continue };
            let first = all.len();
            for (lemma, particle) in heads {
                let mut head = Head { lemma: interner.intern(lemma), particle: WordId::NONE };
                if !particle.is_empty() {
                    head.particle = interner.intern(particle);
                    words.mark(head.particle, Tags::PARTICLE);
                }
                all.push((head.lemma, (index as u32, head)));
            }
            // Of the others the heads alone matter here.
            if row.pattern.as_bytes().windows(2).any(|pair| pair == b"DO")
                && let Some(frame) = out.frame(index as u32, &Notation { interner, words, classes })
                && frame.pattern.complement
            {
                for (lemma, _) in &all[first..] {
                    words.mark(*lemma, if frame.pattern.verbal { Tags::TAKES_CLAUSE } else { Tags::TAKES_INFINITIVE });
                    if frame.pattern.controls_object() {
                        words.mark(*lemma, Tags::CONTROLS_OBJECT);
                    }
                }
            }
        }
        out.by_head = ByWord::new(&all, interner.len()).map(|(frame, head)| Carried { frame, head, needs: OnceLock::new() });
        out
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The rows that cannot be read, each with the reason.
    pub(super) fn unread(&self, notation: &Notation) -> Vec<String> {
        (0..self.rows.len()).filter_map(|index| self.meet(index, notation).as_ref().err().cloned()).collect()
    }

    fn meet(&self, index: usize, notation: &Notation) -> &Result<Frame, String> {
        self.met[index].get_or_init(|| {
            let row = &self.rows[index];
            let pattern = pattern::parse(row.pattern, notation).map_err(|error| format!("{}: {error}", row.pattern))?;
            let code = row.code.parse().map_err(|_| format!("{}: no CAMEO code is `{}`", row.pattern, row.code))?;
            Ok(Frame { row, pattern, code })
        })
    }

    fn frame(&self, index: u32, notation: &Notation) -> Option<&Frame> {
        self.meet(index as usize, notation).as_ref().ok()
    }

    /// The frames that a lemma carries, in the order of the data.
    pub(super) fn of<'l>(&'l self, lemma: WordId, notation: Notation<'l>) -> impl Iterator<Item = &'l Frame> {
        self.by_head.of(lemma).iter().filter_map(move |carried| self.frame(carried.frame, &notation))
    }

    /// Those of them that ask for nothing that is not on offer.
    pub(super) fn within<'l>(&'l self, lemma: WordId, offer: Offer, notation: Notation<'l>) -> impl Iterator<Item = (&'l Frame, Head)> {
        let fits = move |carried: &&Carried| {
            let particle = carried.head.particle;
            (particle == WordId::NONE || bit(particle) & offer.words != 0)
                && carried
                    .needs
                    .get_or_init(|| self.frame(carried.frame, &notation).map(Needs::of))
                    .as_ref()
                    .is_some_and(|needs| needs.are_on(&offer))
        };
        let carriers = self.by_head.of(lemma).iter().filter(fits);
        carriers.filter_map(move |carried| Some((self.frame(carried.frame, &notation)?, carried.head)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::phrases::Phrases;
    use super::*;

    #[test]
    fn every_pattern_and_code_is_read() {
        let tables = Tables::builtin();
        let mut interner = Interner::with_capacity(1 << 14);
        let mut words = Words::load(&tables, &mut interner);
        let known = interner.len();
        let classes = Classes { names: tables.classes };
        assert!(tables.classes.len() <= 128, "a class is one bit of 128");
        Phrases::load(&tables, &mut interner, &mut words, classes);
        let frames = Frames::load(&tables, &mut interner, &mut words, classes);
        let notation = Notation { interner: &interner, words: &words, classes };
        let unread = frames.unread(&notation);
        assert!(unread.is_empty(), "{unread:#?}");
        for frame in (0..frames.len()).filter_map(|index| frames.frame(index as u32, &notation)) {
            let row = frame.row;
            assert!(frame.code.entry().is_some(), "{}: {}", row.pattern, row.code);
            assert!(row.mode.is_none_or(|mode| row.kind.allows(mode)), "{}: {:?}", row.pattern, row.mode);
            // Codegen and the reader cut patterns alike: a head that only the reader knew would have no inflected forms.
            for (lemma, _) in pattern::heads(row.pattern, &notation).unwrap().filter(|_| !frame.pattern.copular) {
                assert!(interner.get(lemma).index() <= known, "{}: a head is not among the words", row.pattern);
            }
        }
    }
}
