//! Reading whole articles, tagging dates, and making the lexicon; bytes per second over the text of one article.

use std::hint::black_box;

use chancery_parser::time::{Reference, Tagger};
use chancery_parser::{Document, Lexicon, Parser};
use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// An article in the manner of a wire agency, written for this bench.
const ARTICLE: &str = include_str!("article.txt");

fn reading(criterion: &mut Criterion) {
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    let document = Document::new("bench", ARTICLE);
    assert!(parser.parse(&document).events.len() > 3, "the article tells of events");
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Bytes(ARTICLE.len() as u64));
    group.bench_function("extraction", |bencher| bencher.iter(|| parser.parse(black_box(&document))));
    let reference = Reference::new(NaiveDate::from_ymd_opt(2023, 5, 12));
    group.bench_function("dates", |bencher| bencher.iter(|| Tagger::new().tag(black_box(ARTICLE), &reference)));
    group.finish();
    criterion.bench_function("lexicon", |bencher| bencher.iter(Lexicon::builtin));
}

criterion_group!(benches, reading);
criterion_main!(benches);
