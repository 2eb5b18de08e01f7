//! What an act turns into by what stands about it: a refusal, a complaint, an accident, nothing.

use chancery_model::{ActorKind, CameoCode, EventType, Mode, Sector, Status};

use super::choice::laid;
use super::{Parsed, Part, Telling, status};
use crate::actors::Registry;
use crate::lexicon::names::Entity;
use crate::lexicon::{Frame, Term, named};
use crate::reading::{Pos, Reading, VerbForm};
use crate::syntax::{Clause, Complement, NounPhrase, Relation, VerbGroup};

/// How an act is refused that a clause denies for the time to come: "will not release", "vowed not to meet".
pub(super) fn refused(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize, frame: &Frame) -> Option<(Mode, CameoCode)> {
    let clause = &sentence.clauses[index];
    if status::refuses(&clause.group) && !frame.pattern.denied {
        return status::refusal(frame.row.kind);
    }
    let (_, at) =
        clause.complement.filter(|(_, at)| *at > index && frame.row.kind == EventType::Agree && sentence.clauses[*at].group.negated)?;
    let (promised, _) = laid(reading, sentence, registry, at)?;
    status::refusal(promised.row.kind)
}

/// What a plan is that holds an act of conflict: "vowed to cut ties" threatens (PLOVER manual, THREATEN).
pub(super) fn menaces(
    reading: &Reading,
    sentence: &Parsed,
    registry: &Registry,
    index: usize,
    frame: &Frame,
) -> Option<(EventType, CameoCode)> {
    let clause = &sentence.clauses[index];
    let agrees = |term: Term| frame.row.kind == EventType::Agree && reading.lexicon.terms.has(term, clause.group.lemma);
    // "decided to lift sanctions" yields to another state, not to the own people.
    let eases = frame.row.kind == EventType::Concede && reading.lexicon.terms.has(Term::Deciding, clause.group.lemma);
    let decides = agrees(Term::Deciding) || eases;
    let intends = agrees(Term::Intending) || decides;
    let (_, at) = clause.complement.filter(|(kind, at)| {
        intends && *kind != Complement::That && *at > index && !clause.group.negated && !sentence.clauses[*at].group.negated
    })?;
    // "vowed to go on bombing"
    let goes_on = || {
        let next = sentence.clauses.get(at + 1).filter(|next| next.governor == Some(at) && !next.group.finite())?;
        laid(reading, sentence, registry, at + 1).filter(|_| !next.group.negated)
    };
    let (planned, _) = laid(reading, sentence, registry, at).or_else(goes_on)?;
    // "decided to break off ties": what a state has decided is its act.
    if decides {
        let decided = match planned.row.kind {
            EventType::Sanction | EventType::Coerce => true,
            EventType::Retreat => eases,
            _ => false,
        };
        return decided.then_some((planned.row.kind, planned.code));
    }
    status::to_come(planned.row.kind).filter(|(kind, _)| *kind == EventType::Threaten)
}

/// "Chad said that Libyan planes had bombed its soldiers": who tells of an attack by others accuses them.
pub(super) fn alleged(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize, telling: &mut Telling) {
    let clause = &sentence.clauses[index];
    let reported = telling.kind == EventType::Assault && clause.relation == Relation::Complement;
    let Some(governor) = clause.governor.map(|at| &sentence.clauses[at]).filter(|_| reported) else { return };
    if !reading.lexicon.is_speech_verb(governor.group.lemma) || governor.group.negated {
        return;
    }
    let speakers = governor.subject.map(|subject| super::participants::parts(reading, sentence, subject, true)).unwrap_or_default();
    let party = |part: &Part| registry.drafts[part.actor].party();
    let [speaker] = speakers[..] else { return };
    let others = |own| !telling.actors.is_empty() && telling.actors.iter().all(|part| party(part).is_some_and(|other| other != own));
    if party(&speaker).is_some_and(others)
        && let Ok(code) = "112".parse()
    {
        telling.recipients = std::mem::replace(&mut telling.actors, vec![speaker]);
        (telling.kind, telling.mode, telling.code, telling.status) = (EventType::Accuse, Some(Mode::Allege), code, Status::Occurred);
    }
}

/// "Turkey would face tariffs, Trump said", "anybody who marches will be jailed, police said": who announces what is to come threatens.
pub(super) fn announced(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize, telling: &Telling) -> Vec<Part> {
    let Some(governor) = sentence.clauses[index].governor.map(|at| &sentence.clauses[at]) else { return Vec::new() };
    if !reading.lexicon.is_speech_verb(governor.group.lemma)
        || governor.group.negated
        || telling.recipients.is_empty() && telling.thing.is_none()
    {
        return Vec::new();
    }
    let mut speakers = governor.subject.map(|subject| super::participants::parts(reading, sentence, subject, true)).unwrap_or_default();
    speakers
        .retain(|part| registry.drafts[part.actor].party().is_some() && telling.recipients.iter().all(|other| other.actor != part.actor));
    speakers
}

/// "sent soldiers to help victims of the flood": forces that are moved to help do so.
pub(super) fn relieves(reading: &Reading, sentence: &Parsed, index: usize, telling: &mut Telling) {
    let helps = |purpose: &Clause| {
        let victims = purpose.arguments.iter().any(|argument| reading.term(sentence.phrases[argument.phrase].head, Term::Stricken));
        purpose.governor == Some(index)
            && purpose.group.infinitive
            && victims
            && reading.lexicon.terms.has(Term::Helping, purpose.group.lemma)
    };
    let moved = telling.kind == EventType::Mobilize && sentence.clauses[index + 1..].iter().any(helps);
    if (moved || laden(reading, sentence, index) && matches!(telling.kind, EventType::Mobilize | EventType::Cooperate))
        && let Ok(code) = "073".parse()
    {
        (telling.kind, telling.mode, telling.code) = (EventType::Aid, None, code);
    }
}

/// "sent two planes loaded with tents": whether what a clause speaks of has relief on board.
fn laden(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    let spoken_of = |phrase: usize| clause.subject == Some(phrase) || clause.arguments.iter().any(|argument| argument.phrase == phrase);
    let relief = |phrase: usize| {
        let of = sentence.phrases.iter().filter(|other| other.attached.is_some_and(|(to, _)| to == phrase));
        of.chain([&sentence.phrases[phrase]]).any(|part| part.range().any(|token| reading.term(token, Term::OnBoard)))
    };
    // "a plane with relief goods landed"
    let with = |subject: usize| {
        let behind = super::nominal::following(reading, &sentence.phrases, subject);
        behind.first().is_some_and(|argument| argument.preposition == named::WITH && relief(argument.phrase))
    };
    if clause.subject.is_some_and(with) {
        return true;
    }
    sentence.clauses.iter().any(|other| {
        other.noun.is_some_and(spoken_of)
            && reading.lexicon.terms.has(Term::Carrying, other.group.lemma)
            && other.arguments.iter().any(|argument| relief(argument.phrase))
    })
}

/// "Chad told Mali that it was ready to talk": what somebody says of the own plans is meant for whom it is said to.
pub(super) fn addressed(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize, telling: &mut Telling) {
    let clause = &sentence.clauses[index];
    let open = match telling.kind {
        EventType::Agree | EventType::Reject => true,
        EventType::Threaten => telling.recipients.iter().all(|part| registry.drafts[part.actor].party().is_none()),
        _ => false,
    };
    let Some(governor) = clause.governor.map(|at| &sentence.clauses[at]).filter(|_| open && clause.relation == Relation::Complement) else {
        return;
    };
    let Some(object) = governor.object().filter(|_| reading.lexicon.is_speech_verb(governor.group.lemma)) else { return };
    let party = |part: &Part| registry.drafts[part.actor].party();
    let parts = |phrase: usize| super::participants::parts(reading, sentence, phrase, true);
    let speakers: Vec<_> = governor.subject.map(parts).unwrap_or_default().iter().filter_map(party).collect();
    let own = !speakers.is_empty() && telling.actors.iter().all(|part| party(part).is_some_and(|party| speakers.contains(&party)));
    let mut told = parts(object);
    told.retain(|part| party(part).is_some_and(|party| !speakers.contains(&party)));
    if own && !told.is_empty() {
        telling.recipients = told;
    }
}

/// "the ferry capsized, killing 20": nobody does what an accident does.
pub(super) fn accident(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    let follows = clause.relation == Relation::Adverbial && clause.group.form == VerbForm::Gerund;
    let cause = sentence.clauses[..index].iter().rev().find(|known| known.subject == clause.subject && known.group.finite());
    follows && cause.is_some_and(|cause| reading.lexicon.terms.has(Term::Accident, cause.group.lemma))
}

/// "the “Joint Statement on Building a Community”": a verb in capitals within quotation marks belongs to a title, which tells nothing.
pub(super) fn titled(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let verb = sentence.clauses[index].group.verb;
    let start = reading.tokens[verb].start;
    let quoted = reading.quotation_at(start).is_some_and(|quotation| quotation.inner.start() < start);
    quoted && reading.capitalised(verb) && reading.form(verb).chars().any(char::is_lowercase)
}

/// "the statement on building a community": what a document is about is not done by naming it.
pub(super) fn topic(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let group = &sentence.clauses[index].group;
    let first = (group.first..=group.verb).rev().take_while(|at| *at == group.verb || reading.pos[*at] == Pos::Adverb).last();
    let on = first.and_then(|first| first.checked_sub(1)).filter(|at| ["on", "for"].iter().any(|word| reading.is(*at, word)));
    let noun = on.and_then(|on| sentence.phrases.iter().find(|phrase| phrase.end == on));
    let document =
        |phrase: &NounPhrase| phrase.range().any(|at| reading.instrument_at(at).is_some_and(|(length, _)| at + length >= phrase.end));
    group.form == VerbForm::Gerund && noun.is_some_and(document)
}

/// Whether a sentence ends in a question mark, and a quotation that it closes.
pub(crate) fn question(reading: &Reading, sentence: &Parsed) -> bool {
    let mut last =
        sentence.tokens.clone().rev().map(|at| reading.form(at)).skip_while(|form| matches!(*form, "”" | "\"" | "’" | "'" | ")"));
    last.next() == Some("?")
}

/// "warned Chad against supplying arms": what one speaks against is not told to be done.
pub(super) fn averted(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let group = &sentence.clauses[index].group;
    group.form == VerbForm::Gerund && group.first.checked_sub(1).is_some_and(|before| reading.is(before, "against"))
}

/// "stressed that China and Peru should be partners": what is to be done by the own side too is a wish, no demand.
pub(super) fn wish(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize, actors: &[Part]) -> bool {
    let Some((Complement::That, at)) = sentence.clauses[index].complement else { return false };
    let Some(subject) = sentence.clauses[at].subject.filter(|_| status::owed(sentence.clauses[at].group.modal)) else { return false };
    let own: Vec<_> = actors.iter().filter_map(|part| registry.drafts[part.actor].party()).collect();
    let to_do = super::participants::parts(reading, sentence, subject, true);
    to_do.iter().filter_map(|part| registry.drafts[part.actor].party()).any(|party| own.contains(&party))
}

/// "asked the minister to convey his greetings": a courtesy, no demand.
pub(super) fn courtesy(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let asks = |term, lemma| reading.lexicon.terms.has(term, lemma);
    let clause = &sentence.clauses[index];
    let convey = clause
        .complement
        .is_some_and(|(kind, at)| kind == Complement::Infinitive && asks(Term::Conveying, sentence.clauses[at].group.lemma));
    convey && asks(Term::Questioning, clause.group.lemma)
}

/// "Asked about the visit, the minister said": what a reporter asks is no request.
pub(super) fn asked(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    clause.group.form == VerbForm::Participle
        && clause.group.first == sentence.tokens.start
        && reading.lexicon.terms.has(Term::Questioning, clause.group.lemma)
}

/// "announced that their ties would be upgraded": by saying so two sides have done it.
pub(super) fn proclaimed(reading: &Reading, sentence: &Parsed, index: usize, frame: &Frame) -> bool {
    let clause = &sentence.clauses[index];
    let announces = |at: usize| {
        let group = &sentence.clauses[at].group;
        reading.lexicon.terms.has(Term::Announcing, group.lemma) && told_past(reading, group)
    };
    let ties = frame.row.joint && frame.row.kind == EventType::Support && frame.code.as_str() == "050";
    ties && clause.group.passive && !clause.group.negated && clause.governor.is_some_and(announces)
}

/// Whether a verb tells what was done, not what is or has been the case.
pub(super) fn told_past(reading: &Reading, group: &VerbGroup) -> bool {
    let lasting = ["is", "are", "has", "have"].iter().any(|word| reading.is(group.first, word));
    group.form == VerbForm::Past && group.finite() && !group.perfect && !lasting
}

/// Whether a text is an article: one of fewer sentences tells one thing.
pub(super) fn story(reading: &Reading) -> bool {
    const STORY: usize = 4;
    reading.sentences.len() >= STORY
}

/// Whether several parties that are known take part in an event.
pub(super) fn two_sided(reading: &Reading, registry: &Registry, telling: &Telling) -> bool {
    let mut parties: Vec<_> = telling.parts().filter_map(|part| registry.drafts[part.actor].party()).collect();
    parties.sort_unstable();
    parties.dedup();
    // "after soldiers arrested the president": at home it is one party's.
    let known = |parts: &[Part]| parts.iter().any(|part| registry.drafts[part.actor].sector.is_some());
    parties.len() > 1 || story(reading) && !parties.is_empty() && known(&telling.actors) && known(&telling.recipients)
}

/// States complain, they do not demonstrate (PLOVER manual, PROTEST: civilians).
/// False where it is no event at all: states neither riot nor strike.
pub(super) fn complain(reading: &Reading, registry: &Registry, telling: &mut Telling) -> bool {
    let official = |part: &Part| {
        let draft = &registry.drafts[part.actor];
        let place = |byte: u32| reading.tokens.partition_point(|token| token.start < byte);
        let people = (place(part.span.start())..place(part.span.end()))
            .filter_map(|at| reading.name_of[at])
            .any(|name| reading.names[name as usize].find(|entity| matches!(entity, Entity::People(_)).then_some(())).is_some());
        draft.kind == ActorKind::State && !people || draft.sector == Some(Sector::Gov)
    };
    if telling.kind == EventType::Protest
        && !telling.actors.is_empty()
        && telling.actors.iter().all(official)
        && let (Ok(complains), Ok(restricts)) = ("114".parse(), "163".parse())
    {
        if matches!(telling.mode, Some(Mode::Riot | Mode::Strike)) {
            return false;
        }
        // "closed the bridges": what crowds do in protest, a state does by order.
        (telling.kind, telling.mode, telling.code) = match telling.mode {
            Some(Mode::Obstruct) => (EventType::Coerce, Some(Mode::Restrict), restricts),
            _ => (EventType::Accuse, None, complains),
        };
    }
    true
}
