//! TOML into Rust tables, with a linter on the way; rules into their reference page.

mod dates;
mod facts;
mod lexicon;
mod lint;
mod ontology;
mod rules;
mod rust;
mod schemas;
mod ties;
mod time;
mod vocabulary;

pub(crate) use lexicon::tables;

use crate::workspace::Mode;

/// Writes, or checks, every generated file.
pub(crate) fn run(mode: Mode) -> anyhow::Result<()> {
    ontology::generate(mode)?;
    ties::generate(mode)?;
    vocabulary::generate(mode)?;
    schemas::generate(mode)?;
    crate::schema::history::generate(mode)?;
    rules::generate(mode)?;
    facts::generate(mode)?;
    lexicon::generate(mode)?;
    time::generate(mode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_files_are_fresh() -> anyhow::Result<()> {
        run(Mode::Check)
    }
}
