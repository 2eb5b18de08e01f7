use annotate_snippets::Renderer;
use chancery_gazetteer::Gazetteer;
use chancery_model::Extraction;
use chancery_validate::{Validator, sample};

use super::super::finding::{Finding, Shape};
use super::super::{github, json};
use super::draw;

/// Every finding of the sample record with one value changed, in all formats.
fn check(from: &str, to: &str) -> String {
    let extraction: Extraction = serde_json::from_str(&sample::RECORD.replace(from, to)).expect("a record");
    let found = Validator::new(&Gazetteer::builtin()).validate(&extraction, Some(sample::ARTICLE));
    assert!(!found.is_empty());
    let show = |diagnostic| {
        let finding = Finding::Rule { file: "records.jsonl", line: 3, article: "article.txt", source: Some(sample::ARTICLE), diagnostic };
        all(&finding)
    };
    found.iter().map(show).collect::<Vec<_>>().join("\n")
}

fn all(finding: &Finding<'_>) -> String {
    let drawn = draw(finding, &Renderer::plain().term_width(100));
    format!("{drawn}\n\n{}\n{}\n", github::render(finding), json::render(finding).expect("findings can be written"))
}

#[test]
fn an_anniversary_that_does_not_add_up() {
    insta::assert_snapshot!(check(r#""date": "1976""#, r#""date": "1975""#));
}

#[test]
fn a_record_of_the_wrong_shape() {
    let shape = Shape {
        line: 2,
        column: 11,
        path: "article.id".to_owned(),
        reason: "invalid type: integer `1`, expected a string".to_owned(),
        text: r#"    "id": 1,"#.to_owned(),
    };
    insta::assert_snapshot!(all(&Finding::Shape { file: "records.json", shape: &shape }));
}

#[test]
fn marks_stay_on_characters() {
    for column in 1..12 {
        let shape = Shape { line: 1, column, path: String::new(), reason: "x".to_owned(), text: "é → ü".to_owned() };
        assert!(draw(&Finding::Shape { file: "f", shape: &shape }, &Renderer::plain()).contains("é → ü"));
    }
}
