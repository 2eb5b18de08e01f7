//! Events that verbs tell.

use std::borrow::Cow;

use chancery_model::{ActorKind, CameoCode, EventType, Mode, Sector, Status};

use super::frame_match::{Candidate, Fit};
use super::participants::{add_unnamed, animate, collect, group, parts, unnamed};
use super::recipients::{SCENE, Search};
use super::{Parsed, Part, Telling, status};
use crate::actors::Registry;
use crate::lexicon::names::Entity;
use crate::lexicon::words::Tags;
use crate::lexicon::{Frame, HeadKind, Term, WordId, named};
use crate::reading::{Pos, Reading};
use crate::syntax::{Argument, Clause, Complement, NounPhrase, Relation};

/// Codes the clauses of a sentence; those of its background only where the others tell nothing.
pub(super) fn code<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &mut Registry, out: &mut Vec<Telling<'l>>) {
    let mut coded = Coded::default();
    let before = out.len();
    for background in [false, true] {
        let told = out[before..].iter().any(|telling| telling.parts().count() + usize::from(telling.thing.is_some()) > 1);
        for index in governors_first(&sentence.clauses) {
            if sentence.clauses[index].background() != background || coded.governs(sentence, index) {
                continue;
            }
            if let Some((telling, operator)) = clause(reading, sentence, registry, index) {
                // Beside what the sentence tells, its background is told where it stands for itself: "after soldiers arrested the president".
                let stands = sentence.clauses[index].relation == Relation::Adverbial && !sentence.clauses[index].conditional;
                if background && told && !(stands && two_sided(registry, &telling)) {
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

/// Whether several parties that are known take part in an event.
fn two_sided(registry: &Registry, telling: &Telling) -> bool {
    let mut parties: Vec<_> = telling.parts().filter_map(|part| registry.drafts[part.actor].party()).collect();
    parties.sort_unstable();
    parties.dedup();
    parties.len() > 1
}

/// The clauses in order, but that of "X must leave, Y said" what is said comes behind who says it.
fn governors_first(clauses: &[Clause]) -> Vec<usize> {
    let said = |index: &usize| {
        let mut at = *index;
        while let Some(governor) = clauses[at].governor {
            if governor > at {
                return Some(governor);
            }
            at = governor;
        }
        None
    };
    let mut order: Vec<usize> = (0..clauses.len()).collect();
    order.sort_by_key(|index| said(index).map_or((*index, false), |governor| (governor, true)));
    order
}

/// The clauses that are coded so far.
#[derive(Default)]
struct Coded {
    clauses: Vec<usize>,
    /// Those whose meaning holds all that they govern: "agreed to withdraw" is no withdrawal.
    operators: Vec<usize>,
}

impl Coded {
    fn governs(&self, sentence: &Parsed, index: usize) -> bool {
        // "a plan to leave" tells no leaving.
        if sentence.clauses[index].relation == Relation::OfNoun {
            return true;
        }
        let mut at = index;
        while let Some(governor) = sentence.clauses[at].governor {
            if governor > at {
                return self.operators.contains(&governor);
            }
            let completes = sentence.clauses[at].relation == Relation::Complement;
            if self.operators.contains(&governor) || completes && self.clauses.contains(&governor) {
                return true;
            }
            at = governor;
        }
        false
    }
}

fn governed(sentence: &Parsed, index: usize, by: usize) -> bool {
    let mut at = index;
    while let Some(governor) = sentence.clauses[at].governor.filter(|governor| *governor < at) {
        if governor == by {
            return true;
        }
        at = governor;
    }
    false
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
    if status::owed(clause.group.modal) || accident(reading, sentence, index) {
        return None;
    }
    let suffers = frame.pattern.suffers;
    let mut actors: Vec<Part> =
        if fit.actors().is_empty() && !suffers { subjects } else { collect(reading, sentence, fit.actors(), registry) };
    actors = speaker(reading, sentence, registry, index, subject, actors);
    if let Some(subject) = subject.filter(|_| fit.actors().is_empty() && !suffers) {
        add_unnamed(reading, sentence, subject, registry, &mut actors);
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
        recipients = search.find(index, &arguments, operator);
        thing = search.done_to(index, &arguments, operator, fit.object);
    }
    // "was arrested in Niger": by those who rule there.
    let ruled = matches!(frame.row.kind, EventType::Coerce | EventType::Sanction | EventType::Retreat | EventType::Accuse);
    if actors.is_empty() && clause.group.passive && ruled {
        let scene = super::recipients::scene(reading, sentence, registry, &arguments);
        actors.extend(scene.filter(|part| recipients.iter().all(|known| known.actor != part.actor)));
    }
    // "Gas from Turkmenistan flowed to Iran": whose the thing is that moves.
    if actors.is_empty()
        && !clause.group.passive
        && !suffers
        && let Some(subject) = subject
    {
        let from = super::nominal::following(reading, &sentence.phrases, subject);
        let sources = from.iter().filter(|argument| [named::FROM, named::BY].contains(&argument.preposition));
        actors = sources.flat_map(|argument| parts(reading, sentence, argument.phrase, true)).collect();
        actors.retain(|actor| recipients.iter().all(|part| part.actor != actor.actor));
    }
    if matches!(frame.row.kind, EventType::Assault | EventType::Coerce | EventType::Aid) {
        locate(sentence, registry, &arguments, &recipients);
    }
    // "thousands of students marched in Jakarta".
    if frame.row.kind == EventType::Protest {
        let near = subject.map(|subject| super::nominal::following(reading, &sentence.phrases, subject)).unwrap_or_default();
        locate(sentence, registry, &[near.as_slice(), &arguments].concat(), &actors);
    }
    // "12,000 police were deployed": they are who moves.
    if frame.row.kind == EventType::Mobilize
        && clause.group.passive
        && actors.is_empty()
        && !fit.recipients().contains(&fit.object.unwrap_or(usize::MAX))
    {
        let forces = fit.thing.map(|thing| collect(reading, sentence, &[thing], registry)).unwrap_or_default();
        if !forces.is_empty() {
            recipients.retain(|part| forces.iter().all(|force| force.actor != part.actor));
            actors = forces;
        }
    }
    let status = status::of(reading, &sentence.clauses, index, frame.pattern.denied);
    let telling = assemble(reading, sentence, index, frame, actors, recipients, status, mutual, fit.object);
    let mut telling = Telling { thing, ..telling };
    // States complain, they do not demonstrate (PLOVER manual, PROTEST: civilians).
    let official = |part: &Part| {
        let draft = &registry.drafts[part.actor];
        let first = reading.tokens.partition_point(|token| token.start < part.span.start());
        let end = reading.tokens.partition_point(|token| token.start < part.span.end());
        let people = (first..end)
            .filter_map(|at| reading.name_of[at])
            .any(|name| reading.names[name as usize].find(|entity| matches!(entity, Entity::People(_)).then_some(())).is_some());
        draft.kind == ActorKind::State && !people || draft.office.is_some() && draft.sector == Some(Sector::Gov)
    };
    if telling.kind == EventType::Protest
        && !telling.actors.is_empty()
        && telling.actors.iter().all(official)
        && let Ok(code) = "114".parse()
    {
        (telling.kind, telling.mode, telling.code) = (EventType::Accuse, None, code);
    }
    if let Some((mode, code)) = refused(reading, sentence, registry, index, frame) {
        (telling.kind, telling.mode, telling.code, telling.status) = (EventType::Reject, Some(mode), code, Status::Occurred);
    }
    Some((telling, operator))
}

/// How an act is refused that a clause denies for the time to come: "will not release", "vowed not to meet".
fn refused(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize, frame: &Frame) -> Option<(Mode, CameoCode)> {
    let clause = &sentence.clauses[index];
    if status::refuses(&clause.group) && !frame.pattern.denied {
        return status::refusal(frame.row.kind);
    }
    let (_, at) =
        clause.complement.filter(|(_, at)| *at > index && frame.row.kind == EventType::Agree && sentence.clauses[*at].group.negated)?;
    let (promised, _) = laid(reading, sentence, registry, at)?;
    status::refusal(promised.row.kind)
}

/// "the ferry capsized, killing 20": nobody does what an accident does.
fn accident(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    let follows = clause.relation == Relation::Adverbial && clause.group.form == crate::reading::VerbForm::Gerund;
    let cause = sentence.clauses[..index].iter().rev().find(|known| known.subject == clause.subject && known.group.finite());
    follows && cause.is_some_and(|cause| reading.lexicon.terms.has(Term::Accident, cause.group.lemma))
}

/// "is a friend of Chile": the frame of the noun that is the predicate.
fn being<'l>(reading: &Reading<'l>, sentence: &Parsed, index: usize, candidate: &Candidate) -> Option<(&'l Frame, Fit)> {
    let clause = &sentence.clauses[index];
    if clause.group.lemma != named::BE {
        return None;
    }
    let object = clause.object()?;
    let arguments = super::nominal::following(reading, &sentence.phrases, object);
    let noun = Candidate { arguments: &arguments, ..*candidate };
    let offer = noun.offer(HeadKind::Predicate);
    let frames = reading.lexicon.frames_within(sentence.phrases[object].lemma, &offer);
    let fits = frames.filter_map(|(frame, head)| Some((frame, noun.fit(&frame.pattern, head, frame.row.joint)?)));
    fits.reduce(|best, next| if next.1.weight > best.1.weight { next } else { best })
}

/// The frame of the noun that a light verb only carries: "announced the release of", "stepped up attacks on".
fn carried<'l>(reading: &Reading<'l>, sentence: &Parsed, index: usize, candidate: &Candidate) -> Option<(&'l Frame, Fit)> {
    let clause = &sentence.clauses[index];
    if !reading.lexicon.word(clause.group.lemma).tags.has(Tags::LIGHT) {
        return None;
    }
    let object = |argument: &&Argument| argument.preposition == WordId::NONE || argument.preposition == clause.group.particle;
    let object = candidate.arguments.iter().find(object)?.phrase;
    let arguments = super::nominal::following(reading, &sentence.phrases, object);
    let noun = Candidate { arguments: &arguments, ..*candidate };
    let lemma = sentence.phrases[object].lemma;
    let offer = noun.offer(HeadKind::Noun);
    let frames = reading.lexicon.frames_within(lemma, &offer);
    let fits = frames.filter_map(|(frame, head)| Some((frame, noun.fit(&frame.pattern, head, frame.row.joint)?)));
    let (frame, mut fit) = fits.reduce(|best, next| if next.1.weight > best.1.weight { next } else { best })?;
    (fit.object, fit.thing) = (Some(object), Some(object));
    Some((frame, fit))
}

/// People without a state are taken for those of the place: "killed 23 people in Tel Aviv".
fn locate(sentence: &Parsed, registry: &mut Registry, arguments: &[Argument], people: &[Part]) {
    let unknown = |part: &Part| {
        let draft = &registry.drafts[part.actor];
        draft.country.is_none() && draft.organisation.is_none() && draft.kind == ActorKind::Group
    };
    let [only] = people else { return };
    if !unknown(only) {
        return;
    }
    let place = arguments.iter().find_map(|argument| {
        let locative = argument.preposition != named::FROM && SCENE.contains(&argument.preposition);
        sentence.standings[argument.phrase].place.filter(|_| locative)
    });
    registry.drafts[only.actor].country = place;
}

/// The frame that a clause would be coded by, and what fills it.
pub(super) fn laid<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &Registry, index: usize) -> Option<(&'l Frame, Fit)> {
    let clause = &sentence.clauses[index];
    let (subject, arguments) = active(reading, &sentence.phrases, clause);
    let subjects = subject.map(|subject| parts(reading, sentence, subject, true)).unwrap_or_default();
    let candidate = candidate(reading, sentence, registry, index, subject, &subjects, &arguments);
    best(reading, clause, &candidate, false)
}

fn candidate<'c>(
    reading: &'c Reading<'c>,
    sentence: &'c Parsed,
    registry: &Registry,
    index: usize,
    subject: Option<usize>,
    subjects: &[Part],
    arguments: &'c [Argument],
) -> Candidate<'c> {
    let clause = &sentence.clauses[index];
    Candidate {
        reading,
        sentence,
        arguments,
        subject,
        complement: clause.complement.map(|(_, at)| {
            let group = &sentence.clauses[at].group;
            (group.lemma, group.modal)
        }),
        particle: clause.group.particle,
        denied: clause.group.negated,
        subjects: countries(registry, subjects)
            .max(subject.map_or(0, |subject| group(sentence, subject).filter(|index| animate(reading, &sentence.phrases[*index])).count())),
    }
}

/// "supports and joins the group": a verb without arguments has those of the verb joined to it.
fn shared_arguments(sentence: &Parsed, index: usize) -> Vec<Argument> {
    let clause = &sentence.clauses[index];
    let next = sentence
        .clauses
        .get(index + 1)
        .filter(|next| next.subject == clause.subject && next.group.first <= clause.group.end + 2 && clause.complement.is_none());
    let Some(next) = next else { return Vec::new() };
    let mut arguments = next.arguments.clone();
    // "supports and takes part in them": what the other verb's particle governs is the object of this one.
    if let Some(first) = arguments.first_mut().filter(|first| first.preposition != WordId::NONE && first.preposition == next.group.particle)
    {
        first.preposition = WordId::NONE;
    }
    arguments
}

/// Subject and arguments as the active voice would have them.
fn active<'c>(reading: &Reading, phrases: &[NounPhrase], clause: &'c Clause) -> (Option<usize>, Cow<'c, [Argument]>) {
    let reduced = !clause.group.passive && clause.group.form == crate::reading::VerbForm::Participle && !clause.group.perfect;
    if !clause.group.passive && !reduced {
        return (clause.subject, Cow::Borrowed(&clause.arguments));
    }
    let by = named::BY;
    let agent = clause.arguments.iter().find(|argument| argument.preposition == by).map(|argument| argument.phrase);
    let mut arguments: Vec<Argument> = Vec::with_capacity(clause.arguments.len() + 1);
    arguments.extend(clause.subject.map(|phrase| Argument { preposition: WordId::NONE, phrase }));
    arguments.extend(clause.arguments.iter().filter(|argument| argument.preposition != by).copied());
    // "the border with Chad was closed": what hangs on the subject.
    if let Some(subject) = clause.subject.filter(|subject| phrases[*subject].first < clause.group.first) {
        let near = super::nominal::following(reading, phrases, subject);
        arguments.extend(near.into_iter().filter(|argument| phrases[argument.phrase].end <= clause.group.first));
    }
    (agent, Cow::Owned(arguments))
}

/// Whether the clause is a "be" with an adjective or a participle that some frame asks for: "is ready", "is expected".
fn predicate(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    if !clause.group.copular && !clause.group.passive {
        return false;
    }
    let subjects = clause.subject.map(|subject| parts(reading, sentence, subject, true)).unwrap_or_default();
    let candidate = candidate(reading, sentence, registry, index, clause.subject, &subjects, &clause.arguments);
    best(reading, clause, &candidate, true).is_some()
}

/// The frame that asks for most and gets it.
fn best<'l>(reading: &Reading<'l>, clause: &Clause, candidate: &Candidate, predicate: bool) -> Option<(&'l Frame, Fit)> {
    let mut best: Option<(&'l Frame, Fit)> = None;
    let lemma = if predicate { reading.lower[clause.group.verb] } else { clause.group.lemma };
    // "told him that it would rain" orders nothing.
    let told = matches!(clause.complement, Some((Complement::That, _))) && reading.lexicon.is_speech_verb(lemma);
    let offer = candidate.offer(if predicate { HeadKind::Predicate } else { HeadKind::Verb });
    for (frame, head) in reading.lexicon.frames_within(lemma, &offer) {
        if told && frame.row.kind == EventType::Request && frame.pattern.complement && !frame.pattern.objects.is_empty() {
            continue;
        }
        let Some(fit) = candidate.fit(&frame.pattern, head, frame.row.joint) else { continue };
        if best.as_ref().is_none_or(|(_, known)| fit.weight > known.weight) {
            best = Some((frame, fit));
        }
    }
    best
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

/// "the president said that China is willing": who speaks for a state is its actor; "Farc said it would": so is who a pronoun means.
fn speaker(
    reading: &Reading,
    sentence: &Parsed,
    registry: &mut Registry,
    index: usize,
    subject: Option<usize>,
    actors: Vec<Part>,
) -> Vec<Part> {
    let Some(governor) = sentence.clauses[index].governor.map(|at| &sentence.clauses[at]) else { return actors };
    if !reading.lexicon.is_speech_verb(governor.group.lemma) {
        return actors;
    }
    let Some(speaking) = governor.subject else { return actors };
    let speakers = parts(reading, sentence, speaking, true);
    let third = ["it", "they", "he", "she", "we"];
    let pronoun = subject
        .map(|subject| &sentence.phrases[subject])
        .filter(|phrase| reading.pos[phrase.head] == Pos::Pronoun && third.iter().any(|word| reading.is(phrase.head, word)));
    // "“We stand with Chile,” Peru's president said": the first person is whoever speaks, before or behind.
    let first_person = pronoun.is_some_and(|phrase| reading.is(phrase.head, "we"));
    if let Some(pronoun) = pronoun
        && (first_person || subject.is_some_and(|subject| speaking < subject))
    {
        let person = reading.is(pronoun.head, "he") || reading.is(pronoun.head, "she");
        let known = |part: &Part| !person || registry.drafts[part.actor].kind != ActorKind::State;
        let found: Vec<Part> = speakers.iter().filter(|part| known(part)).copied().collect();
        if !found.is_empty() {
            return found;
        }
        if speakers.is_empty() && animate(reading, &sentence.phrases[speaking]) {
            return unnamed(reading, sentence, speaking, registry).into_iter().collect();
        }
    }
    let [only] = actors[..] else { return actors };
    let draft = &registry.drafts[only.actor];
    if draft.kind != ActorKind::State {
        return actors;
    }
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
