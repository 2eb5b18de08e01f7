//! `chancery.toml`: settings of a project, beside its records.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chancery_validate::{Config, Settings};

/// The file that is looked for in the working folder and those above it.
const NAME: &str = "chancery.toml";

/// The settings of the named file, else of the nearest `chancery.toml`, else none.
pub(super) fn settings(named: Option<&Path>) -> anyhow::Result<Settings> {
    let Some(path) = named.map(Path::to_owned).or_else(nearest) else { return Ok(Settings::default()) };
    let text = std::fs::read_to_string(&path).with_context(|| format!("{}: cannot read", path.display()))?;
    read(&text).with_context(|| path.display().to_string())
}

fn nearest() -> Option<PathBuf> {
    let folder = std::env::current_dir().ok()?;
    folder.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}

fn read(text: &str) -> anyhow::Result<Settings> {
    let config: Config = toml::from_str(text)?;
    Ok(config.validate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_and_mistakes_named() {
        let settings =
            read("[validate]\nselect = [\"CH7\"]\nignore = [\"date-without-words\"]\n[validate.severity]\nCH301 = \"error\"\n").unwrap();
        assert_eq!((settings.select.len(), settings.ignore.len(), settings.severity.len()), (1, 1, 1));
        for (text, part) in
            [("[validate]\nselct = []", "selct"), ("[validate]\nselect = [\"CH99\"]", "CH99"), ("[validte]", "validte"), ("x", "x")]
        {
            assert!(format!("{:#}", read(text).unwrap_err()).contains(part), "{text}");
        }
    }
}
