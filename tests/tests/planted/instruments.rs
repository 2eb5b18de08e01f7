//! Documents.

use serde_json::{Value, json};

use crate::Kind;

fn with_event(root: &Value, instrument: &Value) -> bool {
    root["events"].as_array().is_some_and(|events| {
        events.iter().any(|event| {
            event["cameo"] == "057"
                && event["status"] == "occurred"
                && event["instruments"].as_array().is_some_and(|ids| ids.contains(&instrument["id"]))
        })
    })
}

pub(crate) const KINDS: &[Kind] = &[
    ("kind of document against its title", |f| {
        let i = f.pick("instruments", |instrument, _| {
            ["agreement", "memorandum", "treaty", "joint-statement", "declaration"].iter().any(|kind| instrument["kind"] == *kind)
        })?;
        let kind = if f.at(&format!("/instruments/{i}/kind")) == "treaty" { "memorandum" } else { "convention" };
        f.set(&format!("/instruments/{i}/kind"), kind)
    }),
    ("document without parties", |f| {
        let i = f.pick("instruments", |instrument, _| {
            instrument["parties"].as_array().is_some_and(|parties| !parties.is_empty()) && instrument["status"] == "signed"
        })?;
        f.set(&format!("/instruments/{i}/parties"), json!([]))
    }),
    ("document with one party", |f| {
        let i = f.pick("instruments", |instrument, root| {
            let states = instrument["parties"].as_array().is_some_and(|parties| {
                parties.len() == 2
                    && parties.iter().all(|party| {
                        crate::of_id(root, "actors", party).is_some_and(|actor| actor["kind"] == "state" || actor["kind"] == "person")
                    })
            });
            instrument["status"] == "signed"
                && states
                && instrument["kind"] != "cooperation-documents"
                && instrument["kind"] != "action-plan"
                && instrument["kind"] != "declaration"
        })?;
        f.record["instruments"][i]["parties"].as_array_mut()?.pop();
        Some(format!("/instruments/{i}/parties"))
    }),
    ("third country as a party", |f| {
        let i = f.pick("instruments", |instrument, root| with_event(root, instrument) && instrument["status"] == "signed")?;
        let next = f.record["actors"].as_array()?.len() + 1;
        let mention = f.at("/actors/0/mentions/0").clone();
        f.set("/actors/-", json!({ "id": format!("a{next}"), "kind": "state", "name": "Fiji", "country": "FJI", "mentions": [mention] }))?;
        f.set(&format!("/instruments/{i}/parties/-"), format!("a{next}"))?;
        Some(format!("/instruments/{i}/parties"))
    }),
    ("signed before it was agreed", |f| {
        let i = f.pick("instruments", |instrument, root| {
            with_event(root, instrument) && instrument["when"]["date"].as_str().is_some_and(|date| date.len() == 10)
        })?;
        let year = f.at(&format!("/instruments/{i}/when/date")).as_str()?[..4].parse::<i32>().ok()?;
        let date = format!("{}-02-11", year - 1);
        f.set(&format!("/instruments/{i}/when"), json!({ "date": date, "timex": null }))?;
        Some(format!("/instruments/{i}/when/date"))
    }),
    ("signed document called planned", |f| {
        let i = f.pick("instruments", |instrument, root| with_event(root, instrument) && instrument["status"] == "signed")?;
        f.set(&format!("/instruments/{i}/status"), "planned")
    }),
    ("planned document called signed", |f| {
        let i = f.pick("instruments", |instrument, root| {
            instrument["status"] == "planned"
                && root["events"].as_array().is_some_and(|events| {
                    events.iter().any(|event| event["instruments"].as_array().is_some_and(|ids| ids.contains(&instrument["id"])))
                })
        })?;
        f.set(&format!("/instruments/{i}/status"), "signed")
    }),
    ("document called ended", |f| {
        let i = f.pick("instruments", |instrument, _| instrument["status"] == "signed" || instrument["status"] == "issued")?;
        f.set(&format!("/instruments/{i}/status"), "ended")
    }),
    ("document called ratified", |f| {
        let i = f.pick("instruments", |instrument, _| instrument["status"] == "signed" || instrument["status"] == "issued")?;
        f.set(&format!("/instruments/{i}/status"), "ratified")
    }),
    ("duplicate document", |f| {
        let i = f.pick("instruments", |_, _| true)?;
        let mut copy = f.at(&format!("/instruments/{i}")).clone();
        let next = f.record["instruments"].as_array()?.len();
        copy["id"] = json!(format!("i{}", next + 1));
        f.set("/instruments/-", copy)?;
        Some(format!("/instruments/{next}"))
    }),
    ("count of documents against the words", |f| {
        let i = f.pick("instruments", |instrument, _| instrument["count"].is_object())?;
        f.set(&format!("/instruments/{i}/count/at_least"), 41)?;
        f.set(&format!("/instruments/{i}/count/at_most"), 41)
    }),
    ("count of events against the words", |f| {
        let i = f.pick("events", |event, _| event["count"].is_object())?;
        f.set(&format!("/events/{i}/count/at_most"), 97)?;
        f.set(&format!("/events/{i}/count/at_least"), 97)
    }),
    ("count inverted", |f| {
        let i = f.pick("events", |event, _| event["count"].is_object())?;
        f.set(&format!("/events/{i}/count/at_most"), 1)?;
        f.set(&format!("/events/{i}/count/at_least"), 40)
    }),
    ("area of a document against its words", |f| {
        let i =
            f.pick("instruments", |instrument, _| instrument["areas"][0]["area"].is_string() && instrument["areas"][0]["area"] != "space")?;
        f.set(&format!("/instruments/{i}/areas/0/area"), "space")
    }),
];
