//! Which frame codes a clause: the verb's own, that of the noun that is its predicate, or that of the noun that a light verb carries.

use std::borrow::Cow;

use chancery_model::{EventType, Mode};

use super::frame_match::{Candidate, Fit};
use super::participants::{animate, group, parts};
use super::{Parsed, Part};
use crate::actors::Registry;
use crate::lexicon::words::Tags;
use crate::lexicon::{Frame, HeadKind, WordId, named};
use crate::reading::{Pos, Reading};
use crate::syntax::{Argument, Clause, Complement, NounPhrase};

/// The frame that a clause would be coded by, and what fills it.
pub(super) fn laid<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &Registry, index: usize) -> Option<(&'l Frame, Fit)> {
    let clause = &sentence.clauses[index];
    let (subject, arguments) = active(reading, &sentence.phrases, clause);
    let subjects = subject.map(|subject| parts(reading, sentence, subject, true)).unwrap_or_default();
    let candidate = candidate(reading, sentence, registry, index, subject, &subjects, &arguments);
    best(reading, clause, &candidate, false)
}

pub(super) fn candidate<'c>(
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
        // "asked whether it applies" asks for nothing to be done.
        complement: clause.complement.filter(|(kind, _)| *kind != Complement::Question).map(|(_, at)| {
            let group = &sentence.clauses[at].group;
            (group.lemma, group.modal)
        }),
        particle: clause.group.particle,
        denied: clause.group.negated,
        subjects: countries(registry, subjects)
            .max(subject.map_or(0, |subject| group(sentence, subject).filter(|index| animate(reading, &sentence.phrases[*index])).count())),
    }
}

/// The frame that asks for most and gets it.
pub(super) fn best<'l>(reading: &Reading<'l>, clause: &Clause, candidate: &Candidate, predicate: bool) -> Option<(&'l Frame, Fit)> {
    let mut best: Option<(&'l Frame, Fit)> = None;
    let lemma = if predicate { reading.lower[clause.group.verb] } else { clause.group.lemma };
    // "told him that it would rain" orders nothing.
    let told = matches!(clause.complement, Some((Complement::That, _))) && reading.lexicon.is_speech_verb(lemma);
    let offer = candidate.offer(if predicate { HeadKind::Predicate } else { HeadKind::Verb });
    for (frame, head) in reading.lexicon.frames_within(lemma, &offer) {
        if told && frame.row.kind == EventType::Request && frame.pattern.complement && !frame.pattern.objects.is_empty() {
            continue;
        }
        // "flew food to Uganda" visits nobody.
        if frame.row.mode == Some(Mode::Visit) && frame.pattern.objects.is_empty() && carries(reading, candidate) {
            continue;
        }
        let Some(fit) = candidate.fit(&frame.pattern, head, frame.row.joint) else { continue };
        // "welcomed Chad's invitation" receives nobody.
        let guests = frame.row.mode == Some(Mode::Visit) && !frame.row.joint && frame.code.as_str() == "043";
        if guests && fit.recipients().first().is_some_and(|guest| fit.object == Some(*guest) && !candidate.is_somebody(*guest)) {
            continue;
        }
        if best.as_ref().is_none_or(|(_, known)| fit.weight > known.weight) {
            best = Some((frame, fit));
        }
    }
    best
}

/// Whether a verb has something for its object that is no measure: "flew food", but "flew 300 miles".
fn carries(reading: &Reading, candidate: &Candidate) -> bool {
    let object = candidate
        .arguments
        .first()
        .filter(|first| first.preposition == WordId::NONE)
        .map(|first| &candidate.sentence.phrases[first.phrase]);
    object.is_some_and(|object| {
        let tags = reading.lexicon.word(object.lemma).tags;
        !tags.has(Tags::MEASURE) && reading.pos[object.head] == Pos::Noun
    })
}

/// "is a friend of Chile": the frame of the noun that is the predicate.
pub(super) fn being<'l>(reading: &Reading<'l>, sentence: &Parsed, index: usize, candidate: &Candidate) -> Option<(&'l Frame, Fit)> {
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
pub(super) fn carried<'l>(reading: &Reading<'l>, sentence: &Parsed, index: usize, candidate: &Candidate) -> Option<(&'l Frame, Fit)> {
    let clause = &sentence.clauses[index];
    if !reading.lexicon.word(clause.group.lemma).tags.has(Tags::LIGHT) && !no_such(reading, sentence, index) {
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

/// "there will be no talks": what is refused, where somebody says so.
pub(super) fn no_such(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    let there = clause.subject.is_some_and(|subject| reading.is(sentence.phrases[subject].head, "there"));
    clause.group.lemma == named::BE && there && super::status::refuses(&clause.group)
}

/// Subject and arguments as the active voice would have them.
pub(super) fn active<'c>(reading: &Reading, phrases: &[NounPhrase], clause: &'c Clause) -> (Option<usize>, Cow<'c, [Argument]>) {
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

/// "supports and joins the group": a verb without arguments has those of the verb joined to it.
pub(super) fn shared_arguments(sentence: &Parsed, index: usize) -> Vec<Argument> {
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

/// Whether the clause is a "be" with an adjective or a participle that some frame asks for: "is ready", "is expected".
pub(super) fn predicate(reading: &Reading, sentence: &Parsed, registry: &Registry, index: usize) -> bool {
    let clause = &sentence.clauses[index];
    if !clause.group.copular && !clause.group.passive {
        return false;
    }
    // "was received by the governor": who did it is named.
    let agent = |argument: &&Argument| argument.preposition == named::BY && !parts(reading, sentence, argument.phrase, true).is_empty();
    if clause.group.passive && clause.arguments.iter().any(|argument| agent(&argument)) {
        return false;
    }
    let subjects = clause.subject.map(|subject| parts(reading, sentence, subject, true)).unwrap_or_default();
    let candidate = candidate(reading, sentence, registry, index, clause.subject, &subjects, &clause.arguments);
    best(reading, clause, &candidate, true).is_some()
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
