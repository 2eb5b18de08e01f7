//! How the article tells an event: the types that its words carry, the word that carries its own, and what is done to that word.

mod reality;
mod tokens;

use chancery_model::{Event, EventType, Evidence, Span};

use crate::vocabulary::{Cue, Form, Vocabulary, Word};
pub(crate) use reality::Reality;
use tokens::{Token, tokens};

/// How far before the evidence its sentence is read, in bytes.
const BEFORE: usize = 240;

/// What the words of an event tell.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Telling {
    /// Types that some word of the evidence carries together with the others: a bit for each.
    pub(crate) types: u16,
    /// The word that carries the event's own type.
    pub(crate) head: Option<Head>,
    /// What the words around the head say of it, and where.
    pub(crate) reality: Option<(Reality, Span)>,
}

/// The word that carries an event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    pub(crate) span: Span,
    /// A finite past: "met", "was met".
    pub(crate) past: bool,
    pub(crate) passive: bool,
    pub(crate) verb: bool,
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

/// Reads the fullest telling of every event; `text` is the article, where it is at hand.
pub(crate) fn tellings(vocabulary: &Vocabulary, text: Option<&str>, events: &[Event]) -> Vec<Telling> {
    let (mut list, mut words) = (Vec::new(), Vec::new());
    events.iter().map(|event| telling(vocabulary, text, event, &mut list, &mut words)).collect()
}

/// `list` and `words` are memory to work in.
fn telling<'v>(
    vocabulary: &'v Vocabulary,
    text: Option<&str>,
    event: &Event,
    list: &mut Vec<Token<'v>>,
    words: &mut Vec<&'v Word>,
) -> Telling {
    let Some(evidence) = event.evidence.first() else { return Telling::default() };
    list.clear();
    words.clear();
    let (start, region, at) = region(text, evidence);
    tokens(vocabulary, region, start, list);
    let inside = list.partition_point(|token| token.span.start() < at.start());
    words.extend(list[inside..].iter().filter_map(|token| token.word));
    let mut found = Telling::default();
    // An act still to come is recorded as an intent or a threat; where no word carries that, the word of the act does.
    let act = match event.kind {
        EventType::Agree => COOPERATIVE,
        EventType::Threaten => HOSTILE,
        _ => 0,
    };
    let (mut own, mut of_act) = (None, None);
    for (index, token) in list.iter().enumerate().skip(inside) {
        let Some(word) = token.word.filter(|word| word.is_head()) else { continue };
        let types = vocabulary.types(word, words);
        found.types |= types;
        own = own.or((types & bit(event.kind) != 0).then_some(index));
        of_act = of_act.or((types & act != 0).then_some(index));
    }
    if let Some(index) = own.or(of_act) {
        let token = &list[index];
        let form = token.word.map_or(Form::default(), |word| word.form);
        let before = list[..index].iter().rev().find(|token| !token.cue().has(Cue::BETWEEN) && !token.adverb);
        let passive = form.has(Form::PARTICIPLE) && before.is_some_and(|token| token.cue().has(Cue::BE));
        let past = form.has(Form::PAST) && !form.has(Form::BASE) && before.is_none_or(|token| !token.cue().has(Cue::TO));
        found.head = Some(Head { span: token.span, past, passive, verb: form != Form::default() });
        found.reality = reality::of(list, index).map(|(reality, at)| (reality, list[at].span));
    }
    found
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

/// The evidence with the part of its sentence that stands before it: where that begins, its text, and the span of the evidence.
fn region<'a>(text: Option<&'a str>, evidence: &'a Evidence) -> (u32, &'a str, Span) {
    let span = evidence.span;
    let Some((text, _)) = text.zip(text.and_then(|text| span.slice(text))) else { return (span.start(), &evidence.text, span) };
    let from = (span.start() as usize).saturating_sub(BEFORE);
    let from = (from..=span.start() as usize).find(|at| text.is_char_boundary(*at)).unwrap_or(span.start() as usize);
    let before = &text[from..span.start() as usize];
    // A sentence begins behind a full stop and a space, or on a line of its own.
    let ends = |at: usize| before[at..].starts_with([' ', '\n', '”', '"']);
    let begins = before.char_indices().rev().find(|(at, letter)| match letter {
        '\n' => true,
        '.' | '!' | '?' => ends(at + 1),
        _ => false,
    });
    let from = from + begins.map_or(0, |(at, letter)| at + letter.len_utf8());
    (from as u32, &text[from..span.end() as usize], span)
}
