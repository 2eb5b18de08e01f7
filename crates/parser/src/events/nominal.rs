//! Events that nouns tell: "talks between A and B", "the visit of A to B".

use chancery_model::{EventType, Mode, QuadClass, Status};

use super::frame_match::{Candidate, Fit};
use super::participants::parts;
use super::recipients::Search;
use super::{Parsed, Part, Telling};
use crate::actors::Registry;
use crate::lexicon::pattern::Filler;
use crate::lexicon::words::Tags;
use crate::lexicon::{Frame, HeadKind, Term, WordId, named};
use crate::reading::{Pos, Reading};
use crate::syntax::{Argument, Clause, NounPhrase, Relation};

/// Codes the nouns of a sentence that no verb's event has used; `before` is where the sentence's tellings begin.
pub(super) fn code<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &mut Registry, before: usize, out: &mut Vec<Telling<'l>>) {
    for index in 0..sentence.phrases.len() {
        let phrase = &sentence.phrases[index];
        if reading.pos[phrase.head] != Pos::Noun && reading.pos[phrase.head] != Pos::Proper {
            continue;
        }
        // The object of a coded verb is part of that event.
        let used = out[before..].iter().filter(|telling| !telling.actors.is_empty()).any(|telling| {
            telling.object == Some(index)
                || telling.tokens.contains(&phrase.head) && telling.object.is_some_and(|object| object + 1 >= index && object <= index)
        });
        if let Some(telling) = noun(reading, sentence, registry, index)
            && (!used || apart(registry, &out[before..], &telling))
        {
            out.push(telling);
        }
    }
}

/// "condemned Chad's attack on Mali": a deed of force with both its sides is an event beside what is said of it.
fn apart(registry: &Registry, told: &[Telling], telling: &Telling) -> bool {
    let known = |parts: &[Part]| parts.iter().any(|part| registry.drafts[part.actor].party().is_some());
    let said = |other: &Telling| {
        matches!(other.kind.quad_class(), QuadClass::VerbalConflict | QuadClass::VerbalCooperation)
            && other.status == Status::Occurred
            && other.frame.row.kind.quad_class() != QuadClass::MaterialConflict
    };
    telling.kind == EventType::Assault
        && known(&telling.actors)
        && known(&telling.recipients)
        && told.iter().filter(|other| other.tokens.contains(&telling.head)).all(said)
}

fn noun<'l>(reading: &Reading<'l>, sentence: &Parsed, registry: &mut Registry, index: usize) -> Option<Telling<'l>> {
    let phrase = &sentence.phrases[index];
    let arguments = following(reading, &sentence.phrases, index);
    let complement = completing(reading, sentence, index, &arguments);
    let candidate = Candidate {
        reading,
        sentence,
        arguments: &arguments,
        subject: None,
        complement: complement.map(|at| (sentence.clauses[at].group.lemma, sentence.clauses[at].group.modal)),
        particle: WordId::NONE,
        denied: false,
        subjects: sentence.standings[index].owners.len(),
    };
    // "the anniversary of the establishment", "for the cooperation": what another noun or most prepositions govern is not told as a fact.
    let governing = governor(reading, phrase);
    // "on a visit to Chile"
    let upon = governing.is_some_and(|at| reading.lower[at] == named::ON);
    if phrase.attached.is_some() || governing.is_some_and(|at| !upon && !reading.term(at, Term::Telling)) {
        return None;
    }
    if upon && describes(reading, sentence, phrase) || anaphoric(reading, sentence, index) {
        return None;
    }
    let status = status(reading, sentence, index);
    let announced = status == Status::Planned && coming(reading, sentence, index);
    if status != Status::Occurred && !announced {
        return None;
    }
    let offer = candidate.offer(HeadKind::Noun);
    let frames = reading.lexicon.frames_within(phrase.lemma, &offer);
    let (frame, fit) = frames
        .filter_map(|(frame, head)| Some((frame, candidate.fit(&frame.pattern, head, frame.row.joint)?)))
        // "the cooperation between A and B" names a state of things, not a deed.
        .filter(|(frame, _)| frame.row.kind != EventType::Cooperate || !reading.lexicon.terms.has(Term::Standing, phrase.lemma))
        // The first of the heaviest, as the data orders them.
        .reduce(|best: (&'l Frame, _), next| if next.1.weight > best.1.weight { next } else { best })?;
    let visit = frame.row.mode == Some(Mode::Visit);
    if upon && !visit {
        return None;
    }
    let noun = Noun { index, governing, frame, fit, arguments: &arguments, complement };
    let (actors, recipients) = noun.sides(reading, sentence, registry);
    let mut countries: Vec<_> = actors
        .iter()
        .chain(&recipients)
        .map(|part| (registry.drafts[part.actor].country, registry.drafts[part.actor].organisation.map(|known| known.id)))
        .collect();
    countries.sort_unstable();
    countries.dedup();
    // One side alone says too little, except for a visit, whose host may be known from the rest of the article.
    // A deed of force is told of one alone: "the assassination of the premier stunned Beirut".
    let force =
        (frame.row.kind.quad_class() == QuadClass::MaterialConflict || frame.row.kind == EventType::Retreat) && is_subject(sentence, index);
    let known = actors.iter().chain(&recipients).any(|part| registry.drafts[part.actor].party().is_some());
    if countries.len() < 2 && !(visit && !actors.is_empty() || force && known) {
        return None;
    }
    let last = arguments.iter().map(|argument| sentence.phrases[argument.phrase].end).max().unwrap_or(phrase.end);
    let (mut kind, mut mode, mut code) = (frame.row.kind, frame.row.mode, frame.code);
    if super::status::becomes_intent(kind, status)
        && let Some((intent, intent_code)) = super::status::to_come(kind)
    {
        (kind, mode, code) = (intent, None, intent_code);
    }
    Some(Telling {
        sentence: sentence.index,
        frame,
        lemma: phrase.lemma,
        kind,
        mode,
        code,
        contexts: frame.row.contexts.to_vec(),
        actors,
        recipients,
        status,
        tokens: phrase.first..last.max(phrase.end),
        head: phrase.head,
        clause: None,
        object: Some(index),
        thing: None,
        when: None,
        historical: false,
        count: None,
        again: Vec::new(),
        aside: false,
    })
}

/// "the president, who was on a visit to Chad": it only says who somebody is.
fn describes(reading: &Reading, sentence: &Parsed, phrase: &NounPhrase) -> bool {
    let before = sentence.clauses.iter().rfind(|clause| clause.group.first < phrase.first);
    before.is_some_and(|clause| clause.relation == Relation::OnNoun && reading.lexicon.terms.has(Term::Being, clause.group.lemma))
}

/// "during the visit", "before their talks": in an article the bare noun takes up what is told elsewhere.
fn anaphoric(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let phrase = &sentence.phrases[index];
    let definite =
        ["the", "this", "that", "these", "those", "their", "its", "his", "her"].iter().any(|word| reading.is(phrase.first, word));
    let bare =
        phrase.range().len() == 2 && sentence.phrases.get(index + 1).is_none_or(|next| next.attached.is_none_or(|(to, _)| to != index));
    definite && bare && following(reading, &sentence.phrases, index).is_empty() && super::turns::story(reading)
}

/// A noun with the frame that codes it.
struct Noun<'n, 'l> {
    index: usize,
    /// The preposition that governs it.
    governing: Option<usize>,
    frame: &'l Frame,
    fit: Fit,
    arguments: &'n [Argument],
    complement: Option<usize>,
}

impl Noun<'_, '_> {
    /// Actors and recipients.
    fn sides(&self, reading: &Reading, sentence: &Parsed, registry: &mut Registry) -> (Vec<Part>, Vec<Part>) {
        let (frame, fit) = (self.frame, &self.fit);
        let (mut actors, mut recipients) = self.owners(reading, sentence, registry, fit);
        self.by_subject(reading, sentence, &mut actors, &recipients);
        if recipients.is_empty() && !frame.row.joint && !actors.is_empty() {
            let fits = |later: usize, registry: &Registry| super::choice::laid(reading, sentence, registry, later).map(|(_, fit)| fit);
            let mut search = Search {
                reading,
                sentence,
                registry,
                actors: &actors,
                thing: None,
                named: &[],
                joint: frame.row.joint,
                asks: false,
                home: Vec::new(),
                fits: &fits,
            };
            recipients = search.named(self.arguments);
            if let Some(at) = self.complement.filter(|_| recipients.is_empty() && frame.pattern.complement) {
                recipients = search.of_complement(at);
            }
        }
        if frame.row.joint {
            actors.append(&mut recipients);
        }
        (actors, recipients)
    }

    /// Whom the frame places, and whose the noun is.
    fn owners(&self, reading: &Reading, sentence: &Parsed, registry: &Registry, fit: &Fit) -> (Vec<Part>, Vec<Part>) {
        let (index, frame) = (self.index, self.frame);
        let span = reading.span(sentence.phrases[index].range());
        let owner = |actor: usize| Part { actor, span, role: None };
        let mut actors: Vec<Part> = fit.actors().iter().flat_map(|at| parts(reading, sentence, *at, true)).collect();
        let mut recipients: Vec<Part> = fit.recipients().iter().flat_map(|at| parts(reading, sentence, *at, true)).collect();
        for actor in &sentence.standings[index].owners {
            // "the visit of Rwanda's president": the state acts in its president.
            let party = registry.drafts[*actor].party();
            let acting = party.is_some() && actors.iter().any(|part| registry.drafts[part.actor].party() == party);
            if !acting && actors.iter().chain(&recipients).all(|part| part.actor != *actor) {
                // "the murder of the premier": where the pattern has an `of` it is done to whom that names.
                let of = sentence.phrases.get(index + 1).is_some_and(|next| next.attached == Some((index, named::OF)))
                    && sentence.standings[index + 1].actors.contains(actor)
                    && frame
                        .pattern
                        .prepositions
                        .iter()
                        .any(|wanted| wanted.words.contains(&named::OF) && wanted.slot.filler != Filler::Actor);
                let acts = frame.row.joint || actors.is_empty() && !of;
                if acts { actors.push(owner(*actor)) } else { recipients.push(owner(*actor)) }
            }
        }
        (actors, recipients)
    }

    /// "During a visit to Peru, the minister said": who does what the clause tells.
    fn by_subject(&self, reading: &Reading, sentence: &Parsed, actors: &mut Vec<Part>, recipients: &[Part]) {
        let (index, phrase, frame) = (self.index, &sentence.phrases[self.index], self.frame);
        let main = |clause: &&Clause| clause.group.first > phrase.end && clause.relation != Relation::OnNoun;
        let named = |clause: Option<&Clause>| {
            let subject = clause.and_then(|clause| clause.subject);
            subject.map(|subject| parts(reading, sentence, subject, true)).unwrap_or_default()
        };
        if actors.is_empty() && frame.row.mode == Some(Mode::Visit) && self.governing.is_some() {
            let part = |clause: &&Clause| clause.arguments.iter().any(|argument| argument.phrase == index);
            *actors = named(sentence.clauses.iter().find(|clause| main(clause) || part(clause)));
            actors.retain(|actor| recipients.iter().all(|part| part.actor != actor.actor));
        }
        // "spoke after talks with his counterpart": whoever does what the clause tells.
        let then = |at: usize| ["after", "during", "following", "before"].iter().any(|word| reading.is(at, word));
        let within = frame.row.joint && frame.row.kind == EventType::Consult && self.governing.is_some_and(then);
        if within && actors.len() + recipients.len() == 1 {
            let clause = sentence.clauses.iter().find(|clause| clause.arguments.iter().any(|argument| argument.phrase == index));
            let known: Vec<usize> = recipients.iter().chain(actors.iter()).map(|part| part.actor).collect();
            actors.extend(named(clause).into_iter().filter(|part| !known.contains(&part.actor)));
        }
        // "announced the deal after talks that ran overtime": the two who do what the clause tells held them.
        if within && actors.is_empty() && recipients.is_empty() {
            let part = |clause: &&Clause| clause.arguments.iter().any(|argument| argument.phrase == index);
            let clause = sentence.clauses.iter().find(part).or_else(|| sentence.clauses.iter().find(main));
            *actors = named(clause.or_else(|| sentence.clauses.iter().rfind(|clause| clause.group.first < phrase.first)));
        }
        // "In a meeting with Chile's president, the minister called for calm"
        let opens = frame.row.joint && frame.row.kind == EventType::Consult && self.governing == Some(sentence.tokens.start);
        if opens && actors.len() + recipients.len() == 1 {
            let behind = |clause: &&Clause| clause.subject.is_some_and(|subject| sentence.phrases[subject].first > phrase.end);
            actors.extend(named(sentence.clauses.iter().find(main).filter(behind)));
        }
    }
}

/// The preposition that governs a phrase; "after two days of talks" is "after talks".
fn governor(reading: &Reading, phrase: &NounPhrase) -> Option<usize> {
    let at = phrase.first.checked_sub(1).filter(|at| reading.pos[*at] == Pos::Preposition)?;
    let lasting = at.checked_sub(1).filter(|before| reading.lower[at] == named::OF && reading.time_at(*before));
    let Some(last) = lasting else { return Some(at) };
    (0..last).rev().find(|before| !reading.time_at(*before)).filter(|before| reading.pos[*before] == Pos::Preposition)
}

/// The clause that completes a noun: "a threat to leave", "an appeal to Chad to return", "allegations that Chad helped".
fn completing(reading: &Reading, sentence: &Parsed, index: usize, arguments: &[Argument]) -> Option<usize> {
    let own = sentence.phrases[index].end;
    let last = arguments.iter().map(|argument| sentence.phrases[argument.phrase].end).max().unwrap_or(own);
    let that = [own, last].into_iter().find(|end| reading.pos.get(*end) == Some(&Pos::Complementizer));
    match that {
        Some(end) => sentence.clauses.iter().position(|clause| clause.group.first > end && clause.group.finite()),
        None => sentence.clauses.iter().position(|clause| clause.group.infinitive && [own, last].contains(&clause.group.first)),
    }
}

/// Prepositional phrases directly behind a phrase, and those attached to it.
pub(super) fn following(reading: &Reading, phrases: &[NounPhrase], index: usize) -> Vec<Argument> {
    let mut out = Vec::new();
    let mut position = phrases[index].end;
    for (at, phrase) in phrases.iter().enumerate().skip(index + 1).take(8) {
        let gap = position..phrase.first;
        if phrase.joined.is_some_and(|to| to > index) || reading.is_time(phrase.range()) {
            position = phrase.end;
            continue;
        }
        let word = gap.start;
        if gap.len() != 1 || reading.pos[word] != Pos::Preposition {
            break;
        }
        out.push(Argument { preposition: reading.lower[word], phrase: at });
        position = phrase.end;
    }
    debug_assert!(out.iter().all(|argument| argument.preposition != WordId::NONE || argument.phrase > index));
    out
}

/// The clause that a phrase is a part of.
fn governing(sentence: &Parsed, index: usize) -> Option<usize> {
    let part = |clause: &Clause| clause.subject == Some(index) || clause.arguments.iter().any(|argument| argument.phrase == index);
    // "Kenya's refusal to leave caused a stir": what only completes the noun does not govern it.
    sentence.clauses.iter().position(|clause| clause.noun != Some(index) && part(clause))
}

/// Whether a phrase is the subject of a clause.
fn is_subject(sentence: &Parsed, index: usize) -> bool {
    governing(sentence, index).is_some_and(|at| sentence.clauses[at].subject == Some(index))
}

/// "the planned talks", "talks are scheduled for May"
fn coming(reading: &Reading, sentence: &Parsed, index: usize) -> bool {
    let upcoming = |at: usize| reading.word(at).tags.has(Tags::UPCOMING);
    sentence.phrases[index].range().any(upcoming)
        || governing(sentence, index)
            .is_some_and(|at| sentence.clauses[at].subject == Some(index) && upcoming(sentence.clauses[at].group.verb))
}

/// A noun under a verb that is still to come, or that denies it, is not told as a fact.
fn status(reading: &Reading, sentence: &Parsed, index: usize) -> Status {
    if coming(reading, sentence, index) {
        return Status::Planned;
    }
    let governing = governing(sentence, index);
    governing.map_or(Status::Occurred, |at| super::status::of(reading, &sentence.clauses, at, false))
}
