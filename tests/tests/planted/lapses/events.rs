//! What happened, and whether it did.

use chancery_model::{EventType, Mode};
use serde_json::json;

use super::string;
use crate::subtle::events::recode;
use crate::subtle::{list, says, sentence};
use crate::{Field, Kind};

fn exchange(f: &mut Field<'_>, from: EventType, to: EventType) -> Option<String> {
    let i = f.pick("events", |event, _| event["type"] == json!(from) && event["mode"].is_null())?;
    recode(&mut f.record["events"][i], to, None);
    Some(format!("/events/{i}/type"))
}

fn remode(f: &mut Field<'_>, from: Option<Mode>, to: Option<Mode>) -> Option<String> {
    let i = f.pick("events", |event, _| event["type"] == "CONSULT" && event["mode"] == json!(from))?;
    recode(&mut f.record["events"][i], EventType::Consult, to);
    Some(format!("/events/{i}/mode"))
}

fn status(f: &mut Field<'_>, from: &str, to: &str) -> Option<String> {
    let i = f.pick("events", |event, _| event["status"] == from)?;
    f.set(&format!("/events/{i}/status"), to)
}

/// Adds a context that nothing in the sentence speaks of.
fn context(f: &mut Field<'_>, name: &str, stems: &[&str]) -> Option<String> {
    let i = f.pick("events", |event, _| {
        !list(event, "contexts").contains(&json!(name)) && !says(&sentence(f.text, &event["evidence"][0]), stems)
    })?;
    f.set(&format!("/events/{i}/contexts"), json!([name]))
}

pub(super) const KINDS: &[Kind] = &[
    ("agreement as support", |f| exchange(f, EventType::Agree, EventType::Support)),
    ("support as agreement", |f| exchange(f, EventType::Support, EventType::Agree)),
    ("talks as cooperation", |f| exchange(f, EventType::Consult, EventType::Cooperate)),
    ("support as aid", |f| exchange(f, EventType::Support, EventType::Aid)),
    ("aid as cooperation", |f| exchange(f, EventType::Aid, EventType::Cooperate)),
    ("cooperation as agreement", |f| exchange(f, EventType::Cooperate, EventType::Agree)),
    ("request as accusation", |f| exchange(f, EventType::Request, EventType::Accuse)),
    ("accusation as rejection", |f| exchange(f, EventType::Accuse, EventType::Reject)),
    ("rejection as accusation", |f| exchange(f, EventType::Reject, EventType::Accuse)),
    ("support as rejection", |f| exchange(f, EventType::Support, EventType::Reject)),
    ("accusation as support", |f| exchange(f, EventType::Accuse, EventType::Support)),
    ("agreement as threat", |f| exchange(f, EventType::Agree, EventType::Threaten)),
    ("assault as protest", |f| exchange(f, EventType::Assault, EventType::Protest)),
    ("type turned round, codes left", |f| {
        let i = f.pick("events", |event, _| event["type"] == "AGREE" || event["type"] == "SUPPORT")?;
        f.set(&format!("/events/{i}/type"), "REJECT")
    }),
    ("call as visit", |f| remode(f, Some(Mode::Phone), Some(Mode::Visit))),
    ("talks as call", |f| remode(f, None, Some(Mode::Phone))),
    ("visit as call", |f| remode(f, Some(Mode::Visit), Some(Mode::Phone))),
    ("call without its mode", |f| remode(f, Some(Mode::Phone), None)),
    ("visit without its mode", |f| remode(f, Some(Mode::Visit), None)),
    ("meeting of many as visit", |f| remode(f, Some(Mode::Multilateral), Some(Mode::Visit))),
    ("talks as meeting of many", |f| remode(f, None, Some(Mode::Multilateral))),
    ("mode of another type", |f| {
        let i = f.pick("events", |event, _| event["type"] != "CONSULT")?;
        f.set(&format!("/events/{i}/mode"), "visit")
    }),
    ("military context made up", |f| {
        context(
            f,
            "military",
            &[
                "milit",
                "army",
                "armed",
                "troop",
                "defen",
                "soldier",
                "navy",
                "naval",
                "war",
                "weapon",
                "attack",
                "secur",
                "force",
                "peace",
                "patrol",
                "missile",
                "guard",
                "arm",
                "fight",
                "truce",
                "ceasefire",
            ],
        )
    }),
    ("election context made up", |f| context(f, "election", &["elect", "vote", "voti", "ballot", "poll", "candidate", "campaign"])),
    ("health context made up", |f| {
        context(
            f,
            "health",
            &[
                "health", "medic", "hospital", "vaccin", "epidemi", "pandemi", "doctor", "virus", "disease", "covid", "cholera", "clinic",
                "drug",
            ],
        )
    }),
    ("code of another type", |f| {
        let i = f.pick("events", |event, _| event["type"] == "CONSULT")?;
        f.set(&format!("/events/{i}/cameo"), "112")
    }),
    ("quad class of the other side", |f| {
        let i = f.pick("events", |event, _| string(&event["quad"]).ends_with("cooperation"))?;
        f.set(&format!("/events/{i}/quad"), "verbal-conflict")
    }),
    ("score made up", |f| {
        let i = f.pick("events", |_, _| true)?;
        let score = f.at(&format!("/events/{i}/score")).as_f64()? + 1.0;
        f.set(&format!("/events/{i}/score"), score)
    }),
    ("plan as fact", |f| status(f, "planned", "occurred")),
    ("denial as fact", |f| status(f, "negated", "occurred")),
    ("possibility as fact", |f| status(f, "hypothetical", "occurred")),
    ("fact as plan", |f| status(f, "occurred", "planned")),
    ("fact as possibility", |f| status(f, "occurred", "hypothetical")),
    ("fact as denial", |f| status(f, "occurred", "negated")),
    ("plan as denial", |f| status(f, "planned", "negated")),
    ("denial as plan", |f| status(f, "negated", "planned")),
];

/// A name that stands twice would be counted as one kind.
#[test]
fn every_name_is_its_own() {
    let mut names: Vec<&str> = super::kinds().iter().map(|(name, _)| *name).collect();
    let many = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), many);
}
