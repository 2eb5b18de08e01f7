//! More ways to break the sample than the documentation shows, in the manner of hurried people and of language models.

use serde_json::json;

use super::{findings, patched};
use crate::Operation;

/// Breaks the sample, and expects findings of one code at the given paths, and nowhere else.
fn check(patch: &serde_json::Value, code: &str, paths: &[&str]) {
    let patch: Vec<Operation> = serde_json::from_value(patch.clone()).unwrap();
    let found = findings(&patched(&patch));
    // One fault may trip several rules; here the one that it is made for counts.
    let of_rule: Vec<_> = found.iter().filter(|found| found.code.to_string() == code).map(|found| found.path.as_str()).collect();
    assert_eq!(of_rule, paths, "{patch:?}");
}

#[expect(clippy::needless_pass_by_value, reason = "the cases read better without a reference each")]
fn replace(path: &str, value: serde_json::Value) -> serde_json::Value {
    json!([{ "op": "replace", "path": path, "value": value }])
}

#[test]
fn structure() {
    check(&replace("/article/dateline/span", json!({ "start": 900, "end": 4_000_000_000_u32 })), "CH101", &["/article/dateline/span"]);
    check(&replace("/events/4/place/evidence/span/end", json!(9010)), "CH101", &["/events/4/place/evidence/span"]);
    check(&replace("/statements/1/id", json!("s1")), "CH102", &["/statements/1/id"]);
    check(&replace("/events/1/instruments", json!(["i7"])), "CH103", &["/events/1/instruments/0"]);
    check(&replace("/events/0/relations", json!(["r9"])), "CH103", &["/events/0/relations/0"]);
    check(&replace("/statements/0/speaker", json!("a12")), "CH103", &["/statements/0/speaker"]);
    check(&replace("/instruments/1/parties/1", json!("a12")), "CH103", &["/instruments/1/parties/1"]);
    check(&replace("/instruments/1/when/timex", json!("t99")), "CH103", &["/instruments/1/when/timex"]);
    check(&replace("/timexes/4/begin", json!("t99")), "CH103", &["/timexes/4/begin"]);
}

#[test]
fn time() {
    check(&replace("/events/1/when/date", json!("2022")), "CH202", &["/events/1/when/date"]);
    check(&replace("/events/1/when/date", json!("2021-06-20/..")), "CH202", &["/events/1/when/date"]);
    check(&replace("/events/1/when/date", json!("2021-06-19")), "CH202", &[]);
    check(&replace("/events/1/when/date", json!("2022?")), "CH202", &[]);
    check(
        &replace("/article/published", json!("2017-01-05")),
        "CH202",
        &["/events/0/when/date", "/events/1/when/date", "/events/2/when/date", "/events/3/when/date", "/events/7/when/date"],
    );
    check(&replace("/timexes/0/edtf", json!("2021-06-10")), "CH203", &["/events/0/when/date"]);
    check(&replace("/timexes/1/edtf", json!("2017-04")), "CH203", &["/events/2/when/date", "/instruments/1/when/date"]);
}

#[test]
fn actors() {
    let brito = |more: &serde_json::Value| {
        let mut patch = vec![json!({ "op": "replace", "path": "/actors/2/name", "value": "Duarte S. Brito" })];
        patch.extend(more.as_array().unwrap().iter().cloned());
        json!(patch)
    };
    check(&brito(&json!([])), "CH301", &["/actors/2/office"]);
    // The record leaves open when it was.
    check(&brito(&replace("/events/0/when/date", json!("2016~"))), "CH203", &["/events/0/when/date"]);
    check(&brito(&replace("/events/0/when", json!({ "date": "2016-04" }))), "CH301", &[]);
    check(&brito(&json!([{ "op": "remove", "path": "/article/published" }, { "op": "remove", "path": "/events/0/when" }])), "CH301", &[]);
    // Another office, of which the gazetteer knows nothing.
    check(&brito(&replace("/actors/2/office/kind", json!("envoy"))), "CH301", &[]);
    // An acting holder is a holder.
    let acting = json!([{ "op": "replace", "path": "/article/published", "value": "1998-02-01" }, { "op": "replace", "path": "/events", "value": [] }]);
    check(&acting, "CH301", &[]);
    check(&replace("/actors/2/country", json!("QQQ")), "CH302", &["/actors/2/country"]);
    let east_germany = json!([{ "op": "replace", "path": "/actors/0/country", "value": "DDR" }]);
    check(
        &east_germany,
        "CH303",
        &["/events/1/actors/0", "/events/2/actors/0", "/events/3/actors/0", "/events/4/actors/0", "/events/7/recipients/0"],
    );
}

#[test]
fn events() {
    let talks = json!([
        { "op": "copy", "from": "/events/4/actors", "path": "/events/4/recipients" },
        { "op": "remove", "path": "/events/4/recipients/0" },
        { "op": "remove", "path": "/events/4/actors/1" },
        { "op": "replace", "path": "/events/4/type", "value": "CONSULT" },
        { "op": "replace", "path": "/events/4/cameo", "value": "040" },
    ]);
    check(&talks, "CH401", &["/events/4/recipients/0"]);
    let signing = json!([
        { "op": "copy", "from": "/events/1/actors", "path": "/events/1/recipients" },
        { "op": "remove", "path": "/events/1/recipients/0" },
        { "op": "remove", "path": "/events/1/actors/1" },
    ]);
    check(&signing, "CH401", &["/events/1/recipients/0"]);
    let mediation = json!([
        { "op": "replace", "path": "/events/0/actors/0/role", "value": "mediator" },
        { "op": "remove", "path": "/events/0/actors/1" },
        { "op": "copy", "from": "/events/3/recipients", "path": "/events/0/recipients" },
    ]);
    check(&mediation, "CH401", &[]);
    let reordered = json!([
        { "op": "copy", "from": "/events/1", "path": "/events/-" },
        { "op": "replace", "path": "/events/8/id", "value": "e9" },
        { "op": "copy", "from": "/events/8/actors/1", "path": "/events/8/actors/0" },
        { "op": "remove", "path": "/events/8/actors/2" },
    ]);
    check(&reordered, "CH402", &["/events/8"]);
    // The same kind of event, told in another place.
    let elsewhere = json!([
        { "op": "copy", "from": "/events/1", "path": "/events/-" },
        { "op": "replace", "path": "/events/8/id", "value": "e9" },
        { "op": "copy", "from": "/events/2/evidence", "path": "/events/8/evidence" },
    ]);
    check(&elsewhere, "CH402", &[]);
    check(&replace("/events/1/cameo", json!("999")), "CH404", &["/events/1/cameo"]);
    check(&replace("/events/0/score", json!(2.5)), "CH404", &["/events/0/score"]);
    check(&replace("/events/1/actors", json!([])), "CH405", &["/events/1"]);
}

#[test]
fn relations_and_instruments() {
    check(&replace("/instruments/1/parties", json!([])), "CH501", &["/instruments/1/parties"]);
    check(&replace("/relations/0/anniversaries/0/year", json!(2023)), "CH601", &["/relations/0/anniversaries/0"]);
    check(&replace("/relations/0/anniversaries/0/ordinal", json!(4_294_967_295_u32)), "CH601", &["/relations/0/anniversaries/0"]);
    check(&replace("/relations/0/established/date", json!("1970/1980")), "CH601", &[]);
    check(&replace("/relations/0/frameworks/0/declared", json!(6)), "CH602", &["/relations/0/frameworks/0"]);
    check(&replace("/relations/0/parties", json!([])), "CH603", &["/relations/0/parties"]);
}

#[test]
fn grounding() {
    check(
        &replace("/events/3/evidence/0/text", json!("In 2019 Iceland gave Cabo Verde ten rescue boats.")),
        "CH701",
        &["/events/3/evidence/0"],
    );
    check(&replace("/statements/0/words/text", json!("Our seas are one,")), "CH702", &["/statements/0/words"]);
}

#[test]
fn without_the_article_only_lengths_are_grounded() {
    let extraction = serde_json::from_value(patched(&[])).unwrap();
    assert_eq!(super::validator().validate(&extraction, None), []);
    let record = replace("/statements/0/words/text", json!("Our seas are one,"));
    let extraction = serde_json::from_value(patched(&serde_json::from_value::<Vec<Operation>>(record).unwrap())).unwrap();
    let found = super::validator().validate(&extraction, None);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message, "the quotation `Our seas are one,` has 17 bytes, but its span 363..402 has 39");
}
