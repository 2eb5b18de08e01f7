//! The judgement of the `jsonschema` crate in every dialect, and of serde.

use std::collections::BTreeMap;

use chancery_model::rows::{ArticleRow, CameoRow, DatesRow, PloverRow};
use chancery_model::{Actor, Article, Event, Extraction, Instrument, Note, Relation, Statement, Timex};
use chancery_parser::source::{Format, documents};
use chancery_schema::{Contract, Dialect, Profile, names, schema_for};
use chancery_validate::{Config, Diagnostic};
use jsonschema::{Draft, Validator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{expressible, sides};

/// How many checks held, and how many did not.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    pub(crate) fn hold(&mut self, held: bool, what: impl FnOnce() -> String) {
        if held {
            self.passed += 1;
        } else {
            self.failed += 1;
            println!("rust: FAILED {}", what());
        }
    }

    pub(crate) fn line(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

/// Holds every validator to the lines: good records fit every schema, bad ones not the one that they break.
pub(crate) fn all(good: &[Value], bad: &[Value], tally: &mut Tally) {
    let mut validators = BTreeMap::new();
    for name in names() {
        for (dialect, profile, contract) in sides().filter(|side| expressible(name, side.1)) {
            validators.insert((name, profile.as_str(), contract.as_str(), dialect.as_str()), validator(name, dialect, profile, contract));
        }
    }
    for line in good {
        let (name, instance) = (line["record"].as_str().unwrap(), &line["instance"]);
        for ((_, profile, contract, dialect), validator) in validators.iter().filter(|((of, ..), _)| *of == name) {
            tally.hold(validator.is_valid(instance), || format!("{name} in {dialect}, {profile}, {contract}: {instance}"));
        }
        tally.hold(serde(name, instance).as_ref() == Some(instance), || format!("{name} does not read back: {instance}"));
    }
    for line in bad {
        let [name, profile, contract, what] = ["record", "profile", "contract", "what"].map(|field| line[field].as_str().unwrap());
        let instance = &line["instance"];
        for dialect in Dialect::ALL {
            let validator = &validators[&(name, profile, contract, dialect.as_str())];
            tally.hold(!validator.is_valid(instance), || format!("{dialect} takes {what} of {name}: {instance}"));
        }
        if (profile, contract) == ("full", "accept") && !lenient(line["constraint"].as_str().unwrap()) {
            tally.hold(serde(name, instance).is_none(), || format!("serde takes {what} of {name}: {instance}"));
        }
    }
}

/// Where serde takes more than the schema: README of `chancery-schema`, "What a schema does not know".
fn lenient(constraint: &str) -> bool {
    ["Event.score minimum", "Event.score maximum"].contains(&constraint)
}

fn validator(name: &str, dialect: Dialect, profile: Profile, contract: Contract) -> Validator {
    let mut schema = schema_for(name, dialect, profile, contract).unwrap();
    let draft = match dialect {
        Dialect::Draft202012 | Dialect::OpenApi31 => Draft::Draft202012,
        Dialect::Draft07 | Dialect::OpenApi30 => Draft::Draft7,
    };
    if let Some(components) = schema.get_mut("components") {
        let mut components = components.take();
        if dialect == Dialect::OpenApi30 {
            nullable(&mut components);
        }
        schema = json!({ "$ref": format!("#/components/schemas/{name}"), "components": components });
    }
    jsonschema::options().with_draft(draft).should_validate_formats(true).build(&schema).unwrap()
}

/// The only keyword of OpenAPI 3.0 that draft-07 does not know; it counts beside `type` only.
fn nullable(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.shift_remove("nullable") == Some(Value::Bool(true)) {
                let kind = object["type"].take();
                object["type"] = json!([kind, "null"]);
            }
            object.values_mut().for_each(nullable);
        }
        Value::Array(items) => items.iter_mut().for_each(nullable),
        _ => {}
    }
}

/// What serde reads from a record and writes again; none where it refuses.
fn serde(name: &str, value: &Value) -> Option<Value> {
    fn again<T: DeserializeOwned + Serialize>(value: &Value) -> Option<Value> {
        serde_json::to_value(T::deserialize(value).ok()?).ok()
    }
    match name {
        "Extraction" => again::<Extraction>(value),
        "Article" => again::<Article>(value),
        "Actor" => again::<Actor>(value),
        "Event" => again::<Event>(value),
        "Instrument" => again::<Instrument>(value),
        "Relation" => again::<Relation>(value),
        "Statement" => again::<Statement>(value),
        "Timex" => again::<Timex>(value),
        "Note" => again::<Note>(value),
        "PloverRow" => again::<PloverRow>(value),
        "CameoRow" => again::<CameoRow>(value),
        "DatesRow" => again::<DatesRow<'_>>(value),
        // The reader of feeds decides what an article is; the type says the same.
        "ArticleRow" => again::<ArticleRow>(value).filter(|_| {
            let line = value.to_string();
            documents("feed", Format::JsonLines, line.as_bytes()).all(|document| document.is_ok())
        }),
        "Diagnostic" => again::<Diagnostic>(value),
        "Config" => again::<Config>(value),
        _ => None,
    }
}
