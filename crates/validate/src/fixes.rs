//! Fixes, carried out so that they converge and break nothing.

use serde_json::Value;

use crate::{Diagnostic, Validator, apply};

/// A record after the fixes of its findings.
#[derive(Debug, Clone, PartialEq)]
pub struct Fixed {
    /// The record; as it was given where nothing was fixed.
    pub record: Value,
    /// How many findings were settled.
    pub settled: usize,
}

/// How often a record is looked at again after a fix.
const ROUNDS: usize = 64;

impl Validator {
    /// Carries out the fixes that findings offer, one after the other. A fix after which anything new would be found is left out,
    /// so that no finding is ever traded for another; a record that is no JSON is null.
    ///
    /// ```
    /// use chancery_gazetteer::Gazetteer;
    /// use chancery_validate::{Validator, sample};
    ///
    /// let validator = Validator::new(&Gazetteer::builtin());
    /// let record = sample::RECORD.replace("\"score\": 10.0", "\"score\": 1.0");
    /// let fixed = validator.fix(&record, Some(sample::ARTICLE));
    /// assert_eq!((fixed.settled, &fixed.record["events"][3]["score"]), (1, &10.0.into()));
    /// ```
    pub fn fix(&self, record: &str, article: Option<&str>) -> Fixed {
        let mut fixed = Fixed { record: serde_json::from_str(record).unwrap_or_default(), settled: 0 };
        let mut findings = self.validate_json(record, article).findings;
        let mut left_out: Vec<Diagnostic> = Vec::new();
        for _ in 0..ROUNDS {
            let Some(finding) = findings.iter().find(|finding| finding.fix.is_some() && !left_out.contains(finding)) else { break };
            let mut attempt = fixed.record.clone();
            let applied = finding.fix.as_ref().is_some_and(|fix| apply(&mut attempt, &fix.patch).is_ok());
            let after = self.validate_json(&attempt.to_string(), article).findings;
            let known = |new: &Diagnostic| {
                findings.iter().any(|old| old.code == new.code && old.message == new.message && old.severity == new.severity)
            };
            if applied && after.len() < findings.len() && after.iter().all(known) {
                fixed.settled += findings.len() - after.len();
                fixed.record = attempt;
                findings = after;
            } else {
                left_out.push(finding.clone());
            }
        }
        fixed
    }
}
