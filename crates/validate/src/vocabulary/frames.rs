//! Patterns of the reader's lexicon, as far as words alone can tell whether they are met.

use chancery_model::{Context, EventType};

use super::{Interner, Lemma, Word};

/// A pattern of the lexicon with the type that it codes, and the contexts that its words imply.
#[derive(Debug)]
pub(crate) struct FrameRow(pub(crate) &'static str, pub(crate) EventType, pub(crate) &'static [Context]);

/// What a pattern asks of the words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    pub(super) kind: EventType,
    pub(super) verbal: bool,
    /// The particle of a phrasal verb, which must stand somewhere behind it.
    pub(super) particle: Option<Lemma>,
    /// Nouns that must be there: one of each slot.
    pub(super) slots: Vec<Slot>,
}

/// Nouns of which one must be there.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Slot {
    pub(super) classes: u128,
    pub(super) lemmas: Vec<Lemma>,
}

/// All frames, laid out one behind the other: a common verb has a hundred, and each event asks all of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Frames {
    rows: Vec<Row>,
    slots: Vec<(u128, u32, u32)>,
    lemmas: Vec<Lemma>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    particle: Option<Lemma>,
    /// The first of its slots, and how many there are.
    first: u32,
    count: u32,
}

impl Frames {
    /// Adds a frame, and gives its number.
    pub(super) fn push(&mut self, frame: &Frame) -> u32 {
        let first = self.slots.len() as u32;
        for slot in &frame.slots {
            let from = self.lemmas.len() as u32;
            self.lemmas.extend(&slot.lemmas);
            self.slots.push((slot.classes, from, self.lemmas.len() as u32));
        }
        self.rows.push(Row { particle: frame.particle, first, count: frame.slots.len() as u32 });
        (self.rows.len() - 1) as u32
    }

    /// The wanted types of those frames that the words meet: a bit for each.
    pub(super) fn types(&self, by_type: &[(u16, Vec<u32>)], words: &Words, wanted: u16) -> u16 {
        let met = |(bit, frames): &&(u16, Vec<u32>)| wanted & bit != 0 && frames.iter().any(|frame| self.is_met(*frame, words));
        by_type.iter().filter(met).fold(0, |types, (bit, _)| types | bit)
    }

    fn is_met(&self, frame: u32, words: &Words) -> bool {
        let row = &self.rows[frame as usize];
        let slots = &self.slots[row.first as usize..(row.first + row.count) as usize];
        row.particle.is_none_or(|particle| words.has(particle))
            && slots.iter().all(|(classes, from, to)| {
                words.classes & classes != 0 || self.lemmas[*from as usize..*to as usize].iter().any(|lemma| words.has(*lemma))
            })
    }
}

/// The classes and the lemmas of several words together.
#[derive(Debug, Default)]
pub(crate) struct Words {
    classes: u128,
    lemmas: Vec<u64>,
}

impl Words {
    pub(crate) fn clear(&mut self) {
        self.classes = 0;
        self.lemmas.fill(0);
    }

    pub(crate) fn add(&mut self, word: &Word) {
        self.classes |= word.classes;
        for lemma in word.lemmas.iter().flatten() {
            let at = usize::from(lemma / 64);
            if at >= self.lemmas.len() {
                self.lemmas.resize(at + 1, 0);
            }
            self.lemmas[at] |= 1 << (lemma % 64);
        }
    }

    fn has(&self, lemma: Lemma) -> bool {
        self.lemmas.get(usize::from(lemma / 64)).is_some_and(|lemmas| lemmas >> (lemma % 64) & 1 != 0)
    }
}

/// Reads a pattern; calls `head` for each of its heads.
pub(super) fn read(row: &FrameRow, interner: &mut Interner, classes: &[&str], prepositions: &[&str], mut head: impl FnMut(&str, Frame)) {
    let mut required: Vec<&str> = Vec::new();
    let mut depth = 0_usize;
    for word in row.0.split_whitespace() {
        depth += usize::from(word.starts_with('('));
        if depth == 0 {
            required.push(word);
        }
        depth -= usize::from(word.ends_with(')') && depth > 0);
    }
    let (subject, kind) =
        required.first().map_or(("", None), |word| word.split_once(':').map_or((*word, None), |(side, kind)| (side, Some(kind))));
    let verbal = matches!(subject, "A" | "B");
    let mut words = required.iter().copied().skip(usize::from(verbal)).peekable();
    words.next_if(|word| verbal && *word == "not");
    let Some(first) = words.next() else { return };
    let preposition = |word: &str| word.split('|').all(|word| prepositions.contains(&word));
    let predicate = words.next_if(|word| verbal && first == "be" && !preposition(word) && !matches!(*word, "A" | "B" | "*" | "DO"));
    let mut slots = Vec::new();
    // What the subject must be stands among the words too.
    for word in kind.into_iter().filter(|_| verbal).chain(words) {
        if matches!(word, "A" | "B" | "*" | "DO") || word.starts_with("DO:") || preposition(word) {
            continue;
        }
        let word = word.trim_start_matches('=');
        let mut slot = Slot::default();
        for noun in word.split('|') {
            match noun.strip_prefix('@') {
                Some(class) => slot.classes |= classes.iter().position(|known| *known == class).map_or(0, |at| 1 << at),
                None => slot.lemmas.push(interner.intern(noun)),
            }
        }
        slots.push(slot);
    }
    for alternative in predicate.unwrap_or(first).split('|') {
        let (word, particle) = match alternative.split_once('-') {
            Some((word, particle)) if prepositions.contains(&particle) || PARTICLES.contains(&particle) => {
                (word, Some(interner.intern(particle)))
            }
            _ => (alternative, None),
        };
        head(word, Frame { kind: row.1, verbal: verbal && predicate.is_none(), particle, slots: slots.clone() });
    }
}

/// Particles that are no prepositions.
const PARTICLES: &[&str] = &["away", "back", "aside", "apart", "forward", "together", "home", "up", "down", "off", "out", "over", "go"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_pattern_is_read() {
        let read_one = |pattern: &'static str| {
            let mut heads = Vec::new();
            let row = FrameRow(pattern, EventType::Accuse, &[]);
            read(
                &row,
                &mut Interner::default(),
                &["bomb", "criticism"],
                &["from", "of", "under", "on", "to", "by", "for"],
                |head, frame| {
                    heads.push((
                        head.to_owned(),
                        frame.verbal,
                        frame.slots.iter().map(|slot| (slot.classes, slot.lemmas.len())).collect::<Vec<_>>(),
                    ));
                },
            );
            heads
        };
        let one = |head: &str, verbal, slots: &[(u128, usize)]| vec![(head.to_owned(), verbal, slots.to_vec())];
        assert_eq!(read_one("A condemn B (for *)"), one("condemn", true, &[]));
        assert_eq!(read_one("A:@bomb kill B"), one("kill", true, &[(1, 0)]));
        assert_eq!(read_one("A:quake|@bomb kill B"), one("kill", true, &[(1, 1)]));
        assert_eq!(read_one("B draw @criticism from A"), one("draw", true, &[(2, 0)]));
        assert_eq!(read_one("A not accept offer"), one("accept", true, &[(0, 1)]));
        assert_eq!(read_one("A find B =guilty|liable"), one("find", true, &[(0, 2)]));
        assert_eq!(read_one("A threaten DO:leave|quit"), one("threaten", true, &[]));
        assert_eq!(read_one("visit (by A) to B"), one("visit", false, &[]));
    }
}
