//! Words attributed to a speaker.

use chancery_model::{ActorKind, Span};

use crate::actors::Registry;
use crate::events::Parsed;
use crate::reading::{Pos, Reading};
use crate::syntax::Complement;
use crate::text::Quotation;

/// A statement as far as it is known.
pub(crate) struct StatementDraft {
    pub(crate) speaker: Option<usize>,
    pub(crate) verb: Option<Span>,
    pub(crate) quoted: bool,
    pub(crate) words: Span,
}

/// Fewer words than this between quotation marks are a term, not speech, unless a verb stands among them.
const SPEECH_WORDS: usize = 4;

/// The statements of an article, in order; `titles` are quotations that name documents.
pub(crate) fn statements(reading: &Reading, sentences: &[Parsed], registry: &Registry, titles: &[Span]) -> Vec<StatementDraft> {
    let mut out: Vec<StatementDraft> = Vec::new();
    for quotation in &reading.quotations {
        let named = titles.iter().any(|title| quotation.inner.contains(*title));
        if named || !speech(reading, quotation) && !phrase_of_speech(reading, sentences, quotation) {
            continue;
        }
        let (speaker, verb) = attribution(reading, sentences, registry, quotation, out.last());
        let inner = if quotation.closed { quotation.inner } else { until_speaker(reading, sentences, quotation.inner) };
        let words = inner.slice(reading.text).unwrap_or_default();
        let start = inner.start() + (words.len() - words.trim_start().len()) as u32;
        let words = Span::between(start, inner.start() + words.trim_end().len() as u32);
        out.push(StatementDraft { speaker, verb, quoted: true, words });
    }
    for sentence in sentences {
        reported(reading, sentence, &mut out);
    }
    out.sort_by_key(|statement| (statement.words.start(), statement.words.end()));
    out
}

/// A sentence, or most of one, between quotation marks.
fn speech(reading: &Reading, quotation: &Quotation) -> bool {
    let first = reading.tokens.partition_point(|token| token.start < quotation.inner.start());
    let end = reading.tokens.partition_point(|token| token.start < quotation.inner.end());
    let words = (first..end).filter(|at| reading.form(*at).chars().any(char::is_alphanumeric)).count();
    let verb = (first..end).any(|at| matches!(reading.pos[at], Pos::Verb(_) | Pos::Be | Pos::Modal));
    // A title in capitals is a name.
    let small = (first..end).filter(|at| reading.form(*at).len() > 3).any(|at| !reading.capitalised(at));
    words >= SPEECH_WORDS && (verb || words >= 8) && small
        || verb && words >= 2 && quotation.inner.slice(reading.text).is_some_and(|text| text.ends_with(['.', '!', '?', ',']))
}

/// A few quoted words within a sentence that somebody says: called it "a gesture of weakness". Labels stand behind an article or before a noun.
fn phrase_of_speech(reading: &Reading, sentences: &[Parsed], quotation: &Quotation) -> bool {
    let first = reading.tokens.partition_point(|token| token.start < quotation.inner.start());
    let end = reading.tokens.partition_point(|token| token.start < quotation.inner.end());
    let words = (first..end).filter(|at| reading.form(*at).chars().any(char::is_alphanumeric)).count();
    if words < 2 || !quotation.closed || reading.capitalised(first) {
        return false;
    }
    let before = reading.tokens.partition_point(|token| token.end <= quotation.outer.start()).checked_sub(1);
    let label = before.is_some_and(|at| {
        matches!(reading.pos[at], Pos::Determiner | Pos::PossessivePronoun | Pos::PossessiveMark | Pos::Adjective | Pos::Number)
    });
    let after = reading.tokens.partition_point(|token| token.start < quotation.outer.end());
    let modifies =
        reading.tokens.get(after).is_some() && matches!(reading.pos[after], Pos::Noun | Pos::Proper) && reading.form(end - 1) != ",";
    let Some(index) = reading.sentence_at(quotation.inner.start()) else { return false };
    let Ok(at) = sentences.binary_search_by_key(&index, |sentence| sentence.index) else { return false };
    let sentence = &sentences[at];
    let speaks = sentence
        .clauses
        .iter()
        .any(|clause| clause.group.verb < first && clause.subject.is_some_and(|subject| !sentence.standings[subject].actors.is_empty()));
    !label && !modifies && speaks
}

/// The words of a quotation that never closes: up to the name of whoever is said to speak.
fn until_speaker(reading: &Reading, sentences: &[Parsed], inner: Span) -> Span {
    let first = reading.sentence_at(inner.start());
    let Some(at) = first.and_then(|index| sentences.binary_search_by_key(&index, |sentence| sentence.index).ok()) else { return inner };
    let sentence = &sentences[at];
    let begins = |clause: &&crate::syntax::Clause| reading.lexicon.is_speech_verb(clause.group.lemma);
    let mut named = sentence.clauses.iter().filter(begins).filter_map(|clause| {
        let subject = clause.subject.filter(|subject| !sentence.standings[*subject].actors.is_empty())?;
        let at = sentence.phrases[subject].first.min(clause.group.first);
        let comma = at.checked_sub(1).filter(|before| reading.form(*before) == ",")?;
        Some(reading.tokens[comma].end).filter(|end| inner.start() < *end && *end < inner.end())
    });
    named.next_back().map_or(inner, |end| Span::between(inner.start(), end))
}

/// The speaker of a quotation: the subject of the verb of saying in its sentence, else whoever spoke before in the paragraph.
fn attribution(
    reading: &Reading,
    sentences: &[Parsed],
    registry: &Registry,
    quotation: &Quotation,
    last: Option<&StatementDraft>,
) -> (Option<usize>, Option<Span>) {
    let at = reading.sentence_at(quotation.inner.start());
    let end = reading.sentence_at(quotation.inner.end().saturating_sub(1));
    for index in [at, end].into_iter().flatten() {
        let Ok(at) = sentences.binary_search_by_key(&index, |sentence| sentence.index) else { continue };
        let sentence = &sentences[at];
        if let Some(found) = sayer(reading, sentence, registry, quotation) {
            return found;
        }
    }
    // "…," he said. "…": the next sentence of the same paragraph goes on.
    let paragraph = |byte: u32| reading.sentence_at(byte).map(|index| reading.sentences[index].paragraph);
    match last {
        Some(last) if paragraph(last.words.start()) == paragraph(quotation.inner.start()) => (last.speaker, None),
        _ => (None, None),
    }
}

fn sayer(reading: &Reading, sentence: &Parsed, registry: &Registry, quotation: &Quotation) -> Option<(Option<usize>, Option<Span>)> {
    let outside = |at: usize| {
        let start = reading.tokens[at].start;
        start < quotation.outer.start() || start >= quotation.outer.end()
    };
    let nearest = |clause: &&crate::syntax::Clause| {
        reading.tokens[clause.group.verb]
            .start
            .abs_diff(quotation.outer.start())
            .min(reading.tokens[clause.group.verb].start.abs_diff(quotation.outer.end()))
    };
    let told = || sentence.clauses.iter().filter(|clause| outside(clause.group.verb));
    let saying = told().filter(|clause| reading.lexicon.is_speech_verb(clause.group.lemma)).min_by_key(nearest);
    let clause = saying.or_else(|| told().min_by_key(nearest))?;
    let verb = reading.tokens[clause.group.verb].span();
    // "…," said the minister: the subject stands behind its verb.
    let inverted = || clause.arguments.first().map(|argument| argument.phrase);
    let speaker = |phrase: usize| {
        let actors = &sentence.standings[phrase].actors;
        actors.iter().copied().find(|actor| registry.drafts[*actor].kind == ActorKind::Person).or(actors.first().copied())
    };
    let subject = clause.subject.filter(|subject| outside(sentence.phrases[*subject].head));
    Some((subject.and_then(speaker).or_else(|| inverted().and_then(speaker)), Some(verb)))
}

/// "said that …": the clause behind, where nothing of it is quoted.
fn reported(reading: &Reading, sentence: &Parsed, out: &mut Vec<StatementDraft>) {
    for clause in &sentence.clauses {
        let that = matches!(clause.complement, Some((Complement::That, _)));
        if !that || !reading.lexicon.is_speech_verb(clause.group.lemma) || clause.governor.is_some() {
            continue;
        }
        let Some(speaker) = clause.subject.and_then(|subject| sentence.standings[subject].actors.first().copied()) else { continue };
        let skip = (0..3).find(|skip| reading.is(clause.group.end + skip, "that")).map_or(0, |skip| skip + 1);
        let last = (clause.group.end..sentence.tokens.end).rev().find(|at| reading.form(*at).chars().any(char::is_alphanumeric));
        let Some(last) = last.filter(|last| *last > clause.group.end + skip) else { continue };
        let words = reading.span(clause.group.end + skip..last + 1);
        if out.iter().any(|known| known.words.overlaps(words)) {
            continue;
        }
        let verb = Some(reading.tokens[clause.group.verb].span());
        out.push(StatementDraft { speaker: Some(speaker), verb, quoted: false, words });
    }
}
