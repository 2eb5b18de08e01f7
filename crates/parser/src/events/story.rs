//! What one clause leaves open and the rest of the article says: sides that are not named where the event is told.

use chancery_model::{ActorKind, EventType, Mode, QuadClass, Sector, Status};

use super::{Parsed, Part, Telling};
use crate::actors::{Key, Party, Registry};
use crate::lexicon::Term;
use crate::reading::{Pos, Reading};
use crate::syntax::{Clause, Complement};

/// Another telling is looked for no further back than this.
const MEMORY: usize = 12;
/// Two parties are the story when so many of ten mentions are theirs.
const TWO_SIDED: usize = 6;
/// One party is the story when so many are its own.
const DOMINANT: usize = 3;

/// Completes the tellings and drops those that stay without the sides that they need.
pub(super) fn complete(reading: &Reading, sentences: &[Parsed], tellings: &mut Vec<Telling>, registry: &mut Registry) {
    let principals = registry.principals();
    let all: usize = principals.iter().map(|(_, count)| count).sum();
    let pair: Vec<Party> = principals.iter().take(2).map(|(party, _)| *party).collect();
    let two_sided = pair.len() == 2 && principals.iter().take(2).map(|(_, count)| count).sum::<usize>() * 10 >= all * TWO_SIDED;
    let dominant = principals.first().filter(|(_, count)| count * 10 >= all * DOMINANT).map(|(party, _)| *party);
    let story = Story { reading, registry: &*registry, pair, dominant, two_sided };
    let mut done: Vec<Telling> = Vec::with_capacity(tellings.len());
    for mut telling in tellings.drain(..) {
        let Some(sentence) = sentence_of(sentences, &telling) else { continue };
        story.complete(sentence, &mut telling, &done);
        if story.whole(sentence, &telling) {
            done.push(telling);
        }
    }
    // What nobody's name stands for at last is told by its words.
    let between = |telling: &Telling| story_parties(&story, telling) > 1;
    let alone: Vec<bool> =
        done.iter().map(|telling| telling.recipients.is_empty() && !telling.frame.row.joint && !between(telling)).collect();
    for (telling, _) in done.iter_mut().zip(alone).filter(|(_, alone)| *alone) {
        if let Some((sentence, thing)) = sentence_of(sentences, telling).zip(telling.thing) {
            telling.recipients.extend(super::participants::unnamed(reading, sentence, thing, registry));
        }
    }
    *tellings = done;
}

/// How many parties act in a telling.
fn story_parties(story: &Story, telling: &Telling) -> usize {
    story.parties(telling.actors.iter()).len()
}

/// The sentence that tells an event.
pub(super) fn sentence_of<'s>(sentences: &'s [Parsed], telling: &Telling) -> Option<&'s Parsed> {
    sentences.binary_search_by_key(&telling.sentence, |sentence| sentence.index).ok().map(|at| &sentences[at])
}

struct Story<'s, 'a> {
    reading: &'s Reading<'a>,
    registry: &'s Registry,
    /// The two parties that the article names most.
    pair: Vec<Party>,
    /// The one party that the article is about more than about any other.
    dominant: Option<Party>,
    /// Whether nearly all of it is about those two.
    two_sided: bool,
}

impl Story<'_, '_> {
    fn complete(&self, sentence: &Parsed, telling: &mut Telling, done: &[Telling]) {
        self.speaker(sentence, telling);
        self.drop_guesses(telling);
        self.drop_places(telling);
        // Between two parties, what only words describe takes no part.
        if telling.frame.row.joint && self.parties(telling.parts()).len() > 1 || self.parties(telling.actors.iter()).len() > 1 {
            telling.actors.retain(|part| self.party(part).is_some());
        }
        if self.parties(telling.actors.iter()).len() > 1 {
            telling.recipients.retain(|part| self.party(part).is_some());
        }
        if telling.actors.is_empty() {
            self.doer(sentence, telling, done);
            self.speaker(sentence, telling);
        }
        let sides = self.parties(telling.parts());
        if telling.frame.row.joint && telling.recipients.is_empty() {
            // Whom a host receives is told, if only as "three of them".
            if let [party] = sides[..]
                && telling.mode != Some(Mode::Visit)
                && telling.actors.iter().all(|part| !self.registry.drafts[part.actor].plural)
                && let Some(other) = self.beside(sentence, telling, party).or_else(|| self.partner(telling, party, done))
            {
                telling.actors.push(other);
            }
        } else if telling.mode == Some(Mode::Visit)
            && self.parties(telling.recipients.iter()).is_empty()
            && let [party] = self.parties(telling.actors.iter())[..]
        {
            // "arrived on a three-day visit": with whom the party deals.
            if let Some(host) = self.partner(telling, party, done) {
                telling.recipients = vec![host];
            }
        } else if (telling.recipients.is_empty() || telling.kind.quad_class() != QuadClass::MaterialConflict)
            && self.parties(telling.recipients.iter()).is_empty()
            && telling.recipients.iter().all(|part| self.registry.drafts[part.actor].sector.is_none())
            && let [party] = self.parties(telling.actors.iter())[..]
        {
            // "condemned these acts": what only words describe gives way to a party.
            let unnamed = std::mem::take(&mut telling.recipients);
            self.recipient(sentence, telling, party, done);
            if telling.recipients.is_empty() {
                telling.recipients = unnamed;
            }
        }
    }

    /// "condoled with the victims": those whose country is only a guess are not taken for the own people of who is friendly to them.
    fn drop_guesses(&self, telling: &mut Telling) {
        let friendly = matches!(telling.kind.quad_class(), QuadClass::VerbalCooperation | QuadClass::MaterialCooperation);
        let own = self.parties(telling.actors.iter());
        let official = telling.actors.iter().any(|part| self.official(part) || self.registry.drafts[part.actor].kind == ActorKind::State);
        // "conveyed the gratitude of his people": nobody thanks the own people before another state.
        let own_people = telling.kind == EventType::Support && official && self.two_sided;
        if friendly {
            telling.recipients.retain(|part| {
                let guessed = self.registry.drafts[part.actor].guessed || own_people;
                !(guessed && self.party(part).is_some_and(|party| own.contains(&party)))
            });
        }
    }

    /// "met in Brussels", "adopted the Hanoi Declaration": where it was and what it is called after takes no part in a meeting or a signing.
    fn drop_places(&self, telling: &mut Telling) {
        if !telling.frame.row.joint || telling.mode == Some(Mode::Visit) {
            return;
        }
        telling.actors.retain(|part| {
            let draft = &self.registry.drafts[part.actor];
            let first = self.reading.tokens.partition_point(|token| token.start < part.span.start());
            let place = draft.kind == ActorKind::State;
            let located = first.checked_sub(1).is_some_and(|at| ["in", "at", "near"].iter().any(|word| self.reading.is(at, word)));
            let within = matches!(draft.key, Key::Part(..))
                && part.span.slice(self.reading.text).is_some_and(|text| text.len() > draft.name.len() + 4);
            !(place && (located || within))
        });
    }

    fn party(&self, part: &Part) -> Option<Party> {
        self.registry.drafts[part.actor].party()
    }

    fn parties<'p>(&self, parts: impl Iterator<Item = &'p Part>) -> Vec<Party> {
        let mut out: Vec<Party> = parts.filter_map(|part| self.party(part)).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// Who says what a clause tells.
    fn sayer(&self, sentence: &Parsed, clause: usize) -> Option<usize> {
        let says = |at: &usize| {
            let clause = &sentence.clauses[*at];
            let that = (clause.group.end..clause.group.end + 2).any(|at| self.reading.is(at, "that"));
            self.reading.lexicon.is_speech_verb(clause.group.lemma)
                && (that || clause.complement.is_some_and(|(kind, _)| kind == Complement::That))
        };
        // "said that A is ready, and B supports it": the words go on to the end of the sentence.
        let speech = (0..clause).rev().find(says)?;
        let subject = sentence.clauses[speech].subject?;
        sentence.standings[subject].actors.iter().copied().find(|actor| self.registry.drafts[*actor].kind == ActorKind::Person)
    }

    /// What a leader says of the own state is the leader's, and what "the two sides can do" is an offer of who says so.
    fn speaker(&self, sentence: &Parsed, telling: &mut Telling) {
        let Some(speaker) = telling.clause.and_then(|clause| self.sayer(sentence, clause)) else { return };
        let home = self.registry.drafts[speaker].party();
        if let [only] = &mut telling.actors[..] {
            let draft = &self.registry.drafts[only.actor];
            if draft.kind == ActorKind::State && draft.party() == home {
                only.actor = speaker;
            }
            return;
        }
        let intent = telling.kind == EventType::Agree && telling.status != Status::Occurred;
        let both = telling.actors.len() == 2 && self.parties(telling.actors.iter()).len() == 2 && telling.recipients.is_empty();
        if intent
            && both
            && let Some(at) = telling.actors.iter().position(|part| self.party(part) == home)
        {
            let own = telling.actors.remove(at);
            telling.recipients = std::mem::replace(&mut telling.actors, vec![Part { actor: speaker, ..own }]);
        }
    }

    /// Who acts, where the clause does not say: whoever acted in the verb before, met before, or was asked before.
    fn doer(&self, sentence: &Parsed, telling: &mut Telling, done: &[Telling]) {
        let span = telling.span(self.reading);
        let part = |part: &Part| Part { span, ..*part };
        let Some(clause) = telling.clause.map(|at| &sentence.clauses[at]) else { return };
        if passive(clause) {
            if let Some(asked) = self.object_of(sentence, telling, Term::AskingNoun).and_then(|_| self.antecedent(telling, None, done))
                && matches!(telling.kind, EventType::Agree | EventType::Reject)
            {
                telling.actors = asked.recipients.iter().map(part).collect();
                telling.recipients = asked.actors.iter().map(part).collect();
            } else if telling.frame.row.joint {
                telling.actors = self.together(telling, done);
            }
            return;
        }
        if clause.subject.is_none() && clause.group.finite() {
            telling.actors = self.before_verb(sentence, clause);
            if !telling.actors.is_empty() {
                return;
            }
        }
        let subject = clause.subject.map(|subject| &sentence.phrases[subject]);
        if subject.is_some_and(|phrase| self.reading.term(phrase.head, Term::Gathering)) {
            telling.actors = self.together(telling, done);
            return;
        }
        // "marched to the palace and demanded": the verb before has the subject.
        let before = done.last().filter(|before| before.sentence == telling.sentence && before.head < telling.head);
        if let Some(before) = before
            && before.clause.is_some_and(|at| sentence.clauses[at].subject == clause.subject)
        {
            telling.actors = before.actors.iter().map(part).collect();
        }
    }

    /// "In the presence of the minister, India and Mauritius signed": whom "and" joins right before a verb without a subject.
    fn before_verb(&self, sentence: &Parsed, clause: &Clause) -> Vec<Part> {
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
    fn together(&self, telling: &Telling, done: &[Telling]) -> Vec<Part> {
        let span = telling.span(self.reading);
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

    fn stand_in(&self, party: Party, telling: &Telling) -> Option<Part> {
        self.registry.of_party(party).map(|actor| Part { actor, span: telling.span(self.reading), role: None })
    }

    /// Another party named before the verb of its sentence: "A of Chile and B of Uruguay met".
    fn beside(&self, sentence: &Parsed, telling: &Telling, party: Party) -> Option<Part> {
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
    fn partner(&self, telling: &Telling, party: Party, done: &[Telling]) -> Option<Part> {
        let span = telling.span(self.reading);
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

    /// The object, when it is a definite noun of a list and nobody's: "the offer", "both steps".
    fn object_of(&self, sentence: &Parsed, telling: &Telling, term: Term) -> Option<usize> {
        let index = telling.object?;
        let phrase = sentence.phrases.get(index)?;
        let definite = ["the", "this", "that", "these", "those", "both"].iter().any(|word| self.reading.is(phrase.first, word));
        let free = sentence.standings[index].owners.is_empty() && sentence.standings[index].actors.is_empty();
        (definite && free && self.reading.term(phrase.head, term)).then_some(index)
    }

    /// The deed that a definite noun takes up: the last one of another party, first of those that were done to the party.
    fn antecedent<'t, 'l>(&self, telling: &Telling, party: Option<Party>, done: &'t [Telling<'l>]) -> Option<&'t Telling<'l>> {
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

    /// To whom, where the clause does not say.
    fn recipient(&self, sentence: &Parsed, telling: &mut Telling, party: Party, done: &[Telling]) {
        let span = telling.span(self.reading);
        if self.object_of(sentence, telling, Term::DeedNoun).is_some()
            && let Some(deed) = self.antecedent(telling, Some(party), done)
        {
            telling.recipients =
                deed.actors.iter().filter(|part| self.party(part) != Some(party)).map(|part| Part { span, role: None, ..*part }).collect();
            return;
        }
        if let Some(part) = self.within(sentence, telling, party) {
            telling.recipients.push(part);
            return;
        }
        let addressed = match telling.kind {
            EventType::Agree | EventType::Support | EventType::Aid | EventType::Cooperate => true,
            EventType::Reject => self.object_of(sentence, telling, Term::AskingNoun).is_some(),
            EventType::Request | EventType::Threaten | EventType::Sanction => self.two_sided,
            _ => false,
        };
        let guessed = telling.actors.iter().any(|part| self.registry.drafts[part.actor].guessed);
        let opposed = matches!(telling.kind, EventType::Threaten | EventType::Sanction)
            || telling.kind == EventType::Assault && self.two_sided && !guessed;
        if opposed {
            let against = self.adversary(telling, party, done);
            telling.recipients.extend(against);
            if !telling.recipients.is_empty() {
                return;
            }
        }
        let domestic = telling.actors.iter().any(|part| self.registry.drafts[part.actor].kind == ActorKind::Group && !self.official(part));
        if addressed && !domestic {
            let dominant = || self.dominant.filter(|dominant| *dominant != party).and_then(|dominant| self.stand_in(dominant, telling));
            let to = self.partner(telling, party, done).or_else(|| if self.pair.contains(&party) { None } else { dominant() });
            telling.recipients.extend(to);
        }
    }

    /// Against whom a party stands: whom it acted against last, or who acted against it.
    fn adversary(&self, telling: &Telling, party: Party, done: &[Telling]) -> Vec<Part> {
        let span = telling.span(self.reading);
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

    /// Whether an actor speaks for its state: "the foreign ministry", not "the rebels".
    fn official(&self, part: &Part) -> bool {
        let draft = &self.registry.drafts[part.actor];
        draft.office.is_some() || draft.sector == Some(Sector::Gov)
    }

    /// Another party behind the verb, anywhere within the words of the telling.
    fn within(&self, sentence: &Parsed, telling: &Telling, party: Party) -> Option<Part> {
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

    /// "the president, who is on a visit to Chad": a relative clause of being only says who somebody is.
    fn describes(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let visit = matches!(telling.code.as_str(), "042" | "043");
        let relative = telling.clause.is_some_and(|clause| super::expression::relative(sentence, clause));
        visit && relative && self.reading.lexicon.terms.has(Term::Being, telling.lemma)
    }

    /// "before leaving for Tashkent": where somebody goes next is told in passing, unless it is the news.
    fn leaves(&self, telling: &Telling) -> bool {
        let lead = self.reading.sentence_at(self.reading.tokens.get(self.reading.layout.body).map_or(0, |token| token.start));
        telling.code.as_str() == "042"
            && telling.clause.is_some()
            && self.reading.lexicon.terms.has(Term::Departing, telling.lemma)
            && lead.is_some_and(|lead| telling.sentence > lead)
    }

    /// "declined to comment", "denied the charge": who does not speak or only denies does nothing (PLOVER codes acts).
    fn silent(&self, sentence: &Parsed, telling: &Telling) -> bool {
        if telling.kind != EventType::Reject {
            return false;
        }
        let terms = &self.reading.lexicon.terms;
        let completes = telling.clause.and_then(|clause| sentence.clauses[clause].complement);
        let comment = completes
            .is_some_and(|(kind, at)| kind == Complement::Infinitive && terms.has(Term::Commenting, sentence.clauses[at].group.lemma));
        let charge = telling.object.is_some_and(|object| self.reading.term(sentence.phrases[object].head, Term::Charge));
        comment || charge && terms.has(Term::Denying, telling.lemma)
    }

    /// "left for Sydney", of an Australian: nobody visits the own country.
    fn homecoming(&self, telling: &Telling) -> bool {
        let visit = matches!(telling.code.as_str(), "042" | "043") && !telling.recipients.is_empty();
        visit && self.parties(telling.actors.iter()) == self.parties(telling.recipients.iter())
    }

    /// Whether a telling has the sides that an event of its kind needs.
    fn whole(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let known = |part: &Part| {
            let draft = &self.registry.drafts[part.actor];
            draft.country.is_some() || draft.organisation.is_some() || draft.sector.is_some()
        };
        let agentless = telling.clause.is_some_and(|clause| passive(&sentence.clauses[clause]));
        // Only of conflict is it told without the doer.
        let nameless = matches!(telling.kind.quad_class(), QuadClass::MaterialConflict | QuadClass::VerbalConflict) && agentless;
        let done_to = telling.thing.is_some() && !telling.frame.row.joint;
        let lonely = telling.recipients.is_empty() && telling.actors.len() < 2 && !done_to;
        // Several who meet among themselves: "EU foreign ministers met".
        let several = telling.kind == EventType::Consult
            && telling.mode != Some(Mode::Visit)
            && telling
                .actors
                .iter()
                .any(|part| self.registry.drafts[part.actor].plural || self.registry.drafts[part.actor].kind == ActorKind::Organisation);
        // "met the press", "is on a visit": what describes somebody or leads to other words is not told as an event.
        let press =
            telling.kind == EventType::Consult && telling.parts().any(|part| self.registry.drafts[part.actor].sector == Some(Sector::Med));
        // "we will strive": whom a quotation's "I" and "we" mean is told by its statement.
        let first_person = telling.actors.iter().all(|part| {
            let word = part.span.slice(self.reading.text).unwrap_or_default();
            self.party(part).is_none() && ["i", "we", "you"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
        });
        let first_person = first_person && !telling.actors.is_empty();
        let foreign_to_all = !self.pair.is_empty() && self.parties(telling.parts()).is_empty();
        !press
            && !foreign_to_all
            && !first_person
            && !self.describes(sentence, telling)
            && !self.homecoming(telling)
            && !self.leaves(telling)
            && !self.silent(sentence, telling)
            && (nameless || !telling.actors.is_empty())
            && (telling.parts().any(known) || !telling.actors.is_empty() && (!telling.recipients.is_empty() || done_to))
            && !(lonely && telling.clause.is_some() && !several && (telling.frame.row.joint || telling.kind.needs_recipient()))
    }
}

/// Passive, or a participle behind its noun: "the treaty signed in May".
fn passive(clause: &Clause) -> bool {
    clause.group.passive || clause.group.form == crate::reading::VerbForm::Participle && !clause.group.perfect
}
