//! Patterns of the reader's lexicon, as far as words alone can tell whether they are met.

use chancery_model::{Context, EventType};

use super::{Interner, Lemma};

/// A pattern of the lexicon with the type that it codes, and the contexts that its words imply.
pub(crate) struct FrameRow(pub(crate) &'static str, pub(crate) EventType, pub(crate) &'static [Context]);

/// What a pattern asks of the words.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) kind: EventType,
    pub(super) verbal: bool,
    /// The particle of a phrasal verb, which must stand somewhere behind it.
    pub(super) particle: Option<Lemma>,
    /// Nouns that must be there: one of each slot.
    pub(super) slots: Vec<Slot>,
}

/// Nouns of which one must be there.
#[derive(Debug, Clone, Default)]
pub(super) struct Slot {
    pub(super) classes: u128,
    pub(super) lemmas: Vec<Lemma>,
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
    let verbal = required.first() == Some(&"A");
    let mut words = required.into_iter().skip(usize::from(verbal)).peekable();
    let Some(first) = words.next() else { return };
    let preposition = |word: &str| word.split('|').all(|word| prepositions.contains(&word));
    let predicate = words.next_if(|word| verbal && first == "be" && !preposition(word) && !matches!(*word, "A" | "B" | "*" | "DO"));
    let mut slots = Vec::new();
    for word in words {
        if matches!(word, "A" | "B" | "*" | "DO") || preposition(word) {
            continue;
        }
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
