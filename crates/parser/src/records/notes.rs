//! What the reader saw and could not use.

use chancery_model::{Note, NoteKind, Span};

use super::evidence;
use crate::events::{Parsed, Telling, question};
use crate::reading::{Pos, Reading};
use crate::syntax::Clause;
use crate::text::LONGEST_SENTENCE;

/// The notes of an article, in the order of the text.
pub(crate) fn notes(reading: &Reading, sentences: &[Parsed], events: &[Telling]) -> Vec<Note> {
    let mut out: Vec<Note> = Vec::new();
    let mut note = |kind: NoteKind, message: String, span: Span| {
        out.push(Note { kind, message, evidence: Some(evidence(reading.text, span)) });
    };
    if let Some(span) = reading.layout.impossible_date {
        note(NoteKind::UnresolvedTime, "the calendar has no such day; give the date of publication with `--date`".to_owned(), span);
    }
    if let Some(span) = reading.layout.glued_caption {
        note(NoteKind::Noise, "a caption touches the headline; it was left out of the headline".to_owned(), span);
    }
    for quotation in reading.quotations.iter().filter(|quotation| !quotation.closed) {
        note(
            NoteKind::UnclosedQuotation,
            "the quotation never closes; it was read to the end of its paragraph".to_owned(),
            quotation.outer,
        );
    }
    for time in &reading.times {
        if let Some(reason) = &time.unresolved {
            note(NoteKind::UnresolvedTime, reason.to_string(), time.span);
        }
    }
    for (index, token) in reading.tokens.iter().enumerate() {
        if token.glued && reading.form(index).starts_with('‘') && reading.pos[index] == Pos::PossessiveMark {
            note(NoteKind::Typography, "an opening quotation mark stands for an apostrophe".to_owned(), token.span());
        }
    }
    let mut told = vec![false; reading.sentences.len()];
    for event in events {
        told[event.sentence] = true;
        event.again.iter().filter_map(|span| reading.sentence_at(span.start())).for_each(|index| told[index] = true);
    }
    for sentence in sentences {
        let span = reading.span(sentence.tokens.clone());
        if fragment(reading, sentence) {
            note(NoteKind::Fragment, "a sentence without a verb that begins in lower case; nothing was read from it".to_owned(), span);
        } else if eventful(reading, sentence) && !told[sentence.index] {
            note(NoteKind::NoEvent, no_event(reading, sentence), span);
        }
    }
    for sentence in reading.sentences.iter().filter(|sentence| sentence.range().len() >= LONGEST_SENTENCE) {
        note(NoteKind::Limit, format!("a sentence without an end was cut after {LONGEST_SENTENCE} tokens"), sentence.span(&reading.tokens));
    }
    for name in variants(reading) {
        out.push(name);
    }
    out.sort_by_key(|note| note.evidence.as_ref().map(|evidence| (evidence.span.start(), evidence.span.end())));
    out
}

fn fragment(reading: &Reading, sentence: &Parsed) -> bool {
    let first = sentence.tokens.start;
    let lower = reading.form(first).chars().next().is_some_and(char::is_lowercase);
    lower && sentence.clauses.is_empty() && sentence.tokens.start >= reading.layout.body
}

/// A clause whose subject acts upon another actor, by a verb that some frame knows.
fn suspicious(reading: &Reading, sentence: &Parsed, clause: &Clause) -> bool {
    let subject = clause.subject.map(|subject| &sentence.standings[subject].actors);
    let acts = subject.is_some_and(|actors| !actors.is_empty());
    let upon = clause.arguments.iter().any(|argument| !sentence.standings[argument.phrase].actors.is_empty());
    acts && upon && reading.lexicon.frames_of(clause.group.lemma).any(|frame| frame.pattern.verbal)
}

/// A sentence with such a clause.
fn eventful(reading: &Reading, sentence: &Parsed) -> bool {
    sentence.clauses.iter().any(|clause| suspicious(reading, sentence, clause))
}

/// Why a sentence that looked eventful gave nothing.
fn no_event(reading: &Reading, sentence: &Parsed) -> String {
    if question(reading, sentence) {
        return "a question tells no event".to_owned();
    }
    let verbs = sentence.clauses.iter().filter(|clause| suspicious(reading, sentence, clause));
    let words: Vec<&str> = verbs.map(|clause| reading.form(clause.group.verb)).collect();
    format!("no frame of `{}` fits: an actor, an object or the other side that it asks for is not there", words.join("`, `"))
}

/// Two renderings of one formula in one text.
fn variants(reading: &Reading) -> Vec<Note> {
    let mut first: Vec<(&'static str, String)> = Vec::new();
    let mut out = Vec::new();
    for at in (0..reading.tokens.len()).filter(|at| reading.begins_phrase(*at)) {
        let Some((length, name)) = reading.vision_at(at, reading.tokens.len()) else { continue };
        let words = evidence(reading.text, reading.span(at..at + length));
        match first.iter().find(|(known, _)| *known == name) {
            Some((_, text))
                if !text.eq_ignore_ascii_case(&words.text)
                    && out.iter().all(|note: &Note| note.evidence.as_ref().is_none_or(|known| known.text != words.text)) =>
            {
                out.push(Note {
                    kind: NoteKind::VariantTerm, message: format!("another rendering of “{text}”"), evidence: Some(words)
                });
            }
            Some(_) => {}
            None => first.push((name, words.text)),
        }
    }
    out
}
