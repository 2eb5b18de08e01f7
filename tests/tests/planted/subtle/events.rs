//! What happened, and whether it did.

use chancery_model::{EventType, Mode};
use serde_json::{Value, json};

use super::{add, list, nearest, says, sentence, sentences, start};
use crate::{Field, Kind};

/// Words of which any may tell of a visit or of talks.
const MEETING: &[&str] = &[
    "visit",
    "trip",
    "tour",
    "arriv",
    "welcom",
    "recei",
    "host",
    "travel",
    "came",
    "com",
    "went",
    "go",
    "guest",
    "flew",
    "fly",
    "meet",
    "met",
    "deleg",
    "held",
    "hold",
    "attend",
    "talk",
    "discuss",
    "stay",
    "left",
    "leav",
    "depart",
    "greet",
    "invit",
    "summit",
    "conference",
    "forum",
    "consult",
    "negotiat",
    "session",
    "dialog",
    "call",
    "pass",
    "reach",
    "land",
    "journey",
    "bound",
    "head",
    "accompan",
    "consult",
];

/// Gives an event another type and mode, with the codes that follow.
pub(crate) fn recode(event: &mut Value, kind: EventType, mode: Option<Mode>) {
    event["type"] = json!(kind);
    event["mode"] = json!(mode);
    event["cameo"] = json!(kind.cameo(mode));
    event["quad"] = json!(kind.quad_class());
    event["score"] = json!(kind.score(mode));
}

/// Exchanges the type of events that the condition chooses.
fn exchange(f: &mut Field<'_>, from: EventType, to: EventType) -> Option<String> {
    let i = f.pick("events", |event, _| event["type"] == json!(from) && event["status"] == "occurred")?;
    recode(&mut f.record["events"][i], to, None);
    Some(format!("/events/{i}"))
}

/// An event that somebody made up: two parties of the article, and a sentence of it that says nothing of the kind.
fn invented(f: &mut Field<'_>, kind: EventType, mode: Option<Mode>, stems: &[&str]) -> Option<String> {
    let text = f.text;
    let fitting = sentences(text).into_iter().filter(|evidence| !says(evidence["text"].as_str().unwrap_or_default(), stems));
    let evidence = fitting.skip(1).step_by(3).nth(f.nth)?;
    let mut parties: Vec<&Value> =
        list(&f.record, "actors").iter().filter(|actor| actor["kind"] == "state" && nearest(actor, 0).is_some()).collect();
    parties.sort_by_key(|actor| nearest(actor, start(&evidence)).map_or(usize::MAX, |mention| start(mention).abs_diff(start(&evidence))));
    let [one, other, ..] = parties.as_slice() else { return None };
    let participant = |actor: &Value| json!({ "actor": actor["id"], "mention": nearest(actor, start(&evidence)) });
    let mut event = json!({
        "actors": [participant(one)], "recipients": [], "status": "occurred", "evidence": [evidence],
    });
    let side = if kind == EventType::Consult { "actors" } else { "recipients" };
    event[side].as_array_mut()?.push(participant(other));
    recode(&mut event, kind, mode);
    add(f, "events", event)
}

fn status(f: &mut Field<'_>, from: &str, to: &str) -> Option<String> {
    let i = f.pick("events", |event, _| event["status"] == from)?;
    f.set(&format!("/events/{i}/status"), to)
}

/// A copy of an event, told once more with something changed.
fn again(f: &mut Field<'_>, fits: impl Fn(&Value) -> bool, change: impl Fn(&mut Value)) -> Option<String> {
    let i = f.pick("events", |event, _| fits(event))?;
    let mut copy = f.at(&format!("/events/{i}")).clone();
    change(&mut copy);
    add(f, "events", copy)
}

pub(crate) const KINDS: &[Kind] = &[
    ("visit that no word tells of", |f| invented(f, EventType::Consult, Some(Mode::Visit), MEETING)),
    ("talks that no word tells of", |f| invented(f, EventType::Consult, None, MEETING)),
    ("aid that no word tells of", |f| {
        let stems = [
            "aid",
            "help",
            "assist",
            "don",
            "giv",
            "gave",
            "grant",
            "loan",
            "suppl",
            "deliver",
            "provi",
            "send",
            "sent",
            "support",
            "fund",
            "financ",
            "relief",
            "hand",
            "ship",
            "train",
            "offer",
            "credit",
            "scholarship",
            "build",
            "built",
            "contribut",
        ];
        invented(f, EventType::Aid, None, &stems)
    }),
    ("sanctions that no word tells of", |f| {
        let stems = [
            "sanction", "embargo", "ban", "restrict", "expel", "suspend", "cut", "halt", "stop", "block", "withdr", "end", "clos", "freez",
            "impos",
        ];
        invented(f, EventType::Sanction, None, &stems)
    }),
    ("attack that no word tells of", |f| {
        let stems = [
            "attack", "kill", "bomb", "shell", "fire", "fir", "shot", "shoot", "clash", "fight", "fought", "strike", "struck", "assault",
            "wound", "explo", "raid", "ambush", "die", "dead", "death", "hit",
        ];
        invented(f, EventType::Assault, None, &stems)
    }),
    ("meeting recorded as a visit", |f| {
        let text = f.text;
        let i = f.pick("events", |event, _| {
            event["type"] == "CONSULT"
                && event["mode"].is_null()
                && !says(
                    &sentence(text, &event["evidence"][0]),
                    &[
                        "visit", "trip", "tour", "arriv", "welcom", "recei", "host", "travel", "guest", "flew", "attend", "stay", "invit",
                        "left", "came", "come", "went", "go",
                    ],
                )
        })?;
        recode(&mut f.record["events"][i], EventType::Consult, Some(Mode::Visit));
        Some(format!("/events/{i}/mode"))
    }),
    ("meeting recorded as a phone call", |f| {
        let text = f.text;
        let i = f.pick("events", |event, _| {
            let sentence = sentence(text, &event["evidence"][0]);
            event["type"] == "CONSULT"
                && event["mode"] != "phone"
                && !says(&sentence, &["call", "phon", "telephon", "letter", "messag", "video", "online", "virtual"])
        })?;
        recode(&mut f.record["events"][i], EventType::Consult, Some(Mode::Phone));
        Some(format!("/events/{i}/mode"))
    }),
    ("phone call recorded as a visit", |f| {
        let i = f.pick("events", |event, _| event["mode"] == "phone")?;
        recode(&mut f.record["events"][i], EventType::Consult, Some(Mode::Visit));
        Some(format!("/events/{i}/mode"))
    }),
    ("AGREE recorded as CONSULT", |f| exchange(f, EventType::Agree, EventType::Consult)),
    ("AGREE recorded as COOPERATE", |f| exchange(f, EventType::Agree, EventType::Cooperate)),
    ("CONSULT recorded as COOPERATE", |f| exchange(f, EventType::Consult, EventType::Cooperate)),
    ("CONSULT recorded as AGREE", |f| exchange(f, EventType::Consult, EventType::Agree)),
    ("SUPPORT recorded as COOPERATE", |f| exchange(f, EventType::Support, EventType::Cooperate)),
    ("COOPERATE recorded as AID", |f| exchange(f, EventType::Cooperate, EventType::Aid)),
    ("SUPPORT recorded as AID", |f| exchange(f, EventType::Support, EventType::Aid)),
    ("AID recorded as SUPPORT", |f| exchange(f, EventType::Aid, EventType::Support)),
    ("ASSAULT recorded as COERCE", |f| exchange(f, EventType::Assault, EventType::Coerce)),
    ("COERCE recorded as SANCTION", |f| exchange(f, EventType::Coerce, EventType::Sanction)),
    ("SANCTION recorded as REJECT", |f| exchange(f, EventType::Sanction, EventType::Reject)),
    ("ACCUSE recorded as PROTEST", |f| exchange(f, EventType::Accuse, EventType::Protest)),
    ("REQUEST recorded as THREATEN", |f| exchange(f, EventType::Request, EventType::Threaten)),
    ("REQUEST recorded as SUPPORT", |f| exchange(f, EventType::Request, EventType::Support)),
    ("REJECT recorded as AGREE", |f| exchange(f, EventType::Reject, EventType::Agree)),
    ("plan told as fact", |f| status(f, "planned", "occurred")),
    ("denial told as fact", |f| status(f, "negated", "occurred")),
    ("possibility told as fact", |f| status(f, "hypothetical", "occurred")),
    ("denial told as a plan", |f| status(f, "negated", "planned")),
    ("fact told as a plan", |f| status(f, "occurred", "planned")),
    ("fact told as denied", |f| status(f, "occurred", "negated")),
    ("fact told as possible", |f| status(f, "occurred", "hypothetical")),
    ("CAMEO code of another category", |f| {
        let i = f.pick("events", |event, _| event["type"] != "THREATEN")?;
        f.set(&format!("/events/{i}/cameo"), "130")
    }),
    ("score of the wrong sign", |f| {
        let i = f.pick("events", |event, _| event["score"].as_f64().is_some_and(|score| score != 0.0))?;
        let score = -f.at(&format!("/events/{i}/score")).as_f64()?;
        f.set(&format!("/events/{i}/score"), score)
    }),
    ("context without words", |f| {
        let text = f.text;
        let nth = f.nth;
        let choices = [
            ("cyber", "cyber"),
            ("human_rights", "right"),
            ("refugees", "refug"),
            ("election", "elect"),
            ("pro_democracy", "democ"),
            ("nuclear", "nuclear"),
        ];
        let (context, stem) = choices[nth % choices.len()];
        let i = f.pick("events", |event, _| {
            !list(event, "contexts").contains(&json!(context))
                && !says(
                    &sentence(text, &event["evidence"][0]),
                    &[stem, "asyl", "migra", "vot", "ballot", "poll", "atom", "hack", "digital", "abus"],
                )
        })?;
        f.set(&format!("/events/{i}/contexts/-"), context)?;
        Some(format!("/events/{i}/contexts"))
    }),
    ("event told twice under two dates", |f| {
        again(
            f,
            |event| event["when"]["date"].as_str().is_some_and(|date| date.len() == 10),
            |copy| {
                let date = copy["when"]["date"].as_str().unwrap_or_default().to_owned();
                let day = if date.ends_with("-11") { "12" } else { "11" };
                copy["when"] = json!({ "date": format!("{}-{day}", &date[..7]) });
            },
        )
    }),
    ("event told twice under two types", |f| {
        again(f, |event| event["type"] == "AGREE" || event["type"] == "SUPPORT", |copy| recode(copy, EventType::Consult, None))
    }),
    ("event told twice, as done and as planned", |f| {
        again(f, |event| event["status"] == "occurred", |copy| copy["status"] = json!("planned"))
    }),
    ("event told twice with the sides exchanged", |f| {
        again(
            f,
            |event| list(event, "actors").len() == 1 && list(event, "recipients").len() == 1,
            |copy| {
                let actors = copy["actors"].take();
                copy["actors"] = copy["recipients"].take();
                copy["recipients"] = actors;
            },
        )
    }),
    ("count invented", |f| {
        let i = f.pick("events", |event, _| event["count"].is_null())?;
        let evidence = f.at(&format!("/events/{i}/evidence/0")).clone();
        f.set(&format!("/events/{i}/count"), json!({ "at_least": 37, "at_most": 37, "evidence": evidence }))
    }),
    ("count misread", |f| {
        let i = f.pick("events", |event, _| event["count"].is_object())?;
        let count = f.at(&format!("/events/{i}/count/at_least")).as_u64()? + 3;
        f.set(&format!("/events/{i}/count/at_least"), count)?;
        f.set(&format!("/events/{i}/count/at_most"), count)
    }),
];
