//! Who did it to whom: sides exchanged, left out, put in from elsewhere.

use serde_json::{Value, json};

use super::string;
use crate::subtle::{list, nearest, participants, sentence, start, takes_part};
use crate::{Field, Kind, evidence};

fn both(event: &Value) -> bool {
    !list(event, "actors").is_empty() && !list(event, "recipients").is_empty()
}

/// The participant that an actor would be in an event, by the mention that stands nearest.
fn as_participant(f: &Field<'_>, actor: usize, i: usize) -> Option<Value> {
    let actor = &f.record["actors"][actor];
    let mention = nearest(actor, start(&f.record["events"][i]["evidence"][0]))?;
    Some(json!({ "actor": actor["id"], "role": null, "mention": mention }))
}

/// An actor of another country that takes no part in an event, near it or far.
fn outsider(f: &Field<'_>, i: usize, near: bool) -> Option<usize> {
    let event = &f.record["events"][i];
    let words = sentence(f.text, &event["evidence"][0]);
    let country = |id: &Value| list(&f.record, "actors").iter().find(|actor| actor["id"] == *id).map(|actor| actor["country"].clone());
    let inside: Vec<Value> = participants(event).filter_map(|participant| country(&participant["actor"])).collect();
    list(&f.record, "actors").iter().position(|actor| {
        let named = list(actor, "mentions").iter().any(|mention| words.contains(string(&mention["text"])));
        actor["country"].is_string() && !takes_part(event, actor) && !inside.contains(&actor["country"]) && named == near
    })
}

pub(super) const KINDS: &[Kind] = &[
    ("sides exchanged", |f| {
        let i = f.pick("events", |event, _| both(event))?;
        let (actors, recipients) = (f.at(&format!("/events/{i}/actors")).clone(), f.at(&format!("/events/{i}/recipients")).clone());
        f.set(&format!("/events/{i}/recipients"), actors)?;
        f.set(&format!("/events/{i}/actors"), recipients)
    }),
    ("recipients among the actors", |f| {
        let i = f.pick("events", |event, _| both(event))?;
        let all: Vec<Value> = participants(&f.record["events"][i]).cloned().collect();
        f.set(&format!("/events/{i}/recipients"), json!([]))?;
        f.set(&format!("/events/{i}/actors"), all)
    }),
    ("recipients left out", |f| {
        let i = f.pick("events", |event, _| both(event))?;
        f.set(&format!("/events/{i}/recipients"), json!([]))
    }),
    ("actors left out", |f| {
        let i = f.pick("events", |event, _| both(event))?;
        f.set(&format!("/events/{i}/actors"), json!([]))
    }),
    ("one of two partners left out", |f| {
        let i = f.pick("events", |event, _| list(event, "actors").len() == 2 && list(event, "recipients").is_empty())?;
        f.record["events"][i]["actors"].as_array_mut()?.pop();
        Some(format!("/events/{i}/actors"))
    }),
    ("actor from another sentence", |f| {
        let i = f.pick("events", |event, _| !list(event, "actors").is_empty())?;
        let other = as_participant(f, outsider(f, i, false)?, i)?;
        f.set(&format!("/events/{i}/actors/0"), other)
    }),
    ("recipient from another sentence", |f| {
        let i = f.pick("events", |event, _| !list(event, "recipients").is_empty())?;
        let other = as_participant(f, outsider(f, i, false)?, i)?;
        f.set(&format!("/events/{i}/recipients/0"), other)
    }),
    ("country named beside as one more actor", |f| {
        let i = f.pick("events", |event, _| !list(event, "actors").is_empty())?;
        let other = as_participant(f, outsider(f, i, true)?, i)?;
        f.set(&format!("/events/{i}/actors/-"), other)
    }),
    ("country named beside as the recipient", |f| {
        let i = f.pick("events", |event, _| !list(event, "recipients").is_empty())?;
        let other = as_participant(f, outsider(f, i, true)?, i)?;
        f.set(&format!("/events/{i}/recipients/0"), other)
    }),
    ("another actor by the words of the first", |f| {
        let i = f.pick("events", |event, _| !list(event, "actors").is_empty())?;
        let other = outsider(f, i, false)?;
        let id = f.at(&format!("/actors/{other}/id")).clone();
        f.set(&format!("/events/{i}/actors/0/actor"), id)
    }),
    ("another recipient by the words of the first", |f| {
        let i = f.pick("events", |event, _| !list(event, "recipients").is_empty())?;
        let other = outsider(f, i, false)?;
        let id = f.at(&format!("/actors/{other}/id")).clone();
        f.set(&format!("/events/{i}/recipients/0/actor"), id)
    }),
    ("actor as its own recipient", |f| {
        let i = f.pick("events", |event, _| list(event, "actors").len() == 1 && list(event, "recipients").is_empty())?;
        let own = f.at(&format!("/events/{i}/actors/0")).clone();
        f.set(&format!("/events/{i}/recipients"), json!([own]))
    }),
    ("mention of the actor from far away", |f| {
        let i = f.pick("events", |event, root| {
            let many = |participant: &Value| {
                let actor = list(root, "actors").iter().find(|actor| actor["id"] == participant["actor"]);
                actor.is_some_and(|actor| list(actor, "mentions").len() > 3)
            };
            event["actors"].get(0).is_some_and(many)
        })?;
        let participant = f.at(&format!("/events/{i}/actors/0")).clone();
        let actor = list(&f.record, "actors").iter().find(|actor| actor["id"] == participant["actor"])?;
        let far = list(actor, "mentions").iter().max_by_key(|mention| start(mention).abs_diff(start(&participant["mention"])))?.clone();
        f.set(&format!("/events/{i}/actors/0/mention"), far)
    }),
    ("state for the person, by the person's words", |f| {
        let i = f.pick("events", |event, root| {
            let person = |participant: &Value| {
                list(root, "actors").iter().any(|actor| actor["id"] == participant["actor"] && actor["kind"] == "person")
            };
            event["actors"].get(0).is_some_and(person)
        })?;
        let id = f.at(&format!("/events/{i}/actors/0/actor")).clone();
        let country = list(&f.record, "actors").iter().find(|actor| actor["id"] == id)?["country"].clone();
        let state = list(&f.record, "actors").iter().find(|actor| actor["kind"] == "state" && actor["country"] == country)?["id"].clone();
        f.set(&format!("/events/{i}/actors/0/actor"), state)
    }),
    ("colleague of the same country", |f| {
        let i = f.pick("events", |event, _| !list(event, "actors").is_empty())?;
        let id = f.at(&format!("/events/{i}/actors/0/actor")).clone();
        let own = list(&f.record, "actors").iter().find(|actor| actor["id"] == id)?;
        let fits =
            |actor: &Value| actor["kind"] == "person" && actor["country"] == own["country"] && !takes_part(&f.record["events"][i], actor);
        let other = list(&f.record, "actors").iter().position(fits).filter(|_| own["kind"] == "person")?;
        let other = as_participant(f, other, i)?;
        f.set(&format!("/events/{i}/actors/0"), other)
    }),
    ("speaker as the doer", |f| {
        let told = |event: &Value, root: &Value| {
            let at = start(&event["evidence"][0]);
            list(root, "statements")
                .iter()
                .find(|statement| {
                    let words = &statement["words"];
                    start(words) <= at && crate::subtle::end(&event["evidence"][0]) <= crate::subtle::end(words)
                })
                .filter(|statement| {
                    statement["speaker"].is_string() && event["actors"].get(0).is_some_and(|actor| actor["actor"] != statement["speaker"])
                })
                .cloned()
        };
        let i = f.pick("events", |event, root| told(event, root).is_some())?;
        let statement = told(&f.record["events"][i], &f.record)?;
        let speaker = list(&f.record, "actors").iter().position(|actor| actor["id"] == statement["speaker"])?;
        let other = as_participant(f, speaker, i)?;
        f.set(&format!("/events/{i}/actors"), json!([other]))
    }),
    ("host as guest", |f| {
        let role = |participant: &Value| participant["role"] == "host" || participant["role"] == "guest";
        let i = f.pick("events", |event, _| participants(event).filter(|participant| role(participant)).count() == 2)?;
        for side in ["actors", "recipients"] {
            for participant in f.record["events"][i][side].as_array_mut()? {
                participant["role"] = if participant["role"] == "host" { "guest".into() } else { "host".into() };
            }
        }
        Some(format!("/events/{i}"))
    }),
    ("actor by the whole clause", |f| {
        let i = f.pick("events", |event, _| !list(event, "actors").is_empty())?;
        let proof = f.at(&format!("/events/{i}/evidence/0")).clone();
        let whole = evidence(f.text, start(&proof), crate::subtle::end(&proof));
        f.set(&format!("/events/{i}/actors/0/mention"), whole)
    }),
];
