//! What holds of every generated value: it survives JSON, and what is called coherent is.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::extraction;
use crate::*;

/// JSON gives back what went in.
fn check_json<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) -> Result<(), TestCaseError> {
    let json = serde_json::to_string(value).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let back: T = serde_json::from_str(&json).map_err(|error| TestCaseError::fail(format!("{error} in {json}")))?;
    prop_assert_eq!(&back, value, "{}", json);
    Ok(())
}

macro_rules! round_trips {
    ($( $test:ident: $($type:ident),+; )+) => {
        /// The types that round-trip through JSON.
        const SERIALISED: &[&str] = &[$($(stringify!($type)),+),+];

        $(
            #[test]
            fn $test() {
                $( proptest!(ProptestConfig::with_cases(128), |(value: $type)| check_json(&value)?); )+
            }
        )+
    };
}

round_trips! {
    extractions_survive_json: Extraction;
    articles_survive_json: Article;
    actors_survive_json: Actor, Office, ActorKind, Sector, OfficeKind, ActorCode, CountryCode;
    events_survive_json: Event, Participant, When, Place, Count, Status, Role, EventType, Mode, Context, QuadClass, CameoCode;
    auxiliaries_survive_json: AuxiliaryMode;
    instruments_survive_json: Instrument, AreaMention, InstrumentKind, InstrumentStatus, Area;
    relations_survive_json: Relation, Established, Anniversary, DesignationMention, NamedYear, Framework, Initiative, Designation;
    statements_survive_json: Statement, Evidence, Span;
    timexes_survive_json: Timex, Anchor, Edtf, TimexKind, TimexModifier;
    notes_survive_json: Note, NoteKind;
    ids_survive_json: ActorId, EventId, InstrumentId, RelationId, StatementId, TimexId, TextHash;
}

/// Types that are no part of the JSON form, and still have strategies.
const IN_MEMORY: &[&str] = &["Bound", "PartialDate", "PloverEquivalent", "Precision", "Qualifier", "SubYear", "Truth"];

/// Entries of static tables; `strategies::cameo_entry` and `strategies::country` choose among them.
const TABLES: &[&str] = &["Cameo", "Country"];

#[test]
fn values_outside_the_json_form_are_generated() {
    proptest!(ProptestConfig::with_cases(64), |(
        bound: Bound, date: PartialDate, equivalent: PloverEquivalent, precision: Precision, qualifier: Qualifier, part: SubYear, truth: Truth,
        entry in super::cameo_entry(), country in super::country(),
    )| {
        prop_assert!(date.earliest() <= date.latest());
        prop_assert!(equivalent.mode.is_none_or(|mode| equivalent.kind.allows(mode)));
        prop_assert_eq!(entry.code.entry(), Some(entry));
        prop_assert_eq!(country.code.country(), Some(country));
        let _ = (bound, precision, qualifier, part, truth);
    });
}

/// A type that joins the public ones without a strategy fails here.
#[test]
fn every_public_type_has_a_strategy() {
    let exports = include_str!("../lib.rs").split("pub use").skip(1).filter_map(|item| item.split(';').next());
    let names: BTreeSet<&str> = exports
        .flat_map(|item| item.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
        .filter(|name| name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase))
        .filter(|name| !["Invalid", "Inverted", "Unknown"].iter().any(|error| name.starts_with(error)))
        .collect();
    let known: BTreeSet<&str> = [SERIALISED, IN_MEMORY, TABLES].concat().into_iter().collect();
    assert_eq!(names, known);
}

/// Every object of a JSON value, the outermost first.
fn objects<'a>(value: &'a Value, found: &mut Vec<&'a serde_json::Map<String, Value>>) {
    match value {
        Value::Object(object) => {
            found.push(object);
            object.values().for_each(|value| objects(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| objects(item, found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Read back from the JSON form, so that no field can be forgotten.
    #[test]
    fn coherent_words_stand_in_the_text_and_references_lead_somewhere(extraction in extraction()) {
        let text = extraction.article.text.clone().unwrap_or_default();
        prop_assert_eq!(extraction.article.hash, TextHash::of(&text));
        let json = serde_json::to_value(&extraction).unwrap();
        let mut all = Vec::new();
        objects(&json, &mut all);
        let ids: Vec<&Value> = all.iter().filter_map(|object| object.get("id")).collect();
        for object in &all {
            if let (Some(span), Some(words)) = (object.get("span"), object.get("text")) {
                let span: Span = serde_json::from_value(span.clone()).unwrap();
                prop_assert!(!span.is_empty());
                prop_assert_eq!(span.slice(&text), words.as_str());
            }
            for field in ["actor", "speaker", "proposer", "timex", "begin", "end", "anchor", "parties", "instruments", "relations"] {
                let references = match object.get(field) {
                    Some(Value::Array(items)) => items.iter().collect(),
                    Some(value) => vec![value],
                    None => Vec::new(),
                };
                for reference in references.into_iter().filter(|value| value.is_string() && *value != "publication") {
                    prop_assert!(ids.contains(&reference), "{}: {}", field, reference);
                }
            }
        }
    }

    #[test]
    fn coherent_records_are_numbered_and_agree_with_the_ontology(extraction in extraction()) {
        prop_assert!(extraction.actors.iter().enumerate().all(|(index, record)| record.id.index() == index));
        prop_assert!(extraction.events.iter().enumerate().all(|(index, record)| record.id.index() == index));
        prop_assert!(extraction.instruments.iter().enumerate().all(|(index, record)| record.id.index() == index));
        prop_assert!(extraction.relations.iter().enumerate().all(|(index, record)| record.id.index() == index));
        prop_assert!(extraction.statements.iter().enumerate().all(|(index, record)| record.id.index() == index));
        prop_assert!(extraction.timexes.iter().enumerate().all(|(index, record)| record.id.index() == index));
        for event in &extraction.events {
            prop_assert!(event.mode.is_none_or(|mode| event.kind.allows(mode)));
            prop_assert_eq!(event.quad, event.kind.quad_class());
            prop_assert_eq!(event.score, event.kind.score(event.mode));
            prop_assert_eq!(event.cameo, event.kind.cameo(event.mode));
            prop_assert!(!event.evidence.is_empty());
        }
    }
}
