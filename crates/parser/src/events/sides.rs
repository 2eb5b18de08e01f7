//! Where the side that a clause does not name is looked for: beside the verb, in what was told before, in the story.

use chancery_model::{ActorKind, CameoCode, EventType, Mode, QuadClass, Status};

use super::story::Story;
use super::{Parsed, Part, Telling};
use crate::actors::Party;
use crate::lexicon::{HeadKind, Term};
use crate::reading::Pos;
use crate::syntax::{Clause, NounPhrase};

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

    /// What a state says or does with words, it says to another state: one that its words name, that it deals with, or that the story is about.
    pub(super) fn opposite(&self, sentence: &Parsed, telling: &mut Telling, done: &[Telling]) {
        let parties = self.parties(telling.parts());
        let [party] = parties[..] else {
            // "Peru, Chile and Brazil recalled their envoys": from the state that the article is about.
            let against = matches!(telling.kind, EventType::Sanction | EventType::Request | EventType::Threaten);
            let about = self.dominant.filter(|dominant| against && telling.recipients.is_empty() && !parties.contains(dominant));
            // "France and Italy called for restraint": of the two who are at odds.
            let both = telling.kind == EventType::Request
                && self.facing
                && telling.recipients.is_empty()
                && parties.len() > 1
                && !self.pair.iter().any(|party| parties.contains(party));
            if both {
                telling.recipients = self.pair.iter().filter_map(|party| self.stand_in(*party, telling)).collect();
                return;
            }
            telling.recipients.extend(about.filter(|_| parties.len() > 1).and_then(|about| self.stand_in(about, telling)));
            return;
        };
        let verbal = matches!(
            telling.kind,
            EventType::Request | EventType::Threaten | EventType::Agree | EventType::Support | EventType::Consult | EventType::Accuse
        );
        if self.parties(telling.actors.iter()).is_empty() {
            self.acting(sentence, telling, party, done);
            return;
        }
        let several = telling.actors.iter().any(|part| self.registry.drafts[part.actor].plural || self.sits(part))
            || telling.actors.iter().any(|part| part.span.start() > self.reading.tokens[telling.head].start);
        let speaks =
            |part: &Part| self.party(part).is_some() && (self.official(part) || self.registry.drafts[part.actor].kind == ActorKind::State);
        // The own people, the own parliament: a matter of one state.
        let at_home = telling.recipients.iter().any(|part| {
            let draft = &self.registry.drafts[part.actor];
            draft.kind != ActorKind::State
        });
        let among = telling.frame.row.joint && (several || telling.mode == Some(Mode::Visit));
        if !verbal || among || at_home || !telling.actors.iter().any(speaks) {
            return;
        }
        // A promise to nobody who is named is one to the other only where the story is of two.
        if telling.kind == EventType::Agree && !self.two_sided {
            // "The sides met, and Chad confirmed its readiness to help": the other of the two whom its sentence tells of.
            let other = |known: &&Telling| {
                let parties = self.parties(known.parts());
                known.sentence == telling.sentence && known.frame.row.joint && parties.len() == 2 && parties.contains(&party)
            };
            let beside = || {
                let known = done.iter().rev().take(MEMORY).find(other)?;
                known.parts().find(|part| self.party(part).is_some_and(|other| other != party))
            };
            let named = self.named_behind(sentence, telling, party);
            let span = telling.sign(self.reading);
            telling.recipients.extend(named.or_else(|| beside().map(|part| Part { span, role: None, ..*part })));
            return;
        }
        if telling.kind == EventType::Accuse {
            // "each side accused the other": those of one state, of each other.
            if telling.actors.len() > 1 {
                return;
            }
            let accused = self.named_behind(sentence, telling, party).or_else(|| self.accused(telling, party, done));
            telling.recipients.extend(accused);
            return;
        }
        let other = self
            .named_behind(sentence, telling, party)
            .or_else(|| self.partner(telling, party, done))
            .or_else(|| self.pair.iter().position(|known| *known == party).and_then(|at| self.stand_in(*self.pair.get(1 - at)?, telling)))
            .or_else(|| self.dominant.filter(|dominant| *dominant != party).and_then(|dominant| self.stand_in(dominant, telling)));
        let Some(other) = other else { return };
        if telling.frame.row.joint {
            telling.actors.push(other);
        } else {
            telling.recipients = vec![other];
        }
    }

    /// "put its army on alert as fighting with Peru spread", "turned down a plan drawn up by Peru": whom it is about stands behind,
    /// though the grammar does not place it. Forces that are moved are moved against somebody else.
    pub(super) fn facing(&self, sentence: &Parsed, telling: &mut Telling) {
        let [party] = self.parties(telling.actors.iter())[..] else { return };
        if let Some(foe) = self.foe(sentence, telling, party) {
            telling.recipients = vec![foe];
            return;
        }
        let theirs = self.parties(telling.recipients.iter());
        let open = match telling.kind {
            EventType::Mobilize => theirs.iter().all(|other| *other == party),
            EventType::Reject | EventType::Retreat | EventType::Coerce | EventType::Protest => theirs.is_empty(),
            _ => false,
        };
        if !open {
            return;
        }
        // ", Chad said": who only speaks takes no part.
        let speaks = |index: usize| {
            let says = |clause: &Clause| clause.subject == Some(index) && self.reading.lexicon.is_speech_verb(clause.group.lemma);
            sentence.clauses.iter().any(says)
        };
        let behind = sentence
            .phrases
            .iter()
            .zip(&sentence.standings)
            .enumerate()
            .filter(|(index, (phrase, _))| phrase.first > telling.head && !self.reading.is_time(phrase.range()) && !speaks(*index))
            // What the same subject does next in an article is another deed.
            .filter(|(_, (phrase, _))| phrase.end <= telling.tokens.end || !super::turns::story(self.reading));
        let found = behind
            .flat_map(|(_, (phrase, standing))| standing.actors.iter().chain(&standing.owners).map(move |actor| (*actor, phrase)))
            .find(|(actor, _)| self.registry.drafts[*actor].party().is_some_and(|other| other != party));
        if let Some((actor, phrase)) = found {
            telling.recipients = vec![Part { actor, span: self.reading.span(phrase.range()), role: None }];
        }
    }

    /// "sent troops to Gabon to face Chadian rebels", "as a warning to Chad": whom forces are moved against comes before where they go.
    fn foe(&self, sentence: &Parsed, telling: &Telling, party: Party) -> Option<Part> {
        if telling.kind != EventType::Mobilize {
            return None;
        }
        let other = |phrase: usize| {
            let standing = &sentence.standings[phrase];
            let known = |actor: &&usize| self.registry.drafts[**actor].party().is_some_and(|other| other != party);
            let actor = standing.actors.iter().chain(&standing.owners).find(known)?;
            Some(Part { actor: *actor, span: self.reading.span(sentence.phrases[phrase].range()), role: None })
        };
        let clause = telling.clause?;
        let faces = |purpose: &&Clause| {
            purpose.governor == Some(clause)
                && purpose.group.infinitive
                && self.reading.lexicon.terms.has(Term::Facing, purpose.group.lemma)
        };
        let purpose = sentence.clauses.iter().skip(clause + 1).find(faces);
        let faced = purpose.and_then(|purpose| purpose.arguments.iter().find_map(|argument| other(argument.phrase)));
        let warned = |index: usize| {
            let (noun, _) = sentence.phrases[index].attached?;
            self.reading.term(sentence.phrases[noun].head, Term::Deterrent).then(|| other(index)).flatten()
        };
        let behind = || (0..sentence.phrases.len()).filter(|index| sentence.phrases[*index].first > telling.head);
        faced.or_else(|| behind().find_map(warned)).or_else(|| {
            let against = |index: &usize| sentence.phrases[*index].first.checked_sub(1).is_some_and(|at| self.reading.is(at, "against"));
            behind().filter(against).find_map(other)
        })
    }

    /// What is said or done to a party by somebody of no known state, or by nobody who is named, the other side of the story did.
    fn acting(&self, sentence: &Parsed, telling: &mut Telling, party: Party, done: &[Telling]) {
        let force = telling.kind.quad_class() == QuadClass::MaterialConflict && telling.kind != EventType::Sanction;
        let public = |part: &Part| {
            let draft = &self.registry.drafts[part.actor];
            draft.kind == ActorKind::Person || draft.office.is_some()
        };
        // Of words and sanctions it is told who suffers them, even where nobody is named: "the envoy was summoned".
        let unnamed =
            telling.actors.is_empty() && telling.kind.quad_class() != QuadClass::VerbalConflict && telling.kind != EventType::Sanction;
        if force || unnamed || !telling.actors.iter().all(public) || telling.frame.pattern.suffers {
            return;
        }
        let said = telling.clause.and_then(|clause| self.sayer(sentence, clause)).map(|actor| Part {
            actor,
            span: telling.sign(self.reading),
            role: None,
        });
        let other = |part: &Part| self.party(part).is_some_and(|known| known != party);
        let doer = said
            .filter(other)
            .or_else(|| self.partner(telling, party, done))
            .or_else(|| self.pair.iter().position(|known| *known == party).and_then(|at| self.stand_in(*self.pair.get(1 - at)?, telling)))
            .or_else(|| self.dominant.filter(|dominant| *dominant != party).and_then(|dominant| self.stand_in(dominant, telling)));
        telling.actors.extend(doer);
    }

    /// Another party that the words of a telling name behind its verb.
    fn named_behind(&self, sentence: &Parsed, telling: &Telling, party: Party) -> Option<Part> {
        let within = |phrase: &NounPhrase| phrase.first > telling.head && phrase.end <= telling.tokens.end;
        let known = sentence.phrases.iter().zip(&sentence.standings).filter(|(phrase, _)| within(phrase));
        known
            .flat_map(|(phrase, standing)| standing.actors.iter().chain(&standing.owners).map(move |actor| (*actor, phrase)))
            .find(|(actor, _)| self.registry.drafts[*actor].party().is_some_and(|other| other != party))
            .map(|(actor, phrase)| Part { actor, span: self.reading.span(phrase.range()), role: None })
    }

    /// Another party named before the verb of its sentence: "A of Chile and B of Uruguay met".
    pub(super) fn beside(&self, sentence: &Parsed, telling: &Telling, party: Party) -> Option<Part> {
        let clause = telling.clause.map(|at| &sentence.clauses[at])?;
        let floor = telling.clause?.checked_sub(1).map_or(sentence.tokens.start, |before| sentence.clauses[before].group.end);
        let first = sentence.phrases.partition_point(|phrase| phrase.first < floor);
        let phrases = sentence.phrases.iter().enumerate().skip(first).take_while(|(_, phrase)| phrase.end <= clause.group.first);
        // "On the Nile dam, the two agreed": what they speak about is none of them.
        let about = |phrase: &NounPhrase| {
            let before = phrase.first.checked_sub(1).map_or("", |at| self.reading.form(at));
            ["on", "about", "over", "regarding", "concerning"].iter().any(|word| before.eq_ignore_ascii_case(word))
        };
        phrases
            .filter(|(_, phrase)| !about(phrase))
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
        // What lies in another paragraph counts between the two of the story.
        let paragraph = |known: &Telling| self.reading.sentences[known.sentence].paragraph;
        let within = |known: &&Telling, part: &Part| {
            paragraph(known) == paragraph(telling)
                || self.pair.len() < 2
                || !self.pair.contains(&party)
                || self.party(part).is_some_and(|other| self.pair.contains(&other))
        };
        let near = done.iter().rev().take(MEMORY).filter(cooperative).find_map(|known| other(known).filter(|part| within(&known, part)));
        near.or_else(|| {
            let at = self.pair.iter().position(|known| *known == party).filter(|_| self.two_sided)?;
            self.stand_in(self.pair[1 - at], telling)
        })
    }

    /// Whether the object takes up what was told: "the coup", "these attacks".
    pub(super) fn definite_object(&self, sentence: &Parsed, telling: &Telling) -> bool {
        telling.object.and_then(|object| sentence.phrases.get(object).zip(sentence.standings.get(object))).is_some_and(
            |(phrase, standing)| {
                ["the", "this", "that", "these", "those", "such", "what"].iter().any(|word| self.reading.is(phrase.first, word))
                    && standing.owners.is_empty()
                    && standing.actors.is_empty()
            },
        )
    }

    /// The object, when it is a definite noun of a list and nobody's: "the offer", "both steps".
    pub(super) fn object_of(&self, sentence: &Parsed, telling: &Telling, term: Term) -> Option<usize> {
        self.object_free(sentence, telling).filter(|index| self.reading.term(sentence.phrases[*index].head, term))
    }

    /// The object, when it is a definite noun and nobody's.
    fn object_free(&self, sentence: &Parsed, telling: &Telling) -> Option<usize> {
        let index = telling.object?;
        let phrase = sentence.phrases.get(index)?;
        let definite = ["the", "this", "that", "these", "those", "both"].iter().any(|word| self.reading.is(phrase.first, word));
        // "condemned the attack on its troops": what is said to be of who speaks leaves open who did it.
        let speakers = self.parties(telling.actors.iter());
        let own = |owner: &usize| self.registry.drafts[*owner].party().is_some_and(|party| speakers.contains(&party));
        let free = sentence.standings[index].owners.iter().all(own) && sentence.standings[index].actors.is_empty();
        (definite && free).then_some(index)
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

    /// What was last said to a party, where a definite noun takes it up.
    pub(super) fn addressed<'t, 'l>(
        &self,
        sentence: &Parsed,
        telling: &Telling,
        party: Party,
        done: &'t [Telling<'l>],
    ) -> Option<&'t Telling<'l>> {
        let object = self.object_free(sentence, telling)?;
        // "the logic of blocs" says itself what it is.
        if sentence.phrases.get(object + 1).is_some_and(|next| next.attached.is_some_and(|(to, _)| to == object)) {
            return None;
        }
        let to_party = |known: &&Telling| {
            let acting = self.parties(known.actors.iter());
            known.sentence + 3 > telling.sentence
                && matches!(known.kind, EventType::Accuse | EventType::Request | EventType::Threaten)
                && !acting.is_empty()
                && !acting.contains(&party)
                && self.parties(known.recipients.iter()).contains(&party)
        };
        done.iter().rev().take(MEMORY).find(to_party)
    }

    /// The deed told before that a definite noun names by its kind, where none of those who speak of it did it.
    pub(super) fn deed_meant<'t, 'l>(&self, sentence: &Parsed, telling: &Telling, done: &'t [Telling<'l>]) -> Option<&'t Telling<'l>> {
        let Some(object) = self.object_of(sentence, telling, Term::DeedNoun) else { return self.same_stem(sentence, telling, done) };
        let acting = self.parties(telling.actors.iter());
        let mut offer = sentence.offer;
        offer.kind = HeadKind::Noun;
        let lemma = sentence.phrases[object].lemma;
        let told: Vec<(EventType, CameoCode)> =
            self.reading.lexicon.frames_within(lemma, &offer).map(|(frame, _)| (frame.row.kind, frame.code)).collect();
        let others = |known: &&Telling| {
            let doers = self.parties(known.actors.iter());
            known.sentence < telling.sentence && !doers.is_empty() && doers.iter().all(|party| !acting.contains(party))
        };
        let before = || done.iter().rev().take(MEMORY).filter(others);
        // The same word first, then the same code, then the same kind: "the pullback" after "withdrew".
        let same = before().find(|known| known.lemma == lemma);
        let same = same.or_else(|| before().find(|known| told.iter().any(|(_, code)| *code == known.code)));
        let same = same.or_else(|| before().find(|known| told.iter().any(|(kind, _)| *kind == known.kind)));
        // "welcomed the deal": those who made it.
        let made = |known: &&Telling| {
            known.frame.row.joint && matches!(known.kind, EventType::Support | EventType::Agree) && telling.kind == EventType::Support
        };
        let same = same.or_else(|| before().find(made));
        let any = told.is_empty() && telling.kind == EventType::Accuse;
        same.or_else(|| before().find(|known| any && known.kind.quad_class() == QuadClass::MaterialConflict)).filter(|_| !acting.is_empty())
    }

    /// "welcomed the reopening", after "agreed to reopen": what others did, told by a word of the same stem.
    fn same_stem<'t, 'l>(&self, sentence: &Parsed, telling: &Telling, done: &'t [Telling<'l>]) -> Option<&'t Telling<'l>> {
        /// Words that begin alike for so many letters are of one stem.
        const STEM: usize = 5;
        let object = self.object_free(sentence, telling)?;
        let head = sentence.phrases[object].head;
        let noun = self.reading.form(head);
        let acting = self.parties(telling.actors.iter());
        let alike = |at: usize| {
            let form = self.reading.form(at);
            let common = form.chars().zip(noun.chars()).take_while(|(one, other)| one.eq_ignore_ascii_case(other)).count();
            common >= STEM && self.reading.name_of[at].is_none()
        };
        let others = |known: &&Telling| {
            let doers = self.parties(known.actors.iter());
            known.sentence < telling.sentence && !doers.is_empty() && doers.iter().all(|party| !acting.contains(party))
        };
        // The first that was told of it says who did it.
        let near = &done[done.len().saturating_sub(MEMORY)..];
        near.iter()
            .filter(others)
            .find(|known| known.tokens.clone().any(alike))
            .filter(|_| !acting.is_empty() && self.reading.name_of[head].is_none())
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
        // "Chad imposed sanctions, and Niger warned that it would retaliate".
        let struck = |known: &&Telling| {
            known.sentence == telling.sentence && hostile(known) && !side(&known.actors) && !self.parties(known.actors.iter()).is_empty()
        };
        if telling.kind == EventType::Threaten
            && let Some(known) = done.iter().rev().take(MEMORY).find(struck)
        {
            return known.actors.iter().map(|part| Part { span, role: None, ..*part }).collect();
        }
        let known = done.iter().rev().take(MEMORY).filter(hostile).find(|known| side(&known.actors) || side(&known.recipients));
        let others = known.map(|known| if side(&known.actors) { &known.recipients } else { &known.actors });
        others.into_iter().flatten().filter(|part| self.party(part) != Some(party)).map(|part| Part { span, role: None, ..*part }).collect()
    }

    /// Whom a party speaks against, where the words leave it open: whom it acted against last, the other side of a story of two, whom
    /// others have just acted against, or the party that the article is about.
    pub(super) fn accused(&self, telling: &Telling, party: Party, done: &[Telling]) -> Option<Part> {
        /// Others are spoken against so many sentences before.
        const NEAR: usize = 3;
        let span = telling.sign(self.reading);
        if let Some(part) = self.adversary(telling, party, done).first() {
            return Some(*part);
        }
        if let Some(at) = self.pair.iter().position(|known| *known == party).filter(|_| self.two_sided) {
            return self.stand_in(self.pair[1 - at], telling);
        }
        let hostile = |known: &&Telling| {
            matches!(known.kind.quad_class(), QuadClass::VerbalConflict | QuadClass::MaterialConflict)
                && known.sentence + NEAR > telling.sentence
        };
        let other = |part: &&Part| self.party(part).is_some_and(|other| other != party);
        let struck = done.iter().rev().take(MEMORY).filter(hostile).find_map(|known| known.recipients.iter().find(other));
        struck
            .map(|part| Part { span, role: None, ..*part })
            .or_else(|| self.dominant.filter(|dominant| *dominant != party).and_then(|dominant| self.stand_in(dominant, telling)))
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
