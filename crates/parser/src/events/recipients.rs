//! Recipients that a frame does not place, by a ranked search: who stands in the clause, whose its things are,
//! who stands in what completes it, where it takes place, and at last what it was done to.

use chancery_model::ActorKind;

use super::frame_match::Fit;
use super::participants::{collect, parts, place, words};
use super::{Parsed, Part};
use crate::actors::Registry;
use crate::lexicon::words::Tags;
use crate::lexicon::{Term, WordId, named};
use crate::reading::{Pos, Reading};
use crate::syntax::{Argument, Relation};

/// Prepositions that lead to a recipient, the likeliest first.
const LIKELY: &[WordId] = &[
    named::WITH,
    named::TO,
    named::AGAINST,
    named::ON,
    named::UPON,
    named::FROM,
    named::FOR,
    named::OF,
    named::TOWARDS,
    named::TOWARD,
    named::OVER,
    named::BETWEEN,
    named::AMONG,
    named::ABOUT,
];
/// Prepositions of place, the likeliest first.
const PLACES: &[WordId] = &[
    named::INTO,
    named::IN,
    named::AT,
    named::NEAR,
    named::INSIDE,
    named::ON,
    named::ACROSS,
    named::ALONG,
    named::AROUND,
    named::TOWARD,
    named::TOWARDS,
    named::TO,
    named::FROM,
    named::THROUGH,
    named::OUTSIDE,
    named::BY,
];

/// Prepositions that say where something takes place.
pub(super) const SCENE: &[WordId] =
    &[named::IN, named::AT, named::NEAR, named::INSIDE, named::OUTSIDE, named::FROM, named::ACROSS, named::THROUGHOUT];

/// The state in which an event takes place.
pub(super) fn scene(reading: &Reading, sentence: &Parsed, registry: &mut Registry, arguments: &[Argument]) -> Option<Part> {
    let place = |argument: &&Argument| SCENE.contains(&argument.preposition) && sentence.standings[argument.phrase].place.is_some();
    super::participants::place(reading, sentence, arguments.iter().find(place)?.phrase, registry)
}

pub(super) struct Search<'s, 'a> {
    pub(super) reading: &'s Reading<'a>,
    pub(super) sentence: &'s Parsed,
    pub(super) registry: &'s mut Registry,
    /// Who acts.
    pub(super) actors: &'s [Part],
    /// The object that the frame names by its kind: it is what is done, not who it is done to.
    pub(super) thing: Option<usize>,
    /// Phrases whose kind the frame names, that object among them.
    pub(super) named: &'s [usize],
    /// Whether all who take part act.
    pub(super) joint: bool,
    /// Whether the event is that somebody is asked to act.
    pub(super) asks: bool,
    /// Those of the actor's own state whom what completes the clause names.
    pub(super) home: Vec<Part>,
    /// What fills the frame that another clause would be coded by.
    pub(super) fits: &'s dyn Fn(usize, &Registry) -> Option<Fit>,
}

impl Search<'_, '_> {
    /// The recipients of a clause's event.
    pub(super) fn find(&mut self, index: usize, arguments: &[Argument], operator: bool) -> Vec<Part> {
        // "freed dozens of activists": people whom the frame names by their kind.
        let mut people = match self.thing.filter(|thing| !self.joint && self.people(*thing)) {
            Some(people) => collect(self.reading, self.sentence, &[people], self.registry),
            None => Vec::new(),
        };
        people.retain(|part| self.actors.iter().all(|actor| actor.actor != part.actor));
        if people.iter().any(|part| self.registry.drafts[part.actor].party().is_some()) {
            return people;
        }
        let found = self.in_clause(arguments);
        if !found.is_empty() {
            return found;
        }
        let found = self.owners_meant(arguments);
        if !found.is_empty() {
            return found;
        }
        let completing = self.completing(index, operator);
        for later in completing.iter().copied() {
            let found = self.of_complement(later);
            if !found.is_empty() {
                return found;
            }
        }
        let found = self.placed(arguments);
        if !found.is_empty() {
            return found;
        }
        for later in completing.iter().copied() {
            let sentence = self.sentence;
            let found = self.placed(&sentence.clauses[later].arguments);
            if !found.is_empty() {
                return found;
            }
        }
        if !people.is_empty() {
            return people;
        }
        let home = std::mem::take(&mut self.home);
        let home: Vec<Part> = home.into_iter().filter(|part| self.actors.iter().all(|actor| actor.actor != part.actor)).collect();
        if home.is_empty() { self.at_home(arguments) } else { home }
    }

    /// Recipients that the arguments of a noun name.
    pub(super) fn named(&mut self, arguments: &[Argument]) -> Vec<Part> {
        let found = self.in_clause(arguments);
        if found.is_empty() { self.placed(arguments) } else { found }
    }

    /// The clauses that complete a clause, or say what it is for.
    fn completing(&self, index: usize, operator: bool) -> Vec<usize> {
        let clauses = &self.sentence.clauses;
        // "Chad must leave, Mali said": what was said stands before.
        if let Some((_, before)) = clauses[index].complement.filter(|(_, at)| *at < index) {
            return vec![before];
        }
        let mut out = vec![index];
        for (later, clause) in clauses.iter().enumerate().skip(index + 1) {
            let completes = clause.governor.is_some_and(|governor| out.contains(&governor))
                && (operator || clause.relation != Relation::Main && !clause.group.finite());
            // "people living in camps": a clause on one of the nouns.
            let hangs =
                clause.relation == Relation::OnNoun && clause.noun.is_some_and(|noun| out.iter().any(|known| self.covers(*known, noun)));
            if completes || hangs {
                out.push(later);
            }
            if out.len() > 5 {
                break;
            }
        }
        out.remove(0);
        out
    }

    fn covers(&self, clause: usize, noun: usize) -> bool {
        let clause = &self.sentence.clauses[clause];
        clause.arguments.first().is_some_and(|first| first.phrase <= noun) && self.last(&clause.arguments).is_some_and(|last| noun <= last)
    }

    /// The last phrase of the arguments, with what hangs on it.
    fn last(&self, arguments: &[Argument]) -> Option<usize> {
        let mut last = arguments.last()?.phrase;
        let phrases = &self.sentence.phrases;
        while phrases.get(last + 1).is_some_and(|next| next.attached.is_some() || next.joined.is_some()) {
            last += 1;
        }
        Some(last)
    }

    fn foreign(&self, found: Vec<Part>) -> Vec<Part> {
        let same = |part: &Part| {
            let country = self.registry.drafts[part.actor].country;
            self.actors
                .iter()
                .any(|actor| actor.actor == part.actor || country.is_some() && self.registry.drafts[actor.actor].country == country)
        };
        found.into_iter().filter(|part| !same(part)).collect()
    }

    /// Whether somebody is named by a phrase attached to another, as in "the withdrawal of Mali".
    fn attached_owner(&self, phrase: usize, actor: usize) -> bool {
        let near = self.sentence.phrases.iter().enumerate().skip(phrase + 1).take(4);
        near.filter(|(_, other)| other.attached.is_some_and(|(to, _)| to == phrase))
            .any(|(index, _)| self.sentence.standings[index].actors.contains(&actor))
    }

    /// Whether a phrase means people other than the actor's own: "two aid workers", "scores of activists", but not "its forces".
    fn people(&self, phrase: usize) -> bool {
        let standing = &self.sentence.standings[phrase];
        let tags = |phrase: usize| self.reading.lexicon.word(self.sentence.phrases[phrase].lemma).tags;
        let of = || self.sentence.phrases.get(phrase + 1).is_some_and(|next| next.attached.is_some_and(|(to, _)| to == phrase));
        let counted = || self.reading.pos[self.sentence.phrases[phrase].head] == Pos::Number || tags(phrase).has(Tags::MEASURE);
        let own = standing.owners.iter().any(|owner| self.actors.iter().any(|actor| actor.actor == *owner));
        !own && (tags(phrase).has(Tags::PERSON) || counted() && of() && tags(phrase + 1).has(Tags::PERSON))
    }

    fn owners(&self, phrase: usize) -> Vec<Part> {
        let span = words(self.reading, self.sentence, phrase);
        self.sentence.standings[phrase].owners.iter().map(|actor| Part { actor: *actor, span, role: None }).collect()
    }

    /// Arguments in the order in which they are likely: the object, then by preposition.
    fn ranked<'r>(arguments: &'r [Argument], prepositions: &'static [WordId]) -> impl Iterator<Item = usize> + 'r {
        let object = arguments.iter().filter(|argument| argument.preposition == WordId::NONE);
        let others = prepositions.iter().flat_map(move |word| arguments.iter().filter(move |argument| argument.preposition == *word));
        object.chain(others).map(|argument| argument.phrase)
    }

    fn in_clause(&self, arguments: &[Argument]) -> Vec<Part> {
        // "opposed to French mediation in the talks with Syria": whose the thing is.
        if let Some(thing) = self.thing {
            let found = self.foreign(self.owners(thing));
            // "Parliament rejected the premier's plan": at home persons stand for themselves.
            let person = |part: &Part| {
                self.registry.drafts[part.actor].kind == ActorKind::Person && self.actors.iter().all(|actor| actor.actor != part.actor)
            };
            let person: Vec<Part> = self.owners(thing).into_iter().filter(person).collect();
            let found = if found.is_empty() { person } else { found };
            let attached = |owner: &Part| self.attached_owner(thing, owner.actor);
            if !found.is_empty() && !found.iter().all(attached) {
                return found;
            }
        }
        // "rejected a plan drawn up by Peru"
        if let Some(thing) = self.thing {
            let found = self.foreign(super::doers::sources(self.reading, self.sentence, thing));
            if !found.is_empty() {
                return found;
            }
        }
        for phrase in Self::ranked(arguments, LIKELY) {
            let own = if self.thing == Some(phrase) { Vec::new() } else { parts(self.reading, self.sentence, phrase, true) };
            for found in [own, self.owners(phrase)] {
                let found = self.foreign(found);
                if !found.is_empty() {
                    return found;
                }
            }
        }
        // What hangs on the arguments: "imports of British beef".
        let (Some(first), Some(last)) = (arguments.first(), self.last(arguments)) else { return Vec::new() };
        for phrase in first.phrase..=last {
            if self.sentence.phrases[phrase].attached.is_some() || self.sentence.phrases[phrase].joined.is_some() {
                for found in [parts(self.reading, self.sentence, phrase, true), self.owners(phrase)] {
                    let found = self.foreign(found);
                    if !found.is_empty() {
                        return found;
                    }
                }
            }
        }
        Vec::new()
    }

    /// Who acts or is acted upon in what completes the clause.
    pub(super) fn of_complement(&mut self, later: usize) -> Vec<Part> {
        let sentence = self.sentence;
        let clause = &sentence.clauses[later];
        let subject = clause.subject.filter(|_| clause.group.finite() || clause.relation == Relation::Complement);
        let mut subjects = subject.map(|subject| parts(self.reading, sentence, subject, true)).unwrap_or_default();
        // "demanded that Castillo step down": whoever else is to act, if only the words tell of him.
        if let Some(subject) = subject
            && subjects.is_empty()
            && self.asks
            && clause.group.finite()
            && self.reading.pos[sentence.phrases[subject].head] != Pos::Pronoun
        {
            super::participants::add_unnamed(self.reading, sentence, subject, self.registry, &mut subjects);
        }
        let foreign = self.foreign(subjects.clone());
        if !foreign.is_empty() {
            return foreign;
        }
        if self.home.is_empty() && clause.group.finite() {
            subjects.retain(|part| self.actors.iter().all(|actor| actor.actor != part.actor));
            self.home = subjects;
        }
        let fit = (self.fits)(later, self.registry);
        if let Some(fit) = &fit {
            let found = collect(self.reading, sentence, fit.recipients(), self.registry);
            if self.home.is_empty() {
                self.home.clone_from(&found);
            }
            let found = self.foreign(found);
            if !found.is_empty() {
                return found;
            }
        }
        let thing = std::mem::replace(&mut self.thing, fit.and_then(|fit| fit.thing));
        let found = self.in_clause(&clause.arguments);
        self.thing = thing;
        found
    }

    /// The state in which it takes place.
    fn placed(&mut self, arguments: &[Argument]) -> Vec<Part> {
        // "at the request of Washington": whoever asked is not acted upon.
        let behest = |phrase: &usize| !self.joint && self.reading.term(self.sentence.phrases[*phrase].head, Term::Behest);
        let ranked: Vec<usize> = Self::ranked(arguments, PLACES).filter(|phrase| !behest(phrase)).collect();
        for phrase in ranked {
            for found in [parts(self.reading, self.sentence, phrase, true), self.owners(phrase), self.places(phrase)] {
                let mut found = self.foreign(found);
                if let [only] = &mut found[..] {
                    self.widen(arguments, phrase, only);
                }
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    /// "attacked police posts in Rakhine": what lies at the place is named with it.
    fn widen(&self, arguments: &[Argument], place: usize, part: &mut Part) {
        let phrases = &self.sentence.phrases;
        let Some(object) = arguments.first().filter(|first| first.preposition == WordId::NONE && Some(first.phrase) != self.thing) else {
            return;
        };
        let (object, place) = (&phrases[object.phrase], &phrases[place]);
        if object.end + 1 == place.first && [named::IN, named::AT].contains(&self.reading.lower[object.end]) {
            part.span = self.reading.span(object.first..place.end);
        }
    }

    /// The state that a phrase names as a place.
    fn places(&mut self, phrase: usize) -> Vec<Part> {
        place(self.reading, self.sentence, phrase, self.registry).into_iter().collect()
    }

    /// Others of the actor's own state.
    fn at_home(&mut self, arguments: &[Argument]) -> Vec<Part> {
        let ranked: Vec<usize> = Self::ranked(arguments, LIKELY).chain(Self::ranked(arguments, PLACES)).collect();
        let own = |phrase: &usize| {
            self.sentence.standings[*phrase].owners.iter().any(|owner| self.actors.iter().any(|actor| actor.actor == *owner))
        };
        let named = |phrase: &usize| self.thing == Some(*phrase) || self.named.contains(phrase);
        let ranked: Vec<usize> = ranked.into_iter().filter(|phrase| !named(phrase) && !own(phrase)).collect();
        for phrase in ranked {
            for mut found in [parts(self.reading, self.sentence, phrase, true), self.owners(phrase), self.places(phrase)] {
                found.retain(|part| self.actors.iter().all(|actor| actor.actor != part.actor));
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    /// The phrase for what it was done to or about, where nobody is named.
    pub(super) fn done_to(&self, index: usize, arguments: &[Argument], operator: bool, object: Option<usize>) -> Option<usize> {
        let ranked = |arguments| Self::ranked(arguments, LIKELY).chain(Self::ranked(arguments, PLACES));
        let own = ranked(arguments).find(|phrase| Some(*phrase) != object && !self.named.contains(phrase));
        let attached =
            |phrase: usize| self.sentence.phrases.get(phrase + 1).is_some_and(|next| next.attached.is_some_and(|(to, _)| to == phrase));
        let own = own.or_else(|| object.map(|phrase| if attached(phrase) { phrase + 1 } else { phrase }));
        let later =
            || self.completing(index, operator).iter().rev().find_map(|later| ranked(&self.sentence.clauses[*later].arguments).last());
        own.or_else(later).or_else(|| self.named.first().copied())
    }

    /// "supports them" after "China's initiatives": whose the things are that a pronoun means.
    fn owners_meant(&self, arguments: &[Argument]) -> Vec<Part> {
        let sentence = self.sentence;
        let thing = |argument: &&Argument| ["it", "them"].iter().any(|word| self.reading.is(sentence.phrases[argument.phrase].head, word));
        let Some(pronoun) = arguments.iter().find(thing).map(|argument| argument.phrase) else { return Vec::new() };
        let owned =
            (0..pronoun).rev().find(|index| sentence.standings[*index].actors.is_empty() && !sentence.standings[*index].owners.is_empty());
        let span = self.reading.span(sentence.phrases[pronoun].range());
        let owners = owned.map(|index| sentence.standings[index].owners.as_slice()).unwrap_or_default();
        self.foreign(owners.iter().map(|actor| Part { actor: *actor, span, role: None }).collect())
    }
}
