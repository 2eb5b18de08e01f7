//! Tagging the temporal expressions of an article: from the bare text, and over tokens that are there already.

use std::hint::black_box;

use chancery_parser::text::{quotations, sentences, tokens};
use chancery_parser::time::{Reference, Tagger};
use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// An article in the manner of a wire agency, written for the benchmarks.
const ARTICLE: &str = include_str!("article.txt");

fn tagging(criterion: &mut Criterion) {
    let reference = Reference::new(NaiveDate::from_ymd_opt(2023, 5, 12));
    let tagger = Tagger::new();
    assert!(tagger.tag(ARTICLE, &reference).len() > 3, "the article has expressions of time");
    let cut = tokens(ARTICLE);
    let (sentences, quotations) = (sentences(ARTICLE, &cut), quotations(ARTICLE, &cut));
    let mut group = criterion.benchmark_group("dates");
    group.throughput(Throughput::Bytes(ARTICLE.len() as u64));
    group.bench_function("text", |bencher| bencher.iter(|| tagger.tag(black_box(ARTICLE), &reference)));
    group.bench_function("tokens", |bencher| {
        bencher.iter(|| tagger.tag_tokens(black_box(ARTICLE), &cut, &sentences, &quotations, &reference));
    });
    group.finish();
}

criterion_group!(benches, tagging);
criterion_main!(benches);
