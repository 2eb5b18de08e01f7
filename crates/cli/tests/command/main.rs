//! Runs the built command as its users do.

#![allow(clippy::unwrap_used, reason = "a test that cannot run its command fails")]

mod bad_input;
mod extract;
mod language_models;
mod other;
mod validate;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A folder with files, in which the command runs.
struct Workspace(TempDir);

/// What a run left.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Workspace {
    fn with(files: &[(&str, &[u8])]) -> Self {
        let workspace = Self(TempDir::new().unwrap());
        for (name, bytes) in files {
            let path = workspace.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        workspace
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, args: &str) -> Ran {
        self.run_with(args, b"")
    }

    /// Runs the command; the arguments are separated by blanks.
    fn run_with(&self, args: &str, input: &[u8]) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_chancery"))
            .args(args.split_whitespace())
            .current_dir(self.path())
            .env("NO_COLOR", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // A command that fails early closes its end; what it leaves says enough.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ran {
            code: output.status.code().expect("the command was not killed"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// The ids of the articles of a `jsonl` output.
    fn ids(&self) -> Vec<String> {
        let id = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["article"]["id"].as_str().unwrap().to_owned();
        self.out.lines().map(id).collect()
    }

    /// Holds the exit code, the ids of what was read, and what the messages contain.
    fn check(&self, code: i32, ids: &[&str], messages: &[&str]) {
        assert_eq!(self.code, code, "{}", self.err);
        assert_eq!(self.ids(), ids, "{}", self.err);
        for message in messages {
            assert!(self.err.contains(message), "expected `{message}` in:\n{}", self.err);
        }
        assert_eq!(self.err.lines().count(), messages.len(), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

const ARTICLE: &[u8] = b"LIMA, May 2 -- President Ana Sol of Peru met Prime Minister Leo Paz of Chile in Lima on Monday.\n";
