//! How many records and findings there were.

use std::collections::BTreeMap;

use chancery_validate::{Diagnostic, RuleCode, Severity};

/// Numbers of a run.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) records: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) remarks: usize,
    /// Findings that `--fix` settled.
    pub(super) fixed: usize,
    /// Findings of each rule, with its name.
    by_rule: BTreeMap<RuleCode, (usize, String)>,
}

impl Tally {
    pub(super) fn count(&mut self, diagnostic: &Diagnostic) {
        match diagnostic.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.remarks += 1,
        }
        self.by_rule.entry(diagnostic.code).or_insert_with(|| (0, diagnostic.rule.to_string())).0 += 1;
    }

    /// One line: "2 records: 1 error, 3 warnings, 0 remarks".
    pub(super) fn summary(&self) -> String {
        let count = |number: usize, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
        let fixed = if self.fixed > 0 { format!("; {} fixed", count(self.fixed, "finding")) } else { String::new() };
        let found = [count(self.errors, "error"), count(self.warnings, "warning"), count(self.remarks, "remark")].join(", ");
        format!("{}: {found}{fixed}", count(self.records, "record"))
    }

    /// A table of the rules with their findings, the most frequent first.
    pub(super) fn statistics(&self) -> String {
        let mut rows: Vec<_> = self.by_rule.iter().collect();
        rows.sort_by_key(|(code, (number, _))| (std::cmp::Reverse(*number), **code));
        let width = rows.iter().map(|(_, (number, _))| number.to_string().len()).max().unwrap_or(0);
        rows.into_iter().map(|(code, (number, name))| format!("{number:>width$}  {code}  {name}\n")).collect()
    }
}
