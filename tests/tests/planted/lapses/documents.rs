//! Documents: made up, of another kind, of others, on other days.

use serde_json::{Value, json};

use super::{string, years};
use crate::subtle::{add, end, list, says, start};
use crate::{Field, Kind, evidence};

/// Words by which documents go.
const DOCUMENTS: &[&str] = &[
    "agree",
    "treaty",
    "accord",
    "memorand",
    "statement",
    "communi",
    "declar",
    "protocol",
    "convention",
    "pact",
    "plan",
    "roadmap",
    "framework",
    "document",
    "charter",
    "contract",
    "resolution",
    "letter",
    "note",
    "deal",
    "sign",
    "mou",
    "program",
    "scheme",
    "strateg",
    "arrange",
];

fn another_state(f: &Field<'_>, parties: &Value) -> Option<Value> {
    let country = |id: &Value| list(&f.record, "actors").iter().find(|actor| actor["id"] == *id).map(|actor| actor["country"].clone());
    let inside: Vec<Value> = parties.as_array()?.iter().filter_map(country).collect();
    let fits = |actor: &&Value| actor["kind"] == "state" && !inside.contains(&actor["country"]);
    Some(list(&f.record, "actors").iter().find(fits)?["id"].clone())
}

pub(super) const KINDS: &[Kind] = &[
    ("communique as treaty", |f| {
        let i = f.pick("instruments", |document, _| {
            ["communique", "joint-statement", "declaration"].iter().any(|kind| document["kind"] == *kind)
        })?;
        f.set(&format!("/instruments/{i}/kind"), "treaty")
    }),
    ("agreement as memorandum", |f| {
        let i = f.pick("instruments", |document, _| document["kind"] == "agreement" || document["kind"] == "treaty")?;
        f.set(&format!("/instruments/{i}/kind"), "memorandum")
    }),
    ("memorandum as contract", |f| {
        let i = f.pick("instruments", |document, _| document["kind"] == "memorandum")?;
        f.set(&format!("/instruments/{i}/kind"), "contract")
    }),
    ("document made up", |f| {
        let i = f.pick("events", |event, _| {
            list(event, "actors").len() == 2
                && list(event, "instruments").is_empty()
                && !says(string(&event["evidence"][0]["text"]), DOCUMENTS)
        })?;
        let event = f.at(&format!("/events/{i}")).clone();
        let parties: Vec<&Value> = list(&event, "actors").iter().map(|participant| &participant["actor"]).collect();
        let record = json!({
            "kind": "agreement", "title": null, "parties": parties, "when": event["when"], "status": "signed", "areas": [], "count": null,
            "evidence": [event["evidence"][0]],
        });
        add(f, "instruments", record)
    }),
    ("title made up", |f| {
        let i = f.pick("instruments", |document, _| document["title"].is_null())?;
        let mut title = f.at(&format!("/instruments/{i}/evidence/0")).clone();
        title["text"] = "Agreement on Comprehensive Cooperation".into();
        f.set(&format!("/instruments/{i}/title"), title)
    }),
    ("title with a word more", |f| {
        let i = f.pick("instruments", |document, _| document["title"].is_object())?;
        let title = format!("Framework {}", string(f.at(&format!("/instruments/{i}/title/text"))));
        f.set(&format!("/instruments/{i}/title/text"), title)
    }),
    ("title of the words before", |f| {
        let i = f.pick("instruments", |document, _| document["title"].is_null() && start(&document["evidence"][0]) > 40)?;
        let at = start(f.at(&format!("/instruments/{i}/evidence/0")));
        let from = f.text.get(at - 40..at)?.find(' ')? + at - 39;
        let title = evidence(f.text, from, at - 1);
        f.set(&format!("/instruments/{i}/title"), title)
    }),
    ("third state as signatory", |f| {
        let i = f.pick("instruments", |document, _| list(document, "parties").len() == 2)?;
        let other = another_state(f, f.at(&format!("/instruments/{i}/parties")))?;
        f.set(&format!("/instruments/{i}/parties/1"), other)
    }),
    ("one more signatory", |f| {
        let i = f.pick("instruments", |document, _| list(document, "parties").len() == 2)?;
        let other = another_state(f, f.at(&format!("/instruments/{i}/parties")))?;
        f.set(&format!("/instruments/{i}/parties/-"), other)
    }),
    ("one signatory alone", |f| {
        let i = f.pick("instruments", |document, _| list(document, "parties").len() == 2)?;
        f.record["instruments"][i]["parties"].as_array_mut()?.pop();
        Some(format!("/instruments/{i}/parties"))
    }),
    ("signed the year before", |f| {
        let i = f.pick("instruments", |document, _| document["when"].is_object())?;
        let date = years(f.at(&format!("/instruments/{i}/when/date")), -1)?;
        f.set(&format!("/instruments/{i}/when"), json!({ "date": date, "timex": null }))
    }),
    ("document mentioned as signed", |f| {
        let i = f.pick("instruments", |document, _| document["status"] == "mentioned")?;
        f.set(&format!("/instruments/{i}/status"), "signed")
    }),
    ("document planned as signed", |f| {
        let i = f.pick("instruments", |document, _| document["status"] == "planned" || document["status"] == "drafted")?;
        f.set(&format!("/instruments/{i}/status"), "signed")
    }),
    ("document signed as in force", |f| {
        let i = f.pick("instruments", |document, _| document["status"] == "signed" || document["status"] == "issued")?;
        f.set(&format!("/instruments/{i}/status"), "in-force")
    }),
    ("document signed as ended", |f| {
        let i = f.pick("instruments", |document, _| document["status"] == "signed")?;
        f.set(&format!("/instruments/{i}/status"), "ended")
    }),
    ("document signed as planned", |f| {
        let i = f.pick("instruments", |document, _| document["status"] == "signed" || document["status"] == "issued")?;
        f.set(&format!("/instruments/{i}/status"), "planned")
    }),
    ("number of documents changed", |f| {
        let i = f.pick("instruments", |document, _| document["count"].is_object())?;
        let number = f.at(&format!("/instruments/{i}/count/at_least")).as_u64()? + 3;
        f.set(&format!("/instruments/{i}/count/at_most"), Value::Null)?;
        f.set(&format!("/instruments/{i}/count/at_least"), number)
    }),
    ("document listed twice", |f| {
        let i = f.pick("instruments", |_, _| true)?;
        let copy = f.at(&format!("/instruments/{i}")).clone();
        add(f, "instruments", copy)
    }),
    ("area of other words", |f| {
        let i = f.pick("instruments", |document, _| list(document, "areas").iter().any(|area| area["area"].is_string()))?;
        let at = list(&f.record["instruments"][i], "areas").iter().position(|area| area["area"].is_string())?;
        let other = if f.at(&format!("/instruments/{i}/areas/{at}/area")) == "tourism" { "energy" } else { "tourism" };
        f.set(&format!("/instruments/{i}/areas/{at}/area"), other)
    }),
    ("document by the words of a meeting", |f| {
        let i = f.pick("instruments", |_, _| true)?;
        let own = start(f.at(&format!("/instruments/{i}/evidence/0")));
        let event = list(&f.record, "events").iter().find(|event| {
            event["type"] == "CONSULT"
                && start(&event["evidence"][0]).abs_diff(own) > 300
                && !says(string(&event["evidence"][0]["text"]), DOCUMENTS)
        })?;
        let words = evidence(f.text, start(&event["evidence"][0]), end(&event["evidence"][0]));
        f.set(&format!("/instruments/{i}/evidence/0"), words)
    }),
];
