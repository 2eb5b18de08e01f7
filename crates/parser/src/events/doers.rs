//! Who acts where the subject does not say: who speaks, whose the thing is, who rules at the place, the forces that are moved.

use chancery_model::{ActorKind, EventType, Mode, Sector};

use super::frame_match::Fit;
use super::participants::{animate, collect, parts, unnamed};
use super::recipients::SCENE;
use super::{Parsed, Part, Telling};
use crate::actors::{Registry, Standing};
use crate::lexicon::{HeadKind, named};
use crate::reading::{Pos, Reading, VerbForm};
use crate::syntax::Argument;

/// "the president said that China is willing": who speaks for a state is its actor; "Farc said it would": so is who a pronoun means.
pub(super) fn speaker(
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

/// People without a state are taken for those of the place: "killed 23 people in Tel Aviv".
pub(super) fn locate(sentence: &Parsed, registry: &mut Registry, arguments: &[Argument], people: &[Part]) {
    let unknown = |part: &Part| {
        let draft = &registry.drafts[part.actor];
        let private = draft.kind == ActorKind::Group || draft.kind == ActorKind::Person && draft.person.is_none();
        draft.country.is_none() && draft.organisation.is_none() && private
    };
    if people.is_empty() || !people.iter().all(unknown) {
        return;
    }
    let place = arguments.iter().find_map(|argument| {
        let locative = argument.preposition != named::FROM && SCENE.contains(&argument.preposition);
        sentence.standings[argument.phrase].place.filter(|_| locative)
    });
    for part in people {
        registry.drafts[part.actor].country = place;
    }
}

/// "a rally in Baku", "its garrison": a thing is of the state where it stands, or of whose it is.
pub(super) fn lies(registry: &mut Registry, standing: &Standing, thing: Option<&Part>) {
    let owner = || standing.owners.first().and_then(|owner| registry.drafts[*owner].country);
    let home = standing.place.or_else(owner);
    if let Some(part) = thing.filter(|part| registry.drafts[part.actor].country.is_none()) {
        registry.drafts[part.actor].country = home;
    }
}

/// "lifted a curfew", "banned rallies": what a state does to nobody named it does at home (PLOVER manual, COERCE: civilians first).
pub(super) fn at_home(registry: &mut Registry, telling: &Telling) {
    ruled(registry, telling);
    // Who fights without being an army fights where it is at home.
    let armed = |part: &Part| {
        let draft = &registry.drafts[part.actor];
        draft.kind != ActorKind::State && matches!(draft.sector, Some(Sector::Reb | Sector::Cop | Sector::Uaf | Sector::Crm))
    };
    let domestic = matches!(telling.kind, EventType::Coerce | EventType::Concede | EventType::Protest)
        || telling.kind == EventType::Assault && telling.actors.iter().all(armed)
        || matches!(telling.mode, Some(Mode::Investigate | Mode::Release | Mode::Resign | Mode::Police));
    let nobody = |part: &Part| {
        let draft = &registry.drafts[part.actor];
        draft.party().is_none() && draft.sector.is_none() && draft.kind == ActorKind::Group
    };
    let home = telling.actors.first().and_then(|part| registry.drafts[part.actor].country);
    let alone = telling.actors.iter().all(|part| registry.drafts[part.actor].country == home);
    if domestic && alone && home.is_some() && telling.recipients.iter().all(nobody) {
        for part in &telling.recipients {
            let draft = &mut registry.drafts[part.actor];
            (draft.country, draft.guessed) = (home, true);
        }
    }
}

/// "a judge opened an inquiry against Chilean officials", "crowds demanded that Mubarak go": who has no state deals with the own one.
fn ruled(registry: &mut Registry, telling: &Telling) {
    use EventType::{Accuse, Agree, Assault, Coerce, Concede, Protest, Reject, Request, Retreat, Sanction, Threaten};
    let [doer] = telling.actors[..] else { return };
    let draft = &registry.drafts[doer.actor];
    let homeless = draft.country.is_none() && draft.organisation.is_none() && draft.kind != ActorKind::State;
    // "Western officials" are of several states, and a president deals with others too.
    let local = match draft.sector {
        Some(Sector::Jud | Sector::Cop | Sector::Leg | Sector::Opp | Sector::Lab | Sector::Edu | Sector::Cvl) => true,
        Some(Sector::Gov) => !draft.plural && (draft.kind == ActorKind::Group || matches!(telling.kind, Coerce | Concede | Retreat)),
        None => telling.kind == Threaten,
        Some(_) => false,
    };
    let domestic =
        matches!(telling.kind, Accuse | Agree | Assault | Coerce | Concede | Protest | Reject | Request | Retreat | Sanction | Threaten);
    let mut countries: Vec<_> = telling.recipients.iter().filter_map(|part| registry.drafts[part.actor].country).collect();
    countries.dedup();
    if let [country] = countries[..]
        && homeless
        && local
        && domestic
    {
        let draft = &mut registry.drafts[doer.actor];
        (draft.country, draft.guessed) = (Some(country), true);
    }
}

/// "Gas from Turkmenistan flowed to Iran", "a bomb planted by rebels killed nine": whose the thing is that does it.
pub(super) fn sources(reading: &Reading, sentence: &Parsed, subject: usize) -> Vec<Part> {
    let from = super::nominal::following(reading, &sentence.phrases, subject);
    let sources = from.iter().filter(|argument| [named::FROM, named::BY].contains(&argument.preposition));
    let joined = |noun: usize| noun == subject || super::participants::group(sentence, subject).any(|index| index == noun);
    let used = sentence.clauses.iter().filter(|clause| clause.noun.is_some_and(joined)).flat_map(|clause| {
        clause.arguments.iter().filter(|argument| argument.preposition == named::BY && clause.group.form == VerbForm::Participle)
    });
    sources.chain(used).flat_map(|argument| parts(reading, sentence, argument.phrase, true)).collect()
}

/// "Kenyan aid was flown", "the first half of a Swedish loan": whose a thing is that is given, or from whom it comes.
pub(super) fn givers(reading: &Reading, sentence: &Parsed, thing: Option<usize>) -> Vec<Part> {
    let Some(thing) = thing else { return Vec::new() };
    let from = sources(reading, sentence, thing);
    if !from.is_empty() {
        return from;
    }
    let span = reading.span(sentence.phrases[thing].range());
    let owners = &sentence.standings[thing].owners;
    owners.iter().filter(|_| sentence.standings[thing].actors.is_empty()).map(|actor| Part { actor: *actor, span, role: None }).collect()
}

/// "were killed in a clash with Chinese troops", "in an attack by rebels": those whom the fighting was with.
pub(super) fn fought(reading: &Reading, sentence: &Parsed, arguments: &[Argument]) -> Vec<Part> {
    let fighting = |phrase: usize| {
        let lemma = sentence.phrases[phrase].lemma;
        let mut offer = sentence.offer;
        offer.kind = HeadKind::Noun;
        let mut frames = reading.lexicon.frames_within(lemma, &offer);
        frames.any(|(frame, _)| frame.row.kind == EventType::Assault)
    };
    let Some(fight) = arguments.iter().find(|argument| argument.preposition == named::IN && fighting(argument.phrase)) else {
        return Vec::new();
    };
    let with = super::nominal::following(reading, &sentence.phrases, fight.phrase);
    let with = with.iter().find(|argument| [named::WITH, named::BY].contains(&argument.preposition));
    with.map(|argument| parts(reading, sentence, argument.phrase, true)).unwrap_or_default()
}

/// "12,000 police were deployed": they are who moves.
pub(super) fn moved(reading: &Reading, sentence: &Parsed, registry: &mut Registry, fit: &Fit) -> Vec<Part> {
    match fit.thing.filter(|thing| !fit.recipients().contains(thing)) {
        Some(forces) => collect(reading, sentence, &[forces], registry),
        None => Vec::new(),
    }
}
