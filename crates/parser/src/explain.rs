//! The path of each event: mention, clause, frame, role, code.

use std::fmt::Write as _;

use crate::actors::Registry;
use crate::events::{Parsed, Telling};
use crate::lexicon::WordId;
use crate::reading::{Pos, Reading};
use crate::syntax::{Argument, Clause};

/// One sentence as the coder saw it: its clauses, and the events with the frames that coded them.
pub(crate) fn sentence(reading: &Reading, sentence: &Parsed, registry: &Registry, tellings: &[Telling]) -> String {
    let mut out = String::new();
    let words = |range: std::ops::Range<usize>| reading.span(range).slice(reading.text).unwrap_or_default();
    let _ = writeln!(out, "{}", words(sentence.tokens.clone()));
    for (index, clause) in sentence.clauses.iter().enumerate() {
        let _ = writeln!(out, "  clause {index}: {}", outline(reading, sentence, clause));
    }
    for telling in tellings.iter().filter(|telling| telling.sentence == sentence.index) {
        let parts = |parts: &[crate::events::Part]| {
            let words = parts.iter().filter_map(|part| {
                let code = registry.drafts[part.actor].code().map_or_else(String::new, |code| format!(" ({code})"));
                Some(format!("{}{code}", part.span.slice(reading.text)?))
            });
            words.collect::<Vec<String>>().join(" + ")
        };
        let told = telling.clause.map_or_else(|| format!("noun “{}”", reading.form(telling.head)), |clause| format!("clause {clause}"));
        let _ = writeln!(
            out,
            "  {told}: frame `{}` → {} {} {}; actor “{}”, recipient “{}”",
            telling.frame.row.pattern,
            telling.kind,
            telling.code,
            telling.status,
            parts(&telling.actors),
            parts(&telling.recipients)
        );
    }
    out
}

/// A clause as `subject | verb | arguments`, with how it stands to another.
fn outline(reading: &Reading, sentence: &Parsed, clause: &Clause) -> String {
    let phrase = |index: usize| reading.span(sentence.phrases[index].range()).slice(reading.text).unwrap_or_default();
    let argument = |argument: &Argument| {
        if argument.preposition == WordId::NONE {
            return phrase(argument.phrase).to_owned();
        }
        let first = sentence.phrases[argument.phrase].first;
        let at = (0..first).rev().find(|at| reading.pos[*at] == Pos::Preposition);
        format!("{} {}", at.map_or("", |at| reading.form(at)), phrase(argument.phrase))
    };
    let arguments: Vec<String> = clause.arguments.iter().map(argument).collect();
    let verb = reading.span(clause.group.first..clause.group.verb + 1).slice(reading.text).unwrap_or_default();
    let passive = if clause.group.passive { " (passive)" } else { "" };
    let governor = clause.governor.map(|governor| format!(" < {governor}")).unwrap_or_default();
    let noun = clause.noun.map(|noun| format!(" of “{}”", phrase(noun))).unwrap_or_default();
    let subject = clause.subject.map(phrase).unwrap_or_default();
    format!("{subject} | {verb}{passive} | {} [{:?}{governor}{noun}]", arguments.join(", "), clause.relation)
}
