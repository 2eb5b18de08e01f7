//! The notation of frames: see `lexicon/README.md`.

use std::iter::Peekable;

use thiserror::Error;

use super::words::{Tags, Words};
use super::{Classes, Interner, WordId, cells};

/// A pattern, compiled.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    /// Whether the head is a verb.
    pub(crate) verbal: bool,
    /// Whether the head is an adjective or a participle behind "be": "is ready", "is expected".
    pub(crate) copular: bool,
    /// What stands behind the head without a preposition: at most two, "gave Chad aid".
    pub(crate) objects: Vec<Slot>,
    /// What stands behind prepositions.
    pub(crate) prepositions: Vec<PrepositionSlot>,
    /// Whether the verb must be denied: "will not accept".
    pub(crate) denied: bool,
    /// Whether the subject of the verb is the recipient: "came under fire".
    pub(crate) suffers: bool,
    /// What the subject must be; anything where it is none.
    pub(crate) subject: Option<Filler>,
    /// Adjectives behind the object, of which one is asked for: "found B guilty".
    pub(crate) predicates: Vec<WordId>,
    /// Whether a complement clause is asked for.
    pub(crate) complement: bool,
    /// The verbs of which one the complement must have; any where there are none.
    pub(crate) complement_lemmas: Vec<WordId>,
    /// How much the pattern asks for: the more, the better it fits what it fits.
    pub(crate) weight: u32,
}

/// A lemma, with the particle of a phrasal verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) lemma: WordId,
    pub(crate) particle: WordId,
}

/// A noun phrase that a pattern asks for.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub(crate) filler: Filler,
    pub(crate) optional: bool,
}

/// A preposition, of several alternatives, with what it governs.
#[derive(Debug, Clone)]
pub(crate) struct PrepositionSlot {
    pub(crate) words: Vec<WordId>,
    pub(crate) slot: Slot,
}

/// What may fill a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Filler {
    /// The actor.
    Actor,
    /// The recipient.
    Recipient,
    /// Nouns of these classes or lemmas.
    Nouns { classes: u128, lemmas: Vec<WordId> },
    /// Anything.
    Any,
}

/// A pattern that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(crate) enum InvalidPattern {
    #[error("the pattern is empty")]
    Empty,
    #[error("unknown class `@{0}`; add it to lexicon/nouns/classes.toml")]
    UnknownClass(String),
    #[error("`{0}` is no word of the lexicon")]
    UnknownWord(String),
    #[error("`{0}` is not closed")]
    Unclosed(String),
    #[error("`{0}` stands where a preposition, `DO` or the object is expected")]
    Misplaced(String),
}

/// What a pattern is written in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Notation<'l> {
    pub(crate) interner: &'l Interner,
    pub(crate) words: &'l Words,
    pub(crate) classes: Classes,
}

impl Notation<'_> {
    fn word(&self, word: &str) -> Result<WordId, InvalidPattern> {
        match self.interner.get(word) {
            WordId::NONE => Err(InvalidPattern::UnknownWord(word.to_owned())),
            known => Ok(known),
        }
    }

    /// The words between the bars of a cell.
    fn words(&self, cell: &str) -> Result<Vec<WordId>, InvalidPattern> {
        cells(cell, b'|').map(|word| self.word(word)).collect()
    }

    /// Whether all words of a cell are prepositions.
    fn is_preposition(&self, cell: &str) -> bool {
        cells(cell, b'|').all(|word| self.words.get(self.interner.get(word)).tags.has(Tags::PREPOSITION))
    }
}

/// What stands before the slots of a pattern.
struct Opening<'t> {
    subject: Option<&'t str>,
    denied: bool,
    copular: bool,
    heads: &'t str,
}

impl<'t> Opening<'t> {
    fn read(words: &mut Peekable<impl Iterator<Item = &'t str>>, notation: &Notation) -> Result<Self, InvalidPattern> {
        let subject = words.next_if(|word| matches!(*word, "A" | "B") || word.starts_with("A:") || word.starts_with("B:"));
        let verbal = subject.is_some();
        let denied = verbal && words.next_if_eq(&"not").is_some();
        let head = words.next().ok_or(InvalidPattern::Empty)?;
        let adjective = |word: &&str| {
            let word: &str = word;
            head == "be" && !notation.is_preposition(word) && !matches!(word, "A" | "B" | "*") && !word.starts_with('@')
        };
        let predicate = verbal.then(|| words.next_if(adjective)).flatten();
        Ok(Self { subject, denied, copular: predicate.is_some(), heads: predicate.unwrap_or(head) })
    }
}

/// The parts of a pattern.
fn parts(text: &str) -> Peekable<impl Iterator<Item = &str>> {
    cells(text, b' ').filter(|word| !word.is_empty()).peekable()
}

/// The heads of a pattern: lemma and particle, which is empty where there is none.
pub(super) fn heads<'t>(text: &'t str, notation: &Notation) -> Result<impl Iterator<Item = (&'t str, &'t str)> + use<'t>, InvalidPattern> {
    let opening = Opening::read(&mut parts(text), notation)?;
    // "break-off" is a verb with its particle, "test-fire" is told by its last part.
    Ok(cells(opening.heads, b'|').map(|alternative| alternative.split_once('-').unwrap_or((alternative, ""))))
}

/// Reads a pattern.
pub(crate) fn parse(text: &str, notation: &Notation) -> Result<Pattern, InvalidPattern> {
    let mut words = parts(text);
    let opening = Opening::read(&mut words, notation)?;
    let subject = match opening.subject.and_then(|subject| subject.get(2..)) {
        Some(class) => Some(filler(class, notation)?),
        None => None,
    };
    let mut pattern = Pattern {
        verbal: opening.subject.is_some(),
        copular: opening.copular,
        objects: Vec::new(),
        prepositions: Vec::new(),
        weight: 1 + if subject.is_some() { 3 } else { 0 } + if opening.denied { 4 } else { 0 },
        denied: opening.denied,
        suffers: opening.subject.is_some_and(|subject| subject.starts_with('B')),
        subject,
        predicates: Vec::new(),
        complement: false,
        complement_lemmas: Vec::new(),
    };
    let mut optional = false;
    while let Some(word) = words.next() {
        let opens = word.starts_with('(');
        let closes = word.ends_with(')');
        optional |= opens;
        let bare = word.trim_start_matches('(').trim_end_matches(')');
        if bare.is_empty() {
            return Err(InvalidPattern::Misplaced(word.to_owned()));
        }
        if bare == "DO" {
            pattern.complement = true;
            pattern.weight += 2;
        } else if let Some(verbs) = bare.strip_prefix("DO:") {
            pattern.complement = true;
            pattern.complement_lemmas = notation.words(verbs)?;
            pattern.weight += 5;
        } else if let Some(adjectives) = bare.strip_prefix('=') {
            pattern.predicates = notation.words(adjectives)?;
            pattern.weight += 3;
        } else if notation.is_preposition(bare) {
            let governed = if closes { None } else { words.next() };
            let (filler, ends) = match governed {
                Some(governed) => (filler(governed.trim_end_matches(')'), notation)?, governed.ends_with(')')),
                None => return Err(InvalidPattern::Misplaced(word.to_owned())),
            };
            let words = notation.words(bare)?;
            pattern.weight += weight(&filler, optional) + u32::from(!optional);
            pattern.prepositions.push(PrepositionSlot { words, slot: Slot { filler, optional } });
            optional &= !ends;
            continue;
        } else if pattern.objects.len() < 2 && pattern.prepositions.is_empty() {
            let filler = filler(bare, notation)?;
            pattern.weight += weight(&filler, optional);
            pattern.objects.push(Slot { filler, optional });
        } else {
            return Err(InvalidPattern::Misplaced(word.to_owned()));
        }
        optional &= !closes;
    }
    if optional { Err(InvalidPattern::Unclosed("(".to_owned())) } else { Ok(pattern) }
}

impl Pattern {
    /// Whether what fills the recipient acts in the complement: "urge B DO".
    pub(crate) fn controls_object(&self) -> bool {
        let recipient = |slot: &Slot| matches!(slot.filler, Filler::Recipient | Filler::Any);
        self.verbal
            && self.complement
            && (self.objects.first().is_some_and(recipient) || self.prepositions.iter().any(|preposition| recipient(&preposition.slot)))
    }
}

fn weight(filler: &Filler, optional: bool) -> u32 {
    match filler {
        _ if optional => 0,
        Filler::Any => 1,
        Filler::Actor | Filler::Recipient => 2,
        Filler::Nouns { .. } => 3,
    }
}

fn filler(text: &str, notation: &Notation) -> Result<Filler, InvalidPattern> {
    match text {
        "A" => return Ok(Filler::Actor),
        "B" => return Ok(Filler::Recipient),
        "*" => return Ok(Filler::Any),
        _ => {}
    }
    let (mut bits, mut lemmas) = (0, Vec::new());
    for part in cells(text, b'|') {
        // A party is no noun among others: it has a pattern of its own.
        if matches!(part, "A" | "B" | "*") {
            return Err(InvalidPattern::Misplaced(part.to_owned()));
        }
        match part.strip_prefix('@') {
            Some(class) => bits |= notation.classes.bit(class).ok_or_else(|| InvalidPattern::UnknownClass(class.to_owned()))?,
            None => lemmas.push(notation.word(part)?),
        }
    }
    Ok(Filler::Nouns { classes: bits, lemmas })
}
