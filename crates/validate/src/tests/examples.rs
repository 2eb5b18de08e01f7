//! The examples of the documentation: each failing one trips exactly its rule with exactly the findings shown, each passing one none.

use std::fmt::Write as _;

use super::{findings, patched};
use crate::{Diagnostic, Operation, Rule, apply, sample};

/// The fenced blocks of one language under one heading.
fn blocks<'d>(doc: &'d str, heading: &str, language: &str) -> Vec<&'d str> {
    let section = doc.split_once(heading).map_or("", |(_, rest)| rest);
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    let fence = format!("```{language}\n");
    section.split(&fence).skip(1).map(|rest| rest.split_once("\n```").map_or(rest, |(block, _)| block)).collect()
}

fn patch(rule: &Rule, block: &str) -> Vec<Operation> {
    serde_json::from_str(block).unwrap_or_else(|error| panic!("{}: {error} in {block}", rule.name()))
}

/// A finding as the documentation shows it.
fn shown(diagnostic: &Diagnostic) -> String {
    let words = |span: Option<chancery_model::Span>| {
        span.and_then(|span| span.slice(sample::ARTICLE)).map_or_else(String::new, |words| format!(" \"{}\"", crate::words::short(words)))
    };
    let Diagnostic { code, severity, message, path, span, notes, help, fix, .. } = diagnostic;
    let mut out = format!("{severity}[{code}]: {message}\n  at {path}{}", words(*span));
    for note in notes {
        let _ = write!(out, "\n  note: {}{}", note.message, words(note.span));
    }
    if let Some(help) = help {
        let _ = write!(out, "\n  help: {help}");
    }
    if let Some(fix) = fix {
        let _ = write!(out, "\n  fix: {}", fix.title);
    }
    out
}

#[test]
fn failing_examples_trip_exactly_their_rule() {
    let mut wrong = String::new();
    for rule in Rule::all() {
        let (patches, expected) = (blocks(rule.doc(), "## Failing example", "json"), blocks(rule.doc(), "## Failing example", "text"));
        assert!(!patches.is_empty() && patches.len() == expected.len(), "{}", rule.name());
        for (block, expected) in patches.into_iter().zip(expected) {
            let found = findings(&patched(&patch(rule, block)));
            let actual = found.iter().map(shown).collect::<Vec<_>>().join("\n");
            if actual != expected || found.is_empty() || found.iter().any(|diagnostic| diagnostic.code != rule.code()) {
                let _ = write!(wrong, "<<<{}\n{actual}\n>>>\n", rule.name());
            }
        }
    }
    assert!(wrong.is_empty(), "these examples find something else than they show:\n{wrong}");
}

#[test]
fn passing_examples_trip_none() {
    for rule in Rule::all() {
        let patches = blocks(rule.doc(), "## Passing example", "json");
        assert!(!patches.is_empty(), "{}", rule.name());
        for block in patches {
            let found = findings(&patched(&patch(rule, block)));
            assert!(found.is_empty(), "{}: {block}\n{}", rule.name(), found.iter().map(shown).collect::<Vec<_>>().join("\n"));
        }
    }
}

/// A fix settles its finding and makes no other; rules that never fix say so.
#[test]
fn fixes_converge() {
    for rule in Rule::all() {
        let mut fixed = false;
        for block in blocks(rule.doc(), "## Failing example", "json") {
            let mut record = patched(&patch(rule, block));
            let before = findings(&record);
            for fix in before.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
                apply(&mut record, &fix.patch).unwrap();
                fixed = true;
            }
            let after = findings(&record);
            let left: Vec<_> = before.iter().filter(|diagnostic| diagnostic.fix.is_none()).collect();
            assert_eq!(after.iter().collect::<Vec<_>>(), left, "{}", rule.name());
        }
        assert_eq!(fixed, rule.fixes(), "{}", rule.name());
    }
}
