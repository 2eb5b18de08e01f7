//! Who takes part: the actors of a phrase, those whom it belongs to, and participants that only a description names.

use chancery_model::{ActorKind, Span};

use super::{Parsed, Part};
use crate::actors::{Draft, Key, Registry};
use crate::lexicon::words::Tags;
use crate::lexicon::{WordId, named};
use crate::reading::{Pos, Reading};
use crate::syntax::NounPhrase;

/// The actors of a phrase and of those joined to it; of an owner where nobody else is named.
pub(super) fn parts(reading: &Reading, sentence: &Parsed, phrase: usize, owners: bool) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    // "the ministers of Chad and Niger": one description for several states.
    let standing = &sentence.standings[phrase];
    if owners && standing.actors.len() == 1 && standing.owners.len() > 1 && plural(reading, &sentence.phrases[phrase]) {
        let span = reading.span(sentence.phrases[phrase].range());
        standing.owners.iter().for_each(|actor| push(&mut out, Part { actor: *actor, span, role: None }));
        return out;
    }
    for index in group(sentence, phrase) {
        let span = words(reading, sentence, index);
        let standing = &sentence.standings[index];
        // "Pakistan and Afghanistan's services": whose each is, where it is nobody itself.
        let owned = standing.actors.is_empty() && owners;
        for actor in if owned { &standing.owners } else { &standing.actors } {
            push(&mut out, Part { actor: *actor, span, role: None });
        }
    }
    out
}

/// The words of a phrase, with those that say of whom or where it is: "dozens of activists", "refugees in Greece".
pub(super) fn words(reading: &Reading, sentence: &Parsed, index: usize) -> Span {
    /// "the chairman of the commission of the union": no deeper than this.
    const DEEPEST: usize = 3;
    let phrases = &sentence.phrases;
    let people = animate(reading, &phrases[index]) || !sentence.standings[index].actors.is_empty();
    let mut end = phrases[index].end;
    let mut last = index;
    let mut named = phrases[index].range().any(|at| reading.name_of[at].is_some());
    for (at, next) in phrases.iter().enumerate().skip(index + 1).take(DEEPEST) {
        let Some(word) = next.first.checked_sub(1).filter(|word| *word == end) else { break };
        let of = people && next.attached.is_some_and(|(to, _)| to == last) && reading.lower[word] == named::OF;
        let lies = !named && LOCATES.contains(&reading.lower[word]) && sentence.standings[at].place.is_some();
        if !of && !lies || reading.is_time(next.range()) {
            break;
        }
        named |= next.range().any(|at| reading.name_of[at].is_some());
        end = next.end;
        last = at;
    }
    reading.span(phrases[index].first..end)
}

/// Prepositions that join a place to whoever is there.
const LOCATES: [WordId; 4] = [named::IN, named::AT, named::FROM, named::NEAR];

/// Adds those of a group of phrases that only a description names: "the army and allied fighters".
pub(super) fn add_unnamed(reading: &Reading, sentence: &Parsed, phrase: usize, registry: &mut Registry, out: &mut Vec<Part>) {
    for index in group(sentence, phrase) {
        let standing = &sentence.standings[index];
        let pronoun = reading.pos[sentence.phrases[index].head] == Pos::Pronoun && !out.is_empty();
        let nobody = standing.actors.is_empty() && standing.owners.is_empty() && standing.place.is_none();
        if nobody && animate(reading, &sentence.phrases[index]) && !pronoun {
            out.extend(unnamed(reading, sentence, index, registry));
        }
    }
}

fn plural(reading: &Reading, phrase: &NounPhrase) -> bool {
    reading.word(phrase.head).tags.has(Tags::PLURAL)
}

fn push(out: &mut Vec<Part>, part: Part) {
    if out.iter().all(|known| known.actor != part.actor) {
        out.push(part);
    }
}

/// A phrase and those joined to it.
pub(super) fn group(sentence: &Parsed, phrase: usize) -> impl Iterator<Item = usize> + '_ {
    /// Lists longer than this are cut.
    const LONGEST: usize = 32;
    let mut last = phrase;
    let limit = sentence.phrases.len().min(phrase + LONGEST);
    (phrase..limit).filter(move |index| {
        let joined = *index == phrase || sentence.phrases[*index].joined.is_some_and(|to| to == last || to == phrase);
        if joined {
            last = *index;
        }
        joined
    })
}

/// The participants of several phrases, with those that only a description names.
pub(super) fn collect(reading: &Reading, sentence: &Parsed, phrases: &[usize], registry: &mut Registry) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    for phrase in phrases {
        let mut found = parts(reading, sentence, *phrase, true);
        // "to Khartoum, Cairo and Addis Ababa": each place of a list.
        let places: Vec<usize> = group(sentence, *phrase)
            .filter(|index| {
                let standing = &sentence.standings[*index];
                standing.actors.is_empty() && (standing.owners.is_empty() || found.is_empty()) && standing.place.is_some()
            })
            .collect();
        for index in places.into_iter().rev() {
            if let Some(part) = place(reading, sentence, index, registry).filter(|part| found.iter().all(|known| known.actor != part.actor))
            {
                found.insert(0, part);
            }
        }
        add_unnamed(reading, sentence, *phrase, registry, &mut found);
        if found.is_empty() {
            found.extend(unnamed(reading, sentence, *phrase, registry));
        }
        for part in found {
            push(&mut out, part);
        }
    }
    out
}

/// The state that a phrase names as a place: "in Mali".
pub(super) fn place(reading: &Reading, sentence: &Parsed, phrase: usize, registry: &mut Registry) -> Option<Part> {
    let code = sentence.standings[phrase].place?;
    let span = reading.span(sentence.phrases[phrase].range());
    let name = code.country().map_or("", |country| country.name);
    let draft = Draft::new(Key::State(code), ActorKind::State, name).with_country(Some(code));
    Some(Part { actor: registry.mention(draft, span), span, role: None })
}

/// Whether a phrase stands for people or for a body of people, known or not.
pub(super) fn animate(reading: &Reading, phrase: &NounPhrase) -> bool {
    match reading.pos[phrase.head] {
        Pos::Proper | Pos::Pronoun | Pos::Number => !reading.is_time(phrase.range()),
        _ => {
            let tags = reading.lexicon.word(phrase.lemma).tags;
            // "a group of farmers", "dozens fled", but "took part".
            let counts = || reading.lower.get(phrase.end) == Some(&named::OF) || reading.word(phrase.head).tags.has(Tags::PLURAL);
            tags.has(Tags::PERSON) || tags.has(Tags::MEASURE) && counts()
        }
    }
}

/// Nothing that can take part: a pronoun without a person, an expression of time.
fn empty(reading: &Reading, phrase: &NounPhrase) -> bool {
    reading.is_time(phrase.range()) || matches!(reading.pos[phrase.head], Pos::Wh) || phrase.range().is_empty()
}

/// A participant that only the words of a phrase describe.
pub(super) fn unnamed(reading: &Reading, sentence: &Parsed, phrase: usize, registry: &mut Registry) -> Option<Part> {
    let known = &sentence.phrases[phrase];
    if empty(reading, known) {
        return None;
    }
    // "dozens of demonstrators", "members of the group".
    let of = sentence.phrases.get(phrase + 1).filter(|next| next.attached.is_some_and(|(to, _)| to == phrase));
    let span = reading.span(known.first..of.map_or(known.end, |of| of.end));
    let name = span.slice(reading.text)?;
    let key =
        if reading.pos[known.head] == Pos::Proper { Key::Named(name.to_owned()) } else { Key::Described(None, None, known.lemma, None) };
    let actor = registry.mention(Draft::new(key, ActorKind::Group, name), span);
    Some(Part { actor, span, role: None })
}
