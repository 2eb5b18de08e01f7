//! The schemas of a version of the record format.

use std::fmt;
use std::fs;

use anyhow::Context;
use chancery_model::SCHEMA_VERSION;
use chancery_schema::{Contract, Dialect, to_text};
use serde_json::Value;

use crate::workspace::{Mode, ensure_file, root};

/// Where released schemas are kept. Every dialect and profile is derived from these two, so no other has to be.
const FOLDER: &str = "crates/schema/released";

/// A version of the record format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version([u64; 3]);

impl Version {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let numbers: Vec<u64> = text.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        numbers.try_into().ok().map(Self)
    }

    /// Whether it may break what relied on an older one: semantic versioning, where before 1.0.0 the second number counts.
    pub(crate) fn may_break(&self, older: &Self) -> bool {
        let ([major, minor, _], [older_major, older_minor, _]) = (self.0, older.0);
        major > older_major || (major == 0 && older_major == 0 && minor > older_minor)
    }

    pub(crate) fn next_breaking(&self) -> Self {
        match self.0 {
            [0, minor, _] => Self([0, minor + 1, 0]),
            [major, ..] => Self([major + 1, 0, 0]),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

/// A version with its schemas, of which each holds every record.
pub(crate) struct Release {
    pub(crate) version: Version,
    pub(crate) accept: Value,
    pub(crate) emit: Value,
}

/// The schema of all records in 2020-12, from the types that this command was built with.
fn generated(contract: Contract) -> anyhow::Result<Value> {
    let name = format!("{}.{contract}.json", Dialect::Draft202012);
    let file = chancery_schema::generate()?.into_iter().find(|(file, _)| *file == name);
    Ok(serde_json::from_str(&file.with_context(|| name)?.1)?)
}

impl Release {
    /// The schemas as they are now.
    pub(crate) fn current() -> anyhow::Result<Self> {
        let version = Version::parse(SCHEMA_VERSION).with_context(|| format!("SCHEMA_VERSION {SCHEMA_VERSION}: expected three numbers"))?;
        Ok(Self { version, accept: generated(Contract::Accept)?, emit: generated(Contract::Emit)? })
    }

    /// Every released version, the oldest first.
    pub(crate) fn all() -> anyhow::Result<Vec<Self>> {
        let folder = root().join(FOLDER);
        let mut releases = Vec::new();
        for entry in folder.read_dir().into_iter().flatten() {
            let entry = entry?;
            let Some(version) = entry.file_name().to_str().and_then(Version::parse) else { continue };
            let read = |name: &str| -> anyhow::Result<Value> {
                let path = entry.path().join(name);
                let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                serde_json::from_str(&text).with_context(|| path.display().to_string())
            };
            releases.push(Self { version, accept: read("accept.json")?, emit: read("emit.json")? });
        }
        releases.sort_by_key(|release| release.version);
        Ok(releases)
    }

    /// Writes the schemas where released ones are kept.
    pub(crate) fn keep(&self) -> anyhow::Result<()> {
        ensure_file(&format!("{FOLDER}/{}/accept.json", self.version), &to_text(&self.accept), Mode::Write)?;
        ensure_file(&format!("{FOLDER}/{}/emit.json", self.version), &to_text(&self.emit), Mode::Write)
    }

    /// The names of its records.
    pub(crate) fn records(&self) -> Vec<&str> {
        let references = self.accept["anyOf"].as_array().into_iter().flatten();
        references.filter_map(|any| any["$ref"].as_str()?.strip_prefix("#/$defs/")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_say_what_may_break() {
        for (new, old, expected) in [
            ("0.1.0", "0.1.0", false),
            ("0.1.1", "0.1.0", false),
            ("0.2.0", "0.1.9", true),
            ("1.0.0", "0.9.0", true),
            ("1.1.0", "1.0.0", false),
            ("2.0.0", "1.9.9", true),
        ] {
            let [new, old] = [new, old].map(|text| Version::parse(text).unwrap());
            assert_eq!(new.may_break(&old), expected, "{old} → {new}");
            assert!(old.next_breaking().may_break(&old));
        }
        assert_eq!(Version::parse("0.1"), None);
    }
}
