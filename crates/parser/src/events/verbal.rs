//! Events that verbs tell.

use std::borrow::Cow;

use chancery_model::{EventType, Status};

use super::choice::{active, being, best, candidate, carried, laid, no_such, predicate, shared_arguments};
use super::doers::{locate, speaker};
use super::frame_match::Fit;
use super::order::{Coded, governed, governors_first};
use super::participants::{add_unnamed, collect, parts};
use super::recipients::Search;
use super::turns::{accident, asked, averted, courtesy, refused, story, titled, topic, two_sided};
use super::{Parsed, Part, Telling, doers, status, turns};
use crate::actors::Registry;
use crate::lexicon::{Frame, Term, named};
use crate::reading::{Pos, Reading};
use crate::syntax::{Argument, NounPhrase, Relation};

/// Codes the clauses of a sentence; those of its background only where the others tell nothing.
pub(super) fn code<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &mut Registry, out: &mut Vec<Telling<'l>>) {
    let mut coded = Coded::default();
    let before = out.len();
    for background in [false, true] {
        let told = out[before..].iter().any(|telling| telling.parts().count() + usize::from(telling.thing.is_some()) > 1);
        for index in governors_first(&sentence.clauses) {
            // "unless Kenya frees him": what somebody is asked for has not been done.
            if depends(sentence, index) || behind(sentence, index) != background || coded.governs(sentence, index) {
                continue;
            }
            if let Some((mut telling, operator)) = clause(reading, sentence, registry, index) {
                // Beside what the sentence tells, its background is told where it stands for itself: "after soldiers arrested the president".
                let aside = &sentence.clauses[index];
                // "the pact that they signed in May": in an article it is told only there.
                let relative = aside.relation == Relation::OnNoun && turns::told_past(reading, &aside.group) && story(reading);
                let stands = aside.relation == Relation::Adverbial && !aside.conditional && two_sided(reading, registry, &telling);
                telling.aside = background && told && relative;
                if background && told && !stands && !relative {
                    continue;
                }
                coded.clauses.push(index);
                if operator {
                    coded.operators.push(index);
                }
                out.push(telling);
            }
        }
    }
}

/// Whether a clause, or one that it completes, is a condition.
fn depends(sentence: &Parsed, index: usize) -> bool {
    let mut at = index;
    loop {
        let clause = &sentence.clauses[at];
        if clause.conditional {
            return true;
        }
        match clause.governor.filter(|governor| *governor < at && matches!(clause.relation, Relation::Complement | Relation::Purpose)) {
            Some(governor) => at = governor,
            None => return false,
        }
    }
}

/// Whether a clause is background, or completes one that is: "a pact that was meant to open the way".
fn behind(sentence: &Parsed, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    let above = clause.governor.filter(|governor| *governor < index && clause.relation == Relation::Complement);
    clause.background() || above.is_some_and(|governor| behind(sentence, governor))
}

fn clause<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &mut Registry, index: usize) -> Option<(Telling<'l>, bool)> {
    let clause = &sentence.clauses[index];
    let predicate = predicate(reading, sentence, registry, index);
    let (subject, arguments) =
        if predicate { (clause.subject, Cow::Borrowed(clause.arguments.as_slice())) } else { active(reading, &sentence.phrases, clause) };
    let arguments = if arguments.is_empty() { Cow::Owned(shared_arguments(sentence, index)) } else { arguments };
    let subjects = subject.map(|subject| parts(reading, sentence, subject, true)).unwrap_or_default();
    let candidate = candidate(reading, sentence, registry, index, subject, &subjects, &arguments);
    let (frame, fit) = best(reading, clause, &candidate, predicate)
        .or_else(|| being(reading, sentence, index, &candidate))
        .or_else(|| carried(reading, sentence, index, &candidate))?;
    let operator = frame.pattern.complement;
    let idle = [accident, titled, topic, averted, asked, courtesy].iter().any(|idle| idle(reading, sentence, index));
    if status::owed(clause.group.modal) || idle {
        return None;
    }
    let suffers = frame.pattern.suffers;
    let mut actors: Vec<Part> =
        if fit.actors().is_empty() && !suffers { subjects } else { collect(reading, sentence, fit.actors(), registry) };
    actors = speaker(reading, sentence, registry, index, subject, actors);
    if let Some(subject) = subject.filter(|_| fit.actors().is_empty() && !suffers) {
        add_unnamed(reading, sentence, subject, registry, &mut actors);
    }
    if frame.row.kind == EventType::Request && turns::wish(reading, sentence, registry, index, &actors) {
        return None;
    }
    let mut recipients = collect(reading, sentence, fit.recipients(), registry);
    if suffers {
        recipients.splice(0..0, collect(reading, sentence, &[subject?], registry));
    }
    let mutual = fit.object.is_some_and(|object| reciprocal(reading, &sentence.phrases[object])) && actors.len() > 1;
    let joint = frame.row.joint && actors.len() > 1;
    let mut thing = None;
    if recipients.is_empty() && !mutual && !joint {
        let fits = |later: usize, registry: &Registry| laid(reading, sentence, registry, later).map(|(_, fit)| fit);
        let mut search = Search {
            reading,
            sentence,
            registry,
            actors: &actors,
            thing: fit.thing,
            named: fit.named(),
            joint: frame.row.joint,
            asks: frame.row.kind == EventType::Request,
            home: Vec::new(),
            fits: &fits,
        };
        // "discussed Syria": what several do together is done with whom "with" names, not with what it is about.
        let partners = |argument: &&Argument| [named::WITH, named::BETWEEN, named::AMONG, named::TO].contains(&argument.preposition);
        let with: Vec<Argument> = arguments.iter().filter(partners).copied().collect();
        // "documents on radio and television were signed": what they are about signs nothing.
        let signed: Vec<Argument> = arguments.iter().filter(|argument| argument.preposition != named::ON).copied().collect();
        let found_among = match (frame.row.joint, frame.row.kind) {
            (true, EventType::Consult) => &with,
            (true, EventType::Support) => &signed,
            _ => &*arguments,
        };
        recipients = search.find(index, found_among, operator);
        thing = search.done_to(index, &arguments, operator, fit.object);
    }
    if actors.is_empty() {
        actors = elsewhere(reading, sentence, registry, index, frame, &fit, (subject, &arguments));
        actors.retain(|actor| recipients.iter().all(|part| part.actor != actor.actor));
    }
    if matches!(frame.row.kind, EventType::Assault | EventType::Coerce | EventType::Aid | EventType::Accuse) {
        locate(sentence, registry, &arguments, &recipients);
    }
    // "thousands of students marched in Jakarta".
    if frame.row.kind == EventType::Protest {
        let near = |subject| {
            let joined = super::participants::group(sentence, subject).last().filter(|last| *last != subject);
            let behind = |phrase| super::nominal::following(reading, &sentence.phrases, phrase);
            [behind(subject), joined.map(behind).unwrap_or_default()].concat()
        };
        let near = subject.map(near).unwrap_or_default();
        locate(sentence, registry, &[near.as_slice(), &arguments].concat(), &actors);
    }
    if frame.row.kind == EventType::Mobilize && clause.group.passive && actors.is_empty() {
        actors = doers::moved(reading, sentence, registry, &fit);
        recipients.retain(|part| actors.iter().all(|force| force.actor != part.actor));
    }
    let status = status::of(reading, &sentence.clauses, index, frame.pattern.denied);
    let status = if turns::proclaimed(reading, sentence, index, frame) { Status::Occurred } else { status };
    let telling = assemble(reading, sentence, index, frame, actors, recipients, status, mutual, fit.object);
    let mut telling = Telling { thing, ..telling };
    if !turns::complain(reading, registry, &mut telling) {
        return None;
    }
    if let Some((mode, code)) = refused(reading, sentence, registry, index, frame) {
        (telling.kind, telling.mode, telling.code, telling.status) = (EventType::Reject, Some(mode), code, Status::Occurred);
    }
    if (telling.kind == EventType::Threaten || telling.kind == EventType::Accuse && suffers) && telling.actors.is_empty() {
        telling.actors = turns::announced(reading, sentence, registry, index, &telling);
    }
    if let Some((kind, code)) = turns::menaces(reading, sentence, registry, index, frame) {
        (telling.kind, telling.mode, telling.code) = (kind, None, code);
    }
    turns::relieves(reading, sentence, index, &mut telling);
    turns::alleged(reading, sentence, registry, index, &mut telling);
    turns::addressed(reading, sentence, registry, index, &mut telling);
    Some((telling, operator))
}

/// Who acts, where the clause itself names nobody: those of the scene, of the fight, of the thing, or who speaks of it.
fn elsewhere(
    reading: &Reading,
    sentence: &Parsed,
    registry: &mut Registry,
    index: usize,
    frame: &Frame,
    fit: &Fit,
    (subject, arguments): (Option<usize>, &[Argument]),
) -> Vec<Part> {
    let clause = &sentence.clauses[index];
    let (kind, passive, suffers) = (frame.row.kind, clause.group.passive, frame.pattern.suffers);
    // "was arrested in Niger": by those who rule there.
    // But "concern was expressed over the attack near Gao" not there.
    let voiced = kind == EventType::Accuse && reading.lexicon.terms.has(Term::Voicing, clause.group.lemma);
    if passive && !voiced && matches!(kind, EventType::Coerce | EventType::Sanction | EventType::Retreat | EventType::Accuse) {
        let scene = super::recipients::scene(reading, sentence, registry, arguments);
        if scene.is_some() {
            return scene.into_iter().collect();
        }
    }
    if passive && kind == EventType::Assault {
        let fought = doers::fought(reading, sentence, &clause.arguments);
        if !fought.is_empty() {
            return fought;
        }
    }
    // "received a Swedish loan", "Kenyan aid was flown to": whose the thing is gives it.
    if suffers && matches!(kind, EventType::Aid | EventType::Cooperate) || passive && kind == EventType::Aid {
        let givers = doers::givers(reading, sentence, fit.object.or(subject));
        if !givers.is_empty() {
            return givers;
        }
    }
    // "there will be no talks, Chad said": who says so refuses.
    if no_such(reading, sentence, index) {
        let speaks = clause.governor.and_then(|governor| sentence.clauses[governor].subject);
        return speaks.map(|speaks| parts(reading, sentence, speaks, true)).unwrap_or_default();
    }
    match subject {
        Some(subject) if !passive && !suffers => doers::sources(reading, sentence, subject),
        _ => Vec::new(),
    }
}

/// "each other", "one another".
pub(super) fn reciprocal(reading: &Reading, phrase: &NounPhrase) -> bool {
    // "each side blamed the other"
    let other = phrase.end - phrase.first == 2 && reading.is(phrase.first, "the") && reading.is(phrase.first + 1, "other");
    other
        || (phrase.first..=phrase.end)
            .any(|at| (reading.is(at, "each") || reading.is(at, "one")) && (reading.is(at + 1, "other") || reading.is(at + 1, "another")))
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
    if (status::becomes_intent(kind, status) || status::threatens(kind, &clause.group))
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
        thing: None,
        when: None,
        historical: false,
        count: None,
        again: Vec::new(),
        aside: false,
    }
}

/// The tokens of a clause: from its subject to its last argument, or to what completes it.
fn extent(reading: &Reading, sentence: &Parsed, index: usize) -> std::ops::Range<usize> {
    let clause = &sentence.clauses[index];
    let from = clause.subject.map(|subject| sentence.phrases[subject].first).filter(|first| *first < clause.group.first);
    let start = from
        .filter(|from| (*from..clause.group.first).all(|at| reading.pos[at] != Pos::Coordinator || at + 6 < clause.group.first))
        .unwrap_or(clause.group.first);
    let last = (index + 1..sentence.clauses.len()).take_while(|later| governed(sentence, *later, index)).last().unwrap_or(index);
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
