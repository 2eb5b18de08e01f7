//! `chancery rule`: what a rule means.

use std::io::Write as _;

use chancery_validate::Rule;

use crate::args::{RuleArgs, Usage};
use crate::output::Output;
use crate::report::Outcome;
use crate::terminal;

pub(crate) fn run(args: &RuleArgs) -> anyhow::Result<Outcome> {
    let mut out = Output::open(None)?;
    match &args.rule {
        None => list(&mut out)?,
        Some(name) => {
            let wanted = |rule: &&Rule| rule.name() == name || rule.code().to_string().eq_ignore_ascii_case(name);
            let rule = Rule::all().iter().find(wanted).ok_or_else(|| Usage(format!("no rule `{name}`; `chancery rule` lists all")))?;
            write!(out, "{}", headed(&rule.page()))?;
        }
    }
    out.finish()?;
    Ok(Outcome::Good)
}

/// Code, severity, name and meaning of every rule.
fn list(out: &mut Output) -> std::io::Result<()> {
    let longest = Rule::all().iter().map(|rule| rule.name().len()).max().unwrap_or(0);
    for rule in Rule::all() {
        let summary = rule.summary().replace('\n', " ");
        writeln!(out, "{}  {:7}  {:longest$}  {summary}", rule.code(), rule.severity(), rule.name())?;
    }
    Ok(())
}

/// Markdown with its headings in bold, on a terminal that shows it.
fn headed(page: &str) -> String {
    let bold = if terminal::colours() { anstyle::Style::new().bold() } else { anstyle::Style::new() };
    let line = |line: &str| if line.starts_with('#') { format!("{bold}{line}{bold:#}\n") } else { format!("{line}\n") };
    page.lines().map(line).collect()
}
