//! Schemas as a promise: what changed since they were released, and whom it breaks.

mod compare;
pub(crate) mod history;
mod release;
mod verdict;

use anyhow::bail;
use chancery_model::SCHEMA_VERSION;
use clap::Subcommand;

use release::Release;
use verdict::table;

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
            Release::current()?.keep()
        }
    }
}

/// Fails when a change breaks somebody and the version does not say so.
fn check() -> anyhow::Result<()> {
    let new = Release::current()?;
    let Some(old) = Release::all()?.into_iter().next_back() else {
        println!("no released schemas to compare with");
        return Ok(());
    };
    let changes = verdict::between(&old, &new);
    let (breaking, prose) = (changes.rows.iter().any(verdict::Row::breaks), changes.prose);
    println!("{} changes of {} since {}, and {prose} of wording", changes.rows.len(), new.version, old.version);
    print!("{}", table(&changes.rows));
    if breaking && !new.version.may_break(&old.version) {
        bail!(
            "a change breaks programs that rely on {}: undo it, or raise SCHEMA_VERSION (now {SCHEMA_VERSION}) to {} in \
             crates/model/src/record/extraction.rs",
            old.version,
            old.version.next_breaking()
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_change_breaks_without_a_version_that_says_so() -> anyhow::Result<()> {
        super::check()
    }
}
