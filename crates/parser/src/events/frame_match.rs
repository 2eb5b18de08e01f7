//! Whether a frame fits a clause or a phrase, and what fills its slots.

use crate::actors::Standing;
use crate::lexicon::WordId;
use crate::lexicon::pattern::{Filler, Head, Pattern, Slot};
use crate::reading::Reading;
use crate::syntax::{Argument, NounPhrase};

/// What a pattern is laid against: arguments with or without prepositions, objects first.
pub(super) struct Candidate<'p> {
    pub(super) reading: &'p Reading<'p>,
    pub(super) phrases: &'p [NounPhrase],
    pub(super) standings: &'p [Standing],
    pub(super) arguments: &'p [Argument],
    pub(super) complement: bool,
    /// How many actors the subject already has: two of them need no recipient in a joint frame.
    pub(super) subjects: usize,
}

/// A pattern that fits.
#[derive(Debug, Clone, Default)]
pub(super) struct Fit {
    pub(super) weight: u32,
    /// Phrases that fill `B`.
    pub(super) recipients: Vec<usize>,
    /// Phrases that fill `A`.
    pub(super) actors: Vec<usize>,
    /// The phrase in the place of the object.
    pub(super) object: Option<usize>,
}

/// Nouns that only measure what their `of` names: "a number of agreements".
const MEASURES: &[&str] =
    &["number", "series", "range", "round", "package", "set", "variety", "lot", "couple", "host", "batch", "total", "raft", "pair"];

impl Candidate<'_> {
    /// Lays a pattern against the candidate.
    pub(super) fn fit(&self, pattern: &Pattern, head: Head, joint: bool) -> Option<Fit> {
        if pattern.complement && !self.complement {
            return None;
        }
        let mut fit = Fit { weight: pattern.weight, ..Fit::default() };
        let mut rest: Vec<Argument> = self.arguments.to_vec();
        if head.particle != WordId::NONE {
            // "called for talks": what the particle governs is the object.
            let particle = rest.iter_mut().find(|argument| argument.preposition == head.particle)?;
            particle.preposition = WordId::NONE;
            fit.weight += 2;
        }
        fit.object = rest.iter().find(|argument| argument.preposition == WordId::NONE).map(|argument| argument.phrase);
        for slot in &pattern.objects {
            let filled = rest.iter().position(|argument| argument.preposition == WordId::NONE && self.fills(slot, argument.phrase));
            match filled {
                Some(at) => {
                    let argument = rest.remove(at);
                    fit.object = Some(argument.phrase);
                    fit.take(slot, argument.phrase);
                }
                None if slot.optional => {}
                None if joint && slot.filler == Filler::Recipient && self.subjects > 1 => {}
                None => return None,
            }
        }
        for wanted in &pattern.prepositions {
            let filled =
                rest.iter().position(|argument| wanted.words.contains(&argument.preposition) && self.fills(&wanted.slot, argument.phrase));
            let attached = || {
                let object = fit.object?;
                self.attached(object)
                    .find(|(word, phrase)| wanted.words.contains(word) && self.fills(&wanted.slot, *phrase))
                    .map(|(_, phrase)| phrase)
            };
            match filled.map(|at| rest.remove(at).phrase).or_else(attached) {
                Some(phrase) => {
                    fit.take(&wanted.slot, phrase);
                    fit.weight += 1;
                }
                None if wanted.slot.optional => {}
                None if joint && wanted.slot.filler == Filler::Recipient && self.subjects > 1 => {}
                None => return None,
            }
        }
        Some(fit)
    }

    /// The phrases attached to a phrase, with the word that attaches each.
    fn attached(&self, phrase: usize) -> impl Iterator<Item = (WordId, usize)> {
        let of = move |(index, other): (usize, &NounPhrase)| other.attached.filter(|(to, _)| *to == phrase).map(|(_, word)| (word, index));
        self.phrases.iter().enumerate().filter_map(of)
    }

    fn fills(&self, slot: &Slot, phrase: usize) -> bool {
        match &slot.filler {
            Filler::Any => true,
            Filler::Actor | Filler::Recipient => {
                if self.subjects > 1 && super::verbal::reciprocal(self.reading, &self.phrases[phrase]) {
                    return true;
                }
                let standing = &self.standings[phrase];
                !standing.actors.is_empty() || !standing.owners.is_empty() || standing.place.is_some()
            }
            Filler::Nouns { classes, lemmas } => self.group(phrase).any(|index| self.is_one(index, *classes, lemmas)),
        }
    }

    /// A phrase, those joined to it, and what it only measures.
    fn group(&self, phrase: usize) -> impl Iterator<Item = usize> {
        let measured = MEASURES.iter().any(|measure| self.reading.is(self.phrases[phrase].head, measure));
        let chain = move |index: &usize| {
            let other = &self.phrases[*index];
            *index == phrase
                || other.joined.is_some_and(|to| to >= phrase) && *index <= phrase + 8
                || measured && other.attached.is_some_and(|(to, _)| to == phrase)
        };
        (phrase..self.phrases.len()).take(9).filter(chain)
    }

    fn is_one(&self, phrase: usize, classes: u128, lemmas: &[WordId]) -> bool {
        let phrase = &self.phrases[phrase];
        phrase.classes & classes != 0 || lemmas.contains(&phrase.lemma) || lemmas.contains(&self.reading.lower[phrase.head])
    }
}

impl Fit {
    fn take(&mut self, slot: &Slot, phrase: usize) {
        match slot.filler {
            Filler::Recipient => self.recipients.push(phrase),
            Filler::Actor => self.actors.push(phrase),
            _ => {}
        }
    }
}
