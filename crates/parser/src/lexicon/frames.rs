//! Frames by the lemma that carries them.

use chancery_model::CameoCode;

use super::pattern::{self, Pattern};
use super::phrases::starts;
use super::words::{Tags, Words};
use super::{Classes, FrameRow, Interner, WordId};
use crate::generated::lexicon as data;

/// A frame with its compiled pattern.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) row: &'static FrameRow,
    pub(crate) pattern: Pattern,
    pub(crate) code: CameoCode,
}

/// All frames, and those of each lemma.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    all: Vec<Frame>,
    /// Indexes of frames, those of one lemma together.
    by_head: Vec<u32>,
    starts: Vec<u32>,
}

impl Frames {
    pub(super) fn load(interner: &mut Interner, words: &mut Words, classes: &Classes) -> Self {
        let mut all = Vec::with_capacity(data::FRAMES.len());
        let mut heads: Vec<(WordId, u32)> = Vec::with_capacity(data::FRAMES.len() * 2);
        for row in data::FRAMES {
            let compiled = pattern::parse(row.pattern, interner, classes, &|word, interner| is_preposition(word, interner, words));
            // A test reads every pattern and code, so nothing is lost here.
            let (Ok(pattern), Ok(code)) = (compiled, row.code.parse()) else { continue };
            let controls = pattern.controls_object();
            for head in &pattern.heads {
                if pattern.verbal && pattern.complement {
                    words.mark(head.lemma, Tags::TAKES_CLAUSE);
                }
                if controls {
                    words.mark(head.lemma, Tags::CONTROLS_OBJECT);
                }
            }
            heads.extend(pattern.heads.iter().map(|head| (head.lemma, all.len() as u32)));
            all.push(Frame { row, pattern, code });
        }
        heads.sort_by_key(|(lemma, _)| *lemma);
        heads.dedup();
        let starts = starts(heads.iter().map(|(lemma, _)| *lemma), interner.len());
        Self { all, by_head: heads.into_iter().map(|(_, frame)| frame).collect(), starts }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    #[cfg(test)]
    pub(super) fn all(&self) -> &[Frame] {
        &self.all
    }

    /// The frames that a lemma carries, in the order of the data.
    pub(super) fn of(&self, lemma: WordId) -> impl Iterator<Item = &Frame> {
        let range = self.starts.get(lemma.index()..lemma.index() + 2).map_or(0..0, |bounds| bounds[0] as usize..bounds[1] as usize);
        self.by_head[range].iter().map(|index| &self.all[*index as usize])
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
        let mut interner = Interner::with_capacity(1 << 14);
        let mut words = Words::load(&mut interner);
        let known = interner.len();
        let classes = Classes::builtin();
        assert!(data::CLASSES.len() <= 128, "a class is one bit of 128");
        let mut read = |row: &'static FrameRow| {
            pattern::parse(row.pattern, &mut interner, &classes, &|word, interner| is_preposition(word, interner, &words))
                .err()
                .map(|error| (row.pattern, error.to_string()))
        };
        let broken: Vec<_> = data::FRAMES.iter().filter_map(&mut read).collect();
        assert!(broken.is_empty(), "{broken:#?}");
        for row in data::FRAMES {
            assert!(row.code.parse::<CameoCode>().is_ok_and(|code| code.entry().is_some()), "{}: {}", row.pattern, row.code);
            assert!(row.mode.is_none_or(|mode| row.kind.allows(mode)), "{}: {:?}", row.pattern, row.mode);
        }
        // Codegen and the reader cut patterns alike: a head that only the reader knew would have no inflected forms.
        let frames = Frames::load(&mut interner, &mut words, &classes);
        for frame in frames.all.iter().filter(|frame| !frame.pattern.copular) {
            for head in &frame.pattern.heads {
                assert!(head.lemma.index() <= known, "{}: a head is not among the words", frame.row.pattern);
            }
        }
    }
}
