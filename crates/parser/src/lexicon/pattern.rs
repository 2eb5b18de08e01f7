//! The notation of frames: see `lexicon/README.md`.

use thiserror::Error;

use super::{Classes, Interner, WordId, cells};

/// A pattern, compiled.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    /// Lemmas of the verb or noun that carries it.
    pub(crate) heads: Vec<Head>,
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
    #[error("`{0}` is not closed")]
    Unclosed(String),
    #[error("`{0}` stands where a preposition, `DO` or the object is expected")]
    Misplaced(String),
}

/// Reads a pattern; `known` tells the prepositions among the words.
pub(crate) fn parse(
    text: &str,
    interner: &mut Interner,
    classes: &Classes,
    known: &dyn Fn(&str, &Interner) -> bool,
) -> Result<Pattern, InvalidPattern> {
    let mut words = cells(text, b' ').filter(|word| !word.is_empty()).peekable();
    let subject = words.next_if(|word| matches!(*word, "A" | "B") || word.starts_with("A:") || word.starts_with("B:"));
    let verbal = subject.is_some();
    let suffers = subject.is_some_and(|subject| subject.starts_with('B'));
    let subject = match subject.and_then(|subject| subject.get(2..)) {
        Some(class) => Some(filler(class, interner, classes)?),
        None => None,
    };
    let denied = verbal && words.next_if_eq(&"not").is_some();
    let head = words.next().ok_or(InvalidPattern::Empty)?;
    let adjective = |word: &&str| {
        let word: &str = word;
        head == "be" && !cells(word, b'|').all(|word| known(word, interner)) && !matches!(word, "A" | "B" | "*") && !word.starts_with('@')
    };
    let predicate = verbal.then(|| words.next_if(adjective)).flatten();
    let mut pattern = Pattern {
        heads: heads(predicate.unwrap_or(head), interner),
        verbal,
        copular: predicate.is_some(),
        objects: Vec::new(),
        prepositions: Vec::new(),
        weight: 1 + if subject.is_some() { 3 } else { 0 } + if denied { 4 } else { 0 },
        denied,
        suffers,
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
            pattern.complement_lemmas = cells(verbs, b'|').map(|verb| interner.intern(verb)).collect();
            pattern.weight += 5;
        } else if let Some(adjectives) = bare.strip_prefix('=') {
            pattern.predicates = cells(adjectives, b'|').map(|adjective| interner.intern(adjective)).collect();
            pattern.weight += 3;
        } else if cells(bare, b'|').all(|word| known(word, interner)) {
            let governed = if closes { None } else { words.next() };
            let (filler, ends) = match governed {
                Some(governed) => (filler(governed.trim_end_matches(')'), interner, classes)?, governed.ends_with(')')),
                None => return Err(InvalidPattern::Misplaced(word.to_owned())),
            };
            let words = cells(bare, b'|').map(|word| interner.intern(word)).collect();
            pattern.weight += weight(&filler, optional) + u32::from(!optional);
            pattern.prepositions.push(PrepositionSlot { words, slot: Slot { filler, optional } });
            optional &= !ends;
            continue;
        } else if pattern.objects.len() < 2 && pattern.prepositions.is_empty() {
            let filler = filler(bare, interner, classes)?;
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

fn heads(word: &str, interner: &mut Interner) -> Vec<Head> {
    cells(word, b'|')
        // "break-off" is a verb with its particle, "test-fire" is told by its last part.
        .map(|alternative| match alternative.split_once('-') {
            Some((lemma, particle)) => Head { lemma: interner.intern(lemma), particle: interner.intern(particle) },
            None => Head { lemma: interner.intern(alternative), particle: WordId::NONE },
        })
        .collect()
}

fn filler(text: &str, interner: &mut Interner, classes: &Classes) -> Result<Filler, InvalidPattern> {
    match text {
        "A" => return Ok(Filler::Actor),
        "B" => return Ok(Filler::Recipient),
        "*" => return Ok(Filler::Any),
        _ => {}
    }
    let (mut bits, mut lemmas) = (0, Vec::new());
    for part in cells(text, b'|') {
        match part.strip_prefix('@') {
            Some(class) => bits |= classes.bit(class).ok_or_else(|| InvalidPattern::UnknownClass(class.to_owned()))?,
            None => lemmas.push(interner.intern(part)),
        }
    }
    Ok(Filler::Nouns { classes: bits, lemmas })
}
