//! Extractions a second, on one core, all rules on.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark: its macros make undocumented items, and it may fail loudly")]

use std::hint::black_box;

use chancery_gazetteer::Gazetteer;
use chancery_model::{Extraction, TextHash};
use chancery_validate::{Diagnostic, Validator, sample};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value, json};

/// Copies of the sample in one record: 15 events, 12 actors, 6 instruments, 21 expressions, about the size of a long article.
const COPIES: usize = 3;
/// Text between the copies, so that the article is as long as its record suggests.
const FILLER: &str = "\n\nThe harbour was quiet in the morning, and the boats lay where they had been left the evening before.";

/// The sample several times over, each copy further down the article and with ids of its own.
fn long_record() -> (String, Extraction) {
    let mut text = String::new();
    let mut record: Value = serde_json::from_str(sample::RECORD).unwrap();
    let lists = ["actors", "events", "instruments", "relations", "statements", "timexes"];
    let original = record.clone();
    for copy in 0..COPIES {
        let offset = text.len();
        text.push_str(sample::ARTICLE);
        text.push_str(&FILLER.repeat(8));
        for list in lists.into_iter().filter(|_| copy > 0) {
            let mut records = original[list].clone();
            shift(&mut records, offset, &|letter| {
                copy * lists.iter().find(|list| list.starts_with(letter)).map_or(0, |list| original[*list].as_array().unwrap().len())
            });
            let more = records.as_array().unwrap().clone();
            record[list].as_array_mut().unwrap().extend(more);
        }
    }
    record["article"]["hash"] = json!(TextHash::of(&text).to_string());
    (text, serde_json::from_value(record).unwrap())
}

/// Moves spans down the text and numbers ids on.
fn shift(value: &mut Value, offset: usize, by: &impl Fn(char) -> usize) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|value| shift(value, offset, by)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                match (key.as_str(), value.as_u64()) {
                    ("start" | "end", Some(at)) => *value = json!(at + offset as u64),
                    _ => shift(value, offset, by),
                }
            }
        }
        Value::String(text) => {
            let mut letters = text.chars();
            if let (Some(letter @ 'a'..='z'), Ok(number)) = (letters.next(), letters.as_str().parse::<usize>()) {
                *text = format!("{letter}{}", number + by(letter));
            }
        }
        _ => {}
    }
}

fn validate(c: &mut Criterion) {
    let validator = Validator::new(&Gazetteer::builtin());
    let (text, clean) = long_record();
    let findings = validator.validate(&clean, Some(&text));
    assert_eq!(findings, Vec::<Diagnostic>::new(), "the record is clean");
    let mut faulty = clean.clone();
    for event in &mut faulty.events {
        event.score = 0.0;
        "somewhere".clone_into(&mut event.evidence[0].text);
    }
    assert_eq!(validator.validate(&faulty, Some(&text)).len(), 2 * faulty.events.len());

    let mut group = c.benchmark_group("validate");
    group.throughput(Throughput::Elements(1));
    group.bench_function("clean", |b| b.iter(|| validator.validate(black_box(&clean), Some(black_box(&text)))));
    group.bench_function("faulty", |b| b.iter(|| validator.validate(black_box(&faulty), Some(black_box(&text)))));
    group.bench_function("clean without article", |b| b.iter(|| validator.validate(black_box(&clean), None)));
    group.finish();
}

criterion_group!(benches, validate);
criterion_main!(benches);
