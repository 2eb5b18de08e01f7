//! Fields, ids and values of a form that the format does not have.

use serde_json::{Value, json};

use super::string;
use crate::Kind;
use crate::subtle::list;

pub(super) const KINDS: &[Kind] = &[
    ("field that the format lacks", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/confidence"), 0.9)
    }),
    ("status of other words", |f| {
        let i = f.pick("events", |event, _| event["status"] == "occurred")?;
        f.set(&format!("/events/{i}/status"), "completed")
    }),
    ("date in prose", |f| {
        let i = f.pick("events", |event, _| event["when"].is_object())?;
        f.set(&format!("/events/{i}/when/date"), "12 October 2021")
    }),
    ("country by its name", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state")?;
        let name = f.at(&format!("/actors/{i}/name")).clone();
        f.set(&format!("/actors/{i}/country"), name)
    }),
    ("country of two letters", |f| {
        let i = f.pick("actors", |actor, _| actor["country"].is_string())?;
        let short = string(f.at(&format!("/actors/{i}/country"))).get(..2)?.to_owned();
        f.set(&format!("/actors/{i}/country"), short)
    }),
    ("number as text", |f| {
        let i = f.pick("relations", |relation, _| !list(relation, "anniversaries").is_empty())?;
        let number = f.at(&format!("/relations/{i}/anniversaries/0/ordinal")).as_u64()?.to_string();
        f.set(&format!("/relations/{i}/anniversaries/0/ordinal"), number)
    }),
    ("event without evidence", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/evidence"), json!([]))
    }),
    ("actor that is not listed", |f| {
        let i = f.pick("events", |event, _| !list(event, "actors").is_empty())?;
        f.set(&format!("/events/{i}/actors/0/actor"), "a99")
    }),
    ("id used twice", |f| {
        let i = f.pick("actors", |actor, _| actor["id"] != "a1")?;
        f.set(&format!("/actors/{i}/id"), "a1")
    }),
    ("context that no list has", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/contexts"), json!(["trade"]))
    }),
    ("French for English", |f| {
        let english = f.at("/article/language") == "en" && f.nth == 0;
        english.then(|| f.set("/article/language", "fr"))?
    }),
    ("name of the language", |f| {
        let english = f.at("/article/language") == "en" && f.nth == 0;
        english.then(|| f.set("/article/language", "english"))?
    }),
    ("state without a country", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state" && actor["country"].is_string())?;
        f.set(&format!("/actors/{i}/code"), Value::Null)?;
        f.set(&format!("/actors/{i}/country"), Value::Null)
    }),
];
