//! Reading whole articles, tagging dates, cutting tokens and making the lexicon; beside them, as their measure, a bare
//! Aho–Corasick scan of the gazetteer's names. Bytes per second over the articles of `tests/corpus`, or over one where the
//! crate stands alone.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use aho_corasick::{AhoCorasick, MatchKind};
use chancery_gazetteer::Gazetteer;
use chancery_parser::text::tokens;
use chancery_parser::time::{Reference, Tagger};
use chancery_parser::{Document, Lexicon, Parser};
use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// An article in the manner of a wire agency, written for this bench.
const ARTICLE: &str = include_str!("article.txt");

fn articles() -> Vec<Document> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut paths: Vec<_> = fs::read_dir(corpus).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let texts = paths.iter().filter_map(|path| Some((path.file_name()?.to_str()?.to_owned(), fs::read_to_string(path).ok()?)));
    let mut out: Vec<Document> = texts.map(|(id, text)| Document::new(id, text)).collect();
    if out.is_empty() {
        out.push(Document::new("bench", ARTICLE));
    }
    out
}

/// Every name of the gazetteer.
fn names() -> Vec<&'static str> {
    let gazetteer = Gazetteer::builtin();
    let states = gazetteer.states().iter().flat_map(|state| state.names.iter().chain(state.adjectives).chain(state.cities));
    let organisations =
        gazetteer.organisations().iter().flat_map(|known| [&known.name].into_iter().chain(known.aliases).chain(known.abbreviations));
    let people = gazetteer.people().iter().flat_map(|person| [&person.name].into_iter().chain(person.aliases).chain(person.short));
    states.chain(organisations).chain(people).copied().collect()
}

fn reading(criterion: &mut Criterion) {
    let articles = articles();
    let bytes = articles.iter().map(|article| article.text.len() as u64).sum();
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    assert!(articles.iter().any(|article| parser.parse(article).events.len() > 3), "an article tells of events");
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Bytes(bytes)).sample_size(20);
    group.bench_function("extraction", |bencher| {
        bencher.iter(|| articles.iter().map(|article| parser.parse(black_box(article)).events.len()).sum::<usize>());
    });
    let mut out = Vec::new();
    group.bench_function("records", |bencher| {
        bencher.iter(|| {
            out.clear();
            articles.iter().try_for_each(|article| serde_json::to_writer(&mut out, &parser.parse(black_box(article))))
        });
    });
    let reference = Reference::new(NaiveDate::from_ymd_opt(2023, 5, 12));
    group.bench_function("dates", |bencher| {
        bencher.iter(|| articles.iter().map(|article| Tagger::new().tag(black_box(&article.text), &reference).len()).sum::<usize>());
    });
    group.bench_function("tokens", |bencher| {
        bencher.iter(|| articles.iter().map(|article| tokens(black_box(&article.text)).len()).sum::<usize>());
    });
    let scan = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names());
    if let Ok(scan) = scan {
        group.bench_function("names", |bencher| {
            bencher.iter(|| articles.iter().map(|article| scan.find_iter(black_box(&article.text)).count()).sum::<usize>());
        });
    }
    group.finish();
    criterion.bench_function("lexicon", |bencher| bencher.iter(Lexicon::builtin));
}

criterion_group!(benches, reading);
criterion_main!(benches);
