//! Messages for the person at the terminal, on standard error.

use std::io::Write as _;

use anstyle::{AnsiColor, Style};
use indicatif::ProgressBar;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to complain about.
    Good,
    /// Something was found, or a part failed.
    Findings,
}

/// Collects what went wrong and says it, above the progress bar where there is one.
#[derive(Debug)]
pub(crate) struct Report {
    bar: ProgressBar,
    findings: usize,
}

impl Report {
    pub(crate) fn new(bar: ProgressBar) -> Self {
        Self { bar, findings: 0 }
    }

    /// An input that could not be read.
    pub(crate) fn error(&mut self, message: &str) {
        self.findings += 1;
        self.bar.suspend(|| error(message));
    }

    /// An input that was read, not as it should be.
    pub(crate) fn warning(&mut self, message: &str) {
        self.findings += 1;
        self.bar.suspend(|| print(AnsiColor::Yellow, "warning", message));
    }

    /// Something that a person may want to know.
    pub(crate) fn note(&self, message: &str) {
        self.bar.suspend(|| print(AnsiColor::Cyan, "note", message));
    }

    pub(crate) fn outcome(&self) -> Outcome {
        if self.findings == 0 { Outcome::Good } else { Outcome::Findings }
    }

    pub(crate) const fn bar(&self) -> &ProgressBar {
        &self.bar
    }
}

/// An error outside any run.
pub(crate) fn error(message: &str) {
    print(AnsiColor::Red, "error", message);
}

fn print(colour: AnsiColor, level: &str, message: &str) {
    let style = Style::new().bold().fg_color(Some(colour.into()));
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(anstream::stderr().lock(), "{style}{level}{style:#}: {message}");
}
