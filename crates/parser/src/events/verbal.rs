//! Events that verbs tell.

use chancery_model::{ActorKind, EventType, Status};

use super::frame_match::{Candidate, Fit};
use super::{Parsed, Part, Telling, status};
use crate::actors::Registry;
use crate::lexicon::{Frame, WordId};
use crate::reading::{Pos, Reading};
use crate::syntax::{Argument, Clause, NounPhrase};

/// Codes every clause of a sentence.
pub(super) fn code<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &Registry, out: &mut Vec<Telling<'l>>) {
    let mut operators: Vec<usize> = Vec::new();
    for index in 0..sentence.clauses.len() {
        // What an operator governs is part of its meaning: "agreed to withdraw" is no withdrawal.
        if governed(sentence, index, &operators) {
            continue;
        }
        if let Some((telling, operator)) = clause(reading, sentence, registry, index) {
            if operator {
                operators.push(index);
            }
            out.extend(telling);
        }
    }
}

fn governed(sentence: &Parsed, index: usize, operators: &[usize]) -> bool {
    let mut at = index;
    while let Some(governor) = sentence.clauses[at].governor {
        if operators.contains(&governor) {
            return true;
        }
        at = governor;
    }
    false
}

fn clause<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &Registry, index: usize) -> Option<(Option<Telling<'l>>, bool)> {
    let clause = &sentence.clauses[index];
    let predicate = predicate(reading, sentence, registry, index);
    let (subject, arguments) = if predicate { (clause.subject, clause.arguments.clone()) } else { active(reading, clause) };
    let arguments = if arguments.is_empty() { shared_arguments(sentence, index) } else { arguments };
    let subjects = subject.map(|subject| parts(reading, sentence, subject, true)).unwrap_or_default();
    let candidate = Candidate {
        reading,
        phrases: &sentence.phrases,
        standings: &sentence.standings,
        arguments: &arguments,
        complement: clause.complement.is_some(),
        subjects: countries(registry, &subjects),
    };
    let (frame, fit) = best(reading, clause, &candidate, predicate)?;
    let operator = frame.pattern.complement;
    let actors: Vec<Part> = if fit.actors.is_empty() { subjects } else { collect(reading, sentence, &fit.actors, true) };
    let mut recipients = collect(reading, sentence, &fit.recipients, false);
    let mutual = fit.object.is_some_and(|object| reciprocal(reading, &sentence.phrases[object])) && actors.len() > 1;
    if recipients.is_empty() && !mutual {
        recipients = elsewhere(reading, sentence, index, &arguments, &actors, operator, registry);
    }
    let status = status::of(reading, &sentence.clauses, index);
    let actors = speaker_for(reading, sentence, registry, index, actors);
    let telling = assemble(reading, sentence, index, frame, actors, recipients, status, mutual, fit.object);
    Some((Some(telling), operator))
}

/// "supports and joins the group": a verb without arguments has those of the verb joined to it.
fn shared_arguments(sentence: &Parsed, index: usize) -> Vec<Argument> {
    let clause = &sentence.clauses[index];
    let next = sentence
        .clauses
        .get(index + 1)
        .filter(|next| next.subject == clause.subject && next.group.first <= clause.group.end + 2 && clause.complement.is_none());
    next.map(|next| next.arguments.clone()).unwrap_or_default()
}

/// Subject and arguments as the active voice would have them.
fn active(reading: &Reading, clause: &Clause) -> (Option<usize>, Vec<Argument>) {
    let reduced = !clause.group.passive && clause.group.form == crate::reading::VerbForm::Participle && !clause.group.perfect;
    if !clause.group.passive && !reduced {
        return (clause.subject, clause.arguments.clone());
    }
    let by = reading.lexicon.id("by");
    let agent = clause.arguments.iter().find(|argument| argument.preposition == by).map(|argument| argument.phrase);
    let mut arguments: Vec<Argument> = Vec::new();
    arguments.extend(clause.subject.map(|phrase| Argument { preposition: WordId::NONE, phrase }));
    arguments.extend(clause.arguments.iter().filter(|argument| argument.preposition != by).copied());
    (agent, arguments)
}

/// Whether the clause is a "be" with an adjective or a participle that some frame asks for: "is ready", "is expected".
fn predicate(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    if !clause.group.copular && !clause.group.passive {
        return false;
    }
    let candidate = Candidate {
        reading,
        phrases: &sentence.phrases,
        standings: &sentence.standings,
        arguments: &clause.arguments,
        complement: clause.complement.is_some(),
        subjects: clause.subject.map_or(0, |subject| countries(registry, &parts(reading, sentence, subject, true))),
    };
    best(reading, clause, &candidate, true).is_some()
}

/// The frame that asks for most and gets it.
fn best<'l>(reading: &Reading<'l>, clause: &Clause, candidate: &Candidate, predicate: bool) -> Option<(&'l Frame, Fit)> {
    let mut best: Option<(&'l Frame, Fit)> = None;
    let lemma = if predicate { reading.lower[clause.group.verb] } else { clause.group.lemma };
    for frame in reading.lexicon.frames_of(lemma).filter(|frame| frame.pattern.verbal && frame.pattern.copular == predicate) {
        let heads = frame.pattern.heads.iter().filter(|head| head.lemma == lemma);
        for head in heads {
            let Some(fit) = candidate.fit(&frame.pattern, *head, frame.row.joint) else { continue };
            if best.as_ref().is_none_or(|(_, known)| fit.weight > known.weight) {
                best = Some((frame, fit));
            }
        }
    }
    best
}

/// The actors of a phrase and of those joined to it; of an owner where nobody else is named.
pub(super) fn parts(reading: &Reading, sentence: &Parsed, phrase: usize, owners: bool) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    let mut add = |actor: usize, index: usize| {
        if out.iter().all(|part| part.actor != actor) {
            out.push(Part { actor, span: reading.span(sentence.phrases[index].range()), role: None });
        }
    };
    for index in phrase..sentence.phrases.len().min(phrase + 32) {
        let linked = index == phrase || chained(sentence, index, phrase);
        if !linked {
            continue;
        }
        sentence.standings[index].actors.iter().for_each(|actor| add(*actor, index));
    }
    if out.is_empty() && owners {
        let standing = &sentence.standings[phrase];
        standing.owners.iter().for_each(|actor| {
            if out.iter().all(|part| part.actor != *actor) {
                out.push(Part { actor: *actor, span: reading.span(sentence.phrases[phrase].range()), role: None });
            }
        });
    }
    out
}

/// Whether a phrase is joined to another, directly or through others.
fn chained(sentence: &Parsed, mut index: usize, to: usize) -> bool {
    while let Some(before) = sentence.phrases[index].joined {
        if before == to {
            return true;
        }
        index = before;
    }
    false
}

fn collect(reading: &Reading, sentence: &Parsed, phrases: &[usize], owners: bool) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    for phrase in phrases {
        for part in parts(reading, sentence, *phrase, owners || sentence.standings[*phrase].actors.is_empty()) {
            if out.iter().all(|known| known.actor != part.actor) {
                out.push(part);
            }
        }
    }
    out
}

fn countries(registry: &Registry, parts: &[Part]) -> usize {
    let mut seen: Vec<_> = parts
        .iter()
        .map(|part| (registry.drafts[part.actor].country, registry.drafts[part.actor].organisation.map(|known| known.id)))
        .collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

/// "each other", "one another".
pub(super) fn reciprocal(reading: &Reading, phrase: &NounPhrase) -> bool {
    (phrase.first..=phrase.end)
        .any(|at| (reading.is(at, "each") || reading.is(at, "one")) && (reading.is(at + 1, "other") || reading.is(at + 1, "another")))
}

/// Recipients that the frame does not place: any other actor of the clause, then of what completes it, then whose the object is.
fn elsewhere(
    reading: &Reading,
    sentence: &Parsed,
    index: usize,
    arguments: &[Argument],
    actors: &[Part],
    operator: bool,
    registry: &Registry,
) -> Vec<Part> {
    const LIKELY: &[&str] = &["with", "to", "against", "on", "from", "for", "of", "towards", "toward", "over", "at"];
    let other = |parts: Vec<Part>| -> Vec<Part> {
        let same = |part: &Part| {
            let country = registry.drafts[part.actor].country;
            actors.iter().any(|actor| actor.actor == part.actor || country.is_some() && registry.drafts[actor.actor].country == country)
        };
        parts.into_iter().filter(|part| !same(part)).collect()
    };
    let in_clause = |arguments: &[Argument]| -> Vec<Part> {
        let object = arguments.iter().filter(|argument| argument.preposition == WordId::NONE);
        let others = arguments.iter().filter(|argument| LIKELY.iter().any(|word| reading.lexicon.id(word) == argument.preposition));
        for argument in object.chain(others) {
            for owners in [false, true] {
                let found = other(parts(reading, sentence, argument.phrase, owners));
                if !found.is_empty() {
                    return found;
                }
                let owned = &sentence.standings[argument.phrase].owners;
                let span = reading.span(sentence.phrases[argument.phrase].range());
                let found = other(owned.iter().map(|actor| Part { actor: *actor, span, role: None }).collect());
                if owners && !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    };
    let found = in_clause(arguments);
    let found = if found.is_empty() { other(owners_meant(reading, sentence, arguments)) } else { found };
    if !found.is_empty() || !operator {
        return found;
    }
    for later in index + 1..sentence.clauses.len() {
        if !governed(sentence, later, &[index]) {
            continue;
        }
        let clause = &sentence.clauses[later];
        let subject = clause
            .subject
            .filter(|_| clause.group.finite())
            .map(|subject| other(parts(reading, sentence, subject, true)))
            .unwrap_or_default();
        let found = if subject.is_empty() { in_clause(&clause.arguments) } else { subject };
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// "supports them" after "China's initiatives": whose the things are that a pronoun means.
fn owners_meant(reading: &Reading, sentence: &Parsed, arguments: &[Argument]) -> Vec<Part> {
    let thing = |argument: &&Argument| ["it", "them"].iter().any(|word| reading.is(sentence.phrases[argument.phrase].head, word));
    let Some(pronoun) = arguments.iter().find(thing).map(|argument| argument.phrase) else { return Vec::new() };
    let owned =
        (0..pronoun).rev().find(|index| sentence.standings[*index].actors.is_empty() && !sentence.standings[*index].owners.is_empty());
    let span = reading.span(sentence.phrases[pronoun].range());
    owned
        .map(|index| sentence.standings[index].owners.iter().map(|actor| Part { actor: *actor, span, role: None }).collect())
        .unwrap_or_default()
}

/// "the president said that China is willing": who speaks for a state is its actor.
fn speaker_for(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize, actors: Vec<Part>) -> Vec<Part> {
    let Some(governor) = sentence.clauses[index].governor.map(|at| &sentence.clauses[at]) else { return actors };
    let [only] = actors[..] else { return actors };
    let draft = &registry.drafts[only.actor];
    if draft.kind != ActorKind::State || !reading.lexicon.is_speech_verb(governor.group.lemma) {
        return actors;
    }
    let speakers = governor.subject.map(|subject| parts(reading, sentence, subject, false)).unwrap_or_default();
    let speaks =
        |part: &&Part| registry.drafts[part.actor].kind == ActorKind::Person && registry.drafts[part.actor].country == draft.country;
    speakers.iter().find(speaks).map_or(actors, |speaker| vec![Part { span: only.span, ..*speaker }])
}

#[allow(clippy::too_many_arguments, reason = "one place that puts the parts of an event together")]
fn assemble<'l>(
    reading: &Reading<'l>,
    sentence: &Parsed,
    index: usize,
    frame: &'l Frame,
    mut actors: Vec<Part>,
    mut recipients: Vec<Part>,
    status: Status,
    mutual: bool,
    object: Option<usize>,
) -> Telling<'l> {
    let clause = &sentence.clauses[index];
    let (mut kind, mut mode, mut code) = (frame.row.kind, frame.row.mode, frame.code);
    // Help that goes both ways is cooperation.
    if mutual && kind == EventType::Aid {
        (kind, mode) = (EventType::Cooperate, None);
        code = kind.cameo(None);
    }
    if status::becomes_intent(kind, status)
        && let Some((intent, intent_code)) = status::to_come(kind)
    {
        (kind, mode, code) = (intent, None, intent_code);
    }
    if frame.row.joint || mutual {
        actors.append(&mut recipients);
    }
    recipients.retain(|part| actors.iter().all(|actor| actor.actor != part.actor));
    Telling {
        sentence: sentence.index,
        frame,
        lemma: clause.group.lemma,
        kind,
        mode,
        code,
        contexts: frame.row.contexts.to_vec(),
        actors,
        recipients,
        status,
        tokens: extent(reading, sentence, index),
        head: clause.group.verb,
        clause: Some(index),
        object,
        when: None,
        historical: false,
        count: None,
        again: Vec::new(),
    }
}

/// The tokens of a clause: from its subject to its last argument, or to what completes it.
fn extent(reading: &Reading, sentence: &Parsed, index: usize) -> std::ops::Range<usize> {
    let clause = &sentence.clauses[index];
    let from = clause.subject.map(|subject| sentence.phrases[subject].first).filter(|first| *first < clause.group.first);
    let start = from
        .filter(|from| (*from..clause.group.first).all(|at| reading.pos[at] != Pos::Coordinator || at + 6 < clause.group.first))
        .unwrap_or(clause.group.first);
    let last = (index + 1..sentence.clauses.len()).take_while(|later| governed(sentence, *later, &[index])).last().unwrap_or(index);
    let limit = sentence.clauses.get(last + 1).map_or(sentence.tokens.end, |next| {
        // The antecedent of "which" belongs to this clause, "which" to the next.
        let relative = |first: &usize| (*first..next.group.first).any(|at| reading.pos[at] == Pos::Wh);
        let subject =
            next.subject.map(|subject| sentence.phrases[subject].first).filter(|first| *first > clause.group.first && !relative(first));
        subject.map_or(next.group.first, |first| first.min(next.group.first))
    });
    let end =
        sentence.phrases.iter().filter(|phrase| phrase.end <= limit && phrase.first >= clause.group.first).map(|phrase| phrase.end).max();
    start..end.unwrap_or(sentence.clauses[last].group.end).max(sentence.clauses[last].group.end)
}
