//! Whether a frame fits a clause or a phrase, and what fills its slots.

use super::Parsed;
use super::participants::{animate, group};
use crate::lexicon::pattern::{Filler, Head, Pattern, Slot};
use crate::lexicon::words::Tags;
use crate::lexicon::{HeadKind, Offer, Term, WordId, named};
use crate::reading::{Pos, Reading, VerbForm};
use crate::syntax::{Argument, Clause};

/// What a pattern is laid against: arguments with or without prepositions, objects first.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'p> {
    pub(super) reading: &'p Reading<'p>,
    pub(super) sentence: &'p Parsed,
    pub(super) arguments: &'p [Argument],
    /// The phrase of the subject.
    pub(super) subject: Option<usize>,
    /// The lemma of the verb that completes the clause, and its modal.
    pub(super) complement: Option<(WordId, Option<WordId>)>,
    /// The word behind the verb when that may be a particle.
    pub(super) particle: WordId,
    /// Whether the verb is denied.
    pub(super) denied: bool,
    /// How many actors the subject already has: two of them need no recipient in a joint frame.
    pub(super) subjects: usize,
}

/// A pattern that fits.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fit {
    pub(super) weight: u32,
    recipients: Places,
    actors: Places,
    /// The phrase in the place of the object.
    pub(super) object: Option<usize>,
    /// The same when the frame names its kind.
    pub(super) thing: Option<usize>,
    /// Phrases whose kind the frame names: "alert" of "remained on alert".
    named: Places,
}

/// A few indexes of phrases.
#[derive(Debug, Clone, Copy, Default)]
struct Places {
    at: [usize; 3],
    count: usize,
}

impl Places {
    fn push(&mut self, phrase: usize) {
        if self.count < self.at.len() {
            self.at[self.count] = phrase;
            self.count += 1;
        }
    }
}

/// Prepositions before what two sides talk about.
const THEME: [WordId; 6] = [named::ON, named::OVER, named::ABOUT, named::FOR, named::IN, named::OF];
/// Arguments beyond this many are not laid against a pattern.
const MOST: usize = 24;

impl Candidate<'_> {
    /// What the candidate has for patterns of a kind to ask for.
    pub(super) fn offer(&self, kind: HeadKind) -> Offer {
        let mut offer = self.sentence.offer;
        (offer.kind, offer.complement) = (kind, self.complement.is_some());
        offer.add_word(self.particle);
        for argument in self.arguments {
            offer.add_word(argument.preposition);
            if argument.preposition == named::OUT_OF {
                [named::OUT, named::OF, named::FROM].into_iter().for_each(|word| offer.add_word(word));
            }
        }
        offer
    }

    /// Lays a pattern against the candidate.
    pub(super) fn fit(&self, pattern: &Pattern, head: Head, joint: bool) -> Option<Fit> {
        if !self.opens(pattern) {
            return None;
        }
        let arguments = &self.arguments[..self.arguments.len().min(MOST)];
        let mut fit = Fit { weight: pattern.weight, ..Fit::default() };
        let mut used: u32 = 0;
        // "called for talks": what the particle governs is the object.
        let mut promoted = usize::MAX;
        if head.particle != WordId::NONE {
            match arguments.iter().position(|argument| argument.preposition == head.particle) {
                // "took part in the drill" took nobody in.
                Some(at) if at == 0 || self.particle == head.particle => promoted = at,
                None if self.particle == head.particle => {}
                _ => return None,
            }
            fit.weight += 2;
        }
        let preposition = |at: usize| if at == promoted { WordId::NONE } else { arguments[at].preposition };
        let object = |at: &usize| preposition(*at) == WordId::NONE;
        // "pulled its workers out of Darfur" is "pulled out from" and "pulled from".
        let governs = |words: &[WordId], at: usize| {
            let out_of = preposition(at) == named::OUT_OF
                && (words.contains(&named::FROM) || head.particle == named::OUT && words.contains(&named::OF));
            out_of || words.contains(&preposition(at))
        };
        fit.object = (0..arguments.len()).find(object).map(|at| arguments[at].phrase);
        for slot in &pattern.objects {
            // "welcomed Chad's readiness": nobody meets what somebody has.
            let meets = |phrase: usize| !joint || slot.filler != Filler::Recipient || self.is_somebody(phrase);
            let free = |at: &usize| {
                used & (1 << at) == 0 && object(at) && self.accepts(slot, arguments[*at].phrase) && meets(arguments[*at].phrase)
            };
            match (0..arguments.len()).find(free) {
                Some(at) => {
                    used |= 1 << at;
                    fit.object = Some(arguments[at].phrase);
                    fit.thing = fit.object.filter(|_| matches!(slot.filler, Filler::Nouns { .. }));
                    fit.weight += self.specific(&slot.filler, arguments[at].phrase);
                    self.take(&mut fit, slot, arguments[at].phrase);
                }
                None if slot.optional => {}
                None if joint && slot.filler == Filler::Recipient && self.subjects > 1 => {}
                None => return None,
            }
        }
        if !pattern.predicates.is_empty() && !self.predicated(&fit, &pattern.predicates) {
            return None;
        }
        // What hangs on the phrase that was filled last: "acceded to the demands of the truckers".
        let mut last = fit.object;
        for wanted in &pattern.prepositions {
            let free =
                |at: &usize| used & (1 << at) == 0 && governs(&wanted.words, *at) && self.accepts(&wanted.slot, arguments[*at].phrase);
            // "Chad and Mali reached a deal on Libya": what two sides agree on takes no part.
            let among = wanted.words.iter().any(|word| [named::WITH, named::BETWEEN].contains(word));
            let theme = |phrase: usize| {
                let before = self.sentence.phrases[phrase].first.checked_sub(1);
                before.is_some_and(|at| THEME.contains(&self.reading.lower[at]))
            };
            // "discussed the war in Mali with Chad": who took part comes before what it was about.
            let beside = |at: &usize| joint && among && [named::WITH, named::BETWEEN].contains(&preposition(*at)) && free(at);
            let filled = (0..arguments.len()).find(beside).or_else(|| (0..arguments.len()).find(free));
            if let Some(at) = filled {
                used |= 1 << at;
            }
            let attached = || {
                let on = [last, fit.object];
                on.into_iter().flatten().find_map(|phrase| self.attached(phrase, &wanted.words, &wanted.slot))
            };
            let hung = || self.hung(fit.object.filter(|_| !wanted.slot.optional)?, &wanted.words, &wanted.slot);
            let recipient = wanted.slot.filler == Filler::Recipient;
            // "the attacks of the militia on sites in Mali": whose they are comes before where they were.
            let doer = if recipient && wanted.words.contains(&named::BY) { self.doer(fit.thing, &wanted.slot) } else { None };
            // "ruled out the deployment of NATO troops in Kosovo": so with what it is of.
            let placed = filled.is_some_and(|at| [named::IN, named::AT].contains(&preposition(at)));
            let whose = if recipient && placed && wanted.words.contains(&named::OF) { self.doer(fit.thing, &wanted.slot) } else { None };
            match doer.or(whose).or(filled.map(|at| arguments[at].phrase)).or_else(attached).or_else(hung) {
                Some(phrase) if joint && among && self.subjects > 1 && theme(phrase) => {}
                // "rejected Mali's calls for a truce in the north": whose the thing is comes before where it is.
                Some(phrase) if recipient && self.owner_first(fit.thing, phrase, &wanted.words) => {
                    // "rejected American claims about Iran"
                    if let Some(thing) = fit.thing.filter(|_| !wanted.slot.optional) {
                        self.take(&mut fit, &wanted.slot, thing);
                    }
                }
                Some(phrase) => {
                    if fit.thing.is_none() && matches!(wanted.slot.filler, Filler::Nouns { .. }) {
                        fit.thing = Some(phrase);
                    }
                    fit.weight += self.specific(&wanted.slot.filler, phrase);
                    self.take(&mut fit, &wanted.slot, phrase);
                    last = Some(phrase);
                    fit.weight += 1;
                }
                None if wanted.slot.optional => {}
                None if joint && wanted.slot.filler == Filler::Recipient && self.subjects > 1 => {}
                None => return None,
            }
        }
        Some(fit)
    }

    /// Whether the denial, the complement and the subject are those that a pattern asks for.
    fn opens(&self, pattern: &Pattern) -> bool {
        let wanted = &pattern.complement_lemmas;
        let completes = |(lemma, modal): (WordId, Option<WordId>)| {
            wanted.is_empty() || wanted.contains(&lemma) || modal.is_some_and(|modal| wanted.contains(&modal))
        };
        (!pattern.denied || self.denied)
            && (!pattern.complement || self.complement.is_some_and(completes))
            && pattern.subject.as_ref().is_none_or(|subject| self.subject.is_some_and(|phrase| self.fills(subject, phrase)))
    }

    /// "rammed a car packed with explosives into a school": what stands behind a clause on the object.
    fn hung(&self, object: usize, words: &[WordId], slot: &Slot) -> Option<usize> {
        let on = |clause: &&Clause| clause.noun == Some(object) && clause.restrictive && clause.group.form == VerbForm::Participle;
        let behind = self.sentence.clauses.iter().find(on)?.arguments.iter().skip(1);
        let behind = behind.filter(|argument| words.contains(&argument.preposition));
        behind.map(|argument| argument.phrase).find(|phrase| self.accepts(slot, *phrase))
    }

    /// Who did the deed that a noun names: "the attacks of the militia".
    fn doer(&self, thing: Option<usize>, slot: &Slot) -> Option<usize> {
        let found = self.attached(thing?, &[named::OF, named::BY], slot)?;
        (!self.sentence.standings[found].actors.is_empty()).then_some(found)
    }

    /// Whether the noun that a frame names has an owner who comes before a phrase behind it: "Chad's attacks on Malian villages".
    fn owner_first(&self, thing: Option<usize>, phrase: usize, words: &[WordId]) -> bool {
        let owned = |thing: &usize| self.reading.pos[self.sentence.phrases[*thing].head] != Pos::Proper && self.owns_itself(*thing);
        let Some(thing) = thing.filter(owned) else { return false };
        let before = self.sentence.phrases[phrase].first.checked_sub(1).map(|at| self.reading.lower[at]);
        let lies = before.is_some_and(|word| [named::IN, named::AT].contains(&word));
        // Who did it comes before whom it was done to, unless the subject did it.
        // A slot that asks whose it is has its answer: "Chad's contribution to the evacuation from Mali".
        let whose = words.iter().any(|word| [named::OF, named::BY, named::FROM].contains(word));
        let struck = before.is_some_and(|word| {
            [named::ON, named::AGAINST, named::INTO].contains(&word)
                || whose && ![named::OF, named::BY, named::WITH, named::BETWEEN].contains(&word)
        });
        let own = self.subject.map(|subject| self.sentence.standings[subject].actors.as_slice()).unwrap_or_default();
        let others = || {
            self.sentence.standings[thing].owners.iter().all(|owner| !own.contains(owner))
                && self.reading.pos[self.sentence.phrases[thing].first] != Pos::PossessivePronoun
        };
        lies || struck && others()
    }

    /// A phrase attached to another by one of the words, that fills a slot.
    fn attached(&self, phrase: usize, words: &[WordId], slot: &Slot) -> Option<usize> {
        let near = self.sentence.phrases.iter().enumerate().skip(phrase + 1).take(8);
        near.filter(|(_, other)| other.attached.is_some_and(|(to, word)| to == phrase && words.contains(&word)))
            .map(|(index, _)| index)
            .find(|index| self.accepts(slot, *index))
    }

    /// Whether a phrase names whose it is: "U.S. calls", "the king's plan".
    fn owns_itself(&self, phrase: usize) -> bool {
        let known = &self.sentence.phrases[phrase];
        let named = (known.first..known.head).any(|at| self.reading.name_of[at].is_some() || self.reading.pos[at] == Pos::PossessiveMark);
        named && !self.sentence.standings[phrase].owners.is_empty()
    }

    /// "found B guilty": an adjective right behind the object.
    fn predicated(&self, fit: &Fit, adjectives: &[WordId]) -> bool {
        let Some(object) = fit.object else { return false };
        let last = group(self.sentence, object).last().unwrap_or(object);
        let mut end = self.sentence.phrases[last].end;
        // "called the raid on the village of Mali criminal"
        for phrase in &self.sentence.phrases[last + 1..] {
            if phrase.first != end + 1 || self.reading.pos[end] != Pos::Preposition {
                break;
            }
            end = phrase.end;
        }
        (end..self.sentence.tokens.end.min(end + 3))
            .any(|at| adjectives.contains(&self.reading.lower[at]) && !self.reading.is(at - 1, "not"))
    }

    fn accepts(&self, slot: &Slot, phrase: usize) -> bool {
        self.fills(&slot.filler, phrase)
    }

    fn fills(&self, filler: &Filler, phrase: usize) -> bool {
        match filler {
            Filler::Any => true,
            Filler::Actor | Filler::Recipient => self.party(phrase),
            Filler::Nouns { classes, lemmas } => self.measured(phrase).any(|index| self.is_one(index, *classes, lemmas)),
        }
    }

    /// Whether a phrase can be a party to an event.
    fn party(&self, phrase: usize) -> bool {
        let known = &self.sentence.phrases[phrase];
        if self.subjects > 1 && super::verbal::reciprocal(self.reading, known) {
            return true;
        }
        let standing = &self.sentence.standings[phrase];
        !standing.actors.is_empty() || !standing.owners.is_empty() || standing.place.is_some() || animate(self.reading, known)
    }

    /// Whether a phrase is somebody, not only something of somebody's.
    pub(super) fn is_somebody(&self, phrase: usize) -> bool {
        let known = &self.sentence.phrases[phrase];
        let standing = &self.sentence.standings[phrase];
        !standing.actors.is_empty()
            || standing.place.is_some()
            || animate(self.reading, known)
            || self.subjects > 1 && super::verbal::reciprocal(self.reading, known)
    }

    /// A phrase, those joined to it, and what it only measures: "a number of agreements".
    fn measured(&self, phrase: usize) -> impl Iterator<Item = usize> {
        let phrases = &self.sentence.phrases;
        let measures = |index: usize| {
            let known = &phrases[index];
            self.reading.lexicon.word(known.lemma).tags.has(Tags::MEASURE)
                || self.reading.pos[known.head] == Pos::Number
                || self.reading.lexicon.terms.has(Term::Currency, known.lemma)
        };
        let mut last = phrase;
        (phrase..phrases.len().min(phrase + 9)).filter(move |index| {
            let other = &phrases[*index];
            let linked = *index == phrase
                || other.joined.is_some_and(|to| to == last || to == phrase)
                || other.attached.is_some_and(|(to, _)| to == last && measures(to));
            if linked {
                last = *index;
            }
            linked
        })
    }

    fn is_one(&self, phrase: usize, classes: u128, lemmas: &[WordId]) -> bool {
        let phrase = &self.sentence.phrases[phrase];
        phrase.classes & classes != 0 || lemmas.contains(&phrase.lemma) || lemmas.contains(&self.reading.lower[phrase.head])
    }

    /// A class that a longer phrase is in fits better: "hunger strike" before "strike".
    fn specific(&self, filler: &Filler, phrase: usize) -> u32 {
        match filler {
            Filler::Nouns { classes, .. } if self.sentence.phrases[phrase].specific & classes != 0 => 3,
            _ => 0,
        }
    }

    fn take(&self, fit: &mut Fit, slot: &Slot, phrase: usize) {
        match slot.filler {
            Filler::Recipient => fit.recipients.push(phrase),
            Filler::Actor => fit.actors.push(phrase),
            Filler::Nouns { .. } => return fit.named.push(phrase),
            Filler::Any => return,
        }
        // Somebody known fits better than what somebody owns.
        fit.weight += u32::from(!self.sentence.standings[phrase].actors.is_empty());
    }
}

impl Fit {
    /// Phrases that fill `B`.
    pub(super) fn recipients(&self) -> &[usize] {
        &self.recipients.at[..self.recipients.count]
    }

    /// Phrases whose kind the frame names.
    pub(super) fn named(&self) -> &[usize] {
        &self.named.at[..self.named.count]
    }

    /// Phrases that fill `A`.
    pub(super) fn actors(&self) -> &[usize] {
        &self.actors.at[..self.actors.count]
    }
}
