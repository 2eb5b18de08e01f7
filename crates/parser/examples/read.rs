//! Reads an article from a file and prints what happened, one event a line.
//!
//! `cargo run -p chancery-parser --example read -- FILE`
#![allow(clippy::print_stdout, reason = "an example prints")]

use chancery_model::{Extraction, Participant};
use chancery_parser::{Document, Lexicon, Parser};

fn main() -> std::io::Result<()> {
    let lexicon = Lexicon::builtin();
    for path in std::env::args().skip(1) {
        let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
        let extraction = Parser::new(&lexicon).parse(&Document::new(&path, text));
        for event in &extraction.events {
            let date = event.when.as_ref().map(|when| when.date.to_string()).unwrap_or_default();
            let mode = event.mode.map(|mode| format!("/{mode}")).unwrap_or_default();
            let (actors, recipients) = (names(&extraction, &event.actors), names(&extraction, &event.recipients));
            let words = event.evidence.first().map(|evidence| evidence.text.as_str()).unwrap_or_default();
            println!("{date:10} {}{mode} {} [{actors}] → [{recipients}] {}  “{words}”", event.kind, event.cameo, event.status);
        }
    }
    Ok(())
}

fn names(extraction: &Extraction, participants: &[Participant]) -> String {
    let name = |participant: &Participant| {
        let actor = extraction.actor(participant.actor)?;
        Some(actor.code.as_ref().map_or_else(|| actor.name.clone(), |code| format!("{code} {}", actor.name)))
    };
    participants.iter().filter_map(name).collect::<Vec<_>>().join(", ")
}
