//! Words that look like events and are none.
#![cfg(feature = "events")]

use chancery_parser::{Document, Lexicon, Parser};

/// Sentences that must stay without an event, one a line; see the file.
const SILENT: &str = include_str!("silent.txt");

#[test]
fn sentences_without_an_event_stay_silent() {
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    let sentences = SILENT.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let coded: Vec<String> = sentences
        .flat_map(|text| {
            let events = parser.parse(&Document::new("silent", text)).events;
            let told = |event: chancery_model::Event| format!("{text} {}: {}", event.kind, event.frame.unwrap_or_default());
            events.into_iter().map(told).collect::<Vec<_>>()
        })
        .collect();
    assert!(coded.is_empty(), "{}", coded.join("\n"));
}
