//! `chancery extract`: articles in, records out.

mod batch;
mod inputs;
mod reading;

use std::io::{IsTerminal as _, Write as _};
use std::num::NonZeroUsize;

use anyhow::Context as _;
use chancery_parser::{Document, Lexicon, Parser};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::args::ExtractArgs;
use crate::format::summary::Look;
use crate::format::{Format, render};
use crate::output::Output;
use crate::report::{Outcome, Report};
use crate::terminal;

pub(crate) fn run(args: &ExtractArgs) -> anyhow::Result<Outcome> {
    let (inputs, refused) = inputs::find(&args.paths);
    let mut report = Report::new(progress(inputs.len()));
    for problem in &refused {
        problem.tell(&mut report);
    }
    let to_terminal = args.output.is_none() && std::io::stdout().is_terminal();
    let format = args.format.unwrap_or(if to_terminal { Format::Summary } else { Format::Jsonl });
    let look = if args.output.is_none() { terminal::look() } else { Look::plain(terminal::WIDTH) };

    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    let work = |document: Document| {
        let mut extraction = parser.parse(&document);
        let document = match args.date {
            // The day given on the command line stands behind the one that the text gives, so that one is looked for first.
            Some(day) if extraction.article.published.is_none() => {
                let document = document.published_on(day);
                extraction = parser.parse(&document);
                document
            }
            _ => document,
        };
        let bytes = if args.with_text && matches!(format, Format::Json | Format::Jsonl) {
            extraction.article.text = Some(document.text);
            render(format, &extraction, "", &look)
        } else {
            render(format, &extraction, &document.text, &look)
        };
        batch::Done { published: extraction.article.published, bytes }
    };

    let many = inputs::can_hold_many(&args.paths, &inputs);
    let mut sink = Sink::open(args, format, many)?;
    let jobs = args.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let documents = reading::Documents::new(inputs);
    batch::run(documents, jobs, work, &mut report, |bytes| sink.write(bytes))?;
    report.bar().finish_and_clear();
    sink.finish()?;
    Ok(report.outcome())
}

/// The articles of one output, with what stands around them.
struct Sink {
    output: Output,
    frame: crate::format::Frame,
    started: bool,
    many: bool,
}

impl Sink {
    fn open(args: &ExtractArgs, format: Format, many: bool) -> anyhow::Result<Self> {
        Ok(Self { output: Output::open(args.output.as_deref())?, frame: format.frame(many), started: false, many })
    }

    fn write(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        let before = if self.started { self.frame.between } else { self.frame.open };
        self.started = true;
        self.output.write_all(before.as_bytes())?;
        Ok(self.output.write_all(bytes)?)
    }

    fn finish(mut self) -> anyhow::Result<()> {
        if self.many && !self.started {
            self.output.write_all(self.frame.open.as_bytes())?;
        }
        if self.many || self.started {
            self.output.write_all(self.frame.close.as_bytes())?;
        }
        self.output.finish().context("the output is not complete")
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
