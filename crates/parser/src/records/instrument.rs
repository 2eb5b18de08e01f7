//! Diplomatic documents.

use std::ops::Range;

use chancery_model::{AreaMention, Count, EventType, InstrumentKind, InstrumentStatus, Span, Status};

use super::{areas, count_of};
use crate::actors::{Key, Registry};
use crate::events::{Parsed, Telling, When};
use crate::lexicon::Term;
use crate::lexicon::names::Entity;
use crate::reading::{Pos, Reading};
use crate::syntax::NounPhrase;

/// A title is shorter than this, in bytes.
const LONGEST_TITLE: u32 = 400;

/// A document as far as it is known.
pub(crate) struct InstrumentDraft {
    pub(crate) kind: InstrumentKind,
    pub(crate) title: Option<Span>,
    pub(crate) parties: Vec<usize>,
    pub(crate) when: Option<When>,
    pub(crate) status: InstrumentStatus,
    pub(crate) areas: Vec<AreaMention>,
    pub(crate) count: Option<Count>,
    pub(crate) evidence: Vec<Span>,
    /// Indexes of the events that sign, issue or ratify it.
    pub(crate) events: Vec<usize>,
}

/// The documents that an article names, in order.
pub(crate) fn instruments(reading: &Reading, sentences: &[Parsed], registry: &Registry, events: &[Telling]) -> Vec<InstrumentDraft> {
    let mut out: Vec<InstrumentDraft> = headline(reading, registry).into_iter().collect();
    let mut by_sentence: Vec<Vec<usize>> = vec![Vec::new(); reading.sentences.len()];
    for (index, event) in events.iter().enumerate() {
        by_sentence[event.sentence].push(index);
    }
    // The signing whose documents a sentence, or the items below it, list.
    let mut open: Option<(u32, usize)> = None;
    for sentence in sentences {
        let paragraph = reading.sentences[sentence.index].paragraph;
        let here = &by_sentence[sentence.index];
        if let Some(lists) = here.iter().copied().find(|event| lists(reading, sentence, &events[*event])) {
            open = Some((paragraph, lists));
        }
        for (index, phrase) in sentence.phrases.iter().enumerate() {
            let Some((kind, noun)) = kind_of(reading, phrase.range()) else { continue };
            let own = here.iter().copied().find(|event| touches(sentence, &events[*event], index));
            let listed = || {
                let (of, event) = open?;
                let told = events[event].sentence == sentence.index;
                let behind = if told {
                    phrase.first > events[event].head && !governed(sentence, index, events[event].head)
                } else {
                    item(reading, phrase.first)
                };
                (kind != InstrumentKind::CooperationDocuments && of == paragraph && behind).then_some(event)
            };
            let event = own.or_else(listed);
            let title = title(reading, sentence, phrase, noun, kind);
            let quoted = title.is_some_and(|title| reading.quotation_at(title.start()).is_some());
            let acted = event.and_then(|at| status(reading, &events[at]));
            // A document that nobody signs and that has no title is only a word.
            if !quoted && acted.is_none_or(|status| status == InstrumentStatus::Mentioned) {
                continue;
            }
            let end = sentence.tokens.end;
            let draft = InstrumentDraft {
                kind,
                title: title.filter(|_| quoted || kind != InstrumentKind::CooperationDocuments),
                parties: event.map(|at| parties(registry, &events[at])).unwrap_or_default(),
                when: event.and_then(|at| events[at].when),
                status: acted.unwrap_or(InstrumentStatus::Mentioned),
                areas: if quoted { Vec::new() } else { covered(reading, phrase.end, end) },
                count: count_of(reading, phrase.first.saturating_sub(4).max(sentence.tokens.start)..noun + 1, Some(noun))
                    .filter(|_| plural(reading, noun)),
                evidence: vec![reading.span(phrase.range())],
                events: event.into_iter().collect(),
            };
            add(reading, &mut out, draft);
        }
    }
    // "the following instruments:" is no document besides those that it lists.
    let listing: Vec<usize> =
        out.iter().filter(|draft| draft.kind != InstrumentKind::CooperationDocuments).flat_map(|draft| draft.events.clone()).collect();
    out.retain(|draft| {
        let general = draft.kind == InstrumentKind::CooperationDocuments && draft.title.is_none() && draft.areas.is_empty();
        !(general && draft.events.iter().any(|event| listing.contains(event)))
    });
    out
}

/// An article that is itself the document: "Joint Communiqué between A and B".
fn headline(reading: &Reading, registry: &Registry) -> Option<InstrumentDraft> {
    let span = reading.layout.headline?;
    let first = reading.tokens.partition_point(|token| token.start < span.start());
    let end = reading.tokens.partition_point(|token| token.start < span.end());
    let (length, kind) = reading.instrument_at(first).filter(|(length, _)| first + length <= end)?;
    let named = reading.names.iter().filter(|name| name.first >= first && name.first < end);
    let state = |name: &crate::reading::NameMatch| {
        let code = name.find(|entity| if let Entity::State(code) = entity { Some(*code) } else { None })?;
        registry.find(&Key::State(code))
    };
    let mut parties: Vec<usize> = Vec::new();
    for actor in named.filter_map(state) {
        if !parties.contains(&actor) {
            parties.push(actor);
        }
    }
    let joint = matches!(kind, InstrumentKind::JointStatement | InstrumentKind::Communique | InstrumentKind::Declaration);
    (joint && parties.len() > 1).then(|| InstrumentDraft {
        kind,
        title: Some(span),
        parties,
        when: reading.published.map(|day| When { date: day.into(), time: None }),
        status: InstrumentStatus::Issued,
        areas: Vec::new(),
        count: None,
        evidence: vec![reading.span(first..first + length)],
        events: Vec::new(),
    })
}

/// Whether an event signs several documents that the words behind it name: "the signing of four documents, including".
fn lists(reading: &Reading, sentence: &Parsed, event: &Telling) -> bool {
    let signs = reading.lexicon.terms.has(Term::Signs, event.lemma) || reading.lexicon.terms.has(Term::Issues, event.lemma);
    let object = event.object.filter(|_| signs && event.status != Status::Negated);
    object.is_some_and(|object| {
        (object..sentence.phrases.len().min(object + 3)).any(|index| kind_of(reading, sentence.phrases[index].range()).is_some())
    })
}

/// Whether another verb stands between the signing and a phrase, so that the phrase is that verb's.
fn governed(sentence: &Parsed, index: usize, head: usize) -> bool {
    let first = sentence.phrases[index].first;
    sentence.clauses.iter().any(|clause| clause.group.finite() && clause.group.verb > head && clause.group.verb < first)
}

/// "(a) the Memorandum", "2. the Agreement", "- a protocol": an item of a list.
fn item(reading: &Reading, first: usize) -> bool {
    (1..=3).any(|back| first >= back && matches!(reading.form(first - back), ")" | "." | "-" | "–" | "•" | "*" | ";"))
}

/// The kind of document that a phrase names, and the token of its noun.
fn kind_of(reading: &Reading, range: Range<usize>) -> Option<(InstrumentKind, usize)> {
    range.clone().find_map(|at| {
        let (length, kind) = reading.instrument_at(at)?;
        // The noun must end the phrase or begin its title; "treaty ally" is no document.
        (at + length >= range.end).then_some((kind, range.end - 1))
    })
}

fn plural(reading: &Reading, noun: usize) -> bool {
    reading.form(noun).ends_with('s')
}

/// Whether an event has the phrase for its object, or the phrase's measure: "a number of agreements".
fn touches(sentence: &Parsed, event: &Telling, index: usize) -> bool {
    let Some(object) = event.object else { return false };
    let mut at = index;
    loop {
        if at == object {
            return true;
        }
        let phrase = &sentence.phrases[at];
        match phrase.joined.or(phrase.attached.map(|(to, _)| to)) {
            Some(before) => at = before,
            None => return false,
        }
    }
}

fn status(reading: &Reading, event: &Telling) -> Option<InstrumentStatus> {
    const DONE: &[(Term, InstrumentStatus)] = &[
        (Term::Signs, InstrumentStatus::Signed),
        (Term::Issues, InstrumentStatus::Issued),
        (Term::Adopts, InstrumentStatus::Adopted),
        (Term::Ratifies, InstrumentStatus::Ratified),
        (Term::Ends, InstrumentStatus::Ended),
        (Term::Drafts, InstrumentStatus::Drafted),
    ];
    // "denounced the deal as dangerous" ends nothing.
    if event.kind == EventType::Accuse {
        return None;
    }
    let (_, done) = DONE.iter().find(|(term, _)| reading.lexicon.terms.has(*term, event.lemma))?;
    Some(match event.status {
        Status::Occurred => *done,
        Status::Planned => InstrumentStatus::Planned,
        Status::Negated | Status::Hypothetical => InstrumentStatus::Mentioned,
    })
}

fn parties(registry: &Registry, event: &Telling) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for part in event.parts() {
        // A signatory acts for a state; the state is the party.
        let draft = &registry.drafts[part.actor];
        let party = draft.country.and_then(|code| registry.find(&crate::actors::Key::State(code))).unwrap_or(part.actor);
        if !out.contains(&party) {
            out.push(party);
        }
    }
    debug_assert!(event.kind != EventType::Consult || !out.is_empty());
    out
}

/// The title: the noun's own words in capitals, what stands behind it in quotation marks, or what it is for.
fn title(reading: &Reading, sentence: &Parsed, phrase: &NounPhrase, noun: usize, kind: InstrumentKind) -> Option<Span> {
    let at = phrase.end;
    let token = reading.tokens.get(at).filter(|_| at < sentence.tokens.end)?;
    let marks = ["“", "\"", "«", "'", "‘"];
    let quoted = (at..sentence.tokens.end.min(at + 3)).find(|index| marks.contains(&reading.form(*index)));
    if let Some(mark) = quoted {
        let inner = reading.quotation_at(reading.tokens[mark].end)?.inner;
        return Some(trimmed(reading.text, inner));
    }
    // A title may be the noun itself, quoted with it: “Joint Statement Between …”.
    if let Some(quotation) = reading.quotation_at(token.start)
        && reading.capitalised(at - 1)
        && quotation.inner.len() < LONGEST_TITLE
    {
        return Some(trimmed(reading.text, quotation.inner));
    }
    if let Some(range) = proper_title(reading, sentence, phrase, noun) {
        return Some(reading.span(range));
    }
    if kind == InstrumentKind::CooperationDocuments
        || !["for", "on", "to", "concerning", "regarding"].iter().any(|word| reading.is(at, word))
    {
        return None;
    }
    let stop = |index: &usize| {
        matches!(reading.form(*index), "," | "." | ";" | ":" | "“" | "\"")
            || matches!(reading.pos[*index], Pos::Wh | Pos::Subordinator)
            || reading.time_at(*index)
    };
    let end = (at + 1..sentence.tokens.end).find(stop).unwrap_or(sentence.tokens.end);
    (end > at + 1).then(|| reading.span(at..end))
}

/// "the Treaty of Amity and Cooperation": the words in capitals from the first of the phrase on, with the small words between them.
fn proper_title(reading: &Reading, sentence: &Parsed, phrase: &NounPhrase, noun: usize) -> Option<Range<usize>> {
    if !reading.capitalised(noun) {
        return None;
    }
    let first = phrase.range().find(|at| reading.capitalised(*at) && !reading.is(*at, "the"))?;
    let small = |at: usize| {
        ["of", "on", "for", "and", "the", "to", "in", "between", "with", "'s", "’s", "-"].iter().any(|word| reading.is(at, word))
    };
    let mut end = noun + 1;
    let mut at = end;
    while at < sentence.tokens.end && (reading.capitalised(at) || small(at) || reading.time_at(at)) {
        at += 1;
        if reading.capitalised(at - 1) {
            end = at;
        }
    }
    (end - first > 1).then_some(first..end)
}

/// The quoted words without the stop that the sentence puts among them.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.slice(text).unwrap_or_default().trim_end().trim_end_matches(['.', ',']);
    Span::between(span.start(), span.start() + words.len() as u32)
}

/// The areas behind `on`, `in`, `covering`.
fn covered(reading: &Reading, start: usize, end: usize) -> Vec<AreaMention> {
    let opens = |at: &usize| reading.term(*at, Term::OpensList);
    (start..end.min(start + 8)).find(opens).map(|at| areas::list(reading, at + 1, end)).unwrap_or_default()
}

/// A document named again is one record: the same title, or the same kind with nothing against it.
fn add(reading: &Reading, out: &mut Vec<InstrumentDraft>, draft: InstrumentDraft) {
    let text = |title: Option<Span>| title.and_then(|title| title.slice(reading.text)).map(str::to_lowercase);
    let same = |known: &&mut InstrumentDraft| {
        let titles = match (text(known.title), text(draft.title)) {
            (Some(one), Some(other)) => one == other,
            _ => known.events.iter().any(|event| draft.events.contains(event)),
        };
        known.kind == draft.kind && titles
    };
    if let Some(known) = out.iter_mut().find(same) {
        known.evidence.extend(draft.evidence);
        return;
    }
    out.push(draft);
}
