//! Every article of the corpus: grounded, clean, described by the schema, the same each time.

use std::fmt::Write as _;

use chancery_gazetteer::Gazetteer;
use chancery_model::{Evidence, Extraction};
use chancery_parser::{Lexicon, Parser};
use chancery_schema::{Contract, Dialect, Profile, schema_for};
use chancery_tests::articles;
use chancery_validate::{Diagnostic, Validator};

/// Every piece of evidence of an extraction.
fn evidence(extraction: &Extraction) -> Vec<Evidence> {
    fn walk(value: &serde_json::Value, out: &mut Vec<Evidence>) {
        if let Ok(evidence) = serde_json::from_value::<Evidence>(value.clone()) {
            out.push(evidence);
        }
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| walk(item, out)),
            serde_json::Value::Object(fields) => fields.values().for_each(|item| walk(item, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(&serde_json::to_value(extraction).expect("records serialise"), &mut out);
    out
}

#[test]
fn every_value_stands_in_the_text() {
    let lexicon = Lexicon::builtin();
    for document in articles() {
        let extraction = Parser::new(&lexicon).parse(&document);
        let found = evidence(&extraction);
        assert!(!found.is_empty(), "{}", document.id);
        for words in found {
            assert_eq!(words.span.slice(&document.text), Some(words.text.as_str()), "{}: {:?}", document.id, words.span);
        }
    }
}

#[test]
fn every_article_gives_events() {
    let lexicon = Lexicon::builtin();
    for document in articles() {
        let extraction = Parser::new(&lexicon).parse(&document);
        assert!(!extraction.events.is_empty(), "{}", document.id);
        assert!(
            extraction.article.headline.is_some() || extraction.article.dateline.is_some() || document.id.contains('-'),
            "{}",
            document.id
        );
    }
}

/// What the rules find in our own records, a line each: a line less is progress, a new one is to be looked at.
#[test]
fn extractions_are_clean_but_for_what_is_known() {
    let (lexicon, gazetteer) = (Lexicon::builtin(), Gazetteer::builtin());
    let validator = Validator::new(&gazetteer);
    let mut lines = String::new();
    for document in articles() {
        let extraction = Parser::new(&lexicon).parse(&document);
        for Diagnostic { severity, code, path, message, .. } in validator.validate(&extraction, Some(&document.text)) {
            let _ = writeln!(lines, "{}: {severity} {code} {path}: {message}", document.id);
        }
    }
    insta::assert_snapshot!("findings", lines);
}

#[test]
fn every_extraction_fits_the_schema() {
    let lexicon = Lexicon::builtin();
    let extractions: Vec<serde_json::Value> =
        articles().iter().map(|document| serde_json::to_value(Parser::new(&lexicon).parse(document)).expect("records serialise")).collect();
    for contract in [Contract::Accept, Contract::Emit] {
        let schema = schema_for("Extraction", Dialect::Draft202012, Profile::Full, contract).expect("a known type");
        let validator = jsonschema::validator_for(&schema).expect("a valid schema");
        for extraction in &extractions {
            let errors: Vec<String> =
                validator.iter_errors(extraction).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", extraction["article"]["id"]);
        }
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let (one, other) = (Lexicon::builtin(), Lexicon::builtin());
    for document in articles() {
        let bytes = |lexicon: &Lexicon| serde_json::to_vec(&Parser::new(lexicon).parse(&document)).expect("records serialise");
        assert_eq!(bytes(&one), bytes(&other), "{}", document.id);
    }
}
