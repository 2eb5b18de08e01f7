//! Tests over all rules.

mod examples;
mod facts;
mod mutations;
mod properties;
mod registry;

use chancery_model::Extraction;
use serde_json::Value;

use crate::{Diagnostic, Operation, Validator, apply, sample};

/// A validator with the facts of the examples.
pub(crate) fn validator() -> Validator {
    Validator::with_facts(crate::facts::Facts::new(facts::PEOPLE))
}

/// The sample record after a patch, as JSON.
pub(crate) fn patched(patch: &[Operation]) -> Value {
    let mut record: Value = serde_json::from_str(sample::RECORD).unwrap();
    apply(&mut record, patch).unwrap();
    record
}

/// The findings in a JSON record.
pub(crate) fn findings(record: &Value) -> Vec<Diagnostic> {
    let extraction: Extraction = serde_json::from_value(record.clone()).unwrap_or_else(|error| panic!("{error}: {record}"));
    validator().validate(&extraction, Some(sample::ARTICLE))
}

#[test]
fn the_sample_is_clean() {
    assert_eq!(findings(&patched(&[])), []);
}
