//! The words that take part in expressions of time, found with one look-up.

use crate::generated::time::{ENTRIES, PHRASES};

/// What a word can be. A word may have several senses: "second" is an ordinal and a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12, by its name.
    Month(u8),
    /// A month by its abbreviation.
    MonthShort(u8),
    /// A weekday, 1 Monday to 7 Sunday.
    Weekday(u8),
    WeekdayShort(u8),
    /// A month that is another word as well: "may".
    Ambiguous,
    /// A month that is a first name as well: "April".
    FirstName,
    /// What stands before a bare month or year.
    Preposition,
    /// "Mondays".
    Weekdays(u8),
    /// A season, 1 spring to 4 winter.
    Season(u8),
    /// An animal of the lunisolar zodiac, from 1.
    Zodiac(u8),
    Fiscal,
    Unit(Unit),
    /// A unit in the plural.
    Units(Unit),
    /// "daily", "annual".
    Recurring(Unit),
    Cardinal(u8),
    Multiplier(u32),
    Ordinal(u8),
    /// "once", "twice".
    Times(u8),
    /// "nineties", by its first year within the century.
    DecadeName(u8),
    /// "today", in days from the day of the speaker.
    DayWord(i8),
    /// "tonight"
    Tonight,
    Part(Part),
    /// "noon", in minutes after midnight.
    Clock(u16),
    /// "p.m.", in hours to add.
    Meridiem(u8),
    /// "GMT", in minutes east of Greenwich.
    Zone(i16),
    Shift(Shift),
    Phase(Phase),
    Edge(Edge),
    Sooner(Phase),
    Way(Way),
    Bound(Bound),
    Several,
    Couple,
    /// "half a century"
    Half,
    Every,
    Filler,
    Vague(Vague),
    NotVague,
    /// "then"
    Then,
    NotDate,
    NumberSign,
    CountNoun,
    Measure,
    Age,
    Tense(Tense),
    /// Before "to": what follows is to come.
    Intent,
    /// A pronoun that a clause begins with.
    Pronoun,
    /// What opens a noun phrase.
    Determiner,
    /// A verb of reporting.
    Report,
    /// A preposition beside a time.
    Toward(Tense),
    /// A row of the table of festivals.
    Festival(u8),
    /// A row of the table of named periods.
    Period(u8),
}

/// A unit of time, the smallest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Semester,
    Year,
    Decade,
    Century,
    Millennium,
}

/// A part of the day, as TIMEX3 knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

/// Which one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shift {
    Last,
    Past,
    Previous,
    Latest,
    This,
    Current,
    Present,
    Next,
    Coming,
    Future,
    Following,
    Same,
    That,
    New,
    Recent,
}

/// A part of what follows: "early", "late".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Start,
    Mid,
    End,
}

/// A part of what follows after "of": "the beginning of".
pub(crate) type Edge = Phase;

/// From where a length is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Ago,
    Earlier,
    Later,
    Hence,
}

/// How near a count is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    Approx,
    LessThan,
    MoreThan,
    EqualOrMore,
    EqualOrLess,
}

/// A reference without a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vague {
    Present,
    Past,
    Future,
}

/// Where a clause looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    Future,
    Past,
}

/// A word with its senses, and the phrases that it opens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    word: &'static str,
    pub(super) senses: &'static [Sense],
    first_phrase: u16,
    phrases: u16,
}

/// A phrase of several words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    /// Common words that stand before it.
    pub(super) before: &'static [&'static str],
    /// A word with a capital wants one in the text.
    pub(super) words: &'static [&'static str],
    pub(super) senses: &'static [Sense],
}

/// A row of the generated table.
pub(crate) const fn entry(word: &'static str, senses: &'static [Sense], first_phrase: u16, phrases: u16) -> Entry {
    Entry { word, senses, first_phrase, phrases }
}

/// A row of the generated table.
pub(crate) const fn phrase(before: &'static [&'static str], words: &'static [&'static str], senses: &'static [Sense]) -> Phrase {
    Phrase { before, words, senses }
}

impl Entry {
    /// The phrases that begin with the word, the longest first.
    pub(super) fn phrases(&self) -> &'static [Phrase] {
        let first = usize::from(self.first_phrase);
        PHRASES.get(first..first + usize::from(self.phrases)).unwrap_or_default()
    }

    /// Whether an expression can begin here, a determiner or a bound before it aside.
    const fn can_open(&self) -> bool {
        let mut opens = any_opens(self.senses);
        let mut index = self.first_phrase as usize;
        while index < (self.first_phrase + self.phrases) as usize {
            opens = opens || any_opens(PHRASES[index].senses);
            index += 1;
        }
        opens
    }
}

const fn any_opens(senses: &[Sense]) -> bool {
    let mut index = 0;
    while index < senses.len() {
        if senses[index].opens() {
            return true;
        }
        index += 1;
    }
    false
}

impl Sense {
    const fn opens(self) -> bool {
        !matches!(
            self,
            Self::Zodiac(_)
                | Self::Ambiguous
                | Self::FirstName
                | Self::Preposition
                | Self::Meridiem(_)
                | Self::Zone(_)
                | Self::Way(_)
                | Self::Bound(_)
                | Self::Filler
                | Self::NumberSign
                | Self::CountNoun
                | Self::Measure
                | Self::Age
                | Self::Tense(_)
                | Self::Intent
                | Self::Report
                | Self::Determiner
                | Self::Pronoun
                | Self::Toward(_)
        )
    }
}

/// Longest word of the table, in bytes.
const LONGEST: usize = 16;
const SLOTS: usize = 4096;

/// An open hash table over [`ENTRIES`], made when the crate is compiled, behind a filter of a word's length and outer letters.
struct Index {
    slots: [Slot; SLOTS],
    filter: [u64; 256],
    /// The same of the words that can open an expression.
    openers: [u64; 256],
}

/// A word's key, and its place in [`ENTRIES`].
#[derive(Clone, Copy)]
struct Slot {
    key: (u64, u64),
    entry: u16,
    len: u8,
    opens: bool,
}

/// No word is so short.
const EMPTY: Slot = Slot { key: (0, 0), entry: 0, len: 0, opens: false };

static INDEX: Index = Index::of(ENTRIES);

impl Index {
    #[allow(clippy::large_stack_arrays, reason = "the compiler fills it, no stack holds it")]
    const fn of(entries: &[Entry]) -> Self {
        let mut index = Self { slots: [EMPTY; SLOTS], filter: [0; 256], openers: [0; 256] };
        let mut at = 0;
        while at < entries.len() {
            let word = entries[at].word.as_bytes();
            let shape = shape(word);
            index.filter[shape >> 6] |= 1 << (shape & 63);
            if entries[at].can_open() {
                index.openers[shape >> 6] |= 1 << (shape & 63);
            }
            let key = key_of(word);
            let mut slot = hash(key);
            while index.slots[slot].len > 0 {
                slot = (slot + 1) % SLOTS;
            }
            index.slots[slot] = Slot { key, entry: at as u16, len: word.len() as u8, opens: entries[at].can_open() };
            at += 1;
        }
        index
    }
}

/// Length and outer letters, in fourteen bits. The case of letters is the bit 0x20.
const fn shape(word: &[u8]) -> usize {
    let (first, last) = (word[0] as usize & 31, word[word.len() - 1] as usize & 31);
    ((word.len() - 1) << 10) | (first << 5) | last
}

/// The bytes of a word of at most sixteen, in lower case: its first and its last eight, or what a shorter one has.
/// A letter and its capital give the same key.
const fn key_of(word: &[u8]) -> (u64, u64) {
    const LOWER: u64 = 0x2020_2020_2020_2020;
    if let (Some(first), Some(last)) = (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        return (u64::from_le_bytes(*first) | LOWER, u64::from_le_bytes(*last) | LOWER);
    }
    if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        return (u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32 | LOWER, 0);
    }
    let (first, middle, last) = (word[0], word[word.len() / 2], word[word.len() - 1]);
    (first as u64 | (middle as u64) << 8 | (last as u64) << 16 | LOWER, 0)
}

const fn hash((first, last): (u64, u64)) -> usize {
    ((first ^ last.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize % SLOTS
}

/// The entry of a word, in any case.
#[inline]
pub(super) fn look_up(word: &str) -> Option<&'static Entry> {
    find(word).map(|slot| &ENTRIES[usize::from(slot.entry)])
}

/// Whether a word has the shape of one that can open an expression: most have not.
#[inline]
pub(super) fn may_open(word: &[u8]) -> bool {
    if word.is_empty() || word.len() > LONGEST {
        return false;
    }
    let shape = shape(word);
    INDEX.openers[shape >> 6] & (1 << (shape & 63)) != 0
}

/// The entry of a word that can open an expression.
#[inline]
pub(super) fn opener(word: &str) -> Option<&'static Entry> {
    find(word).filter(|slot| slot.opens).map(|slot| &ENTRIES[usize::from(slot.entry)])
}

#[inline]
fn find(word: &str) -> Option<&'static Slot> {
    let bytes = word.as_bytes();
    if bytes.is_empty() || bytes.len() > LONGEST {
        return None;
    }
    let shape = shape(bytes);
    if INDEX.filter[shape >> 6] & (1 << (shape & 63)) == 0 {
        return None;
    }
    let key = key_of(bytes);
    let mut at = hash(key);
    loop {
        let slot = &INDEX.slots[at];
        if slot.len == 0 {
            return None;
        }
        if slot.key == key && usize::from(slot.len) == bytes.len() {
            return Some(slot);
        }
        at = (at + 1) % SLOTS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_any_case() {
        for entry in ENTRIES {
            for word in [entry.word.to_owned(), entry.word.to_uppercase()] {
                assert_eq!(look_up(&word).map(|found| found.word), Some(entry.word));
            }
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in ["", "x", "thursdayish", "mondai", "антициклон", "zzzzzzzzzzzzzzzzzzzzzz"] {
            assert!(look_up(word).is_none(), "{word}");
        }
    }
}
