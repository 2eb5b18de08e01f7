//! What one clause leaves open and the rest of the article says: sides that are not named where the event is told.

use chancery_model::{ActorKind, EventType, Mode, QuadClass, Sector, Status};

use super::{Parsed, Part, Telling};
use crate::actors::{Key, Party, Registry};
use crate::lexicon::Term;
use crate::reading::Reading;
use crate::syntax::{Clause, Complement};

/// Two parties are the story when so many of ten mentions are theirs.
const TWO_SIDED: usize = 6;
/// A second party has a share in the story when the first is named no more than so many times as often.
const SHARED: usize = 4;
/// One party is the story when so many are its own.
const DOMINANT: usize = 3;

/// So many parties lead a story.
const LEADING: usize = 4;

/// Completes the tellings and drops those that stay without the sides that they need.
pub(super) fn complete(reading: &Reading, sentences: &[Parsed], tellings: &mut Vec<Telling>, registry: &mut Registry) {
    let principals = registry.principals();
    let all: usize = principals.iter().map(|(_, count)| count).sum();
    // "Chad and Niger traded threats": those whom it puts side by side, where a third is named as often.
    let beside = registry.pairing.filter(|_| super::turns::story(reading)).map(|pair| pair.map(Party::State)).filter(|pair| {
        let rank = |party: &Party| principals.iter().position(|(known, _)| known == party);
        pair.iter().all(|party| rank(party).is_some_and(|rank| rank < LEADING))
    });
    let pair: Vec<Party> = beside.map_or_else(|| principals.iter().take(2).map(|(party, _)| *party).collect(), |pair| pair.to_vec());
    let share = principals.iter().filter(|(party, _)| pair.contains(party)).map(|(_, count)| count).sum::<usize>();
    let two_sided = pair.len() == 2 && share * 10 >= all * TWO_SIDED;
    let dominant = principals.first().filter(|(_, count)| count * 10 >= all * DOMINANT).map(|(party, _)| *party);
    let shared = matches!(principals[..], [(_, first), (_, second), ..] if second * SHARED >= first);
    let facing = beside.is_some();
    let story = Story { reading, registry: &*registry, pair, facing, dominant, two_sided, shared };
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
            let part = super::participants::unnamed(reading, sentence, thing, registry);
            super::doers::lies(registry, &sentence.standings[thing], part.as_ref());
            telling.recipients.extend(part);
        }
    }
    done.iter().for_each(|telling| super::doers::at_home(registry, telling));
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

/// What completes the tellings of one article.
pub(super) struct Story<'s, 'a> {
    pub(super) reading: &'s Reading<'a>,
    pub(super) registry: &'s Registry,
    /// The two parties that the article names most.
    pub(super) pair: Vec<Party>,
    /// Whether the text itself puts the two side by side.
    pub(super) facing: bool,
    /// The one party that the article is about more than about any other.
    pub(super) dominant: Option<Party>,
    /// Whether nearly all of it is about those two.
    pub(super) two_sided: bool,
    /// Whether more than one party has a share in it.
    pub(super) shared: bool,
}

/// Whether an event of a kind is one of words between parties.
fn speaks(kind: EventType) -> bool {
    matches!(kind, EventType::Agree | EventType::Support | EventType::Request | EventType::Accuse)
}

impl Story<'_, '_> {
    pub(super) fn complete(&self, sentence: &Parsed, telling: &mut Telling, done: &[Telling]) {
        if let Some(part) = self.operative(sentence, telling) {
            telling.actors = vec![part];
            telling.recipients.retain(|other| self.party(other) != self.party(&part));
        }
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
        // "condemned the strikes as a violation of Yemen's sovereignty": what they are called names nobody who did them.
        if matches!(telling.kind, EventType::Accuse | EventType::Support)
            && self.only_as(sentence, telling)
            && let Some(deed) = self.deed_meant(sentence, telling, done)
        {
            let span = telling.sign(self.reading);
            telling.recipients = deed.actors.iter().map(|part| Part { span, role: None, ..*part }).collect();
        }
        let sides = self.parties(telling.parts());
        if telling.frame.row.joint && telling.recipients.is_empty() {
            // Whom a host receives is told, if only as "three of them".
            if let [party] = sides[..]
                && telling.mode != Some(Mode::Visit)
                && telling.kind != EventType::Reject
                && telling
                    .actors
                    .iter()
                    .all(|part| !(self.registry.drafts[part.actor].plural || telling.kind == EventType::Consult && self.sits(part)))
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
        } else if !self.everybody(sentence, telling)
            && (telling.recipients.is_empty() || telling.kind.quad_class() != QuadClass::MaterialConflict)
            && self.parties(telling.recipients.iter()).is_empty()
            && (self.shared && speaks(telling.kind)
                || telling.recipients.iter().all(|part| self.registry.drafts[part.actor].sector.is_none()))
            && let [party] = self.parties(telling.actors.iter())[..]
        {
            // "condemned these acts": what only words describe gives way to a party.
            let unnamed = std::mem::take(&mut telling.recipients);
            self.recipient(sentence, telling, party, done);
            if telling.recipients.is_empty() {
                telling.recipients = unnamed;
            }
        } else if matches!(telling.kind, EventType::Accuse | EventType::Support)
            && telling.recipients.is_empty()
            && !telling.frame.row.joint
            && let Some(deed) = self.deed_meant(sentence, telling, done)
        {
            // "the two condemned the launch", "Chad and Mali welcomed the pullback": whoever did it.
            let span = telling.sign(self.reading);
            telling.recipients = deed.actors.iter().map(|part| Part { span, role: None, ..*part }).collect();
        } else if telling.kind == EventType::Accuse && telling.recipients.is_empty() && self.definite_object(sentence, telling) {
            // "the two condemned the launch": of the party that the article is about.
            let acting = self.parties(telling.actors.iter());
            let accused = self.dominant.filter(|dominant| !acting.is_empty() && !acting.contains(dominant));
            telling.recipients.extend(accused.and_then(|accused| self.stand_in(accused, telling)));
        }
        if !self.everybody(sentence, telling) {
            self.opposite(sentence, telling, done);
            self.facing(sentence, telling);
        }
    }

    /// "called on the international community": whoever is asked by such a name is none of the story.
    pub(super) fn everybody(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let token = |part: &Part| self.reading.tokens.partition_point(|token| token.start < part.span.start());
        let named = |part: &Part| {
            let phrase = sentence.phrases.iter().find(|phrase| phrase.first == token(part));
            // "asked other countries".
            let others =
                |phrase: &crate::syntax::NounPhrase| self.reading.is(phrase.first, "other") && self.reading.term(phrase.head, Term::Side);
            phrase.is_some_and(|phrase| self.reading.term(phrase.head, Term::Everybody) || others(phrase))
        };
        telling.kind == EventType::Request
            && !telling.recipients.is_empty()
            && telling.recipients.iter().all(|part| (self.party(part).is_none() || self.registry.drafts[part.actor].guessed) && named(part))
    }

    /// "condoled with the victims": those whose country is only a guess are not taken for the own people of who is friendly to them.
    fn drop_guesses(&self, telling: &mut Telling) {
        // One's own people are freed, helped and yielded to.
        let friendly = matches!(telling.kind.quad_class(), QuadClass::VerbalCooperation | QuadClass::MaterialCooperation)
            && !matches!(telling.kind, EventType::Aid | EventType::Concede | EventType::Retreat);
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

    pub(super) fn party(&self, part: &Part) -> Option<Party> {
        self.registry.drafts[part.actor].party()
    }

    pub(super) fn parties<'p>(&self, parts: impl Iterator<Item = &'p Part>) -> Vec<Party> {
        let mut out: Vec<Party> = parts.filter_map(|part| self.party(part)).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// Who says what a clause tells.
    pub(super) fn sayer(&self, sentence: &Parsed, clause: usize) -> Option<usize> {
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
            && (self.registry.drafts[telling.actors[at].actor].kind == ActorKind::State || telling.actors[at].actor == speaker)
        {
            let own = telling.actors.remove(at);
            telling.recipients = std::mem::replace(&mut telling.actors, vec![Part { actor: speaker, ..own }]);
        }
    }

    /// Who acts, where the clause does not say: whoever acted in the verb before, met before, or was asked before.
    fn doer(&self, sentence: &Parsed, telling: &mut Telling, done: &[Telling]) {
        let span = telling.sign(self.reading);
        let part = |part: &Part| Part { span, ..*part };
        let Some(clause) = telling.clause.map(|at| &sentence.clauses[at]) else { return };
        if passive(clause) {
            if let Some(asked) = self.object_of(sentence, telling, Term::AskingNoun).and_then(|_| self.antecedent(telling, None, done))
                && matches!(telling.kind, EventType::Agree | EventType::Reject)
            {
                telling.actors = asked.recipients.iter().map(part).collect();
                telling.recipients = asked.actors.iter().map(part).collect();
            } else if telling.frame.row.joint || self.agreed(sentence, telling) {
                telling.actors = self.together(telling, done);
                telling.recipients.retain(|part| telling.actors.iter().all(|actor| self.party(actor) != self.party(part)));
            }
            return;
        }
        if let Some(issuer) = self.issuer(sentence, clause) {
            telling.actors = issuer.into_iter().map(|actor| Part { actor, span, role: None }).collect();
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

    /// Whether all recipients stand behind an "as" that follows the object.
    fn only_as(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let Some(object) = telling.object.and_then(|object| sentence.phrases.get(object)) else { return false };
        let word = (object.end..telling.tokens.end).find(|at| self.reading.is(*at, "as"));
        let behind = |part: &Part| word.is_some_and(|at| part.span.start() > self.reading.tokens[at].start);
        !telling.recipients.is_empty() && telling.recipients.iter().all(behind)
    }

    /// "adopted a resolution that demands": what a thing does that somebody has made, whoever made it does.
    fn issuer(&self, sentence: &Parsed, clause: &Clause) -> Option<Vec<usize>> {
        let noun = clause.noun.filter(|noun| clause.relation == crate::syntax::Relation::OnNoun && clause.subject == Some(*noun))?;
        let standing = &sentence.standings[noun];
        let thing = standing.actors.is_empty()
            && standing.owners.is_empty()
            && !super::participants::animate(self.reading, &sentence.phrases[noun]);
        let made = sentence.clauses.iter().find(|known| known.object() == Some(noun) && !known.group.passive)?;
        let makers = &sentence.standings[made.subject?].actors;
        (thing && !makers.is_empty()).then(|| makers.clone())
    }

    /// "It was agreed to meet", "concern was expressed over": what is told without a doer the two of the story said together.
    fn agreed(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let subject = telling.clause.and_then(|clause| sentence.clauses[clause].subject).map(|subject| sentence.phrases[subject].head);
        // "A joint declaration was adopted."
        let adopted = telling.code.as_str() == "057"
            && telling.status == Status::Occurred
            && self.shared
            && subject.is_some_and(|head| self.reading.term(head, Term::Gathering));
        adopted
            || self.two_sided
                && telling.status == Status::Occurred
                && matches!(telling.kind, EventType::Agree | EventType::Support | EventType::Accuse)
                && telling.frame.pattern.verbal
                && (telling.kind == EventType::Agree && subject.is_none_or(|head| self.reading.is(head, "it"))
                    || self.reading.lexicon.terms.has(Term::Voicing, telling.lemma))
    }

    /// To whom, where the clause does not say.
    fn recipient(&self, sentence: &Parsed, telling: &mut Telling, party: Party, done: &[Telling]) {
        let span = telling.sign(self.reading);
        if matches!(telling.kind, EventType::Support | EventType::Accuse)
            && let Some(deed) = self.deed_meant(sentence, telling, done)
        {
            telling.recipients = deed.actors.iter().map(|part| Part { span, role: None, ..*part }).collect();
            return;
        }
        // "Chad hailed the move": where many take part, what the article tells first.
        if telling.kind == EventType::Support
            && !self.two_sided
            && super::turns::story(self.reading)
            && self.object_of(sentence, telling, Term::DeedNoun).is_some()
            && let Some(first) = done.iter().find(|known| known.sentence < telling.sentence && self.parties(known.actors.iter()).len() > 1)
            && !self.parties(first.parts()).contains(&party)
        {
            telling.recipients = first.actors.iter().map(|part| Part { span, role: None, ..*part }).collect();
            return;
        }
        if self.object_of(sentence, telling, Term::DeedNoun).is_some()
            && let Some(deed) = self.antecedent(telling, Some(party), done)
        {
            telling.recipients =
                deed.actors.iter().filter(|part| self.party(part) != Some(party)).map(|part| Part { span, role: None, ..*part }).collect();
            return;
        }
        // "Serbia rejected the note": whoever addressed it last.
        if telling.kind == EventType::Reject
            && let Some(said) = self.addressed(sentence, telling, party, done)
        {
            telling.recipients = said.actors.iter().map(|part| Part { span, role: None, ..*part }).collect();
            return;
        }
        if let Some(part) = self.within(sentence, telling, party) {
            telling.recipients.push(part);
            return;
        }
        let addressed = match telling.kind {
            EventType::Support | EventType::Aid | EventType::Cooperate => true,
            EventType::Consult => {
                self.two_sided && telling.actors.iter().all(|part| !self.registry.drafts[part.actor].plural && !self.sits(part))
            }
            EventType::Reject => self.object_of(sentence, telling, Term::AskingNoun).is_some(),
            EventType::Request | EventType::Threaten | EventType::Sanction => self.two_sided,
            // In a story, what one of the two promises to nobody who is named need not be for the other.
            EventType::Agree => self.two_sided && !super::turns::story(self.reading),
            EventType::Accuse => self.definite_object(sentence, telling),
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
        // Between the two whom the article names most, who threatens, refuses or punishes does it to the other.
        let rivalry = matches!(telling.kind, EventType::Threaten | EventType::Sanction | EventType::Coerce)
            && telling.recipients.is_empty()
            && telling.thing.is_none();
        if let Some(at) = self.pair.iter().position(|known| *known == party).filter(|_| rivalry && self.pair.len() == 2) {
            telling.recipients.extend(self.stand_in(self.pair[1 - at], telling));
            return;
        }
        let domestic = telling.actors.iter().any(|part| self.registry.drafts[part.actor].kind == ActorKind::Group && !self.official(part));
        if addressed && telling.kind == EventType::Accuse {
            telling.recipients.extend(self.accused(telling, party, done));
        } else if addressed && !domestic {
            let dominant = || self.dominant.filter(|dominant| *dominant != party).and_then(|dominant| self.stand_in(dominant, telling));
            let to = self.partner(telling, party, done).or_else(|| if self.pair.contains(&party) { None } else { dominant() });
            telling.recipients.extend(to);
        }
    }

    /// Whether an actor is a body that may meet by itself: "the cabinet met".
    pub(super) fn sits(&self, part: &Part) -> bool {
        let draft = &self.registry.drafts[part.actor];
        draft.kind == ActorKind::Organisation || draft.kind == ActorKind::Group && draft.office.is_none()
    }

    /// Whether an actor speaks for its state: "the foreign ministry", not "the rebels".
    pub(super) fn official(&self, part: &Part) -> bool {
        let draft = &self.registry.drafts[part.actor];
        draft.office.is_some() || draft.sector == Some(Sector::Gov)
    }
}

/// Passive, or a participle behind its noun: "the treaty signed in May".
pub(super) fn passive(clause: &Clause) -> bool {
    clause.group.passive || clause.group.form == crate::reading::VerbForm::Participle && !clause.group.perfect
}
