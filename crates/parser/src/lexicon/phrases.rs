//! Phrases of every kind in one table under their first words, so that one walk over a text finds them all.

use chancery_model::{Area, Context, Designation, InstrumentKind};

use super::by_word::ByWord;
use super::words::{Tags, Words};
use super::{Classes, Compound, CompoundKind, InitiativeRow, Interner, RoleRow, Tables, WordId};

/// What a phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    Class,
    Role,
    Instrument,
    Area,
    Context,
    Designation,
    Vision,
    Initiative,
    Compound,
}

impl PhraseKind {
    /// One bit for each kind.
    pub(crate) const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// What a phrase means.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Meaning {
    /// Classes of nouns, one bit each.
    Class(u128),
    Role(&'static RoleRow),
    Instrument(InstrumentKind),
    Area(Area),
    Context(Context),
    Designation(Designation),
    Vision(&'static str),
    Initiative(&'static InitiativeRow),
    Compound(Compound),
}

impl Meaning {
    pub(crate) const fn kind(&self) -> PhraseKind {
        match self {
            Self::Class(_) => PhraseKind::Class,
            Self::Role(_) => PhraseKind::Role,
            Self::Instrument(_) => PhraseKind::Instrument,
            Self::Area(_) => PhraseKind::Area,
            Self::Context(_) => PhraseKind::Context,
            Self::Designation(_) => PhraseKind::Designation,
            Self::Vision(_) => PhraseKind::Vision,
            Self::Initiative(_) => PhraseKind::Initiative,
            Self::Compound(_) => PhraseKind::Compound,
        }
    }

    fn read(kind: &str, meaning: &'static str, tables: &Tables, classes: Classes, interner: &mut Interner) -> Option<Self> {
        let mut compound = |kind| Self::Compound(Compound { kind, id: interner.intern(meaning) });
        Some(match kind {
            "class" => Self::Class(super::cells(meaning, b' ').filter_map(|class| classes.bit(class)).fold(0, |all, bit| all | bit)),
            "role" => Self::Role(tables.roles.iter().find(|role| role.name == meaning)?),
            "instrument" => Self::Instrument(meaning.parse().ok()?),
            "area" => Self::Area(meaning.parse().ok()?),
            "context" => Self::Context(meaning.parse().ok()?),
            "designation" => Self::Designation(meaning.parse().ok()?),
            "vision" => Self::Vision(meaning),
            "initiative" => Self::Initiative(tables.initiatives.iter().find(|initiative| initiative.name == meaning)?),
            "preposition" => compound(CompoundKind::Preposition),
            "subordinator" => compound(CompoundKind::Subordinator),
            "adverb" => compound(CompoundKind::Adverb),
            "negator" => compound(CompoundKind::Negator),
            _ => return None,
        })
    }
}

/// A phrase behind its first word.
#[derive(Debug, Clone, Copy)]
struct Phrase {
    /// Its second word, which rules out most phrases without a look at the rest; none when there is no other.
    second: WordId,
    /// Where its other words stand among all of them.
    rest: u32,
    /// How many words there are, the first among them.
    length: u16,
    meaning: u16,
}

/// A phrase in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PhraseMatch {
    /// First token.
    pub(crate) first: u32,
    pub(crate) length: u16,
    meaning: u16,
}

/// All phrases, those of one first word together, the longest first.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    by_first: ByWord<Phrase>,
    words: Vec<WordId>,
    meanings: Vec<Meaning>,
}

impl Phrases {
    pub(super) fn load(tables: &Tables, interner: &mut Interner, words: &mut Words, classes: Classes) -> Self {
        let mut out = Self::default();
        let mut rows: Vec<(WordId, Phrase)> = Vec::with_capacity(tables.phrases.len() / 30);
        let mut last = ("", "");
        // A longer phrase may stand behind a shorter one.
        for row in tables.phrases.lines() {
            let mut cells = super::cells(row, b'\t');
            let (Some(kind), Some(meaning), Some(phrase)) = (cells.next(), cells.next(), cells.next()) else { continue };
            if last != (kind, meaning) {
                // A test reads every meaning, so nothing is lost here.
                let Some(read) = Meaning::read(kind, meaning, tables, classes, interner) else { continue };
                out.meanings.push(read);
                last = (kind, meaning);
            }
            let rest = out.words.len() as u32;
            let mut ids = super::cells(phrase, b' ').map(|word| interner.intern(word));
            let Some(first) = ids.next() else { continue };
            out.words.extend(ids);
            let word = words.entry(first);
            word.begins_phrase = true;
            if matches!(out.meanings.last(), Some(Meaning::Compound(_))) {
                word.tags.add(Tags::COMPOUND);
            }
            let length = out.words.len() as u32 - rest + 1;
            let second = out.words.get(rest as usize).copied().unwrap_or_default();
            rows.push((first, Phrase { second, rest, length: length as u16, meaning: out.meanings.len() as u16 - 1 }));
        }
        out.by_first = ByWord::new(&rows, interner.len());
        // A stable sort: among equals the order of the data.
        out.by_first.each(|phrases| phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.length)));
        out
    }

    /// Adds the phrases that begin at a token, the longest first.
    pub(crate) fn find(&self, lower: &[WordId], at: usize, out: &mut Vec<PhraseMatch>) {
        let next = lower.get(at + 1).copied().unwrap_or_default();
        for phrase in self.by_first.of(lower[at]).iter().filter(|phrase| phrase.second == WordId::NONE || phrase.second == next) {
            let rest = &self.words[phrase.rest as usize..][..phrase.length as usize - 1];
            if lower[at + 1..].starts_with(rest) {
                out.push(PhraseMatch { first: at as u32, length: phrase.length, meaning: phrase.meaning });
            }
        }
    }

    /// The classes of a word by itself.
    pub(super) fn classes_of(&self, word: WordId) -> u128 {
        let mut found = Vec::new();
        self.find(&[word], 0, &mut found);
        found.into_iter().fold(0, |all, found| if let Meaning::Class(bits) = self.meaning(found) { all | bits } else { all })
    }

    pub(crate) fn meaning(&self, found: PhraseMatch) -> &Meaning {
        &self.meanings[found.meaning as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_meaning() {
        let (tables, mut interner) = (Tables::builtin(), Interner::with_capacity(1 << 10));
        let classes = Classes { names: tables.classes };
        for row in tables.phrases.lines() {
            let cells: Vec<&'static str> = row.split('\t').collect();
            let [kind, meaning, phrase] = cells[..] else { panic!("{row}: three cells are expected") };
            assert!(!phrase.is_empty(), "{row}");
            assert!(Meaning::read(kind, meaning, &tables, classes, &mut interner).is_some(), "{row}");
        }
    }
}
