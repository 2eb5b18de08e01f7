//! The examples of the documentation: each failing one trips exactly its rule with exactly the findings shown, each passing one none.

use std::fmt::Write as _;

use super::{findings, findings_across, patched};
use crate::{Diagnostic, Family, Operation, Rule, apply, sample};

/// The fenced blocks of one language under one heading.
fn blocks(doc: &str, heading: &str, language: &str) -> Vec<String> {
    let section = doc.split_once(heading).map_or("", |(_, rest)| rest);
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    let fence = format!("```{language}\n");
    section.split(&fence).skip(1).map(|rest| rest.split_once("\n```").map_or(rest, |(block, _)| block).to_owned()).collect()
}

fn patch(rule: &Rule, block: &str) -> Vec<Operation> {
    serde_json::from_str(block).unwrap_or_else(|error| panic!("{}: {error} in {block}", rule.name()))
}

/// What a rule's example finds: in the patched sample, or in that after the sample itself.
fn found(rule: &Rule, block: &str) -> Vec<Diagnostic> {
    let record = patched(&patch(rule, block));
    if rule.family() == Family::AcrossArticles { findings_across(&record) } else { findings(&record) }
}

/// A finding as the documentation shows it: like a compiler's, with the words of the article between what surrounds them.
fn shown(diagnostic: &Diagnostic) -> String {
    let Diagnostic { code, severity, message, path, span, notes, help, fix, .. } = diagnostic;
    let mut out = format!("{severity}[{code}]: {message}\n  --> {path}");
    if let Some(span) = span {
        let _ = write!(out, "\n{}", excerpt(*span, '^'));
    }
    for note in notes {
        let _ = write!(out, "\n   = note: {}", note.message);
        if let Some(span) = note.span {
            let _ = write!(out, "\n{}", excerpt(span, '-'));
        }
    }
    if let Some(help) = help {
        let _ = write!(out, "\n   = help: {help}");
    }
    if let Some(fix) = fix {
        let _ = write!(out, "\n   = fix: {}", fix.title);
    }
    out
}

/// The line of the article around a span, cut to some width, with marks under the words.
fn excerpt(span: chancery_model::Span, mark: char) -> String {
    let text = sample::ARTICLE;
    let (start, end) = (span.start() as usize, span.end() as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let before: String = text[line_start..start].chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
    let before = if before.len() < start - line_start { format!("…{before}") } else { before };
    let words: String = text[start..end.min(line_end)].chars().take(70).collect();
    let shown_to = start + words.len();
    let after: String = text[shown_to..line_end].chars().take(30).collect();
    let after = if shown_to + after.len() < line_end { format!("{after}…") } else { after };
    let marks: String = std::iter::repeat_n(mark, words.chars().count().max(1)).collect();
    format!("   | {before}{words}{after}\n   | {}{marks}", " ".repeat(before.chars().count()))
}

/// A rule's documentation as it stands in its file.
fn doc(rule: &Rule) -> String {
    std::fs::read_to_string(doc_file(rule)).unwrap()
}

/// The file of a rule's documentation.
fn doc_file(rule: &Rule) -> std::path::PathBuf {
    let rules = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let file = format!("{}.md", rule.name().replace('-', "_"));
    let families = std::fs::read_dir(rules).unwrap().filter_map(Result::ok);
    families.map(|family| family.path().join(&file)).find(|path| path.is_file()).unwrap()
}

/// With `CHANCERY_BLESS=1` in the environment, writes what the failing examples find into the documentation; a person reads the diff.
#[test]
fn the_documentation_can_be_blessed() {
    if std::env::var_os("CHANCERY_BLESS").is_none() {
        return;
    }
    for rule in Rule::all() {
        let mut doc = doc(rule);
        let (head, rest) = doc.split_once("## Failing example\n").unwrap();
        let (failing, passing) = rest.split_once("## Passing example").unwrap();
        let mut section = String::new();
        for example in failing.split("```json\n").skip(1) {
            let (block, _) = example.split_once("\n```").unwrap();
            let found = found(rule, block);
            let found = found.iter().map(shown).collect::<Vec<_>>().join("\n");
            let _ = write!(section, "\n```json\n{block}\n```\n\n```text\n{found}\n```\n");
        }
        doc = format!("{head}## Failing example\n{section}\n## Passing example{passing}");
        std::fs::write(doc_file(rule), doc).unwrap();
    }
}

#[test]
fn failing_examples_trip_exactly_their_rule() {
    let mut wrong = String::new();
    for rule in Rule::all() {
        let (patches, expected) = (blocks(&doc(rule), "## Failing example", "json"), blocks(&doc(rule), "## Failing example", "text"));
        assert!(!patches.is_empty() && patches.len() == expected.len(), "{}", rule.name());
        for (block, expected) in patches.iter().zip(expected) {
            let found = found(rule, block);
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
    let mut wrong = String::new();
    for rule in Rule::all() {
        let patches = blocks(&doc(rule), "## Passing example", "json");
        assert!(!patches.is_empty(), "{}", rule.name());
        for block in patches {
            let found = found(rule, &block);
            if !found.is_empty() {
                let _ = write!(wrong, "<<<{}\n{}\n>>>\n", rule.name(), found.iter().map(shown).collect::<Vec<_>>().join("\n"));
            }
        }
    }
    assert!(wrong.is_empty(), "these examples find something:\n{wrong}");
}

/// A fix settles its finding and makes no other; rules that never fix say so.
#[test]
fn fixes_converge() {
    for rule in Rule::all() {
        let mut fixed = false;
        for block in blocks(&doc(rule), "## Failing example", "json") {
            let mut record = patched(&patch(rule, &block));
            let before = if rule.family() == Family::AcrossArticles { Vec::new() } else { findings(&record) };
            for fix in before.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
                apply(&mut record, &fix.patch).unwrap();
                fixed = true;
            }
            let after = if rule.family() == Family::AcrossArticles { Vec::new() } else { findings(&record) };
            let left: Vec<_> = before.iter().filter(|diagnostic| diagnostic.fix.is_none()).collect();
            assert_eq!(after.iter().collect::<Vec<_>>(), left, "{}", rule.name());
        }
        assert_eq!(fixed, rule.fixes(), "{}", rule.name());
    }
}
