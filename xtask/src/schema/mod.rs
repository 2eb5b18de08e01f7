//! Schemas as a promise: what changed since they were released, and whom it breaks.

mod compare;
pub(crate) mod history;
mod release;
mod verdict;

use anyhow::bail;
use clap::Subcommand;

use crate::workspace::Mode;
use release::{Release, Version};
use verdict::{Changes, Row, table};

#[derive(Subcommand)]
pub(crate) enum Task {
    /// Compare the schemas with the last released ones, and name each change as compatible or breaking.
    Check,
    /// Keep the schemas as those of the released version.
    Release,
}

pub(crate) fn run(task: &Task) -> anyhow::Result<()> {
    match task {
        Task::Check => check(),
        Task::Release => {
            check()?;
            Release::current()?.keep()?;
            history::generate(Mode::Write)
        }
    }
}

/// Compares with the last release, prints every change, and fails when one breaks somebody and the version does not say so.
fn check() -> anyhow::Result<()> {
    let new = Release::current()?;
    let Some(old) = Release::all()?.into_iter().next_back() else {
        println!("no released schemas to compare with");
        return Ok(());
    };
    let changes = verdict::between(&old, &new);
    println!("{} changes of {} since {}, and {} of wording", changes.rows.len(), new.version, old.version, changes.prose);
    print!("{}", table(&changes.rows));
    announced(&changes, old.version, new.version)
}

/// Whether the version says that something breaks, where something does.
fn announced(changes: &Changes, old: Version, new: Version) -> anyhow::Result<()> {
    if changes.rows.iter().any(Row::breaks) && !new.may_break(&old) {
        bail!(
            "a change breaks programs that rely on {old}: undo it, or raise SCHEMA_VERSION in crates/model/src/record/extraction.rs from {new} to {}",
            old.next_breaking()
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::verdict::Verdict;
    use super::*;

    #[test]
    fn no_change_breaks_without_a_version_that_says_so() -> anyhow::Result<()> {
        check()
    }

    #[test]
    fn a_breaking_change_asks_for_a_version() {
        let version = |text: &str| Version::parse(text).unwrap();
        let row = |readers, writers| Row { place: "Event.place".to_owned(), what: "added".to_owned(), readers, writers };
        let changes = |row| Changes { rows: vec![row], prose: 0 };
        let breaking = changes(row(Verdict::Breaking, Verdict::Compatible));
        let error = announced(&breaking, version("0.1.0"), version("0.1.1")).unwrap_err().to_string();
        assert!(error.ends_with("from 0.1.1 to 0.2.0"), "{error}");
        assert!(announced(&breaking, version("0.1.0"), version("0.2.0")).is_ok());
        let compatible = changes(row(Verdict::Compatible, Verdict::None));
        assert!(announced(&compatible, version("0.1.0"), version("0.1.0")).is_ok());
    }
}
