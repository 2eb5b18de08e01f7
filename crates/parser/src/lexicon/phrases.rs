//! Phrases of every kind in one table under their first words, so that one walk over a text finds them all.

use std::sync::OnceLock;

use chancery_model::{Area, Context, Designation, InstrumentKind};
use memchr::{memchr, memchr2};

use super::words::Words;
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

    /// The meaning of a row; compounds are words of the lexicon.
    fn read(kind: &str, meaning: &'static str, source: &Source, interner: &Interner) -> Option<Self> {
        let compound = |kind| Self::Compound(Compound { kind, id: interner.get(meaning) });
        let classes = |class| source.classes.bit(class);
        Some(match kind {
            "class" => Self::Class(super::cells(meaning, b' ').filter_map(classes).fold(0, |all, bit| all | bit)),
            "role" => Self::Role(source.roles.iter().find(|role| role.name == meaning)?),
            "instrument" => Self::Instrument(meaning.parse().ok()?),
            "area" => Self::Area(meaning.parse().ok()?),
            "context" => Self::Context(meaning.parse().ok()?),
            "designation" => Self::Designation(meaning.parse().ok()?),
            "vision" => Self::Vision(meaning),
            "initiative" => Self::Initiative(source.initiatives.iter().find(|initiative| initiative.name == meaning)?),
            "preposition" => compound(CompoundKind::Preposition),
            "subordinator" => compound(CompoundKind::Subordinator),
            "adverb" => compound(CompoundKind::Adverb),
            "negator" => compound(CompoundKind::Negator),
            _ => return None,
        })
    }
}

/// What the meanings of phrases name.
#[derive(Debug, Clone, Copy, Default)]
struct Source {
    classes: Classes,
    roles: &'static [RoleRow],
    initiatives: &'static [InitiativeRow],
}

/// A phrase behind its first word.
#[derive(Debug)]
struct Phrase {
    /// Its second word, which rules out most phrases without a look at the rest; none when there is no other.
    second: WordId,
    /// Its words behind the second.
    rest: Box<[WordId]>,
    meaning: Meaning,
}

impl Phrase {
    fn read(row: &'static str, source: &Source, interner: &Interner) -> Option<Self> {
        let mut cells = super::cells(row, b'\t');
        let (words, kind, meaning) = (cells.next()?, cells.next()?, cells.next()?);
        let mut ids = super::cells(words, b' ').skip(1).map(|word| interner.get(word));
        let second = ids.next().unwrap_or_default();
        Some(Self { second, rest: ids.collect(), meaning: Meaning::read(kind, meaning, source, interner)? })
    }

    /// How many words there are.
    fn length(&self) -> usize {
        if self.second == WordId::NONE { 1 } else { self.rest.len() + 2 }
    }
}

/// The phrases of one first word. There are thousands of such words, and an article has few of them: they are read when their word is met.
#[derive(Debug)]
struct Group {
    rows: &'static str,
    /// The longest first.
    phrases: OnceLock<Vec<Phrase>>,
}

/// A phrase in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PhraseMatch {
    /// First token.
    pub(crate) first: u32,
    pub(crate) length: u16,
    /// Its place in the group.
    place: u16,
    group: u32,
}

/// All phrases.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    source: Source,
    groups: Vec<Group>,
    /// The group of each word, by id.
    of_word: Vec<u32>,
}

impl Phrases {
    /// Puts the rows, which are sorted by their first words, into groups.
    pub(super) fn load(tables: &Tables, interner: &mut Interner, words: &mut Words, classes: Classes) -> Self {
        let source = Source { classes, roles: tables.roles, initiatives: tables.initiatives };
        // The first is that of words which begin no phrase.
        let mut groups = vec![Group { rows: "", phrases: OnceLock::new() }];
        let mut of_word = vec![0; interner.len() + 1];
        let mut rest = tables.phrases;
        while !rest.is_empty() {
            let (first, _) = rest.split_at(memchr2(b' ', b'\t', rest.as_bytes()).unwrap_or(rest.len()));
            let same = |row: &[u8]| row.starts_with(first.as_bytes()) && matches!(row.get(first.len()), Some(b' ' | b'\t'));
            let mut end = 0;
            while same(&rest.as_bytes()[end..]) {
                end = memchr(b'\n', &rest.as_bytes()[end..]).map_or(rest.len(), |length| end + length + 1);
            }
            let id = interner.intern(first);
            words.entry(id).begins_phrase = true;
            if of_word.len() <= id.index() {
                of_word.resize(id.index() + 1, 0);
            }
            of_word[id.index()] = groups.len() as u32;
            // A row that is no row ends the table; a test reads every row.
            groups.push(Group { rows: &rest[..end], phrases: OnceLock::new() });
            rest = if end == 0 { "" } else { &rest[end..] };
        }
        Self { source, groups, of_word }
    }

    fn phrases(&self, group: u32, interner: &Interner) -> &[Phrase] {
        let Some(group) = self.groups.get(group as usize) else { return &[] };
        group.phrases.get_or_init(|| {
            let mut phrases: Vec<Phrase> = group.rows.lines().filter_map(|row| Phrase::read(row, &self.source, interner)).collect();
            // A stable sort: among equals the order of the data.
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.length()));
            phrases
        })
    }

    /// Adds the phrases that begin at a token whose word begins some, the longest first.
    pub(crate) fn find(&self, interner: &Interner, lower: &[WordId], at: usize, out: &mut Vec<PhraseMatch>) {
        let group = self.of_word.get(lower[at].index()).copied().unwrap_or_default();
        let next = lower.get(at + 1).copied().unwrap_or_default();
        for (place, phrase) in self.phrases(group, interner).iter().enumerate() {
            let one = phrase.second == WordId::NONE;
            if one || phrase.second == next && lower[at + 2..].starts_with(&phrase.rest) {
                out.push(PhraseMatch { first: at as u32, length: phrase.length() as u16, place: place as u16, group });
            }
        }
    }

    /// The classes of a word by itself.
    pub(super) fn classes_of(&self, interner: &Interner, word: WordId) -> u128 {
        let mut found = Vec::new();
        self.find(interner, &[word], 0, &mut found);
        let meanings = found.into_iter().map(|found| self.meaning(interner, found));
        meanings.fold(0, |all, meaning| if let Meaning::Class(bits) = meaning { all | bits } else { all })
    }

    pub(crate) fn meaning(&self, interner: &Interner, found: PhraseMatch) -> &Meaning {
        &self.phrases(found.group, interner)[found.place as usize].meaning
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let (tables, mut interner) = (Tables::builtin(), Interner::with_capacity(1 << 10));
        let mut words = Words::load(&tables, &mut interner);
        let known = interner.len();
        let phrases = Phrases::load(&tables, &mut interner, &mut words, Classes { names: tables.classes });
        assert_eq!(interner.len(), known, "a phrase begins with a word that is not among the words");
        let mut rows = 0;
        for group in 0..phrases.groups.len() as u32 {
            for phrase in phrases.phrases(group, &interner) {
                rows += 1;
                assert!(phrase.second != WordId::NONE || phrase.rest.is_empty());
                assert!(!phrase.rest.contains(&WordId::NONE), "{}", phrases.groups[group as usize].rows);
                assert!(!matches!(phrase.meaning, Meaning::Compound(compound) if compound.id == WordId::NONE));
            }
        }
        assert_eq!(rows, tables.phrases.lines().count(), "a row has no meaning, or the rows are not sorted");
    }
}
