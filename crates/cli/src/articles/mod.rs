//! Articles in, bytes out, in the order they came: what `extract` and `dates` share.

mod batch;
mod inputs;
mod reading;

use std::io::{IsTerminal as _, Write as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use chancery_parser::Document;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub(crate) use batch::Done;
pub(crate) use inputs::reason;

use crate::format::Frame;
use crate::output::Output;
use crate::report::{Outcome, Report};
use inputs::Input;
use reading::{Documents, Item};

/// The articles of some paths, and where their results go.
pub(crate) struct Articles<'a> {
    paths: &'a [PathBuf],
    inputs: Vec<Input>,
    report: Report,
}

impl<'a> Articles<'a> {
    /// Finds the inputs; what cannot be read is told at once.
    pub(crate) fn find(paths: &'a [PathBuf]) -> Self {
        let (inputs, problems) = inputs::find(paths);
        let mut report = Report::new(progress(inputs.len()));
        for problem in &problems {
            problem.tell(&mut report);
        }
        Self { paths, inputs, report }
    }

    /// Whether the inputs may hold more than one article.
    pub(crate) fn can_be_many(&self) -> bool {
        inputs::can_be_many(self.paths, &self.inputs)
    }

    /// Does the work on every article and writes the results, whole or not at all when they go to a file.
    pub(crate) fn write(
        mut self,
        output: Option<&Path>,
        frame: Frame,
        jobs: Option<NonZeroUsize>,
        work: impl Fn(Document) -> Done + Sync,
    ) -> anyhow::Result<Outcome> {
        let mut output = Output::open(output)?;
        let jobs = jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let mut written = 0_usize;
        batch::run(Documents::new(self.inputs), jobs, work, &mut self.report, |bytes| {
            output.write_all(if written == 0 { frame.open } else { frame.between }.as_bytes())?;
            written += 1;
            Ok(output.write_all(bytes)?)
        })?;
        output.write_all(if written == 0 { frame.none } else { frame.close }.as_bytes())?;
        self.report.bar().finish_and_clear();
        output.finish()?;
        Ok(self.report.outcome())
    }

    /// Every article, for a use other than writing.
    pub(crate) fn read(mut self) -> (Vec<Document>, Outcome) {
        let mut documents = Vec::new();
        for item in Documents::new(self.inputs) {
            match item {
                Item::Article(_, document) => documents.push(document),
                Item::Failed(message) => self.report.error(&message),
                Item::Finished => {}
            }
        }
        (documents, self.report.outcome())
    }
}
/// A bar on standard error, when there is something to wait for and somebody to wait.
fn progress(inputs: usize) -> ProgressBar {
    if inputs < 2 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30.cyan} {pos}/{len} files  {msg}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(inputs as u64), ProgressDrawTarget::stderr_with_hz(10)).with_style(style)
}
