//! Events that are made up, merged, told twice, or given to somebody else.

use serde_json::{Value, json};

use super::{add, end, list, nearest, number, participants, start, takes_part};
use crate::{Field, Kind, of_id};

fn copy(f: &mut Field<'_>, fits: impl Fn(&Value) -> bool, change: impl Fn(&mut Value)) -> Option<String> {
    let i = f.pick("events", |event, _| fits(event))?;
    let mut event = f.at(&format!("/events/{i}")).clone();
    change(&mut event);
    add(f, "events", event)
}

/// Puts somebody who is named in the same words, and takes no part, on a side of an event.
fn bystander(f: &mut Field<'_>, side: &str) -> Option<String> {
    let other = |root: &Value, event: &Value| {
        let words = &event["evidence"][0];
        let within = |mention: &&Value| start(mention) >= start(words) && end(mention) <= end(words);
        let others = list(root, "actors").iter().filter(|actor| !takes_part(event, actor) && actor["kind"] == "state");
        let countries: Vec<Value> =
            participants(event).filter_map(|party| of_id(root, "actors", &party["actor"])).map(|a| a["country"].clone()).collect();
        others
            .filter(|actor| !countries.contains(&actor["country"]))
            .find_map(|actor| Some(json!({ "actor": actor["id"], "mention": list(actor, "mentions").iter().find(within)? })))
    };
    let i = f.pick("events", |event, root| list(event, side).len() == 1 && other(root, event).is_some())?;
    let party = other(&f.record, f.at(&format!("/events/{i}")))?;
    f.set(&format!("/events/{i}/{side}/0"), party)
}

pub(crate) const KINDS: &[Kind] = &[
    ("two events merged into one", |f| {
        let i = f.pick("events", |event, root| {
            list(root, "events").iter().any(|other| number(other) > number(event) && other["type"] != event["type"])
        })?;
        let event = f.at(&format!("/events/{i}")).clone();
        let other = list(&f.record, "events").iter().skip(i + 1).find(|other| other["type"] != event["type"])?.clone();
        let mut all = list(&event, "evidence").to_vec();
        all.extend(list(&other, "evidence").iter().cloned());
        f.set(&format!("/events/{i}/evidence"), all)?;
        let mut actors = list(&event, "actors").to_vec();
        actors.extend(
            list(&other, "actors")
                .iter()
                .filter(|party| !actors.iter().any(|known| known["actor"] == party["actor"]))
                .cloned()
                .collect::<Vec<_>>(),
        );
        f.set(&format!("/events/{i}/actors"), actors)
    }),
    ("event told again a day later", |f| {
        copy(
            f,
            |event| event["when"]["date"].as_str().is_some_and(|date| date.len() == 10),
            |event| {
                let date = event["when"]["date"].as_str().unwrap_or_default().to_owned();
                let day: u32 = date[8..].parse().unwrap_or(1);
                event["when"] = json!({ "date": format!("{}{:02}", &date[..8], if day > 1 { day - 1 } else { 2 }) });
            },
        )
    }),
    ("event told again as planned", |f| copy(f, |event| event["status"] == "occurred", |event| event["status"] = json!("planned"))),
    ("visit told again as talks", |f| copy(f, |event| event["mode"] == "visit", |event| event["mode"] = Value::Null)),
    ("sides put together as actors", |f| {
        // Who meets, agrees or works together may be actors all.
        let mutual = |event: &Value| ["CONSULT", "AGREE", "COOPERATE"].iter().any(|kind| event["type"] == *kind);
        let i = f.pick("events", |event, _| !mutual(event) && list(event, "recipients").len() == 1 && list(event, "actors").len() == 1)?;
        let recipient = f.at(&format!("/events/{i}/recipients/0")).clone();
        f.set(&format!("/events/{i}/recipients"), json!([]))?;
        f.set(&format!("/events/{i}/actors/-"), recipient)
    }),
    ("talks with one side as recipient", |f| {
        let i = f.pick("events", |event, _| {
            event["type"] == "CONSULT" && list(event, "actors").len() == 2 && list(event, "recipients").is_empty()
        })?;
        let other = f.at(&format!("/events/{i}/actors/1")).clone();
        f.record["events"][i]["actors"].as_array_mut()?.pop();
        f.set(&format!("/events/{i}/recipients"), json!([other]))
    }),
    ("bystander of the sentence as actor", |f| bystander(f, "actors")),
    ("bystander of the sentence as recipient", |f| bystander(f, "recipients")),
    ("pronoun of somebody else", |f| {
        let pronoun = |party: &Value| {
            party["mention"]["text"]
                .as_str()
                .is_some_and(|words| ["he", "she", "they", "it", "his", "her"].contains(&words.to_lowercase().as_str()))
        };
        let other = |root: &Value, event: &Value| {
            list(root, "actors").iter().find(|actor| actor["kind"] == "person" && !takes_part(event, actor)).cloned()
        };
        let i = f.pick("events", |event, root| list(event, "actors").first().is_some_and(pronoun) && other(root, event).is_some())?;
        let other = other(&f.record, f.at(&format!("/events/{i}")))?["id"].clone();
        f.set(&format!("/events/{i}/actors/0/actor"), other)
    }),
    ("speaker as the one who does what he tells", |f| {
        let other = |root: &Value, event: &Value| {
            let near = |s: &&Value| {
                start(&s["words"]) <= start(&event["evidence"][0])
                    && end(&s["words"]) >= end(&event["evidence"][0])
                    && s["speaker"].is_string()
                    && s["speaker"] != event["actors"][0]["actor"]
            };
            let statement = list(root, "statements").iter().find(near)?;
            let actor = of_id(root, "actors", &statement["speaker"])?;
            Some(json!({ "actor": actor["id"], "mention": nearest(actor, start(&statement["words"]))? }))
        };
        let i = f.pick("events", |event, root| event["actors"][0].is_object() && other(root, event).is_some())?;
        let party = other(&f.record, f.at(&format!("/events/{i}")))?;
        f.set(&format!("/events/{i}/actors/0"), party)
    }),
    ("request told as done", |f| {
        let i = f.pick("events", |event, _| event["type"] == "REQUEST" && event["recipients"][0].is_object())?;
        let recipients = f.at(&format!("/events/{i}/recipients")).clone();
        for (key, value) in [
            ("type", json!("COOPERATE")),
            ("cameo", json!("060")),
            ("quad", json!("material-cooperation")),
            ("score", json!(6.0)),
            ("mode", Value::Null),
            ("frame", Value::Null),
            ("actors", recipients),
            ("recipients", json!([])),
        ] {
            f.set(&format!("/events/{i}/{key}"), value)?;
        }
        Some(format!("/events/{i}/type"))
    }),
    ("dateline as the place", |f| {
        let dateline = f.at("/article/dateline").clone();
        let city = dateline["text"].as_str()?.split([',', ' ']).next()?.to_owned();
        let i = f.pick("events", |event, _| event["place"].is_null() && event["historical"] == true)?;
        let words = crate::evidence(f.text, start(&dateline), start(&dateline) + city.len());
        f.set(&format!("/events/{i}/place"), json!({ "evidence": words }))
    }),
    ("country of the place as a party", |f| {
        let i = f.pick("events", |event, root| {
            let host = |actor: &Value| {
                actor["kind"] == "state"
                    && actor["country"] == event["place"]["country"]
                    && actor["country"].is_string()
                    && !takes_part(event, actor)
            };
            event["mode"] != "visit" && list(root, "actors").iter().any(host) && event["actors"][0].is_object()
        })?;
        let event = f.at(&format!("/events/{i}")).clone();
        let host =
            list(&f.record, "actors").iter().find(|actor| actor["kind"] == "state" && actor["country"] == event["place"]["country"])?;
        let party = json!({ "actor": host["id"], "mention": event["place"]["evidence"] });
        f.set(&format!("/events/{i}/actors/-"), party)
    }),
    ("extra party of a relation", |f| {
        let other = |root: &Value, relation: &Value| {
            list(root, "actors").iter().find(|actor| actor["kind"] == "state" && !list(relation, "parties").contains(&actor["id"])).cloned()
        };
        let i = f.pick("relations", |relation, root| other(root, relation).is_some())?;
        let other = other(&f.record, f.at(&format!("/relations/{i}")))?["id"].clone();
        f.set(&format!("/relations/{i}/parties/-"), other)
    }),
    ("extra party of a document", |f| {
        let other = |root: &Value, relation: &Value| {
            list(root, "actors").iter().find(|actor| actor["kind"] == "state" && !list(relation, "parties").contains(&actor["id"])).cloned()
        };
        let i = f.pick("instruments", |instrument, root| !list(instrument, "parties").is_empty() && other(root, instrument).is_some())?;
        let other = other(&f.record, f.at(&format!("/instruments/{i}")))?["id"].clone();
        f.set(&format!("/instruments/{i}/parties/-"), other)
    }),
    ("person split in two", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "person" && list(actor, "mentions").len() > 1)?;
        let mut actor = f.at(&format!("/actors/{i}")).clone();
        let last = f.record["actors"][i]["mentions"].as_array_mut()?.pop()?;
        actor["name"] = last["text"].clone();
        actor["office"] = Value::Null;
        actor["mentions"] = json!([last]);
        add(f, "actors", actor)
    }),
];
