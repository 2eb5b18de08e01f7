//! The vocabulary of the tagger of temporal expressions, and the days of movable feasts.

mod feasts;
mod festivals;
mod nations;
mod words;

use super::rust::ensure_rust;
use crate::workspace::Mode;

const FOLDER: &str = "crates/parser/lexicon/time";

/// Writes, or checks, the tables.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    let mut words = words::Words::default();
    for file in ["calendar", "units", "numbers", "day", "relative", "counts", "vague", "exceptions", "tense", "around"] {
        words.read(&format!("{FOLDER}/{file}.toml"))?;
    }
    let named = festivals::tables(&mut words)?;
    let body = format!("{}\n{}\n{named}", words::USES, words.tables());
    ensure_rust(
        "crates/parser/src/generated/time.rs",
        &format!("{FOLDER}/*.toml"),
        "The vocabulary of temporal expressions.",
        &body,
        mode,
    )?;
    let source = "the calendars of icu_calendar (xtask/src/codegen/time/feasts.rs)";
    ensure_rust("crates/parser/src/generated/feasts.rs", source, "Days of movable feasts, 1900 to 2100.", &feasts::table()?, mode)
}
