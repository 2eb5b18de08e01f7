//! Writes findings in one format.

use std::io::Write as _;

use super::finding::Finding;
use super::tally::Tally;
use super::{Format, github, json, sarif, text};
use crate::output::Output;

pub(super) struct Printer {
    out: Output,
    format: Format,
    printed: usize,
}

impl Printer {
    pub(super) fn open(format: Format) -> anyhow::Result<Self> {
        let mut out = Output::open(None)?;
        if format == Format::Sarif {
            write!(out, "{}", sarif::head())?;
        }
        Ok(Self { out, format, printed: 0 })
    }

    pub(super) fn print(&mut self, finding: &Finding<'_>) -> anyhow::Result<()> {
        let between = if self.printed == 0 { "\n" } else { ",\n" };
        match self.format {
            Format::Text => writeln!(self.out, "{}\n", text::render(finding))?,
            Format::Github => writeln!(self.out, "{}", github::render(finding))?,
            Format::Jsonl => writeln!(self.out, "{}", json::render(finding)?)?,
            Format::Json if self.printed == 0 => write!(self.out, "[\n{}", json::render(finding)?)?,
            Format::Json => write!(self.out, ",\n{}", json::render(finding)?)?,
            Format::Sarif => write!(self.out, "{between}{}", sarif::render(finding))?,
        }
        self.printed += 1;
        Ok(())
    }

    pub(super) fn finish(mut self, tally: &Tally, statistics: bool) -> anyhow::Result<()> {
        match self.format {
            Format::Text => {
                if statistics {
                    writeln!(self.out, "{}", tally.statistics())?;
                }
                writeln!(self.out, "{}", tally.summary())?;
            }
            Format::Json => writeln!(self.out, "{}", if self.printed == 0 { "[]" } else { "\n]" })?,
            Format::Sarif => writeln!(self.out, "{}", sarif::TAIL)?,
            Format::Github | Format::Jsonl => {}
        }
        self.out.finish()
    }
}
