//! Who did it to whom, and where.

use serde_json::{Value, json};

use super::{list, nearest, participants, start, takes_part};
use crate::{Field, Kind, of_id};

fn one_each(event: &Value) -> bool {
    list(event, "actors").len() == 1
        && list(event, "recipients").len() == 1
        && event["actors"][0]["mention"]["span"] != event["recipients"][0]["mention"]["span"]
}

/// States and people that take no part in an event and are of another country than all who do, the nearest first.
fn strangers(root: &Value, event: &Value) -> Vec<Value> {
    let place = start(&event["evidence"][0]);
    let country = |party: &Value| of_id(root, "actors", &party["actor"]).map(|actor| actor["country"].clone());
    let mut found: Vec<&Value> = list(root, "actors")
        .iter()
        .filter(|actor| {
            actor["country"].is_string()
                && (actor["kind"] == "state" || actor["kind"] == "person")
                && !takes_part(event, actor)
                && participants(event).all(|party| country(party).is_none_or(|country| country != actor["country"]))
        })
        .collect();
    found.sort_by_key(|actor| nearest(actor, place).map_or(usize::MAX, |mention| start(mention).abs_diff(place)));
    found.into_iter().cloned().collect()
}

fn named(event: &Value, root: &Value) -> bool {
    of_id(root, "actors", &event["actors"][0]["actor"]).is_some_and(|actor| actor["country"].is_string())
}

/// Puts a stranger in the place of a participant; the mention goes along with it or stays.
fn replace(f: &mut Field<'_>, side: &str, mention: bool) -> Option<String> {
    let i = f.pick("events", |event, root| named(event, root) && event[side][0].is_object() && !strangers(root, event).is_empty())?;
    let other = strangers(&f.record, f.at(&format!("/events/{i}"))).into_iter().next()?;
    let place = start(f.at(&format!("/events/{i}/evidence/0")));
    if mention {
        f.set(&format!("/events/{i}/{side}/0/mention"), nearest(&other, place)?.clone())?;
    }
    f.set(&format!("/events/{i}/{side}/0/actor"), other["id"].clone())
}

pub(crate) const KINDS: &[Kind] = &[
    ("actor and recipient exchanged", |f| {
        let i = f.pick("events", |event, _| one_each(event))?;
        let (actors, recipients) = (f.at(&format!("/events/{i}/actors")).clone(), f.at(&format!("/events/{i}/recipients")).clone());
        f.set(&format!("/events/{i}/recipients"), actors)?;
        f.set(&format!("/events/{i}/actors"), recipients)
    }),
    ("host and guest exchanged", |f| {
        let role = |event: &Value, role: &str| list(event, "actors").iter().any(|party| party["role"] == role);
        let i = f.pick("events", |event, _| role(event, "host") && role(event, "guest"))?;
        for party in f.record["events"][i]["actors"].as_array_mut()? {
            let turned = if party["role"] == "host" { "guest" } else { "host" };
            party["role"] = json!(turned);
        }
        Some(format!("/events/{i}/actors"))
    }),
    ("guest recorded as host", |f| {
        let i = f.pick("events", |event, _| list(event, "actors").iter().any(|party| party["role"] == "guest"))?;
        let p = list(f.at(&format!("/events/{i}")), "actors").iter().position(|party| party["role"] == "guest")?;
        f.set(&format!("/events/{i}/actors/{p}/role"), "host")
    }),
    ("actor of another country, mention left", |f| replace(f, "actors", false)),
    ("recipient of another country, mention left", |f| replace(f, "recipients", false)),
    ("actor of another country with its mention", |f| replace(f, "actors", true)),
    ("recipient of another country with its mention", |f| replace(f, "recipients", true)),
    ("third party joined to the actors", |f| {
        let i = f.pick("events", |event, root| named(event, root) && !strangers(root, event).is_empty())?;
        let place = start(f.at(&format!("/events/{i}/evidence/0")));
        // Whoever is named in the same sentence may well take part.
        let other = strangers(&f.record, f.at(&format!("/events/{i}")))
            .into_iter()
            .find(|actor| nearest(actor, place).is_some_and(|mention| start(mention).abs_diff(place) > 400))?;
        let mention = nearest(&other, place)?.clone();
        let p = list(f.at(&format!("/events/{i}")), "actors").len();
        f.set(&format!("/events/{i}/actors/-"), json!({ "actor": other["id"], "mention": mention }))?;
        Some(format!("/events/{i}/actors/{p}"))
    }),
    ("actor left out", |f| {
        let i = f.pick("events", |event, _| one_each(event))?;
        f.set(&format!("/events/{i}/actors"), json!([]))
    }),
    ("recipient left out", |f| {
        let i = f.pick("events", |event, _| {
            one_each(event) && ["AID", "ACCUSE", "SANCTION", "ASSAULT", "REQUEST"].iter().any(|kind| event["type"] == *kind)
        })?;
        f.set(&format!("/events/{i}/recipients"), json!([]))
    }),
    ("one party of a meeting left out", |f| {
        let i = f.pick("events", |event, root| {
            event["type"] == "CONSULT"
                && event["status"] == "occurred"
                && event["mode"] != "visit"
                && list(event, "actors").len() == 2
                && list(event, "recipients").is_empty()
                && list(event, "actors").iter().all(|party| {
                    of_id(root, "actors", &party["actor"]).is_some_and(|actor| actor["kind"] == "state" || actor["kind"] == "person")
                })
        })?;
        f.record["events"][i]["actors"].as_array_mut()?.pop();
        Some(format!("/events/{i}/actors"))
    }),
    ("actor acts on itself", |f| {
        let i = f.pick("events", |event, _| one_each(event))?;
        let actor = f.at(&format!("/events/{i}/actors/0/actor")).clone();
        f.set(&format!("/events/{i}/recipients/0/actor"), actor)
    }),
    ("place in another country", |f| {
        let i = f.pick("events", |event, _| event["place"]["country"].is_string())?;
        let here = f.at(&format!("/events/{i}/place/country")).clone();
        let other = list(&f.record, "actors")
            .iter()
            .find(|actor| actor["kind"] == "state" && actor["country"].is_string() && actor["country"] != here)?;
        let country = other["country"].clone();
        f.set(&format!("/events/{i}/place/country"), country)
    }),
    ("place of another event", |f| {
        let far = |root: &Value, event: &Value| {
            list(root, "events")
                .iter()
                .find(|other| {
                    other["place"].is_object()
                        && other["place"]["country"] != event["place"]["country"]
                        && start(&other["place"]["evidence"]).abs_diff(start(&event["evidence"][0])) > 400
                })
                .map(|other| other["place"].clone())
        };
        let i = f.pick("events", |event, root| far(root, event).is_some())?;
        let place = far(&f.record, f.at(&format!("/events/{i}")))?;
        f.set(&format!("/events/{i}/place"), place)
    }),
];
