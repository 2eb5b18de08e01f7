//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use chancery_model::PartialDate;
use chancery_parser::time::DateOrder;
use chancery_schema::{Contract, Dialect, Profile};
use chancery_validate::Selector;
use chrono::NaiveDate;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::format::Format;

const EXTRACT_EXAMPLES: &str = "\
Examples:
  chancery extract article.txt                      a summary on the terminal
  chancery extract corpus/ --format plover          every article of a folder, one JSON object per event
  chancery extract feed.jsonl -o events.jsonl       a feed, one extraction per line
  curl -s https://example.org/a.html | chancery extract - --format json

Each line of a feed is an object such as {\"id\":\"x\",\"date\":\"2023-02-10\",\"text\":\"…\"}; `title` and `url` are read too.
Exit code: 0 all good, 1 some input could not be read as it is, 2 wrong arguments.";

const DATES_EXAMPLES: &str = "\
Examples:
  chancery dates article.txt --date 2023-02-12      relative expressions count from this day
  echo 'They met three years ago.' | chancery dates --date 2023-02-12
  chancery dates article.txt --format timeml        the text with TIMEX3 around its expressions

One line for each document: {\"doc\",\"timexes\":[{\"start\",\"end\",\"text\",\"type\",\"value\",\"edtf\"}]}. Offsets count characters.";

const VALIDATE_EXAMPLES: &str = "\
Examples:
  chancery extract article.txt -o records.jsonl
  chancery validate records.jsonl --article article.txt
  chancery validate records.jsonl --select CH6 --ignore CH602
  chancery validate records.jsonl --format github   for annotations in a pull request; `sarif` for code scanning
  chancery validate records.jsonl --fix --statistics

A `chancery.toml` beside the records, or in a folder above, sets the same for a project:
  [validate]
  ignore = [\"CH715\"]
  [validate.severity]
  CH301 = \"error\"

Exit code: 0 no errors (there may be warnings), 1 errors, or records that cannot be read, 2 wrong arguments.";

const RULE_EXAMPLES: &str = "\
Examples:
  chancery rule                                     every rule in a line
  chancery rule CH601                               what it means, with examples";

const SCHEMA_EXAMPLES: &str = "\
Examples:
  chancery schema                                   the schema of an extraction
  chancery schema Event --dialect draft-07
  chancery schema plover --contract emit            what `chancery extract --format plover` writes
  chancery schema --profile strict                  for the structured output of a language model";

/// Reads news and official readouts of diplomacy into typed, dated event records, with the words that prove each one.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read articles: who did what with whom, when, where, and the words that say so.
    #[command(after_help = EXTRACT_EXAMPLES)]
    Extract(ExtractArgs),
    /// Find dates and times: one line of JSON for each document.
    #[command(after_help = DATES_EXAMPLES)]
    Dates(DatesArgs),
    /// Check whether records make sense, and whether their article says so.
    #[command(after_help = VALIDATE_EXAMPLES)]
    Validate(ValidateArgs),
    /// Print the JSON Schema of a record.
    #[command(after_help = SCHEMA_EXAMPLES)]
    Schema(SchemaArgs),
    /// Explain a rule of `validate`, or list all.
    #[command(after_help = RULE_EXAMPLES)]
    Rule(RuleArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ExtractArgs {
    /// Articles: files of text, HTML or JSON, folders of them, JSON Lines, or `-` for standard input.
    #[arg(value_name = "PATH", default_value = "-")]
    pub(crate) paths: Vec<PathBuf>,
    /// What to write: `summary`, `json`, `jsonl`, `plover`, `cameo` [default: summary on a terminal, jsonl otherwise].
    #[arg(long, short, value_enum, hide_possible_values = true)]
    pub(crate) format: Option<Format>,
    /// Day of publication where the article gives none.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) date: Option<NaiveDate>,
    /// How many articles to read at a time [default: one for each core].
    #[arg(long, short, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// Where to write; the file is complete or left as it was.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Keep the text in each record of `json` and `jsonl`.
    #[arg(long)]
    pub(crate) with_text: bool,
    /// Instead of records, tell how each event was found: the clauses of its sentence, the frame, the roles, the code.
    #[arg(long, conflicts_with_all = ["format", "with_text"])]
    pub(crate) explain: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct DatesArgs {
    /// Documents: files, folders, JSON Lines, or `-` for standard input.
    #[arg(value_name = "PATH", default_value = "-")]
    pub(crate) paths: Vec<PathBuf>,
    /// Day that relative expressions count from, where the document gives none.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) date: Option<NaiveDate>,
    /// What to write.
    #[arg(long, short, value_enum, default_value = "jsonl")]
    pub(crate) format: crate::format::dates::Format,
    /// How dates of three numbers such as 03/04/2023 are written; without it they stay unresolved.
    #[arg(long, value_name = "ORDER", value_enum)]
    pub(crate) date_order: Option<Order>,
    /// How many documents to read at a time [default: one for each core].
    #[arg(long, short, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// Where to write; the file is complete or left as it was.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// The order of day and month.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Order {
    /// 31/12/2023
    DayFirst,
    /// 12/31/2023
    MonthFirst,
}

impl From<Order> for DateOrder {
    fn from(order: Order) -> Self {
        match order {
            Order::DayFirst => Self::DayFirst,
            Order::MonthFirst => Self::MonthFirst,
        }
    }
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ValidateArgs {
    /// Records: JSON or JSON Lines of extractions, or `-` for standard input.
    #[arg(value_name = "RECORDS", required = true)]
    pub(crate) records: Vec<PathBuf>,
    /// The articles that the records were made from: a file, a folder or a feed.
    #[arg(long, value_name = "PATH")]
    pub(crate) article: Vec<PathBuf>,
    /// How to show findings.
    #[arg(long, short, value_enum, default_value = "text")]
    pub(crate) format: crate::validate::Format,
    /// Run only these rules: codes, beginnings of codes, or names.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<Selector>,
    /// Do not run these rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<Selector>,
    /// Carry out the fixes that findings offer, in the files of the records.
    #[arg(long)]
    pub(crate) fix: bool,
    /// Count the findings of each rule at the end of the text.
    #[arg(long)]
    pub(crate) statistics: bool,
    /// Settings [default: `chancery.toml` in this folder or one above].
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RuleArgs {
    /// Code or name of a rule, such as `CH601`; all rules when left out.
    #[arg(value_name = "CODE")]
    pub(crate) rule: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct SchemaArgs {
    /// Name of the record: `Extraction`, `Event`, `plover`, `chancery.toml`…
    #[arg(value_name = "TYPE", default_value = "Extraction")]
    pub(crate) name: String,
    /// `2020-12`, `draft-07`, `openapi-3.0` or `openapi-3.1`.
    #[arg(long, default_value = "2020-12")]
    pub(crate) dialect: Dialect,
    /// `full`, or `strict` for structured output of language models.
    #[arg(long, default_value = "full")]
    pub(crate) profile: Profile,
    /// `accept` for what a reader takes, `emit` for what a writer gives.
    #[arg(long, default_value = "accept")]
    pub(crate) contract: Contract,
    /// Put definitions in the place of references, for readers that follow none.
    #[arg(long)]
    pub(crate) inline: bool,
}

/// Arguments that are each well formed and together ask for something that is not there.
#[derive(Debug)]
pub(crate) struct Usage(pub(crate) String);

impl std::fmt::Display for Usage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// A day; the reason of a refusal is that of the model: "February 2023 has 28 days".
fn day(text: &str) -> Result<NaiveDate, String> {
    let date: chancery_model::Edtf = text.parse().map_err(|error: chancery_model::InvalidEdtf| error.to_string())?;
    match date {
        chancery_model::Edtf::Date(date) => PartialDate::to_day(date),
        chancery_model::Edtf::Interval { .. } => None,
    }
    .ok_or_else(|| "expected a whole day, such as 2023-02-10".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn impossible_days_say_why() {
        assert_eq!(day("2023-02-10").unwrap().to_string(), "2023-02-10");
        assert!(day("2023-02-30").unwrap_err().contains("February 2023 has 28 days"));
        assert_eq!(day("2023-02").unwrap_err(), "expected a whole day, such as 2023-02-10");
        assert!(day("yesterday").is_err());
    }
}
