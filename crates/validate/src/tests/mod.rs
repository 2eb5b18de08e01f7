//! Tests over all rules.

mod examples;
mod facts;
mod fixing;
mod mutations;
mod properties;
mod registry;

use std::sync::LazyLock;

use chancery_gazetteer::Gazetteer;
use serde_json::Value;

use crate::{Diagnostic, Operation, Validator, apply, sample};

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| Validator::with_facts(crate::facts::Facts::new(&Gazetteer::builtin(), facts::PEOPLE)));

/// A validator with the facts of the examples.
pub(crate) fn validator() -> &'static Validator {
    &VALIDATOR
}

/// The sample record after a patch, as JSON.
pub(crate) fn patched(patch: &[Operation]) -> Value {
    let mut record: Value = serde_json::from_str(sample::RECORD).unwrap();
    apply(&mut record, patch).unwrap();
    record
}

/// The findings in a JSON record.
pub(crate) fn findings(record: &Value) -> Vec<Diagnostic> {
    validator().validate_json(&record.to_string(), Some(sample::ARTICLE)).findings
}

/// The findings of the rules over several articles, when a record follows the sample.
pub(crate) fn findings_across(record: &Value) -> Vec<Diagnostic> {
    let mut across = validator().across();
    assert_eq!(across.add(&sample::extraction()), []);
    across.add(&serde_json::from_value(record.clone()).unwrap())
}

#[test]
fn the_sample_is_clean() {
    assert_eq!(findings(&patched(&[])), []);
}
