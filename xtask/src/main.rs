//! What a contributor runs: `cargo xtask --help`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool prints")]

mod bench;
mod codegen;
mod eval;
mod schema;
mod workspace;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "What a contributor of Chancery runs", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write the Rust tables and reference pages that come from TOML.
    Codegen {
        /// Change nothing; fail when a file is not as it would be written.
        #[arg(long)]
        check: bool,
    },
    /// Compare the schemas with the released ones, or release them.
    Schema {
        #[command(subcommand)]
        task: schema::Task,
    },
    /// Run the benchmarks of every crate and print their figures.
    Bench,
    /// Run all that must hold before a change lands: `.ci/run`.
    Ci,
    /// Show how the reader comes to the events of a text, or of the lines on standard input.
    Explain {
        /// A folder of vocabulary to read with, such as `crates/parser/lexicon`.
        #[arg(long)]
        lexicon: Option<PathBuf>,
        /// An article, read as a whole.
        #[arg(long, conflicts_with = "text")]
        article: Option<PathBuf>,
        text: Option<String>,
    },
    /// Score the reader against gold.
    Eval {
        /// A folder of vocabulary, such as `crates/parser/lexicon`, to read with: its edits are tried without a build.
        #[arg(long, global = true)]
        lexicon: Option<PathBuf>,
        #[command(subcommand)]
        gold: eval::Gold,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().task {
        Task::Codegen { check } => codegen::run(workspace::Mode::of(check)),
        Task::Schema { task } => schema::run(&task),
        Task::Bench => bench::run(),
        Task::Ci => workspace::command("bash", &[".ci/run"]),
        Task::Explain { lexicon, article, text } => {
            let text = match (&article, text) {
                (Some(_), _) => String::new(),
                (None, Some(text)) => text,
                (None, None) => std::io::read_to_string(std::io::stdin())?,
            };
            eval::explain(article.as_deref(), &text, lexicon.as_deref())
        }
        Task::Eval { gold, lexicon } => eval::run(&gold, lexicon.as_deref()),
    }
}
