//! Events.

use serde_json::{Value, json};

use crate::{Field, Kind, of_id};

const OPPOSITES: [(&str, &str, &str, &str, f64); 12] = [
    ("CONSULT", "ASSAULT", "180", "material-conflict", -9.0),
    ("SUPPORT", "SANCTION", "160", "material-conflict", -6.0),
    ("AGREE", "PROTEST", "140", "material-conflict", -5.0),
    ("REJECT", "AGREE", "030", "verbal-cooperation", 2.5),
    ("ASSAULT", "CONSULT", "040", "verbal-cooperation", 2.5),
    ("COERCE", "SUPPORT", "050", "verbal-cooperation", 5.0),
    ("ACCUSE", "AID", "070", "material-cooperation", 10.0),
    ("AID", "ACCUSE", "110", "verbal-conflict", -3.0),
    ("REQUEST", "MOBILIZE", "150", "material-conflict", -5.5),
    ("THREATEN", "SUPPORT", "050", "verbal-cooperation", 5.0),
    ("PROTEST", "CONSULT", "040", "verbal-cooperation", 2.5),
    ("COOPERATE", "PROTEST", "140", "material-conflict", -5.0),
];

fn retype(f: &mut Field<'_>, i: usize, keep_frame: bool) -> Option<String> {
    let kind = f.at(&format!("/events/{i}/type")).clone();
    let (_, wrong, cameo, quad, score) = OPPOSITES.iter().find(|(right, ..)| kind == *right)?;
    let event = f.record["events"][i].as_object_mut()?;
    event.insert("type".to_owned(), json!(wrong));
    event.insert("mode".to_owned(), Value::Null);
    event.insert("cameo".to_owned(), json!(cameo));
    event.insert("quad".to_owned(), json!(quad));
    event.insert("score".to_owned(), json!(score));
    if !keep_frame {
        event.insert("frame".to_owned(), Value::Null);
    }
    Some(format!("/events/{i}/type"))
}

fn has_opposite(event: &Value) -> bool {
    OPPOSITES.iter().any(|(right, ..)| event["type"] == *right)
}

fn status(f: &mut Field<'_>, from: &str, to: &str) -> Option<String> {
    let i = f.pick("events", |event, _| event["status"] == from)?;
    // The date would give it away: only the words are left to tell.
    f.set(&format!("/events/{i}/when"), Value::Null)?;
    f.set(&format!("/events/{i}/status"), to)
}

fn two_sided(event: &Value) -> bool {
    let one = |side: &Value| side.as_array().is_some_and(|side| side.len() == 1);
    one(&event["actors"]) && one(&event["recipients"])
}

pub(crate) const KINDS: &[Kind] = &[
    ("type that contradicts the words, without a frame", |f| {
        let i = f.pick("events", |event, _| has_opposite(event) && event["status"] == "occurred")?;
        retype(f, i, false)
    }),
    ("type that contradicts the words", |f| {
        let i = f.pick("events", |event, _| has_opposite(event) && event["status"] == "occurred")?;
        retype(f, i, true)
    }),
    ("type changed alone", |f| {
        let i = f.pick("events", |event, _| event["type"] == "CONSULT")?;
        f.set(&format!("/events/{i}/type"), "COOPERATE")
    }),
    ("plan told as fact", |f| status(f, "planned", "occurred")),
    ("denial told as fact", |f| status(f, "negated", "occurred")),
    ("possibility told as fact", |f| status(f, "hypothetical", "occurred")),
    ("fact told as plan", |f| {
        let i = f.pick("events", |event, root| {
            let dated = event["when"]["date"] == root["article"]["published"] || event["when"]["timex"].is_string();
            event["status"] == "occurred" && dated
        })?;
        f.set(&format!("/events/{i}/status"), "planned")
    }),
    ("fact told as denied", |f| {
        let i = f.pick("events", |event, _| event["status"] == "occurred")?;
        f.set(&format!("/events/{i}/status"), "negated")
    }),
    ("actor and recipient swapped", |f| {
        let i = f.pick("events", |event, _| two_sided(event))?;
        let (actors, recipients) = (f.at(&format!("/events/{i}/actors")).clone(), f.at(&format!("/events/{i}/recipients")).clone());
        f.set(&format!("/events/{i}/recipients"), actors)?;
        f.set(&format!("/events/{i}/actors"), recipients)
    }),
    ("actor acts on itself", |f| {
        let i = f.pick("events", |event, _| two_sided(event))?;
        let actor = f.at(&format!("/events/{i}/actors/0/actor")).clone();
        f.set(&format!("/events/{i}/recipients/0/actor"), actor)
    }),
    ("meeting with a recipient", |f| {
        let i = f.pick("events", |event, _| {
            event["type"] == "CONSULT"
                && event["mode"].is_null()
                && event["cameo"] == "040"
                && event["actors"].as_array().is_some_and(|actors| actors.len() == 2)
        })?;
        let guest = f.record["events"][i]["actors"].as_array_mut()?.pop()?;
        f.set(&format!("/events/{i}/recipients"), json!([guest]))
    }),
    ("missing recipient", |f| {
        let i =
            f.pick("events", |event, _| ["AID", "SANCTION", "COOPERATE"].iter().any(|kind| event["type"] == *kind) && two_sided(event))?;
        f.set(&format!("/events/{i}/recipients"), json!([]))
    }),
    ("nobody takes part", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/recipients"), json!([]))?;
        f.set(&format!("/events/{i}/actors"), json!([]))
    }),
    ("mode of another type", |f| {
        let i = f.pick("events", |event, _| event["type"] != "CONSULT")?;
        f.set(&format!("/events/{i}/mode"), "phone")
    }),
    ("phone call that was none", |f| {
        let i = f.pick("events", |event, _| {
            event["type"] == "CONSULT"
                && event["mode"] != "phone"
                && !event["evidence"][0]["text"]
                    .as_str()
                    .is_some_and(|words| words.contains("call") || words.contains("phone") || words.contains("letter"))
        })?;
        f.set(&format!("/events/{i}/cameo"), "041")?;
        f.set(&format!("/events/{i}/score"), 1.5)?;
        f.set(&format!("/events/{i}/mode"), "phone")
    }),
    ("multilateral with two", |f| {
        let i = f.pick("events", |event, root| {
            let people = event["actors"].as_array().is_some_and(|actors| {
                actors.len() == 2
                    && actors.iter().all(|actor| {
                        of_id(root, "actors", &actor["actor"])
                            .is_some_and(|actor| actor["kind"] == "person" && actor["organisation"].is_null())
                    })
            });
            event["type"] == "CONSULT" && people && event["recipients"].as_array().is_some_and(Vec::is_empty) && event["mode"].is_null()
        })?;
        f.set(&format!("/events/{i}/score"), 4.0)?;
        f.set(&format!("/events/{i}/cameo"), "040")?;
        f.set(&format!("/events/{i}/mode"), "multilateral")
    }),
    ("CAMEO code of another type", |f| {
        let i = f.pick("events", |event, _| event["type"] != "ASSAULT")?;
        f.set(&format!("/events/{i}/cameo"), "190")
    }),
    ("CAMEO code that does not exist", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/cameo"), "0999")
    }),
    ("wrong quad class", |f| {
        let i = f.pick("events", |event, _| event["quad"] == "verbal-cooperation")?;
        f.set(&format!("/events/{i}/quad"), "material-cooperation")
    }),
    ("wrong score", |f| {
        let i = f.pick("events", |event, _| event["score"] != 7.7)?;
        f.set(&format!("/events/{i}/score"), 7.7)
    }),
    ("Goldstein score of the wrong sign", |f| {
        let i = f.pick("events", |event, _| event["score"].as_f64().is_some_and(|score| score != 0.0))?;
        let score = -f.at(&format!("/events/{i}/score")).as_f64()?;
        f.set(&format!("/events/{i}/score"), score)
    }),
    ("context without words", |f| {
        let i = f.pick("events", |event, _| event["contexts"].as_array().is_some_and(|contexts| !contexts.contains(&json!("cyber"))))?;
        f.set(&format!("/events/{i}/contexts/-"), "cyber")
    }),
    ("context that goes with the topic", |f| {
        let i = f.pick("events", |event, _| {
            event["contexts"].as_array().is_some_and(|contexts| !contexts.contains(&json!("economic")))
                && !event["evidence"][0]["text"].as_str().is_some_and(|words| {
                    ["trade", "econom", "bank", "loan", "invest", "debt", "credit", "export", "business", "industr", "agricult"]
                        .iter()
                        .any(|word| words.contains(word))
                })
        })?;
        f.set(&format!("/events/{i}/contexts/-"), "economic")
    }),
    ("duplicate event", |f| {
        let i = f.pick("events", |_, _| true)?;
        let mut copy = f.at(&format!("/events/{i}")).clone();
        let next = f.record["events"].as_array()?.len();
        copy["id"] = json!(format!("e{}", next + 1));
        f.set("/events/-", copy)?;
        Some(format!("/events/{next}"))
    }),
    ("event told again with another date", |f| {
        let i = f.pick("events", |event, _| event["when"].is_object())?;
        let mut copy = f.at(&format!("/events/{i}")).clone();
        let next = f.record["events"].as_array()?.len();
        copy["id"] = json!(format!("e{}", next + 1));
        copy["when"] = Value::Null;
        f.set("/events/-", copy)?;
        Some(format!("/events/{next}"))
    }),
    ("participant of another country", |f| {
        let i = f.pick("events", |event, root| {
            let actor = of_id(root, "actors", &event["actors"][0]["actor"]);
            let name = actor.map(|actor| actor["name"].clone());
            actor.is_some_and(|actor| actor["kind"] == "state")
                && name.as_ref() == Some(&event["actors"][0]["mention"]["text"])
                && other_state(root, &event["actors"][0]["actor"]).is_some()
        })?;
        let other = other_state(&f.record, f.at(&format!("/events/{i}/actors/0/actor")))?;
        f.set(&format!("/events/{i}/actors/0/actor"), other)
    }),
    ("participant from another paragraph", |f| {
        let text = f.text;
        let i = f.pick("events", |event, _| {
            event["evidence"][0]["span"]["start"].as_u64().is_some_and(|start| start > 700) && event["actors"][0].is_object()
        })?;
        let end = text.char_indices().nth(24)?.0;
        let start = text[..end].rfind(' ')? + 1;
        f.set(&format!("/events/{i}/actors/0/mention"), crate::evidence(text, start, end))
    }),
    ("place from another paragraph", |f| {
        let text = f.text;
        let i = f.pick("events", |event, _| event["evidence"][0]["span"]["start"].as_u64().is_some_and(|start| start > 900))?;
        let end = text.char_indices().nth(24)?.0;
        let start = text[..end].rfind(' ')? + 1;
        f.set(&format!("/events/{i}/place"), json!({ "evidence": crate::evidence(text, start, end), "country": null }))
    }),
    ("host where there is none", |f| {
        let i = f.pick("events", |event, _| {
            ["ASSAULT", "COERCE", "SANCTION", "PROTEST", "ACCUSE"].iter().any(|kind| event["type"] == *kind)
                && event["actors"][0].is_object()
        })?;
        f.set(&format!("/events/{i}/actors/0/role"), "host")
    }),
    ("guest and host exchanged", |f| {
        let i = f.pick("events", |event, root| {
            let home =
                |party: &Value| of_id(root, "actors", &party["actor"]).is_some_and(|actor| actor["country"] == event["place"]["country"]);
            event["place"]["country"].is_string()
                && event["actors"].as_array().is_some_and(|actors| actors.iter().any(|party| party["role"] == "host" && home(party)))
        })?;
        let host = f.at(&format!("/events/{i}/actors")).as_array()?.iter().position(|party| party["role"] == "host")?;
        f.set(&format!("/events/{i}/actors/{host}/role"), "guest")
    }),
    ("meeting of one alone", |f| {
        let i = f.pick("events", |event, root| {
            let one = of_id(root, "actors", &event["actors"][0]["actor"]);
            event["type"] == "CONSULT"
                && event["mode"].is_null()
                && event["status"] == "occurred"
                && event["actors"].as_array().is_some_and(|actors| actors.len() == 2)
                && event["actors"][0]["mention"] != event["actors"][1]["mention"]
                && one.is_some_and(|actor| actor["kind"] == "person" || actor["kind"] == "state")
        })?;
        let first = f.at(&format!("/events/{i}/actors/0")).clone();
        f.set(&format!("/events/{i}/actors"), json!([first]))
    }),
    ("participant exchanged, mention left", |f| {
        let i = f.pick("events", |event, root| stranger(root, event).is_some())?;
        let other = stranger(&f.record, f.at(&format!("/events/{i}")))?;
        f.set(&format!("/events/{i}/actors/0/actor"), other)
    }),
    ("fact told as possible", |f| {
        let i = f.pick("events", |event, _| event["status"] == "occurred" && event["type"] != "REJECT")?;
        f.set(&format!("/events/{i}/status"), "hypothetical")
    }),
    ("old event dated by publication", |f| {
        let text = f.text;
        let i = f.pick("events", |event, root| {
            let timex = of_id(root, "timexes", &event["when"]["timex"]);
            let start = timex.and_then(|timex| timex["evidence"]["span"]["start"].as_u64()).unwrap_or_default() as usize;
            event["historical"] == true
                && event["status"] == "occurred"
                && text.get(..start).is_some_and(|before| before.ends_with(" in ") || before.ends_with(" on ") || before.ends_with("In "))
                && timex.is_some_and(|timex| timex["evidence"]["text"].as_str().is_some_and(|words| words.contains(['1', '2'])))
                && event["evidence"][0]["span"]["end"].as_u64().is_some_and(|end| end as usize > start)
        })?;
        let published = f.at("/article/published").clone();
        f.set(&format!("/events/{i}/historical"), false)?;
        f.set(&format!("/events/{i}/when"), json!({ "date": published, "timex": null }))?;
        Some(format!("/events/{i}/when/date"))
    }),
];

fn other_state(root: &Value, id: &Value) -> Option<Value> {
    let this = of_id(root, "actors", id)?;
    root["actors"]
        .as_array()?
        .iter()
        .find(|actor| actor["kind"] == "state" && actor["country"].is_string() && actor["country"] != this["country"])
        .map(|actor| actor["id"].clone())
}

/// A person or state of another country that takes no part in an event, whose first actor is one too.
fn stranger(root: &Value, event: &Value) -> Option<Value> {
    let this = of_id(root, "actors", &event["actors"][0]["actor"])?;
    let participants = || ["actors", "recipients"].into_iter().flat_map(|side| event[side].as_array().into_iter().flatten());
    let named = |actor: &Value| (actor["kind"] == "person" || actor["kind"] == "state") && actor["country"].is_string();
    let own = this["mentions"].as_array()?.iter().any(|mention| *mention == event["actors"][0]["mention"]);
    root["actors"]
        .as_array()?
        .iter()
        .find(|actor| {
            named(actor)
                && named(this)
                && own
                && actor["country"] != this["country"]
                && participants().all(|party| party["actor"] != actor["id"])
        })
        .map(|actor| actor["id"].clone())
}
