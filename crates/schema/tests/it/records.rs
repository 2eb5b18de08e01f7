//! What Chancery writes fits every schema of it.

use chancery_model::{Actor, Article, Event, Extraction, Instrument, Note, Relation, Statement, Timex, strategies};
use chancery_schema::{Contract, Dialect, Profile};
use proptest::prelude::*;
use serde::Serialize;

use crate::sample;
use crate::validator::{combinations, validator};

/// Serialises each generated record and holds it to the schemas of its name.
fn check<T: Serialize + std::fmt::Debug>(name: &str, cases: u32, strategy: impl Strategy<Value = T>) {
    let validators: Vec<_> = combinations().map(|choice| (choice, validator(name, choice.0, choice.1, choice.2))).collect();
    proptest!(ProptestConfig::with_cases(cases), |(record in strategy)| {
        let json = serde_json::to_value(&record).unwrap();
        for (choice, validator) in &validators {
            if let Err(error) = validator.validate(&json) {
                prop_assert!(false, "{:?}: {}: {}", choice, error.instance_path(), error);
            }
        }
    });
}

#[test]
fn coherent_extractions_fit() {
    check("Extraction", 64, strategies::extraction());
}

#[test]
fn any_record_fits() {
    check("Extraction", 32, any::<Extraction>());
    check("Event", 128, any::<Event>());
    check("Actor", 128, any::<Actor>());
    check("Instrument", 128, any::<Instrument>());
    check("Relation", 128, any::<Relation>());
    check("Statement", 128, any::<Statement>());
    check("Timex", 128, any::<Timex>());
    check("Article", 128, any::<Article>());
    check("Note", 128, any::<Note>());
}

/// A record with nothing left out loses each field in turn: no schema of emission takes what is left.
#[test]
fn emission_leaves_nothing_out() {
    let full = sample::extraction();
    for dialect in Dialect::ALL {
        let emit = validator("Extraction", *dialect, Profile::Full, Contract::Emit);
        assert!(emit.is_valid(&full));
        for (place, field) in sample::fields(&full) {
            let mut less = full.clone();
            less.pointer_mut(&place).unwrap().as_object_mut().unwrap().shift_remove(&field);
            assert!(!emit.is_valid(&less), "{dialect}: {place}/{field}");
        }
    }
}
