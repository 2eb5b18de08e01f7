//! How the article tells an event: the types that its words carry, the word that carries its own, and what is done to that word.

mod reality;
mod roles;
mod tokens;

use chancery_model::{Event, EventType, Evidence, Span};

use crate::context::{Context, Mention};
use crate::vocabulary::{Cue, Form, Words};
pub(crate) use reality::Reality;
pub(crate) use tokens::{Token, tokens};

/// What the words of an event tell.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Telling {
    /// The event's own type, where some word of the evidence carries it together with the others, else all that some word does:
    /// a bit for each.
    pub(crate) types: u16,
    /// The word that carries the event's own type.
    pub(crate) head: Option<Head>,
    /// What the words around the head say of it, and where.
    pub(crate) reality: Option<(Reality, Span)>,
    /// An actor and a recipient, by their places in the event, who stand the other way round in the clause.
    pub(crate) swapped: Option<(usize, usize)>,
    /// Somebody who is named where the one stands that does it, while no participant stands there.
    pub(crate) doer: Option<Mention>,
    /// Somebody who is named right behind the verb, while no participant stands there.
    pub(crate) object: Option<Mention>,
    /// An actor, by its place, to whom another actor does it, where nobody is the recipient.
    pub(crate) object_among_actors: Option<usize>,
    /// A participant, by its place among actors and then recipients, whose part as host or guest the words turn round.
    pub(crate) turned: Option<usize>,
}

/// The word that carries an event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    pub(crate) span: Span,
    /// A finite past: "met", "was met".
    pub(crate) past: bool,
    /// Done to its subject: "was met", "had been asked".
    pub(crate) passive: bool,
}

impl Telling {
    /// Whether some word carries the type.
    pub(crate) fn carries(&self, kind: EventType) -> bool {
        self.types & bit(kind) != 0
    }
}

pub(crate) fn bit(kind: EventType) -> u16 {
    1 << kind as u16
}

/// Reads the fullest telling of every event.
pub(crate) fn tellings(cx: &Context<'_>) -> Vec<Telling> {
    let mut words = Words::default();
    cx.extraction.events.iter().map(|event| telling(cx, event, &mut words)).collect()
}

fn telling(cx: &Context<'_>, event: &Event, words: &mut Words) -> Telling {
    let Some(evidence) = event.evidence.first() else { return Telling::default() };
    let (vocabulary, at) = (&cx.facts.vocabulary, evidence.span);
    words.clear();
    // The evidence with the part of its sentence that stands before it.
    let list = cx.tokens(evidence, |span| Span::between(cx.sentences().start(span.start() as usize) as u32, span.end()));
    let list = &*list;
    let start = list.first().map_or(at.start(), |first| first.span.start());
    let inside = list.partition_point(|token| token.span.start() < at.start());
    list[inside..].iter().filter_map(|token| token.word).for_each(|word| words.add(word));
    let mut found = Telling::default();
    // An act still to come is recorded as an intent or a threat; where no word carries that, the word of the act does.
    let act = match event.kind {
        EventType::Agree => COOPERATIVE,
        EventType::Threaten => HOSTILE,
        _ => 0,
    };
    let wanted = bit(event.kind) | act;
    let (mut own, mut of_act) = (None, None);
    for (index, token) in list.iter().enumerate().skip(inside) {
        let types = token.word.map_or(0, |word| vocabulary.types(word, words, wanted));
        found.types |= types;
        of_act = of_act.or((types & act != 0).then_some(index));
        if types & bit(event.kind) != 0 {
            own = Some(index);
            break;
        }
    }
    if own.is_none() {
        let all = list[inside..].iter().filter_map(|token| token.word).map(|word| vocabulary.types(word, words, u16::MAX));
        found.types = all.fold(0, |types, more| types | more);
    }
    if let Some(index) = own.or(of_act) {
        let token = &list[index];
        let form = token.word.map_or(Form::default(), |word| word.form);
        let before = list[..index].iter().rev().find(|token| !token.cue().has(Cue::BETWEEN) && !token.adverb);
        // "Is expected to apologise": the subject acts.
        let raised = list.get(index + 1).is_some_and(|next| next.cue().has(Cue::TO));
        let passive = form.has(Form::PARTICIPLE) && !raised && before.is_some_and(|token| token.cue().has(Cue::BE));
        let past = form.has(Form::PAST) && !form.has(Form::BASE) && before.is_none_or(|token| !token.cue().has(Cue::TO));
        found.head = Some(Head {
            span: token.span,
            past,
            passive: form.has(Form::PARTICIPLE) && before.is_some_and(|token| token.cue().has(Cue::BE)),
        });
        found.reality = reality::of(list, index).map(|(reality, at)| (reality, list[at].span));
        let predicate = before.is_some_and(|token| token.cue().has(Cue::BE));
        let carrier = roles::Carrier { at: index, passive, verbal: form != Form::default() || predicate };
        found.swapped = roles::swapped(list, carrier, event);
        found.object_among_actors = roles::object_among_actors(list, carrier, event);
        let mentions = cx.mentions();
        let from = mentions.partition_point(|mention| mention.span.start() < start);
        let to = mentions.partition_point(|mention| mention.span.start() < at.end());
        let here = mentions.get(from..to).unwrap_or_default();
        found.doer = roles::doer(cx, list, carrier, event, here);
        found.object = roles::object(cx, list, carrier, event, here);
    }
    found.turned = turned(list, inside, event);
    found
}

/// A host or guest whom the first word on hospitality or travel makes the other.
fn turned(list: &[Token<'_>], inside: usize, event: &Event) -> Option<usize> {
    if event.actors.iter().chain(&event.recipients).all(|participant| participant.role.is_none()) {
        return None;
    }
    let form = |at: usize| list[at].word.map_or(Form::default(), |word| word.form);
    let behind_be = |at: usize| {
        let before = list[..at].iter().rev().find(|token| !token.cue().has(Cue::BETWEEN) && !token.adverb);
        before.is_some_and(|token| token.cue().has(Cue::BE))
    };
    let tells = |at: &usize| list[*at].cue().has(Cue::HOSTING) || list[*at].cue().has(Cue::VISITING);
    // "The visiting president", "before receiving": whose it is, the order does not say.
    let at = (inside..list.len()).filter(tells).find(|at| !form(*at).has(Form::ING) || behind_be(*at))?;
    let (passive, form) = (form(at).has(Form::PARTICIPLE) && behind_be(at), form(at));
    roles::turned(list, roles::Carrier { at, passive, verbal: form != Form::default() }, event)
}

const COOPERATIVE: u16 = 1 << EventType::Consult as u16
    | 1 << EventType::Support as u16
    | 1 << EventType::Cooperate as u16
    | 1 << EventType::Aid as u16
    | 1 << EventType::Concede as u16
    | 1 << EventType::Retreat as u16;
const HOSTILE: u16 = 1 << EventType::Assault as u16
    | 1 << EventType::Coerce as u16
    | 1 << EventType::Sanction as u16
    | 1 << EventType::Mobilize as u16
    | 1 << EventType::Protest as u16;

/// The types that the words of a piece of evidence carry, and a wanted one where they carry what an event of it is an intent of.
pub(crate) fn types_of(cx: &Context<'_>, evidence: &Evidence, wanted: EventType) -> u16 {
    let list = cx.tokens(evidence, |span| span);
    let mut words = Words::default();
    list.iter().filter_map(|token| token.word).for_each(|word| words.add(word));
    let types = list.iter().filter_map(|token| token.word).fold(0, |types, word| types | cx.facts.vocabulary.types(word, &words, u16::MAX));
    let intent = match wanted {
        EventType::Agree => types & COOPERATIVE != 0,
        EventType::Threaten => types & HOSTILE != 0,
        _ => false,
    };
    if intent { types | bit(wanted) } else { types }
}

/// Whether some word denies, refuses or calls off.
pub(crate) fn denies(words: &[Token<'_>]) -> bool {
    words.iter().any(|token| token.cue().has(Cue::DENYING))
}

/// Whether some word leaves open whether a thing happens: an auxiliary of the future or of what may be, an infinitive, a plan, a condition.
pub(crate) fn leaves_open(words: &[Token<'_>]) -> bool {
    let infinitive = |pair: &[Token<'_>]| pair[0].cue().has(Cue::TO) && pair[1].word.is_some_and(|word| word.form.has(Form::BASE));
    words.iter().any(|token| token.cue().has(Cue::OPEN)) || words.windows(2).any(infinitive)
}

/// The mentions outside some words that are the subject of their verb of saying.
pub(crate) fn speakers<'a>(cx: &'a Context<'_>, verb: Span, words: Span) -> Vec<&'a Mention> {
    let Some(sentence) = cx.sentences().around(verb) else { return Vec::new() };
    let within = Span::between(sentence.start as u32, sentence.end as u32);
    let list = cx.tokens_in(within);
    let Some(at) = list.iter().position(|token| token.span.end() > verb.start()) else { return Vec::new() };
    let here = cx.mentions_in(within).filter(|mention| !words.overlaps(mention.span));
    here.filter(|mention| roles::speaks(&list, at, mention.span)).collect()
}
