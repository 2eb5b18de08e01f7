#![doc = include_str!("../README.md")]

mod args;
mod articles;
mod dates;
mod extract;
pub mod format;
mod output;
mod report;
mod rule;
mod schema;
mod terminal;
mod today;
mod validate;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command};
use report::Outcome;

/// Runs the command with the arguments of the process.
///
/// Exit code 0 says that all is good, 1 that there were findings or that a part failed, 2 that the arguments are wrong.
pub fn run() -> ExitCode {
    let result = match Args::parse().command {
        Command::Extract(args) => extract::run(&args),
        Command::Dates(args) => dates::run(&args),
        Command::Validate(args) => validate::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Rule(args) => rule::run(&args),
    };
    match result {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        // The reader of a pipe has what it wanted, as in `chancery extract … | head`.
        Err(error) if output::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            report::error(&format!("{error:#}"));
            ExitCode::from(if error.is::<args::Usage>() { 2 } else { 1 })
        }
    }
}
