//! Where the side that a clause does not name is looked for: beside the verb, in what was told before, in the story.

use chancery_model::{EventType, QuadClass, Status};

use super::story::Story;
use super::{Parsed, Part, Telling};
use crate::actors::Party;
use crate::lexicon::Term;
use crate::reading::Pos;
use crate::syntax::Clause;

/// Another telling is looked for no further back than this.
const MEMORY: usize = 12;
impl Story<'_, '_> {
    /// "In the presence of the minister, India and Mauritius signed": whom "and" joins right before a verb without a subject.
    pub(super) fn before_verb(&self, sentence: &Parsed, clause: &Clause) -> Vec<Part> {
        let Some(mut index) = sentence.phrases.iter().rposition(|phrase| phrase.end <= clause.group.first) else { return Vec::new() };
        if clause.group.first - sentence.phrases[index].end > 1 {
            return Vec::new();
        }
        let mut out: Vec<Part> = Vec::new();
        loop {
            let phrase = &sentence.phrases[index];
            let span = self.reading.span(phrase.range());
            out.splice(0..0, sentence.standings[index].actors.iter().map(|actor| Part { actor: *actor, span, role: None }));
            let and = phrase.first.checked_sub(1).is_some_and(|at| self.reading.pos[at] == Pos::Coordinator);
            if !and || index == 0 || sentence.phrases[index - 1].end + 1 < phrase.first {
                return out;
            }
            index -= 1;
        }
    }

    /// Everybody who met or signed just before; else the two parties of a story about two.
    pub(super) fn together(&self, telling: &Telling, done: &[Telling]) -> Vec<Part> {
        let span = telling.sign(self.reading);
        let near =
            done.iter().rev().take(MEMORY).find(|known| {
                known.frame.row.joint && telling.sentence - known.sentence <= 2 && self.parties(known.actors.iter()).len() > 1
            });
        match near {
            Some(known) => known.actors.iter().map(|part| Part { span, ..*part }).collect(),
            None if self.two_sided => self.pair.iter().filter_map(|party| self.stand_in(*party, telling)).collect(),
            None => Vec::new(),
        }
    }

    pub(super) fn stand_in(&self, party: Party, telling: &Telling) -> Option<Part> {
        self.registry.of_party(party).map(|actor| Part { actor, span: telling.sign(self.reading), role: None })
    }

    /// Another party named before the verb of its sentence: "A of Chile and B of Uruguay met".
    pub(super) fn beside(&self, sentence: &Parsed, telling: &Telling, party: Party) -> Option<Part> {
        let clause = telling.clause.map(|at| &sentence.clauses[at])?;
        let floor = telling.clause?.checked_sub(1).map_or(sentence.tokens.start, |before| sentence.clauses[before].group.end);
        let first = sentence.phrases.partition_point(|phrase| phrase.first < floor);
        let phrases = sentence.phrases.iter().enumerate().skip(first).take_while(|(_, phrase)| phrase.end <= clause.group.first);
        phrases
            .flat_map(|(index, phrase)| sentence.standings[index].actors.iter().map(move |actor| (*actor, phrase)))
            .find(|(actor, _)| self.registry.drafts[*actor].party().is_some_and(|other| other != party))
            .map(|(actor, phrase)| Part { actor, span: self.reading.span(phrase.range()), role: None })
    }

    /// Whom a party deals with: the other side of what was told of it last, else of the story.
    pub(super) fn partner(&self, telling: &Telling, party: Party, done: &[Telling]) -> Option<Part> {
        let span = telling.sign(self.reading);
        let cooperative = |known: &&Telling| {
            matches!(known.kind.quad_class(), QuadClass::VerbalCooperation | QuadClass::MaterialCooperation)
                && known.status != Status::Negated
                && (self.two_sided
                    || self.reading.sentences[known.sentence].paragraph == self.reading.sentences[telling.sentence].paragraph)
        };
        let other = |known: &Telling| {
            let others: Vec<&Part> = known.parts().filter(|part| self.party(part).is_some_and(|other| other != party)).collect();
            let own = known.parts().any(|part| self.party(part) == Some(party));
            let one = self.parties(others.iter().copied()).len() == 1;
            others.first().filter(|_| own && one).map(|part| Part { span, role: None, ..**part })
        };
        let near = done.iter().rev().take(MEMORY).filter(cooperative).find_map(other);
        near.or_else(|| {
            let at = self.pair.iter().position(|known| *known == party).filter(|_| self.two_sided)?;
            self.stand_in(self.pair[1 - at], telling)
        })
    }

    /// Whether the object takes up what was told: "the coup", "these attacks".
    pub(super) fn definite_object(&self, sentence: &Parsed, telling: &Telling) -> bool {
        telling.object.and_then(|object| sentence.phrases.get(object).zip(sentence.standings.get(object))).is_some_and(
            |(phrase, standing)| {
                ["the", "this", "that", "these", "those", "such"].iter().any(|word| self.reading.is(phrase.first, word))
                    && standing.owners.is_empty()
                    && standing.actors.is_empty()
            },
        )
    }

    /// The object, when it is a definite noun of a list and nobody's: "the offer", "both steps".
    pub(super) fn object_of(&self, sentence: &Parsed, telling: &Telling, term: Term) -> Option<usize> {
        let index = telling.object?;
        let phrase = sentence.phrases.get(index)?;
        let definite = ["the", "this", "that", "these", "those", "both"].iter().any(|word| self.reading.is(phrase.first, word));
        let free = sentence.standings[index].owners.is_empty() && sentence.standings[index].actors.is_empty();
        (definite && free && self.reading.term(phrase.head, term)).then_some(index)
    }

    /// The deed that a definite noun takes up: the last one of another party, first of those that were done to the party.
    pub(super) fn antecedent<'t, 'l>(&self, telling: &Telling, party: Option<Party>, done: &'t [Telling<'l>]) -> Option<&'t Telling<'l>> {
        let others = || {
            done.iter().rev().take(MEMORY).filter(|known| {
                known.sentence + 6 > telling.sentence
                    && !known.frame.row.joint
                    && known.actors.iter().any(|part| self.party(part).is_some() && self.party(part) != party)
            })
        };
        let to_party = |known: &&Telling| {
            known.recipients.iter().any(|part| self.party(part).is_some() && (party.is_none() || self.party(part) == party))
        };
        others().find(to_party).or_else(|| others().next().filter(|_| party.is_some()))
    }

    /// Against whom a party stands: whom it acted against last, or who acted against it.
    pub(super) fn adversary(&self, telling: &Telling, party: Party, done: &[Telling]) -> Vec<Part> {
        let span = telling.sign(self.reading);
        let hostile = |known: &&Telling| {
            matches!(known.kind.quad_class(), QuadClass::VerbalConflict | QuadClass::MaterialConflict)
                && known.kind != EventType::Request
                && !self.parties(known.recipients.iter()).is_empty()
                && self.parties(known.parts()).len() > 1
        };
        let side = |parts: &[Part]| parts.iter().any(|part| self.party(part) == Some(party));
        let known = done.iter().rev().take(MEMORY).filter(hostile).find(|known| side(&known.actors) || side(&known.recipients));
        let others = known.map(|known| if side(&known.actors) { &known.recipients } else { &known.actors });
        others.into_iter().flatten().filter(|part| self.party(part) != Some(party)).map(|part| Part { span, role: None, ..*part }).collect()
    }

    /// Another party behind the verb, anywhere within the words of the telling.
    pub(super) fn within(&self, sentence: &Parsed, telling: &Telling, party: Party) -> Option<Part> {
        let complement = telling.frame.pattern.complement;
        let behind =
            sentence.phrases.iter().enumerate().filter(|(_, phrase)| phrase.first > telling.head && phrase.end <= telling.tokens.end);
        behind
            .filter(|(_, phrase)| !self.reading.is_time(phrase.range()))
            .flat_map(|(index, phrase)| {
                let standing = &sentence.standings[index];
                standing.actors.iter().chain(standing.owners.iter().filter(move |_| !complement)).map(move |actor| (*actor, phrase))
            })
            .find(|(actor, phrase)| {
                let governed = phrase.first.checked_sub(1).is_some_and(|at| {
                    self.reading.pos[at] == Pos::Preposition && ["in", "at", "by"].iter().any(|word| self.reading.is(at, word))
                });
                !governed && self.registry.drafts[*actor].party().is_some_and(|other| other != party)
            })
            .map(|(actor, phrase)| Part { actor, span: self.reading.span(phrase.range()), role: None })
    }
}
