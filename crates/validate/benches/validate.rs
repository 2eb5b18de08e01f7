//! Validation on one core, all rules on, by the bytes of the articles.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark: its macros make undocumented items, and it may fail loudly")]

use std::hint::black_box;

use chancery_gazetteer::Gazetteer;
use chancery_model::{Extraction, TextHash};
use chancery_validate::{Diagnostic, Validator, sample};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value, json};

/// How often the sample stands in a record. Two make 16 events and 15 expressions in about 4 KB, the size of a long article with one
/// story; one is a short item, eight a joint communiqué.
const COPIES: [usize; 3] = [1, 2, 8];
/// Text between the copies, so that the article is as long as its record suggests.
const FILLER: &str = "\n\nThe harbour was quiet in the morning, and the boats lay where they had been left the evening before.";

/// The sample several times over, each copy further down the article: its events, statements and expressions again, of the same actors.
fn long_record(copies: usize) -> (String, Extraction) {
    let mut text = String::new();
    let mut record: Value = serde_json::from_str(sample::RECORD).unwrap();
    let original = record.clone();
    for copy in 0..copies {
        let offset = text.len();
        text.push_str(sample::ARTICLE);
        text.push_str(&FILLER.repeat(8));
        if copy == 0 {
            continue;
        }
        for list in ["events", "statements", "timexes"] {
            let mut records = original[list].clone();
            shift(&mut records, offset, &|letter| {
                if matches!(letter, 'e' | 's' | 't') { copy * original[list_of(letter)].as_array().unwrap().len() } else { 0 }
            });
            for mut more in records.as_array().unwrap().clone() {
                // The documents are those of the first copy.
                if let Some(instruments) = more.get_mut("instruments") {
                    *instruments = json!([]);
                }
                record[list].as_array_mut().unwrap().push(more);
            }
        }
        for (actor, original) in record["actors"].as_array_mut().unwrap().iter_mut().zip(original["actors"].as_array().unwrap()) {
            let mut mentions = original["mentions"].clone();
            shift(&mut mentions, offset, &|_| 0);
            actor["mentions"].as_array_mut().unwrap().extend(mentions.as_array().unwrap().clone());
        }
    }
    record["article"]["hash"] = json!(TextHash::of(&text).to_string());
    (text, serde_json::from_value(record).unwrap())
}

fn list_of(letter: char) -> &'static str {
    match letter {
        'e' => "events",
        's' => "statements",
        _ => "timexes",
    }
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
    let mut group = c.benchmark_group("validate");
    for copies in COPIES {
        let (text, clean) = long_record(copies);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let findings = validator.validate(&clean, Some(&text));
        assert_eq!(findings, Vec::<Diagnostic>::new(), "the record is clean");
        let mut faulty = clean.clone();
        for event in &mut faulty.events {
            event.score = 0.0;
            "somewhere".clone_into(&mut event.evidence[0].text);
        }
        assert!(validator.validate(&faulty, Some(&text)).len() >= 2 * faulty.events.len());
        let json = serde_json::to_string(&clean).unwrap();
        let events = clean.events.len();
        group.bench_function(BenchmarkId::new("clean", events), |b| {
            b.iter(|| validator.validate(black_box(&clean), Some(black_box(&text))));
        });
        group.bench_function(BenchmarkId::new("clean without article", events), |b| b.iter(|| validator.validate(black_box(&clean), None)));
        group.bench_function(BenchmarkId::new("faulty", events), |b| {
            b.iter(|| validator.validate(black_box(&faulty), Some(black_box(&text))));
        });
        group.bench_function(BenchmarkId::new("clean from JSON", events), |b| {
            b.iter(|| validator.validate_json(black_box(&json), Some(black_box(&text))));
        });
    }
    group.finish();
    c.bench_function("validator with its index", |b| b.iter(|| Validator::new(black_box(&Gazetteer::builtin()))));
}

criterion_group!(benches, validate);
criterion_main!(benches);
