//! Whether the words prove it.

use serde_json::{Value, json};

use super::{end, list, sentences, start};
use crate::{Field, Kind};

fn proven(event: &Value) -> bool {
    event["evidence"][0]["text"].as_str().is_some_and(|words| words.split(' ').count() > 5)
}

/// Moves a span by some bytes, and leaves the text.
fn moved(f: &mut Field<'_>, path: &str, start_by: i64, end_by: i64) -> Option<String> {
    let from = start(f.at(path)) as i64 + start_by;
    let to = end(f.at(path)) as i64 + end_by;
    (from >= 0 && from < to && to as usize <= f.text.len()).then_some(())?;
    f.set(&format!("{path}/span"), json!({ "start": from, "end": to }))
}

fn reword(f: &mut Field<'_>, change: impl Fn(&str) -> String) -> Option<String> {
    let i = f.pick("events", |event, _| proven(event))?;
    let words = f.at(&format!("/events/{i}/evidence/0/text")).as_str()?.to_owned();
    f.set(&format!("/events/{i}/evidence/0/text"), change(&words))
}

pub(crate) const KINDS: &[Kind] = &[
    ("span off by some bytes", |f| {
        let i = f.pick("events", |event, _| proven(event))?;
        moved(f, &format!("/events/{i}/evidence/0"), 4, 4)
    }),
    ("span too long", |f| {
        let i = f.pick("actors", |actor, _| actor["mentions"][0].is_object())?;
        moved(f, &format!("/actors/{i}/mentions/0"), 0, 2)
    }),
    ("evidence paraphrased", |f| reword(f, |words| format!("It was reported that {}", words.to_lowercase()))),
    ("evidence stitched from two places", |f| {
        let i = f.pick("events", |event, root| {
            proven(event) && list(root, "events").iter().any(|other| start(&other["evidence"][0]) > end(&event["evidence"][0]) + 100)
        })?;
        let here = f.at(&format!("/events/{i}/evidence/0")).clone();
        let there =
            list(&f.record, "events").iter().find(|other| start(&other["evidence"][0]) > end(&here) + 100)?["evidence"][0]["text"].clone();
        f.set(&format!("/events/{i}/evidence/0/text"), format!("{} {}", here["text"].as_str()?, there.as_str()?))
    }),
    ("evidence with a word left out", |f| {
        reword(f, |words| {
            let words: Vec<&str> = words.split(' ').collect();
            let middle = words.len() / 2;
            [&words[..middle], &words[middle + 1..]].concat().join(" ")
        })
    }),
    ("evidence of another sentence", |f| {
        let text = f.text;
        let other = |event: &Value| {
            let here = start(&event["evidence"][0]);
            sentences(text).into_iter().rfind(|sentence| start(sentence).abs_diff(here) > 600)
        };
        let i = f.pick("events", |event, _| event["actors"][0].is_object() && other(event).is_some())?;
        let evidence = other(f.at(&format!("/events/{i}")))?;
        f.set(&format!("/events/{i}/evidence/0"), evidence)
    }),
    ("evidence of half the article", |f| {
        let text = f.text;
        let i = f.pick("events", |event, _| proven(event))?;
        let to = (text.len() * 2 / 3..text.len()).find(|at| text.is_char_boundary(*at))?;
        (to > 1500).then_some(())?;
        f.set(&format!("/events/{i}/evidence"), json!([crate::evidence(text, 0, to)]))
    }),
    ("no evidence", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/evidence"), json!([]))
    }),
    ("participant's mention made up", |f| {
        let i = f.pick("events", |event, _| event["actors"][0].is_object())?;
        f.set(&format!("/events/{i}/actors/0/mention/text"), "the visiting delegation")
    }),
    ("headline made up", |f| {
        f.pick("events", |_, _| true).filter(|i| *i == 0)?;
        f.at("/article/headline").is_object().then_some(())?;
        f.set("/article/headline/text", "Two neighbours turn a new page")
    }),
];
