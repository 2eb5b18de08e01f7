//! Verb groups: auxiliaries, adverbs and the verb, with tense, voice and negation.

use std::ops::Range;

use crate::lexicon::words::Tags;
use crate::lexicon::{Term, WordId, named};
use crate::reading::{Pos, Reading, VerbForm, joins};

/// A verb with its helpers.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is one grammatical feature")]
pub(crate) struct VerbGroup {
    /// First token.
    pub(crate) first: usize,
    /// Token after the verb and its particle.
    pub(crate) end: usize,
    /// The token of the verb.
    pub(crate) verb: usize,
    /// Its lemma; of "be ready", the adjective.
    pub(crate) lemma: WordId,
    /// The word behind it when that may be a particle.
    pub(crate) particle: WordId,
    pub(crate) form: VerbForm,
    pub(crate) passive: bool,
    pub(crate) negated: bool,
    /// `will`, `shall`, `be to`, `plan to` are told apart by the words.
    pub(crate) modal: Option<WordId>,
    /// An infinitive with `to`.
    pub(crate) infinitive: bool,
    /// `had done`.
    pub(crate) perfect: bool,
    /// A copula with a predicate adjective: "is willing".
    pub(crate) copular: bool,
}

/// How a verb group hangs on the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Complement {
    /// `agreed to send`.
    Infinitive,
    /// `said that …`.
    That,
    /// `asked whether …`.
    Question,
    /// `denied attacking`.
    Gerund,
}

impl VerbGroup {
    /// Whether the group can be the verb of a clause of its own.
    pub(crate) fn finite(&self) -> bool {
        !self.infinitive && !matches!(self.form, VerbForm::Gerund | VerbForm::Participle)
    }
}

/// The verb groups of a sentence, in order.
pub(crate) fn verb_groups(reading: &Reading, sentence: Range<usize>) -> Vec<VerbGroup> {
    // A verb for eight words or so.
    let mut out = Vec::with_capacity(sentence.len() / 8 + 1);
    let mut index = sentence.start;
    while index < sentence.end {
        match group(reading, index, sentence.end) {
            Some(group) => {
                index = group.end;
                out.push(group);
            }
            None => index += 1,
        }
    }
    out
}

fn group(reading: &Reading, start: usize, limit: usize) -> Option<VerbGroup> {
    let starts = matches!(reading.pos[start], Pos::To | Pos::Modal | Pos::Be | Pos::Have | Pos::Do | Pos::Verb(_));
    if !starts {
        return None;
    }
    let mut group = VerbGroup {
        first: start,
        end: start,
        verb: start,
        lemma: WordId::NONE,
        particle: WordId::NONE,
        form: VerbForm::Past,
        passive: false,
        negated: false,
        modal: None,
        infinitive: false,
        perfect: false,
        copular: false,
    };
    let mut index = start;
    let mut be = false;
    let mut last_auxiliary = None;
    while index < limit {
        match reading.pos[index] {
            Pos::To if index == start => group.infinitive = true,
            // "had to leave" left.
            Pos::To if last_auxiliary.is_some_and(|at| reading.is(at, "had")) => {}
            // "is to visit", "has to leave".
            Pos::To if last_auxiliary.is_some() => group.modal = group.modal.or(Some(reading.lower[index])),
            Pos::Modal => {
                group.modal = Some(reading.lower[index]);
                // "cannot"
                group.negated |= reading.word(index).tags.has(Tags::NEGATOR);
                last_auxiliary = Some(index);
            }
            Pos::Be => {
                be = true;
                last_auxiliary = Some(index);
            }
            Pos::Have => {
                group.perfect = true;
                last_auxiliary = Some(index);
            }
            Pos::Do => last_auxiliary = Some(index),
            Pos::Negator => group.negated = true,
            Pos::Adverb if index > start => {}
            // A quotation may begin within the group: "is “willing to help”".
            Pos::Mark if index > start && matches!(reading.form(index), "“" | "\"" | "‘") => {}
            // "is going to free": it will.
            Pos::Verb(VerbForm::Gerund) if be && reading.is(index, "going") && reading.pos.get(index + 1) == Some(&Pos::To) => {
                (group.modal, last_auxiliary) = (Some(named::WILL), Some(index));
            }
            Pos::Verb(_) if !be && reading.term(index, Term::Linking) && links(reading, index, limit) => {
                be = true;
                last_auxiliary = Some(index);
            }
            Pos::Verb(form) => {
                let continues = be && matches!(form, VerbForm::Gerund);
                group.passive = be && matches!(form, VerbForm::Participle);
                group.verb = index;
                group.form = if continues || (last_auxiliary.is_some() && !group.infinitive) { VerbForm::Past } else { form };
                let word = reading.word(index);
                let past = matches!(form, VerbForm::Past | VerbForm::Participle) && word.past != WordId::NONE;
                group.lemma = if past { word.past } else { word.verb };
                if let Some(lemma) = prefixed(reading, index) {
                    group.lemma = lemma;
                }
                if group.lemma == WordId::NONE {
                    group.lemma = reading.lower[index];
                }
                return Some(with_particle(reading, group, index + 1, limit));
            }
            // "is willing", "are ready": the adjective carries the meaning.
            Pos::Adjective if be && !modifies(reading, index, limit) => {
                group.verb = index;
                group.copular = true;
                group.lemma = reading.lower[index];
                group.end = index + 1;
                return Some(group);
            }
            _ => break,
        }
        index += 1;
    }
    // Be, have or do alone is the verb.
    let verb = last_auxiliary.filter(|at| reading.pos[*at] != Pos::Modal)?;
    group.verb = verb;
    group.lemma = match reading.pos[verb] {
        Pos::Be => named::BE,
        Pos::Have => named::HAVE,
        _ => named::DO,
    };
    group.perfect = false;
    group.end = index;
    Some(group)
}

/// Whether a linking verb stands before its adjective or participle: "remains firmly committed".
fn links(reading: &Reading, verb: usize, limit: usize) -> bool {
    let predicate = (verb + 1..limit).find(|at| !matches!(reading.pos[*at], Pos::Adverb | Pos::Negator));
    predicate.is_some_and(|at| match reading.pos[at] {
        Pos::Adjective => !modifies(reading, at, limit),
        Pos::Verb(VerbForm::Participle) => true,
        _ => false,
    })
}

/// "de-escalated", "co-operates": the lemma of the word without its hyphen, where the lexicon has one.
fn prefixed(reading: &Reading, index: usize) -> Option<WordId> {
    let prefix = index.checked_sub(2).filter(|prefix| reading.word(*prefix).tags.has(Tags::VERB_PREFIX) && joins(reading, index - 1))?;
    let word = reading.lexicon.word_of(&[reading.form(prefix), reading.form(index)].concat().to_lowercase());
    [word.past, word.verb].into_iter().find(|lemma| *lemma != WordId::NONE)
}

/// Whether a noun follows that the adjective belongs to: "is additional aid".
fn modifies(reading: &Reading, index: usize, limit: usize) -> bool {
    index + 1 < limit && matches!(reading.pos[index + 1], Pos::Noun | Pos::Proper | Pos::Adjective) && !reading.time_at(index + 1)
}

fn with_particle(reading: &Reading, mut group: VerbGroup, next: usize, limit: usize) -> VerbGroup {
    group.end = next;
    // "began in May" takes nothing in.
    let time = reading.time_at(next) || reading.pos.get(next) == Some(&Pos::Preposition) && reading.time_at(next + 1);
    // "took part in": a noun without an article that goes with its verb.
    let noun = next < limit && reading.pos[next] == Pos::Noun && reading.term(next, Term::NounParticle);
    if next < limit && (matches!(reading.pos[next], Pos::Preposition | Pos::Adverb) && !time || noun) {
        group.particle = reading.lower[next];
    }
    group
}
