//! Words attributed to a speaker.

use chancery_model::{ActorKind, Span};

use crate::actors::Registry;
use crate::events::Parsed;
use crate::reading::Reading;
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
        if !speech(reading, quotation, titles) {
            continue;
        }
        let (speaker, verb) = attribution(reading, sentences, registry, quotation, out.last());
        let words = quotation.inner.slice(reading.text).unwrap_or_default();
        let start = quotation.inner.start() + (words.len() - words.trim_start().len()) as u32;
        let words = Span::between(start, quotation.inner.start() + words.trim_end().len() as u32);
        out.push(StatementDraft { speaker, verb, quoted: true, words });
    }
    for sentence in sentences {
        reported(reading, sentence, &mut out);
    }
    out.sort_by_key(|statement| (statement.words.start(), statement.words.end()));
    out
}

fn speech(reading: &Reading, quotation: &Quotation, titles: &[Span]) -> bool {
    if titles.iter().any(|title| quotation.inner.contains(*title)) {
        return false;
    }
    let first = reading.tokens.partition_point(|token| token.start < quotation.inner.start());
    let end = reading.tokens.partition_point(|token| token.start < quotation.inner.end());
    let words = (first..end).filter(|at| reading.form(*at).chars().any(char::is_alphanumeric)).count();
    let verb = (first..end)
        .any(|at| matches!(reading.pos[at], crate::reading::Pos::Verb(_) | crate::reading::Pos::Be | crate::reading::Pos::Modal));
    // A title in capitals is a name.
    let small = (first..end).filter(|at| reading.form(*at).len() > 3).any(|at| !reading.capitalised(at));
    words >= SPEECH_WORDS && (verb || words >= 8) && small
        || verb && words >= 2 && quotation.inner.slice(reading.text).is_some_and(|text| text.ends_with(['.', '!', '?', ',']))
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
    let saying = sentence.clauses.iter().filter(|clause| outside(clause.group.verb) && reading.lexicon.is_speech_verb(clause.group.lemma));
    let clause = saying.min_by_key(|clause| {
        reading.tokens[clause.group.verb]
            .start
            .abs_diff(quotation.outer.start())
            .min(reading.tokens[clause.group.verb].start.abs_diff(quotation.outer.end()))
    })?;
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
