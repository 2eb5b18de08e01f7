//! What every data file is held to: no term twice, dates in order, no unknown reference.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, bail};
use serde::de::DeserializeOwned;

use crate::workspace::root;

/// Reads one TOML file of the workspace; errors name file, line and column.
pub(crate) fn read<T: DeserializeOwned>(path: &str) -> anyhow::Result<T> {
    let text = std::fs::read_to_string(root().join(path)).with_context(|| path.to_owned())?;
    toml::from_str(&text).with_context(|| path.to_owned())
}

/// The TOML files of a folder of the workspace, sorted by name.
pub(crate) fn files(folder: &str) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root().join(folder)).with_context(|| folder.to_owned())? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            found.extend(files(&format!("{folder}/{name}"))?);
        } else if Path::new(name).extension().is_some_and(|extension| extension == "toml") {
            found.push(format!("{folder}/{name}"));
        }
    }
    found.sort();
    Ok(found)
}

/// Refuses a term that occurs twice in a file.
pub(crate) fn unique<'a>(path: &str, terms: impl IntoIterator<Item = &'a str>) -> anyhow::Result<()> {
    let mut seen = BTreeSet::new();
    for term in terms {
        if !seen.insert(term) {
            bail!("{path}: `{term}` is there twice; remove one");
        }
    }
    Ok(())
}
