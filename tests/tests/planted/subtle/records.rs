//! Documents, and how states stand to each other.

use serde_json::{Value, json};

use super::{add, list, nearest, says, sentence, sentences, start};
use crate::{Field, Kind, of_id};

/// States of the article whose country is not among the parties', the nearest to a place first.
fn outsiders(root: &Value, parties: &[Value], place: usize) -> Vec<Value> {
    let country = |id: &Value| of_id(root, "actors", id).map(|actor| actor["country"].clone());
    let mut found: Vec<&Value> = list(root, "actors")
        .iter()
        .filter(|actor| actor["kind"] == "state" && actor["country"].is_string() && nearest(actor, place).is_some())
        .filter(|actor| parties.iter().all(|party| country(party).as_ref() != Some(&actor["country"])))
        .collect();
    found.sort_by_key(|actor| nearest(actor, place).map_or(usize::MAX, |mention| start(mention).abs_diff(place)));
    found.into_iter().cloned().collect()
}

/// Where a relation is told first.
fn told(relation: &Value) -> Option<usize> {
    let established = relation["established"]["evidence"].is_object().then(|| start(&relation["established"]["evidence"]));
    let of = |name: &str| relation[name][0]["evidence"].is_object().then(|| start(&relation[name][0]["evidence"]));
    established.or(of("anniversaries")).or(of("designations"))
}

/// Puts another state of the article in the place of a party.
fn wrong_party(f: &mut Field<'_>, fits: impl Fn(&Value) -> bool) -> Option<String> {
    let others =
        |root: &Value, relation: &Value| told(relation).map(|place| outsiders(root, list(relation, "parties"), place)).unwrap_or_default();
    let i =
        f.pick("relations", |relation, root| list(relation, "parties").len() == 2 && fits(relation) && !others(root, relation).is_empty())?;
    let other = others(&f.record, f.at(&format!("/relations/{i}"))).into_iter().next()?;
    let p = f.nth % 2;
    f.set(&format!("/relations/{i}/parties/{p}"), other["id"].clone())
}

fn rung(f: &mut Field<'_>, from: &[&str], to: &str) -> Option<String> {
    let i = f.pick("relations", |relation, _| from.iter().any(|rung| relation["designations"][0]["designation"] == *rung))?;
    f.set(&format!("/relations/{i}/designations/0/designation"), to)
}

fn status(f: &mut Field<'_>, from: &[&str], to: &str) -> Option<String> {
    let i = f.pick("instruments", |instrument, _| from.iter().any(|status| instrument["status"] == *status))?;
    f.set(&format!("/instruments/{i}/status"), to)
}

fn document(f: &mut Field<'_>, from: &[&str], to: &str) -> Option<String> {
    let i = f.pick("instruments", |instrument, _| from.iter().any(|kind| instrument["kind"] == *kind))?;
    f.set(&format!("/instruments/{i}/kind"), to)
}

fn founded(f: &mut Field<'_>, by: i64, alone: bool) -> Option<String> {
    let i = f.pick("relations", |relation, _| {
        relation["established"]["date"].as_str().is_some_and(|date| date.len() >= 4 && date[..4].parse::<i64>().is_ok())
    })?;
    let date = f.at(&format!("/relations/{i}/established/date")).as_str()?.to_owned();
    if alone {
        f.set(&format!("/relations/{i}/anniversaries"), json!([]))?;
    }
    f.set(&format!("/relations/{i}/established/date"), format!("{:04}{}", date[..4].parse::<i64>().ok()? + by, &date[4..]))
}

pub(crate) const KINDS: &[Kind] = &[
    ("memorandum recorded as a treaty", |f| document(f, &["memorandum", "joint-statement", "action-plan"], "treaty")),
    ("agreement recorded as a memorandum", |f| document(f, &["agreement", "treaty", "convention"], "memorandum")),
    ("statement recorded as a declaration", |f| document(f, &["joint-statement", "communique"], "declaration")),
    ("third state among the signatories", |f| {
        let others = |root: &Value, instrument: &Value| outsiders(root, list(instrument, "parties"), start(&instrument["evidence"][0]));
        let i = f.pick("instruments", |instrument, root| list(instrument, "parties").len() == 2 && !others(root, instrument).is_empty())?;
        let other = others(&f.record, f.at(&format!("/instruments/{i}"))).into_iter().next()?;
        f.set(&format!("/instruments/{i}/parties/-"), other["id"].clone())?;
        Some(format!("/instruments/{i}/parties/2"))
    }),
    ("wrong signatory", |f| {
        let others = |root: &Value, instrument: &Value| outsiders(root, list(instrument, "parties"), start(&instrument["evidence"][0]));
        let i = f.pick("instruments", |instrument, root| list(instrument, "parties").len() == 2 && !others(root, instrument).is_empty())?;
        let other = others(&f.record, f.at(&format!("/instruments/{i}"))).into_iter().next()?;
        f.set(&format!("/instruments/{i}/parties/1"), other["id"].clone())
    }),
    ("signatory left out", |f| {
        let i = f.pick("instruments", |instrument, root| {
            instrument["status"] == "signed"
                && list(instrument, "parties").len() == 2
                && list(instrument, "parties")
                    .iter()
                    .all(|party| of_id(root, "actors", party).is_some_and(|actor| actor["kind"] == "state"))
        })?;
        f.record["instruments"][i]["parties"].as_array_mut()?.pop();
        Some(format!("/instruments/{i}/parties"))
    }),
    ("planned document told as signed", |f| status(f, &["planned", "drafted"], "signed")),
    ("signed document told as planned", |f| status(f, &["signed", "issued", "adopted"], "planned")),
    ("signed document told as ratified", |f| status(f, &["signed", "planned"], "ratified")),
    ("document told as ended", |f| status(f, &["signed", "issued", "adopted", "mentioned"], "ended")),
    ("document that no word tells of", |f| {
        let stems = [
            "sign",
            "agree",
            "memorand",
            "treat",
            "accord",
            "document",
            "pact",
            "deal",
            "declar",
            "statem",
            "communi",
            "plan",
            "protocol",
            "convention",
            "letter",
            "note",
            "contract",
            "charter",
            "resolution",
            "law",
            "cooperat",
        ];
        let evidence = sentences(f.text)
            .into_iter()
            .filter(|evidence| !says(evidence["text"].as_str().unwrap_or_default(), &stems))
            .skip(1)
            .step_by(2)
            .nth(f.nth)?;
        let parties: Vec<Value> =
            list(&f.record, "actors").iter().filter(|actor| actor["kind"] == "state").take(2).map(|actor| actor["id"].clone()).collect();
        (parties.len() == 2).then_some(())?;
        add(f, "instruments", json!({ "kind": "memorandum", "parties": parties, "status": "signed", "areas": [], "evidence": [evidence] }))
    }),
    ("document signed years ago", |f| {
        let i = f.pick("instruments", |instrument, root| {
            instrument["status"] == "signed" && instrument["when"]["date"] == root["article"]["published"]
        })?;
        let date = f.at("/article/published").as_str()?.to_owned();
        let date = format!("{:04}{}", date[..4].parse::<i32>().ok()? - 1, &date[4..]);
        f.set(&format!("/instruments/{i}/when"), json!({ "date": date }))
    }),
    ("number of documents misread", |f| {
        let i = f.pick("instruments", |instrument, _| instrument["count"].is_object())?;
        let count = f.at(&format!("/instruments/{i}/count/at_least")).as_u64()? + 6;
        f.set(&format!("/instruments/{i}/count/at_least"), count)?;
        f.set(&format!("/instruments/{i}/count/at_most"), count)
    }),
    ("wrong party of ties with a year", |f| {
        wrong_party(f, |relation| relation["established"].is_object() || relation["anniversaries"][0].is_object())
    }),
    ("wrong party of a partnership", |f| wrong_party(f, |relation| relation["designations"][0].is_object())),
    ("third state in a relation", |f| {
        let others = |root: &Value, relation: &Value| {
            told(relation).map(|place| outsiders(root, list(relation, "parties"), place)).unwrap_or_default()
        };
        let i = f.pick("relations", |relation, root| list(relation, "parties").len() == 2 && !others(root, relation).is_empty())?;
        let other = others(&f.record, f.at(&format!("/relations/{i}"))).into_iter().next()?;
        f.set(&format!("/relations/{i}/parties/-"), other["id"].clone())?;
        Some(format!("/relations/{i}/parties/2"))
    }),
    ("partnership upgraded", |f| {
        rung(
            f,
            &["strategic-partnership", "comprehensive-partnership", "partnership", "cooperative-partnership"],
            "comprehensive-strategic-partnership",
        )
    }),
    ("partnership downgraded", |f| {
        rung(
            f,
            &["comprehensive-strategic-partnership", "all-weather-partnership", "special-strategic-partnership"],
            "strategic-partnership",
        )
    }),
    ("partnership invented", |f| {
        let text = f.text;
        let i = f.pick("relations", |relation, _| {
            list(relation, "designations").is_empty()
                && relation["established"]["evidence"].is_object()
                && !says(&sentence(text, &relation["established"]["evidence"]), &["partner", "strateg"])
        })?;
        let evidence = f.at(&format!("/relations/{i}/established/evidence")).clone();
        f.set(&format!("/relations/{i}/designations"), json!([{ "designation": "strategic-partnership", "evidence": evidence }]))
    }),
    ("anniversary off by five", |f| {
        let i = f.pick("relations", |relation, _| relation["anniversaries"][0].is_object())?;
        let ordinal = f.at(&format!("/relations/{i}/anniversaries/0/ordinal")).as_u64()? + 5;
        f.set(&format!("/relations/{i}/anniversaries/0/ordinal"), ordinal)
    }),
    ("year of an anniversary off by one", |f| {
        let i = f.pick("relations", |relation, _| relation["anniversaries"][0]["year"].is_number())?;
        let year = f.at(&format!("/relations/{i}/anniversaries/0/year")).as_i64()? - 1;
        f.set(&format!("/relations/{i}/anniversaries/0/year"), year)
    }),
    ("founding year off by one", |f| founded(f, 1, false)),
    ("founding year off by ten, alone", |f| founded(f, -10, true)),
    ("named year off by two", |f| {
        let i = f.pick("relations", |relation, _| relation["named_years"][0]["year"].is_number())?;
        let year = f.at(&format!("/relations/{i}/named_years/0/year")).as_i64()? + 2;
        f.set(&format!("/relations/{i}/named_years/0/year"), year)
    }),
    ("declared number of a framework misread", |f| {
        let i = f.pick("relations", |relation, _| relation["frameworks"][0]["declared"].is_number())?;
        let declared = f.at(&format!("/relations/{i}/frameworks/0/declared")).as_u64()? + 1;
        f.set(&format!("/relations/{i}/frameworks/0/declared"), declared)
    }),
    ("area of a framework invented", |f| {
        let i = f.pick("relations", |relation, _| {
            relation["frameworks"][0]["areas"][0]["area"].is_string() && relation["frameworks"][0]["areas"][0]["area"] != "space"
        })?;
        let mut area = f.at(&format!("/relations/{i}/frameworks/0/areas/0")).clone();
        area["area"] = json!("space");
        f.set(&format!("/relations/{i}/frameworks/0/areas/-"), area)
    }),
    ("initiative of another proposer", |f| {
        let other = |root: &Value, relation: &Value| {
            let proposer = relation["initiatives"][0]["proposer"].clone();
            list(root, "actors").iter().find(|actor| actor["kind"] == "state" && actor["id"] != proposer).map(|actor| actor["id"].clone())
        };
        let i =
            f.pick("relations", |relation, root| relation["initiatives"][0]["proposer"].is_string() && other(root, relation).is_some())?;
        let id = other(&f.record, f.at(&format!("/relations/{i}")))?;
        f.set(&format!("/relations/{i}/initiatives/0/proposer"), id)
    }),
];
