//! `chancery validate`: records in, findings out, like a compiler.

mod finding;
mod github;
mod json;
mod known;
mod records;
mod text;

use std::io::Write as _;

use anyhow::Context as _;
use chancery_gazetteer::Gazetteer;
use chancery_validate::{Settings, Severity, Validator};
use clap::ValueEnum;

use crate::args::ValidateArgs;
use crate::output::Output;
use crate::report::{self, Outcome};
use finding::Finding;
use known::Known;
use records::Records;

/// The formats of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the line of the article, with marks under the words.
    Text,
    /// One array of objects.
    Json,
    /// Workflow commands, which GitHub shows beside the lines.
    Github,
}

/// How many records and findings there were.
#[derive(Debug, Default)]
struct Tally {
    records: usize,
    errors: usize,
    warnings: usize,
    remarks: usize,
}

impl Tally {
    fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.remarks += 1,
        }
    }
}

pub(crate) fn run(args: &ValidateArgs) -> anyhow::Result<Outcome> {
    let (known, mut outcome) = Known::read(&args.article);
    let settings = Settings { select: args.select.clone(), ignore: args.ignore.clone() };
    let validator = Validator::new(&Gazetteer::builtin()).with_settings(&settings);
    let mut printer = Printer { out: Output::open(None)?, format: args.format, printed: 0 };
    let mut tally = Tally::default();
    for path in &args.records {
        let shown = if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() };
        let records = match Records::open(path) {
            Ok(records) => records,
            Err(error) => {
                report::error(&format!("{shown}: {error:#}"));
                outcome = Outcome::Findings;
                continue;
            }
        };
        for record in records {
            tally.records += 1;
            let record = match record.with_context(|| shown.clone())? {
                Ok(record) => record,
                Err(shape) => {
                    tally.count(Severity::Error);
                    printer.print(&Finding::Shape { file: &shown, shape: &shape })?;
                    continue;
                }
            };
            let article = known.article(&record.extraction);
            let source = article.as_ref().map(|article| article.text).or(record.extraction.article.text.as_deref());
            let name = article.as_ref().map_or(record.extraction.article.id.as_str(), |article| article.name);
            for diagnostic in validator.validate(&record.extraction, source) {
                tally.count(diagnostic.severity);
                let finding = Finding::Rule { file: &shown, line: record.line, article: name, source, diagnostic: &diagnostic };
                printer.print(&finding)?;
            }
        }
    }
    printer.finish(&tally)?;
    Ok(if tally.errors > 0 { Outcome::Findings } else { outcome })
}

/// Writes findings in one format.
struct Printer {
    out: Output,
    format: Format,
    printed: usize,
}

impl Printer {
    fn print(&mut self, finding: &Finding<'_>) -> anyhow::Result<()> {
        match self.format {
            Format::Text => writeln!(self.out, "{}\n", text::render(finding))?,
            Format::Github => writeln!(self.out, "{}", github::render(finding))?,
            Format::Json => {
                write!(self.out, "{}", if self.printed == 0 { "[\n" } else { ",\n" })?;
                write!(self.out, "{}", json::render(finding)?)?;
            }
        }
        self.printed += 1;
        Ok(())
    }

    fn finish(mut self, tally: &Tally) -> anyhow::Result<()> {
        match self.format {
            Format::Text => {
                let Tally { records, errors, warnings, remarks } = tally;
                let count = |number: &usize, one: &str| format!("{number} {one}{}", if *number == 1 { "" } else { "s" });
                let found = [count(errors, "error"), count(warnings, "warning"), count(remarks, "remark")].join(", ");
                writeln!(self.out, "{}: {found}", count(records, "record"))?;
            }
            Format::Json => writeln!(self.out, "{}", if self.printed == 0 { "[]" } else { "\n]" })?,
            Format::Github => {}
        }
        self.out.finish()
    }
}
