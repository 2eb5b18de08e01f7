//! Events that nobody told: repeated, joined, moved to other words, with numbers and places of their own.

use serde_json::{Value, json};

use super::string;
use crate::subtle::{add, end, list, sentence, sentences, start};
use crate::{Field, Kind, evidence};

/// A sentence in which no event of the record has its evidence.
fn idle_sentence(f: &Field<'_>) -> Option<Value> {
    let used = |sentence: &Value| {
        list(&f.record, "events")
            .iter()
            .flat_map(|event| list(event, "evidence"))
            .any(|proof| start(proof) < end(sentence) && start(sentence) < end(proof))
    };
    sentences(f.text).into_iter().filter(|sentence| !used(sentence)).nth(f.nth)
}

pub(super) const KINDS: &[Kind] = &[
    ("event listed twice", |f| {
        let i = f.pick("events", |_, _| true)?;
        let copy = f.at(&format!("/events/{i}")).clone();
        add(f, "events", copy)
    }),
    ("event told again by its whole sentence", |f| {
        let i = f.pick("events", |_, _| true)?;
        let mut copy = f.at(&format!("/events/{i}")).clone();
        let proof = copy["evidence"][0].clone();
        let whole = sentences(f.text).into_iter().find(|sentence| start(sentence) <= start(&proof) && end(&proof) <= end(sentence))?;
        copy["evidence"] = json!([whole]);
        copy["frame"] = Value::Null;
        add(f, "events", copy)
    }),
    ("event told again as another type", |f| {
        let i = f.pick("events", |event, _| event["type"] == "SUPPORT" || event["type"] == "CONSULT")?;
        let mut copy = f.at(&format!("/events/{i}")).clone();
        crate::subtle::events::recode(&mut copy, chancery_model::EventType::Agree, None);
        copy["frame"] = Value::Null;
        add(f, "events", copy)
    }),
    ("event in a sentence without any", |f| {
        let i = f.pick("events", |_, _| true)?;
        let mut copy = f.at(&format!("/events/{i}")).clone();
        copy["evidence"] = json!([idle_sentence(f)?]);
        copy["frame"] = Value::Null;
        add(f, "events", copy)
    }),
    ("evidence from a sentence without any event", |f| {
        let i = f.pick("events", |_, _| true)?;
        let idle = idle_sentence(f)?;
        f.set(&format!("/events/{i}/evidence/0"), idle)
    }),
    ("evidence from the next event", |f| {
        let i = f.pick("events", |_, _| true)?;
        let own = sentence(f.text, f.at(&format!("/events/{i}/evidence/0")));
        let next = f.record["events"].get(i + 1)?["evidence"][0].clone();
        (sentence(f.text, &next) != own).then(|| f.set(&format!("/events/{i}/evidence/0"), next))?
    }),
    ("two events joined", |f| {
        let i = f.pick("events", |_, _| true)?;
        let next = f.record["events"].get(i + 1)?.clone();
        let own = f.at(&format!("/events/{i}")).clone();
        if sentence(f.text, &next["evidence"][0]) == sentence(f.text, &own["evidence"][0]) || next["type"] == own["type"] {
            return None;
        }
        let more = next["evidence"][0].clone();
        f.set(&format!("/events/{i}/evidence/-"), more)
    }),
    ("number made up", |f| {
        let i = f.pick("events", |event, _| event["count"].is_null())?;
        let proof = f.at(&format!("/events/{i}/evidence/0")).clone();
        let word = string(&proof["text"]).split(' ').next()?.len();
        let words = evidence(f.text, start(&proof), start(&proof) + word);
        f.set(&format!("/events/{i}/count"), json!({ "at_least": 12, "at_most": null, "evidence": words }))
    }),
    ("ten times the number", |f| {
        let i = f.pick("events", |event, _| event["count"].is_object())?;
        let number = f.at(&format!("/events/{i}/count/at_least")).as_u64()? * 10;
        f.set(&format!("/events/{i}/count/at_most"), Value::Null)?;
        f.set(&format!("/events/{i}/count/at_least"), number)
    }),
    ("number of something else", |f| {
        let i = f.pick("events", |event, _| event["count"].is_object())?;
        let own = f.at(&format!("/events/{i}/count/evidence")).clone();
        let digits = |at: usize| f.text[at..].split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default().len();
        let at = f.text.match_indices(|letter: char| letter.is_ascii_digit()).map(|(at, _)| at).find(|at| {
            (2..4).contains(&digits(*at))
                && at.abs_diff(start(&own)) > 200
                && !f.text[..*at].ends_with(|letter: char| letter.is_ascii_digit())
        })?;
        let words = evidence(f.text, at, at + digits(at));
        let number: u32 = string(&words["text"]).parse().ok()?;
        f.set(&format!("/events/{i}/count"), json!({ "at_least": number, "at_most": null, "evidence": words }))
    }),
    ("place of another country", |f| {
        let i = f.pick("events", |event, _| event["place"]["country"].is_string())?;
        let other = if f.at(&format!("/events/{i}/place/country")) == "NOR" { "PER" } else { "NOR" };
        f.set(&format!("/events/{i}/place/country"), other)
    }),
    ("place of another event", |f| {
        let i = f.pick("events", |event, _| event["place"].is_null())?;
        let other = list(&f.record, "events").iter().find_map(|event| {
            let far = start(&event["place"]["evidence"]).abs_diff(start(&f.record["events"][i]["evidence"][0])) > 400;
            (event["place"].is_object() && far).then(|| event["place"].clone())
        })?;
        f.set(&format!("/events/{i}/place"), other)
    }),
    ("country of a participant as the place", |f| {
        let i = f.pick("events", |event, _| event["place"].is_null() && !list(event, "recipients").is_empty())?;
        let participant = f.at(&format!("/events/{i}/recipients/0")).clone();
        let actor = list(&f.record, "actors").iter().find(|actor| actor["id"] == participant["actor"] && actor["kind"] == "state")?;
        let place = json!({ "evidence": participant["mention"], "country": actor["country"] });
        f.set(&format!("/events/{i}/place"), place)
    }),
    ("document of another event", |f| {
        let i = f.pick("events", |event, _| list(event, "instruments").is_empty() && event["type"] != "CONSULT")?;
        let own = start(f.at(&format!("/events/{i}/evidence/0")));
        let other =
            list(&f.record, "instruments").iter().find(|document| start(&document["evidence"][0]).abs_diff(own) > 400)?["id"].clone();
        f.set(&format!("/events/{i}/instruments"), json!([other]))
    }),
    ("relation of another event", |f| {
        let i = f.pick("events", |event, _| list(event, "relations").is_empty() && list(event, "actors").len() == 1)?;
        let event = &f.record["events"][i];
        let other = list(&f.record, "relations").iter().find(|relation| {
            let country = |id: &Value| {
                list(&f.record, "actors").iter().find(|actor| actor["id"] == *id).map_or(Value::Null, |actor| actor["country"].clone())
            };
            let parties: Vec<Value> = list(relation, "parties").iter().map(country).collect();
            !crate::subtle::participants(event).any(|participant| parties.contains(&country(&participant["actor"])))
        })?["id"]
            .clone();
        f.set(&format!("/events/{i}/relations"), json!([other]))
    }),
];
