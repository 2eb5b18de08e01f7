//! `chancery validate`: records in, findings out, like a compiler.

mod config;
mod finding;
mod fix;
mod github;
mod json;
mod known;
mod printer;
mod records;
mod sarif;
mod tally;
mod text;

use anyhow::Context as _;
use chancery_gazetteer::Gazetteer;
use chancery_validate::{Across, Validator};
use clap::ValueEnum;

use crate::args::ValidateArgs;
use crate::report::{self, Outcome};
use finding::Finding;
use known::Known;
use printer::Printer;
use records::{Record, Records};
use tally::Tally;

/// The formats of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the line of the article, with marks under the words.
    Text,
    /// One array of objects.
    Json,
    /// One object on each line.
    Jsonl,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines.
    Github,
}

pub(crate) fn run(args: &ValidateArgs) -> anyhow::Result<Outcome> {
    let (known, mut outcome) = Known::read(&args.article);
    let mut settings = config::settings(args.config.as_deref())?;
    if !args.select.is_empty() {
        settings.select.clone_from(&args.select);
    }
    settings.ignore.extend(args.ignore.iter().cloned());
    let validator = Validator::new(&Gazetteer::builtin()).with_settings(&settings);
    let mut run = Run { across: validator.across(), validator, known, tally: Tally::default(), printer: Printer::open(args.format)? };
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
        let mut fixer = if args.fix { Some(fix::Fixer::open(path, &records)?) } else { None };
        for record in records {
            let record = record.with_context(|| shown.clone())?;
            let record = match &mut fixer {
                Some(fixer) => fixer.fix(&run.validator, &run.known, record)?,
                None => record,
            };
            run.record(&shown, &record)?;
        }
        if let Some(fixer) = fixer {
            run.tally.fixed += fixer.finish()?;
        }
    }
    let errors = run.tally.errors;
    run.printer.finish(&run.tally, args.statistics)?;
    Ok(if errors > 0 { Outcome::Findings } else { outcome })
}

/// What one run of the command holds.
struct Run {
    validator: Validator,
    across: Across,
    known: Known,
    tally: Tally,
    printer: Printer,
}

impl Run {
    fn record(&mut self, file: &str, record: &Record) -> anyhow::Result<()> {
        self.tally.records += 1;
        let article = self.known.article_of(&record.text);
        let checked = self.validator.validate_json(&record.text, article.map(|article| article.text));
        let of_record = checked.extraction.as_ref().map(|extraction| &extraction.article);
        let source = article.map(|article| article.text).or(of_record.and_then(|article| article.text.as_deref()));
        let name = article.map_or_else(|| of_record.map_or("?", |article| article.id.as_str()), |article| article.name);
        let mut findings = checked.findings;
        if let Some(extraction) = &checked.extraction {
            findings.extend(self.across.add(extraction));
        }
        for diagnostic in &findings {
            self.tally.count(diagnostic);
            let finding =
                Finding { file, line: record.line, column: record.column, record: &record.text, article: name, source, diagnostic };
            self.printer.print(&finding)?;
        }
        Ok(())
    }
}
