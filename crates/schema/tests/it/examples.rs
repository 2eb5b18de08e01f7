//! The examples of the schemas: read by serde, taken by their schemas, and true of their article.

use chancery_gazetteer::Gazetteer;
use chancery_model::Extraction;
use chancery_schema::{Contract, Dialect, Profile, names, schema_for};
use chancery_validate::{Severity, Validator};
use serde_json::Value;

use crate::validator::{combinations, expressible, validator};

/// The example of a record, as it is accepted or emitted.
pub(crate) fn example(name: &str, contract: Contract) -> Value {
    schema_for(name, Dialect::Draft202012, Profile::Full, contract).unwrap()["examples"][0].clone()
}

#[test]
fn every_record_has_an_example_that_fits() {
    for name in names() {
        let (accepted, emitted) = (example(name, Contract::Accept), example(name, Contract::Emit));
        assert!(accepted.is_object() && emitted.is_object(), "{name}");
        for (dialect, profile, contract) in combinations().filter(|(_, profile, _)| expressible(name, *profile)) {
            let validator = validator(name, dialect, profile, contract);
            assert!(validator.is_valid(&emitted), "{name}: {dialect}, {profile}, {contract}");
            if contract == Contract::Accept && profile == Profile::Full {
                assert!(validator.is_valid(&accepted), "{name}: {dialect}");
            }
        }
    }
}

#[test]
fn the_extraction_is_true_of_its_article() {
    let extraction: Extraction = serde_json::from_value(example("Extraction", Contract::Accept)).unwrap();
    let validator = Validator::new(&Gazetteer::builtin());
    let found = validator.validate(&extraction, Some(include_str!("../../src/generate/article.txt")));
    let wrong: Vec<_> = found.iter().filter(|found| found.severity != Severity::Info).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
