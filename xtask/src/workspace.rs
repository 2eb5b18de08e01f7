//! The workspace on disk: where things are, and files that are kept fresh.

use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, bail};

/// Whether a task writes its files or only looks whether they are fresh.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Write what differs.
    Write,
    /// Fail on the first file that differs.
    Check,
}

impl Mode {
    pub(crate) fn of(check: bool) -> Self {
        if check { Self::Check } else { Self::Write }
    }
}

/// The root folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// Holds a generated file to its contents: writes it, or says how it differs and what to run.
pub(crate) fn ensure_file(path: &str, contents: &str, mode: Mode) -> anyhow::Result<()> {
    let full = root().join(path);
    let present = match fs::read_to_string(&full) {
        Ok(text) => text.replace("\r\n", "\n"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| path.to_owned()),
    };
    if present == contents {
        return Ok(());
    }
    if mode == Mode::Check {
        let line = present.lines().zip(contents.lines()).take_while(|(old, new)| old == new).count() + 1;
        bail!(
            "{path} is stale from line {line}:\n  - {}\n  + {}\nrun `cargo xtask codegen`",
            present.lines().nth(line - 1).unwrap_or("(end of file)"),
            contents.lines().nth(line - 1).unwrap_or("(end of file)"),
        );
    }
    if let Some(folder) = full.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&full, contents).with_context(|| path.to_owned())?;
    println!("wrote {path}");
    Ok(())
}

/// Runs a program in the root folder; fails when it does.
pub(crate) fn command(program: &str, arguments: &[&str]) -> anyhow::Result<()> {
    let status = std::process::Command::new(program).args(arguments).current_dir(root()).status().with_context(|| program.to_owned())?;
    if !status.success() {
        bail!("`{program} {}` failed", arguments.join(" "));
    }
    Ok(())
}
