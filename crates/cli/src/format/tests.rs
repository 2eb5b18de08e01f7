//! Every format of one small article whose record is written by hand.

use chancery_model::{Evidence, Extraction, Span, TextHash};
use serde_json::{Value, json};

use super::summary::Look;
use super::{Format, render};

const ARTICLE: &str = "\
Sol and Paz sign water pact in Lima

President Ana Sol of Peru received Prime Minister Leo Paz of Chile in Lima on Monday. The two sides signed an agreement on water and energy. \
Mr. Paz will not visit Bolivia. “The river knows no border,” Ms. Sol said, recalling the 50th anniversary of their ties.";

/// Words of the article as evidence.
fn words(text: &str) -> Value {
    let start = ARTICLE.find(text).unwrap_or_else(|| panic!("`{text}` is not in the article"));
    json!(Evidence::of(ARTICLE, Span::between(start as u32, (start + text.len()) as u32)))
}

/// Words that stand in the article more than once: those within `context`.
fn inside(context: &str, text: &str) -> Value {
    let start = ARTICLE.find(context).expect("in the article") + context.find(text).expect("in the context");
    json!(Evidence::of(ARTICLE, Span::between(start as u32, (start + text.len()) as u32)))
}

fn party(actor: &str, mention: &str, role: Option<&str>) -> Value {
    json!({ "actor": actor, "role": role, "mention": words(mention) })
}

fn extraction() -> Extraction {
    let value = json!({
        "version": "0.1.0",
        "article": {
            "id": "lima.txt", "published": "2023-05-02", "language": "en", "hash": TextHash::of(ARTICLE),
            "url": "https://example.org/lima", "series": null, "headline": words("Sol and Paz sign water pact in Lima"),
        },
        "actors": [
            { "id": "a1", "kind": "person", "name": "Ana Sol", "country": "PER", "sector": "GOV", "code": "PERGOV",
              "office": { "title": "President", "kind": "head-of-state" }, "mentions": [words("Ana Sol")] },
            { "id": "a2", "kind": "person", "name": "Leo Paz", "country": "CHL", "sector": "GOV", "code": "CHLGOV",
              "office": { "title": "Prime Minister", "former": true }, "mentions": [words("Leo Paz")] },
            { "id": "a3", "kind": "state", "name": "Peru", "country": "PER", "code": "PER", "mentions": [words("Peru")] },
            { "id": "a4", "kind": "state", "name": "Chile", "country": "CHL", "code": "CHL", "mentions": [words("Chile")] },
            { "id": "a5", "kind": "state", "name": "Bolivia", "country": "BOL", "code": "BOL", "mentions": [words("Bolivia")] },
            { "id": "a6", "kind": "group", "name": "The two sides", "mentions": [words("The two sides")] },
        ],
        "events": [
            { "id": "e1", "type": "SUPPORT", "mode": null, "contexts": ["environment"], "cameo": "057", "quad": "verbal-cooperation", "score": 5.0,
              "actors": [party("a3", "The two sides", None), party("a4", "The two sides", None)], "recipients": [],
              "when": { "date": "2023-05-01" }, "status": "occurred", "instruments": ["i1"],
              "evidence": [words("The two sides signed an agreement on water and energy")] },
            { "id": "e2", "type": "CONSULT", "mode": "visit", "cameo": "042", "quad": "verbal-cooperation", "score": 4.0,
              "actors": [party("a1", "Ana Sol", Some("host")), party("a2", "Leo Paz", Some("guest"))], "recipients": [],
              "when": { "date": "2023-05-01" }, "place": { "evidence": inside("in Lima on", "Lima"), "country": "PER" },
              "status": "occurred", "count": { "at_least": 2, "at_most": null, "evidence": words("two") },
              "evidence": [words("President Ana Sol of Peru received Prime Minister Leo Paz of Chile in Lima on Monday")] },
            { "id": "e3", "type": "CONSULT", "mode": "visit", "cameo": "042", "quad": "verbal-cooperation", "score": 4.0,
              "actors": [party("a2", "Mr. Paz", None)], "recipients": [party("a5", "Bolivia", None)], "status": "negated",
              "evidence": [words("Mr. Paz will not visit Bolivia")] },
        ],
        "instruments": [
            { "id": "i1", "kind": "agreement", "parties": ["a3", "a4"], "when": { "date": "2023-05" }, "status": "signed",
              "areas": [{ "area": "water", "evidence": inside("agreement on water", "water") }, { "evidence": words("energy") }],
              "evidence": [words("an agreement on water and energy")] },
        ],
        "relations": [
            { "id": "r1", "parties": ["a3", "a4"], "established": { "date": "1973", "implied": true, "evidence": words("50th anniversary") },
              "anniversaries": [{ "ordinal": 50, "year": 2023, "evidence": words("50th anniversary") }] },
        ],
        "statements": [
            { "id": "s1", "speaker": "a1", "verb": words("said"), "quoted": true, "words": words("The river knows no border,") },
        ],
        "notes": [{ "kind": "no-event", "message": "no frame fits `recalling`", "evidence": words("recalling") }],
    });
    serde_json::from_value(value).expect("the record is well formed")
}

fn check(format: Format, look: &Look) -> String {
    String::from_utf8(render(format, &extraction(), ARTICLE, look).expect("records can be written")).expect("output is text")
}

#[test]
fn summary() {
    insta::assert_snapshot!(check(Format::Summary, &Look::plain(80)));
}

#[test]
fn summary_in_colours() {
    insta::assert_snapshot!(check(Format::Summary, &Look::coloured(60)).replace('\u{1b}', "␛"));
}

#[test]
fn plover() {
    insta::assert_snapshot!(check(Format::Plover, &Look::plain(80)));
}

#[test]
fn cameo() {
    insta::assert_snapshot!(check(Format::Cameo, &Look::plain(80)));
}

#[test]
fn json_reads_back() {
    for format in [Format::Json, Format::Jsonl] {
        assert_eq!(serde_json::from_str::<Extraction>(&check(format, &Look::plain(80))).expect("an extraction"), extraction());
    }
    assert_eq!(check(Format::Jsonl, &Look::plain(80)).lines().count(), 1);
}

#[test]
fn lines_fit_the_width() {
    use unicode_width::UnicodeWidthStr as _;

    for width in [40, 60, 100] {
        let summary = check(Format::Summary, &Look::plain(width));
        let evidence = summary.lines().filter(|line| line.trim_start().starts_with('“'));
        assert!(evidence.clone().count() > 4);
        assert!(evidence.into_iter().all(|line| line.width() <= width), "{width}\n{summary}");
    }
}
