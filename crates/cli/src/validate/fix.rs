//! `--fix`: records with the fixes of their findings carried out, in the place of those that were read.

use std::io::Write as _;
use std::path::Path;

use chancery_validate::Validator;

use super::known::Known;
use super::records::{Record, Records};
use crate::output::Output;

/// Writes one file of records again. The file is complete or left as it was.
pub(super) struct Fixer {
    /// None for standard input: what is fixed goes nowhere but into the findings.
    out: Option<Output>,
    lines: bool,
    written: usize,
    fixed: usize,
}

impl Fixer {
    pub(super) fn open(path: &Path, records: &Records) -> anyhow::Result<Self> {
        let out = if path.as_os_str() == "-" { None } else { Some(Output::open(Some(path))?) };
        Ok(Self { out, lines: records.are_lines(), written: 0, fixed: 0 })
    }

    /// The record after its fixes.
    pub(super) fn fix(&mut self, validator: &Validator, known: &Known, mut record: Record) -> anyhow::Result<Record> {
        let article = known.article_of(&record.text).map(|article| article.text);
        let fixed = validator.fix(&record.text, article);
        if fixed.settled > 0 {
            self.fixed += fixed.settled;
            record.text = if self.lines { fixed.record.to_string() } else { format!("{:#}", fixed.record) };
        }
        if let Some(out) = &mut self.out {
            if !self.lines {
                write!(out, "{}", if self.written == 0 { "[\n" } else { ",\n" })?;
            }
            write!(out, "{}{}", record.text, if self.lines { "\n" } else { "" })?;
        }
        self.written += 1;
        Ok(record)
    }

    /// How many findings were settled. A file in which nothing was stays as it is, byte for byte.
    pub(super) fn finish(self) -> anyhow::Result<usize> {
        if let Some(mut out) = self.out.filter(|_| self.fixed > 0) {
            if !self.lines {
                write!(out, "\n]\n")?;
            }
            out.finish()?;
        }
        Ok(self.fixed)
    }
}
