//! One code, kind or name taken for its neighbour.

use serde_json::Value;

use super::{list, participants, start};
use crate::{Field, Kind, of_id};

/// Codes of ISO 3166 that stand for countries of similar names or codes.
const ALIKE: &[(&str, &str)] = &[
    ("AUS", "AUT"),
    ("SVK", "SVN"),
    ("NER", "NGA"),
    ("COG", "COD"),
    ("PRK", "KOR"),
    ("IRN", "IRQ"),
    ("GIN", "GNB"),
    ("GNQ", "GIN"),
    ("CHN", "CHE"),
    ("IND", "IDN"),
    ("TZA", "TON"),
    ("KAZ", "KGZ"),
    ("BRA", "BRN"),
    ("PNG", "PRT"),
    ("DEU", "DNK"),
    ("GBR", "GRC"),
    ("RUS", "RWA"),
    ("UKR", "GBR"),
    ("USA", "UGA"),
    ("JPN", "JOR"),
    ("TUR", "TKM"),
    ("PAK", "PAN"),
    ("POL", "PRT"),
    ("ISR", "ISL"),
    ("MAR", "MRT"),
    ("MLI", "MWI"),
    ("ZMB", "ZWE"),
    ("LAO", "LBN"),
    ("LVA", "LTU"),
    ("PHL", "PRT"),
];

/// Organisations that are taken for one another.
const BODIES: &[(&str, &str)] = &[
    ("asean", "saarc"),
    ("au", "eu"),
    ("eu", "coe"),
    ("un", "nato"),
    ("sco", "cis"),
    ("ecowas", "sadc"),
    ("nato", "osce"),
    ("iaea", "ilo"),
];

fn other<'t>(table: &[(&'t str, &'t str)], code: &Value) -> Option<&'t str> {
    let code = code.as_str()?;
    let pair = table.iter().find(|(one, other)| *one == code || *other == code)?;
    Some(if pair.0 == code { pair.1 } else { pair.0 })
}

/// Gives an actor of a kind the country whose code is like its own.
fn alike(f: &mut Field<'_>, kind: &str, code: bool) -> Option<String> {
    let i = f.pick("actors", |actor, _| actor["kind"] == kind && other(ALIKE, &actor["country"]).is_some())?;
    let country = other(ALIKE, f.at(&format!("/actors/{i}/country")))?;
    if let Some(rest) = f.at(&format!("/actors/{i}/code")).as_str().filter(|_| code).and_then(|code| code.get(3..)) {
        let code = format!("{country}{rest}");
        f.set(&format!("/actors/{i}/code"), code)?;
    }
    f.set(&format!("/actors/{i}/country"), country)
}

fn document(f: &mut Field<'_>, from: &str, to: &str) -> Option<String> {
    let i = f.pick("instruments", |instrument, _| instrument["kind"] == from)?;
    f.set(&format!("/instruments/{i}/kind"), to)
}

fn cameo(f: &mut Field<'_>, fits: impl Fn(&Value) -> bool, code: &str) -> Option<String> {
    let i = f.pick("events", |event, _| fits(event) && event["cameo"] != code)?;
    f.set(&format!("/events/{i}/cameo"), code)
}

fn mode(f: &mut Field<'_>, from: &str, to: &str) -> Option<String> {
    let i = f.pick("events", |event, _| event["mode"] == from)?;
    f.set(&format!("/events/{i}/mode"), to)
}

pub(crate) const KINDS: &[Kind] = &[
    ("state with the code of a similar country", |f| alike(f, "state", true)),
    ("state with the code of a similar country, actor code left", |f| alike(f, "state", false)),
    ("person with the code of a similar country", |f| alike(f, "person", true)),
    ("place with the code of a similar country", |f| {
        let i = f.pick("events", |event, _| other(ALIKE, &event["place"]["country"]).is_some())?;
        let country = other(ALIKE, f.at(&format!("/events/{i}/place/country")))?;
        f.set(&format!("/events/{i}/place/country"), country)
    }),
    ("place with the code of a participant from abroad", |f| {
        let foreign = |event: &Value, root: &Value| {
            let countries =
                participants(event).filter_map(|party| of_id(root, "actors", &party["actor"])).map(|actor| actor["country"].clone());
            countries.filter(Value::is_string).find(|country| *country != event["place"]["country"])
        };
        let i = f.pick("events", |event, root| event["place"]["country"].is_string() && foreign(event, root).is_some())?;
        let country = foreign(f.at(&format!("/events/{i}")), &f.record)?;
        f.set(&format!("/events/{i}/place/country"), country)
    }),
    ("organisation taken for a similar one", |f| {
        let i = f.pick("actors", |actor, _| other(BODIES, &actor["organisation"]).is_some())?;
        let body = other(BODIES, f.at(&format!("/actors/{i}/organisation")))?;
        f.set(&format!("/actors/{i}/organisation"), body)
    }),
    ("person recorded as a state", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "person" && actor["office"].is_object())?;
        f.set(&format!("/actors/{i}/office"), Value::Null)?;
        f.set(&format!("/actors/{i}/kind"), "state")
    }),
    ("state recorded as an organisation", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state")?;
        f.set(&format!("/actors/{i}/kind"), "organisation")
    }),
    ("spokesperson recorded as minister", |f| {
        let i = f.pick("actors", |actor, _| actor["office"]["kind"] == "spokesperson")?;
        f.set(&format!("/actors/{i}/office/kind"), "minister")
    }),
    ("vice-president recorded as president", |f| {
        let deputy = |actor: &Value| actor["office"]["kind"].as_str().is_some_and(|kind| kind.starts_with("deputy-head"));
        let i = f.pick("actors", |actor, _| deputy(actor))?;
        let kind = f.at(&format!("/actors/{i}/office/kind")).as_str()?.replace("deputy-", "");
        f.set(&format!("/actors/{i}/office/kind"), kind)
    }),
    ("title given to another person", |f| {
        let giver = |root: &Value, actor: &Value| {
            let others = list(root, "actors").iter().filter(|other| other["id"] != actor["id"] && other["kind"] == "person");
            others
                .filter(|other| other["office"]["title"].is_string())
                .find(|other| other["office"]["title"] != actor["office"]["title"])
                .cloned()
        };
        let i = f.pick("actors", |actor, root| actor["kind"] == "person" && giver(root, actor).is_some())?;
        let office = giver(&f.record, f.at(&format!("/actors/{i}")))?["office"].clone();
        f.set(&format!("/actors/{i}/office"), office)
    }),
    ("name misspelt", |f| {
        let i = f.pick("actors", |actor, _| actor["name"].as_str().is_some_and(|name| name.is_ascii() && name.len() > 5))?;
        let mut name = f.at(&format!("/actors/{i}/name")).as_str()?.to_owned();
        let letter = name.remove(3);
        name.insert(2, letter);
        f.set(&format!("/actors/{i}/name"), name)
    }),
    ("memorandum recorded as agreement", |f| document(f, "memorandum", "agreement")),
    ("joint statement recorded as communique", |f| document(f, "joint-statement", "communique")),
    ("treaty recorded as convention", |f| document(f, "treaty", "convention")),
    ("plan recorded as agreement", |f| document(f, "plan", "agreement").or_else(|| document(f, "action-plan", "agreement"))),
    ("cooperation documents recorded as one agreement", |f| document(f, "cooperation-documents", "agreement")),
    ("code of a visit on talks without travel", |f| {
        cameo(f, |event| event["type"] == "CONSULT" && !matches!(event["mode"].as_str(), Some("visit")), "042")
    }),
    ("code of a phone call on a visit", |f| cameo(f, |event| event["mode"] == "visit", "041")),
    ("code of mediation on talks", |f| cameo(f, |event| event["type"] == "CONSULT" && event["mode"] != "visit", "045")),
    ("visit recorded as meeting on third soil", |f| mode(f, "visit", "third-party")),
    ("visit recorded as multilateral", |f| mode(f, "visit", "multilateral")),
    ("multilateral meeting recorded as visit", |f| mode(f, "multilateral", "visit")),
    ("phone call recorded as meeting on third soil", |f| mode(f, "phone", "third-party")),
    ("area of the next one in the list", |f| {
        let areas =
            |instrument: &Value| list(instrument, "areas").len() > 1 && instrument["areas"][0]["area"] != instrument["areas"][1]["area"];
        let i = f.pick("instruments", |instrument, _| areas(instrument))?;
        let area = f.at(&format!("/instruments/{i}/areas/1/area")).clone();
        f.set(&format!("/instruments/{i}/areas/0/area"), area)
    }),
    ("title of the office of the next actor's words", |f| {
        let i = f.pick("actors", |actor, root| {
            actor["kind"] == "person"
                && list(root, "actors")
                    .iter()
                    .any(|o| start(&o["mentions"][0]) > start(&actor["mentions"][0]) && o["office"]["evidence"].is_object())
                && actor["office"]["evidence"].is_object()
        })?;
        let at = start(f.at(&format!("/actors/{i}/mentions/0")));
        let words = list(&f.record, "actors").iter().find(|o| start(&o["mentions"][0]) > at && o["office"]["evidence"].is_object())?["office"]["evidence"].clone();
        f.set(&format!("/actors/{i}/office/evidence"), words)
    }),
];
