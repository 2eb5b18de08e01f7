//! The committed schemas, from the record types that this command was built with.

use std::time::SystemTime;

use anyhow::bail;

use crate::workspace::{Mode, ensure_file, root};

const FOLDER: &str = "crates/schema/schemas";
const ONTOLOGY: &str = "crates/model/src/generated";

pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    if mode == Mode::Write && outdated()? {
        bail!("the ontology has changed since this command was built: run `cargo xtask codegen` once more, for the schemas");
    }
    for (file, contents) in chancery_schema::generate()? {
        ensure_file(&format!("{FOLDER}/{file}"), &contents, mode)?;
    }
    Ok(())
}

/// Whether the tables of the model are younger than the ones inside this command.
fn outdated() -> anyhow::Result<bool> {
    let built = std::env::current_exe()?.metadata()?.modified()?;
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in std::fs::read_dir(root().join(ONTOLOGY))? {
        newest = newest.max(entry?.metadata()?.modified()?);
    }
    Ok(newest > built)
}
