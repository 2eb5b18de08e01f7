//! Scores of the reader against gold that a user has.

mod frames;
mod plover;
mod readouts;
mod score;
mod timeml;

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use chancery_model::Extraction;
use chancery_parser::{Document, Lexicon, Parser, Tables};
use clap::Subcommand;

/// What to score against.
#[derive(Subcommand)]
pub(crate) enum Gold {
    /// PLOVER records: JSON Lines with `text`, `event` (or null), `source` and `target`.
    Plover {
        /// The file of records, or a folder of such files.
        file: PathBuf,
    },
    /// TimeML documents: strict, relaxed, type and value F1 of TempEval-3.
    Timeml {
        /// The folder of `.tml` files, searched through.
        folder: PathBuf,
    },
    /// The examples of the frames themselves.
    Frames,
    /// Articles with gold records beside them, as in `tests/corpus`.
    Readouts {
        /// The folder of articles.
        folder: PathBuf,
    },
}

/// Scores, prints a table, and saves one line per case under `target/eval/`.
pub(crate) fn run(gold: &Gold, folder: Option<&Path>) -> anyhow::Result<()> {
    let (tables, lexicon) = lexicon(folder)?;
    let parser = Parser::new(&lexicon);
    match gold {
        Gold::Plover { file } => plover::run(&parser, file),
        Gold::Timeml { folder } => timeml::run(folder),
        Gold::Readouts { folder } => readouts::run(&parser, folder),
        Gold::Frames => frames::run(&parser, tables.frames),
    }
}

/// Prints the path of each event of an article, or of each line of a text: phrases, clauses, frames, roles.
pub(crate) fn explain(article: Option<&Path>, text: &str, folder: Option<&Path>) -> anyhow::Result<()> {
    let (_, lexicon) = lexicon(folder)?;
    let parser = Parser::new(&lexicon);
    let whole = article.map(std::fs::read_to_string).transpose()?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    for text in whole.as_deref().into_iter().chain(lines) {
        let document = Document::new("text", text);
        parser.explain(&document).iter().for_each(|sentence| print!("{sentence}"));
        parser.parse(&document).notes.iter().for_each(|note| println!("  note: {}", note.message));
    }
    Ok(())
}

/// The vocabulary of a folder of TOML files, or the built one.
fn lexicon(folder: Option<&Path>) -> anyhow::Result<(Tables, Lexicon)> {
    let tables = match folder {
        Some(folder) => crate::codegen::tables(&folder.canonicalize().with_context(|| folder.display().to_string())?.to_string_lossy())?,
        None => Tables::builtin(),
    };
    let lexicon = Lexicon::of(&tables);
    ensure!(lexicon.unread().is_empty(), "patterns that cannot be read:\n{}", lexicon.unread().join("\n"));
    Ok((tables, lexicon))
}

/// Writes the cases of one evaluation as CSV and says where.
fn save(name: &str, header: &str, rows: &[String]) -> anyhow::Result<()> {
    let folder = crate::workspace::root().join("target/eval");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.csv"));
    std::fs::write(&path, format!("{header}\n{}\n", rows.join("\n"))).with_context(|| path.display().to_string())?;
    println!("\none line per case: {}", path.display());
    Ok(())
}

/// A cell of CSV.
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"").replace('\n', " ")) } else { text.to_owned() }
}

/// The codes of an event's participants: country, or the organisation's kind.
fn codes(extraction: &Extraction, participants: &[chancery_model::Participant]) -> Vec<String> {
    let code = |participant: &chancery_model::Participant| {
        let actor = extraction.actor(participant.actor)?;
        let organisation = || actor.organisation.as_ref().map(|_| "IGO".to_owned());
        actor.country.map(|country| country.to_string()).or_else(organisation)
    };
    let mut out: Vec<String> = participants.iter().filter_map(code).collect();
    out.sort();
    out.dedup();
    out
}

/// The events of an extraction in short: type, codes of actors, codes of recipients.
fn events(extraction: &Extraction) -> String {
    let side = |parts: &[chancery_model::Participant]| {
        let words = parts.iter().map(|part| part.mention.text.as_str());
        format!("{} ({})", codes(extraction, parts).join("+"), words.collect::<Vec<_>>().join(", "))
    };
    let event = |event: &chancery_model::Event| format!("{} {} > {}", event.kind, side(&event.actors), side(&event.recipients));
    extraction.events.iter().map(event).collect::<Vec<_>>().join("; ")
}

fn read_sentence(parser: &Parser, id: &str, text: &str, date: Option<chrono::NaiveDate>) -> Extraction {
    let document = Document::new(id, text);
    parser.parse(&match date {
        Some(day) => document.published_on(day),
        None => document,
    })
}
