//! Each schema is one of its dialect, names itself, describes itself and is closed.

use chancery_model::SCHEMA_VERSION;
use chancery_schema::{
    Contract, DRAFT_07_ACCEPT, DRAFT_07_EMIT, DRAFT_2020_12_ACCEPT, DRAFT_2020_12_EMIT, Dialect, OPENAPI_3_0_ACCEPT, OPENAPI_3_0_EMIT,
    OPENAPI_3_1_ACCEPT, OPENAPI_3_1_EMIT, Profile, names, schema_for, schema_id,
};
use serde_json::Value;

use crate::validator::{combinations, expressible, schemas};

/// Every schema there is: record, dialect and the schema.
fn all() -> impl Iterator<Item = (&'static str, Dialect, Value)> {
    names().flat_map(|name| {
        let choices = combinations().filter(move |(_, profile, _)| expressible(name, *profile));
        choices.map(move |(dialect, profile, contract)| (name, dialect, schema_for(name, dialect, profile, contract).unwrap()))
    })
}

#[test]
fn every_schema_fits_the_meta_schema_of_its_dialect() {
    let openapi: Value = serde_json::from_str(include_str!("openapi-3.0.json")).unwrap();
    let openapi = jsonschema::draft7::options().should_validate_formats(true).build(&openapi).unwrap();
    for (name, dialect, schema) in all() {
        match dialect {
            Dialect::Draft202012 => jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}")),
            Dialect::Draft07 => jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}")),
            Dialect::OpenApi30 => {
                openapi.validate(&schema).unwrap_or_else(|error| panic!("{name}: {}: {error}", error.instance_path()));
            }
            Dialect::OpenApi31 => {
                for (component, schema) in schema["components"]["schemas"].as_object().unwrap() {
                    jsonschema::draft202012::meta::validate(schema).unwrap_or_else(|error| panic!("{name}, {component}: {error}"));
                }
            }
        }
    }
}

#[test]
fn every_schema_names_its_dialect_and_version() {
    for name in names() {
        for (dialect, profile, contract) in combinations().filter(|(_, profile, _)| expressible(name, *profile)) {
            let schema = schema_for(name, dialect, profile, contract).unwrap();
            let id = schema_id(name, dialect, profile, contract).unwrap();
            assert!(id.contains(&format!("/{SCHEMA_VERSION}/")), "{id}");
            match dialect {
                Dialect::Draft202012 => assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema"),
                Dialect::Draft07 => assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#"),
                Dialect::OpenApi30 | Dialect::OpenApi31 => {
                    assert_eq!(schema["info"]["version"], SCHEMA_VERSION);
                    continue;
                }
            }
            assert_eq!(schema["$id"], id);
        }
    }
}

#[test]
fn every_object_is_closed_and_everything_is_described() {
    for (name, dialect, schema) in all() {
        let open = |title: &str| title == "ArticleRow";
        let mut found = Vec::new();
        schemas(name, &schema, &mut found);
        for (inner, schema) in found {
            let place = format!("{name}, {dialect}: {inner}");
            if schema.contains_key("properties") {
                let title = schema["title"].as_str().unwrap();
                assert!(schema.get("additionalProperties").is_some_and(|more| *more == false) || open(title), "{place}");
                assert!(title.ends_with(&inner), "{place}: {title}");
                for (property, schema) in schema["properties"].as_object().unwrap() {
                    assert!(schema["description"].as_str().is_some_and(|text| !text.is_empty()), "{place}.{property}");
                }
            }
            if let Some(terms) = schema.get("enum").and_then(Value::as_array).filter(|terms| terms.len() > 1) {
                let text = schema["description"].as_str().unwrap();
                let meaning = |term: &Value| text.lines().any(|line| line.starts_with(&format!("- `{}`: ", term.as_str().unwrap())));
                assert!(terms.iter().all(meaning), "{place}: a term without a meaning in: {text}");
            }
            let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
            assert!(!text.contains("```") && !text.contains("[`"), "{place}: {text}");
        }
    }
}

/// The committed schema of all records, and where it keeps its definitions.
fn committed(dialect: Dialect, contract: Contract) -> (Value, &'static str) {
    let (text, place) = match (dialect, contract) {
        (Dialect::Draft202012, Contract::Accept) => (DRAFT_2020_12_ACCEPT, "/$defs"),
        (Dialect::Draft202012, Contract::Emit) => (DRAFT_2020_12_EMIT, "/$defs"),
        (Dialect::Draft07, Contract::Accept) => (DRAFT_07_ACCEPT, "/definitions"),
        (Dialect::Draft07, Contract::Emit) => (DRAFT_07_EMIT, "/definitions"),
        (Dialect::OpenApi30, Contract::Accept) => (OPENAPI_3_0_ACCEPT, "/components/schemas"),
        (Dialect::OpenApi30, Contract::Emit) => (OPENAPI_3_0_EMIT, "/components/schemas"),
        (Dialect::OpenApi31, Contract::Accept) => (OPENAPI_3_1_ACCEPT, "/components/schemas"),
        (Dialect::OpenApi31, Contract::Emit) => (OPENAPI_3_1_EMIT, "/components/schemas"),
    };
    (serde_json::from_str(text).unwrap(), place)
}

#[test]
fn what_is_served_is_what_is_committed() {
    for (dialect, profile, contract) in combinations().filter(|(_, profile, _)| *profile == Profile::Full) {
        let (all, place) = committed(dialect, contract);
        for name in names() {
            let served = schema_for(name, dialect, profile, contract).unwrap();
            let mut root = served.pointer(&format!("/components/schemas/{name}")).unwrap_or(&served).clone();
            let parts = served.pointer(place).and_then(Value::as_object).cloned().unwrap_or_default();
            ["$schema", "$id", place.trim_start_matches('/')]
                .iter()
                .for_each(|keyword| drop(root.as_object_mut().unwrap().shift_remove(*keyword)));
            assert_eq!(root, all.pointer(place).unwrap()[name], "{name}, {dialect}, {contract}");
            for (part, schema) in parts {
                assert_eq!(schema, all.pointer(place).unwrap()[&part], "{name}, {dialect}, {contract}: {part}");
            }
        }
    }
}

/// As the README says: the committed schema is a resource, and an event is a part of it.
#[test]
fn a_part_of_a_committed_schema_can_be_referred_to() {
    let (all, _) = committed(Dialect::Draft202012, Contract::Emit);
    let id = all["$id"].as_str().unwrap().to_owned();
    let event = serde_json::json!({ "$ref": format!("{id}#/$defs/Event") });
    let registry = jsonschema::Registry::new().add(id, all.clone()).unwrap().prepare().unwrap();
    let validator = jsonschema::options().with_registry(&registry).build(&event).unwrap();
    let example = &all["$defs"]["Event"]["examples"][0];
    assert!(validator.is_valid(example) && !validator.is_valid(&all["$defs"]["Actor"]["examples"][0]));
}

#[test]
fn every_reference_leads_somewhere() {
    for (name, dialect, schema) in all() {
        let mut found = Vec::new();
        schemas(name, &schema, &mut found);
        for reference in found.iter().filter_map(|(_, schema)| schema.get("$ref").and_then(Value::as_str)) {
            assert!(schema.pointer(&reference[1..]).is_some(), "{name}, {dialect}: {reference}");
        }
    }
}

#[test]
fn properties_stand_in_the_order_in_which_records_are_written() {
    let schema = schema_for("Event", Dialect::Draft07, Profile::Strict, Contract::Accept).unwrap();
    let order: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(&order[..4], ["id", "type", "mode", "contexts"]);
    assert_eq!(schema["required"].as_array().unwrap().len(), order.len());
}

#[test]
fn names_may_be_of_either_case_and_unknown_ones_are_refused() {
    let schema = |name: &str| schema_for(name, Dialect::Draft202012, Profile::Full, Contract::Accept);
    assert_eq!(schema("extraction"), schema("Extraction"));
    assert_eq!(schema("chancery.toml"), schema("Config"));
    let message = schema("Evnt").unwrap_err().to_string();
    assert!(message.starts_with("unknown record `Evnt`: expected `Event`, `Note`, "), "{message}");
    assert!(names().all(|name| message.contains(&format!("`{name}`"))), "{message}");
}
