use annotate_snippets::Renderer;
use chancery_gazetteer::Gazetteer;
use chancery_validate::{Validator, sample};

use super::super::finding::Finding;
use super::super::{github, json, sarif};
use super::draw;

/// Every finding of the sample record with one value changed, in all formats.
fn check(from: &str, to: &str) -> String {
    let record = sample::RECORD.replacen(from, to, 1);
    assert_ne!(record, sample::RECORD, "{from}");
    let checked = Validator::new(&Gazetteer::builtin()).validate_json(&record, Some(sample::ARTICLE));
    assert!(!checked.findings.is_empty());
    let show = |diagnostic| {
        let finding = Finding {
            file: "records.jsonl",
            line: 3,
            column: 1,
            record: &record,
            article: "article.txt",
            source: Some(sample::ARTICLE),
            diagnostic,
        };
        let drawn = draw(&finding, &Renderer::plain().term_width(100));
        format!(
            "{drawn}\n\n{}\n{}\n{}\n",
            github::render(&finding),
            json::render(&finding).expect("findings can be written"),
            sarif::render(&finding)
        )
    };
    checked.findings.iter().map(show).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_anniversary_that_does_not_add_up() {
    insta::assert_snapshot!(check(r#""date": "1976""#, r#""date": "1975""#));
}

#[test]
fn a_value_of_the_wrong_shape() {
    insta::assert_snapshot!(check(r#""country": "ISL""#, r#""country": "IS""#));
}

#[test]
fn a_field_that_nobody_knows() {
    insta::assert_snapshot!(check(r#""sector": "GOV""#, r#""sectr": "GOV""#));
}

#[test]
fn a_record_that_breaks_off() {
    let record = &sample::RECORD[..1000];
    let checked = Validator::new(&Gazetteer::builtin()).validate_json(record, None);
    let drawn = checked.findings.iter().map(|diagnostic| {
        let finding = Finding { file: "records.json", line: 1, column: 1, record, article: "?", source: None, diagnostic };
        draw(&finding, &Renderer::plain().term_width(100))
    });
    insta::assert_snapshot!(drawn.collect::<Vec<_>>().join("\n"));
}
