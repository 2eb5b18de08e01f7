//! Diplomatic documents.

use chancery_model::{AreaMention, Count, EventType, InstrumentKind, InstrumentStatus, Span, Status};

use super::{areas, count_of};
use crate::actors::Registry;
use crate::events::{Parsed, Telling, When};
use crate::reading::{Pos, Reading};

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
    let mut out: Vec<InstrumentDraft> = Vec::new();
    let mut by_sentence: Vec<Vec<usize>> = vec![Vec::new(); reading.sentences.len()];
    for (index, event) in events.iter().enumerate() {
        by_sentence[event.sentence].push(index);
    }
    for sentence in sentences {
        for (index, phrase) in sentence.phrases.iter().enumerate() {
            let Some((kind, noun)) = kind_of(reading, phrase.range()) else { continue };
            let event = by_sentence[sentence.index].iter().copied().find(|event| touches(sentence, &events[*event], index));
            let title = title(reading, sentence, phrase.end, kind);
            let quoted = title.is_some_and(|title| reading.quotation_at(title.start()).is_some());
            let acted = event.and_then(|at| status(reading, &events[at]));
            // A document that nobody signs and that has no title is only a word.
            if acted.is_none() && !quoted {
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
    out
}

/// The kind of document that a phrase names, and the token of its noun.
fn kind_of(reading: &Reading, range: std::ops::Range<usize>) -> Option<(InstrumentKind, usize)> {
    range.clone().find_map(|at| {
        let (length, kind) = reading.lexicon.instruments.longest(&reading.lower[at..])?;
        // The noun must end the phrase or begin its title; "treaty ally" is no document.
        (at + length >= range.end).then_some((*kind, range.end - 1))
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
    let is = |words: &[&str]| words.iter().any(|word| reading.lexicon.id(word) == event.lemma);
    let done = if is(&["sign", "initial", "ink", "conclude", "seal", "signing", "signature", "reach", "clinch", "exchange"]) {
        InstrumentStatus::Signed
    } else if is(&["issue", "release", "publish", "announce"]) {
        InstrumentStatus::Issued
    } else if is(&["adopt", "approve", "endorse", "pass"]) {
        InstrumentStatus::Adopted
    } else if is(&["ratify"]) {
        InstrumentStatus::Ratified
    } else if is(&["terminate", "denounce", "abrogate", "quit", "scrap", "cancel"]) {
        InstrumentStatus::Ended
    } else if is(&["draft", "negotiate", "prepare", "finalise", "finalize"]) {
        InstrumentStatus::Drafted
    } else {
        return None;
    };
    Some(match event.status {
        Status::Occurred => done,
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

/// The title behind a document's noun: in quotation marks, or what it is for.
fn title(reading: &Reading, sentence: &Parsed, at: usize, kind: InstrumentKind) -> Option<Span> {
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
        && quotation.inner.len() < 400
    {
        return Some(trimmed(reading.text, quotation.inner));
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

/// The quoted words without the stop that the sentence puts among them.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.slice(text).unwrap_or_default().trim_end().trim_end_matches(['.', ',']);
    Span::between(span.start(), span.start() + words.len() as u32)
}

/// The areas behind `on`, `in`, `covering`.
fn covered(reading: &Reading, start: usize, end: usize) -> Vec<AreaMention> {
    let opens = |at: &usize| ["on", "in", "covering", "including", "for", "spanning"].iter().any(|word| reading.is(*at, word));
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
