//! Ids, references, spans, shapes.

use serde_json::{Value, json};

use crate::{Field, Kind};

fn shifted(field: &mut Field<'_>, path: &str, by: i64) -> Option<String> {
    let span = field.at(path).clone();
    let moved = |key: &str| Some(span[key].as_i64()? + by).filter(|at| *at >= 0);
    field.set(path, json!({ "start": moved("start")?, "end": moved("end")? }))
}

pub(crate) const KINDS: &[Kind] = &[
    ("span shifted by three", |f| {
        let i = f.pick("events", |_, _| true)?;
        shifted(f, &format!("/events/{i}/evidence/0/span"), 3)
    }),
    ("span shifted back by one", |f| {
        let i = f.pick("actors", |actor, _| actor["mentions"][0]["span"]["start"].as_u64() > Some(0))?;
        shifted(f, &format!("/actors/{i}/mentions/0/span"), -1)
    }),
    ("span past the end", |f| {
        let i = f.pick("timexes", |_, _| true)?;
        let length = f.text.len() as i64;
        shifted(f, &format!("/timexes/{i}/evidence/span"), length)
    }),
    ("span counted in characters", |f| {
        let text = f.text;
        let late = |event: &Value| {
            let start = event["evidence"][0]["span"]["start"].as_u64()? as usize;
            let characters = text.get(..start)?.chars().count();
            (characters != start).then_some(characters)
        };
        let i = f.pick("events", |event, _| late(event).is_some())?;
        let event = f.at(&format!("/events/{i}")).clone();
        let (start, words) = (late(&event)?, event["evidence"][0]["text"].as_str()?.chars().count());
        f.set(&format!("/events/{i}/evidence/0/span"), json!({ "start": start, "end": start + words }))
    }),
    ("span inverted", |f| {
        let i = f.pick("actors", |_, _| true)?;
        let span = f.at(&format!("/actors/{i}/mentions/0/span")).clone();
        f.set(&format!("/actors/{i}/mentions/0/span"), json!({ "start": span["end"], "end": span["start"] }))
    }),
    ("no evidence", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/evidence"), json!([]))
    }),
    ("empty evidence", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/evidence/0/text"), "")
    }),
    ("duplicate id", |f| {
        let i = f.pick("events", |event, _| event["id"] != "e1")?;
        let before = f.at(&format!("/events/{}/id", i - 1)).clone();
        f.set(&format!("/events/{i}/id"), before)
    }),
    ("id out of order", |f| {
        let i = f.pick("actors", |_, _| true).filter(|i| *i == 1)?;
        f.set(&format!("/actors/{i}/id"), "a97")
    }),
    ("dangling actor", |f| {
        let i = f.pick("events", |event, _| event["actors"][0].is_object())?;
        f.set(&format!("/events/{i}/actors/0/actor"), "a98")
    }),
    ("dangling timex", |f| {
        let i = f.pick("events", |event, _| event["when"].is_object())?;
        f.set(&format!("/events/{i}/when/timex"), "t98")
    }),
    ("dangling instrument", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/instruments"), json!(["i98"]))
    }),
    ("dangling speaker", |f| {
        let i = f.pick("statements", |_, _| true)?;
        f.set(&format!("/statements/{i}/speaker"), "a98")
    }),
    ("reference of the wrong kind", |f| {
        let i = f.pick("events", |event, _| event["actors"][0].is_object())?;
        f.set(&format!("/events/{i}/actors/0/actor"), "e1")
    }),
    ("anchor that points at itself", |f| {
        let i = f.pick("timexes", |_, _| true)?;
        let id = f.at(&format!("/timexes/{i}/id")).clone();
        f.set(&format!("/timexes/{i}/anchor"), id)
    }),
    ("party listed twice", |f| {
        let i = f.pick("instruments", |instrument, _| instrument["parties"][0].is_string())?;
        let party = f.at(&format!("/instruments/{i}/parties/0")).clone();
        f.set(&format!("/instruments/{i}/parties/-"), party)?;
        Some(format!("/instruments/{i}/parties"))
    }),
    ("participant listed twice", |f| {
        let i = f.pick("events", |event, _| event["actors"][0].is_object())?;
        let party = f.at(&format!("/events/{i}/actors/0")).clone();
        f.set(&format!("/events/{i}/actors/-"), party)?;
        Some(format!("/events/{i}/actors"))
    }),
    ("mentions out of order", |f| {
        let i = f.pick("actors", |actor, _| actor["mentions"].as_array().is_some_and(|mentions| mentions.len() > 1))?;
        f.record["actors"][i]["mentions"].as_array_mut()?.reverse();
        Some(format!("/actors/{i}/mentions"))
    }),
    ("unknown field", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/confidence"), 0.93)
    }),
    ("misspelt field", |f| {
        let i = f.pick("events", |event, _| event["recipients"][0].is_object())?;
        let fields = f.record["events"][i].as_object_mut()?;
        let recipients = fields.remove("recipients")?;
        fields.insert("recipient".to_owned(), recipients);
        Some(format!("/events/{i}/recipient"))
    }),
    ("type of event misspelt", |f| {
        let i = f.pick("events", |_, _| true)?;
        let kind = f.at(&format!("/events/{i}/type")).as_str()?.to_lowercase();
        f.set(&format!("/events/{i}/type"), kind)
    }),
    ("number as text", |f| {
        let i = f.pick("events", |_, _| true)?;
        let score = f.at(&format!("/events/{i}/score")).to_string();
        f.set(&format!("/events/{i}/score"), score)
    }),
    ("older schema version", |f| f.set("/version", "0.0.3").filter(|_| f.nth == 0)),
    ("language as a word", |f| f.set("/article/language", "English").filter(|_| f.nth == 0)),
    ("language of another text", |f| f.set("/article/language", "zh").filter(|_| f.nth == 0)),
    ("hash of another text", |f| f.set("/article/hash", "0123456789abcdef").filter(|_| f.nth == 0)),
];
