//! Who they are.

use serde_json::{Value, json};

use super::{add, list, start};
use crate::{Field, Kind, of_id};

fn person(actor: &Value) -> bool {
    actor["kind"] == "person"
}

fn in_office(actor: &Value) -> bool {
    person(actor) && actor["office"]["former"] != true && actor["office"]["kind"].is_string()
}

/// Gives an actor another country, in its code too.
fn move_to(f: &mut Field<'_>, i: usize, country: &str) -> Option<String> {
    if let Some(code) = f.at(&format!("/actors/{i}/code")).as_str().filter(|code| code.len() >= 3) {
        let code = format!("{country}{}", &code[3..]);
        f.set(&format!("/actors/{i}/code"), code)?;
    }
    f.set(&format!("/actors/{i}/country"), country)
}

/// The country of a state of the article that is not the actor's.
fn another_country(root: &Value, actor: &Value) -> Option<String> {
    let others = list(root, "actors").iter().filter(|other| other["kind"] == "state" && other["country"].is_string());
    others.filter(|other| other["country"] != actor["country"]).find_map(|other| Some(other["country"].as_str()?.to_owned()))
}

fn office(f: &mut Field<'_>, from: &[&str], to: &str) -> Option<String> {
    let i = f.pick("actors", |actor, _| in_office(actor) && from.iter().any(|kind| actor["office"]["kind"] == *kind))?;
    f.set(&format!("/actors/{i}/office/kind"), to)
}

/// Puts the mentions of one actor among those of another, and what pointed at it too.
fn merge(f: &mut Field<'_>, fits: impl Fn(&Value, &Value) -> bool) -> Option<String> {
    let other =
        |root: &Value, actor: &Value| list(root, "actors").iter().position(|other| other["id"] != actor["id"] && fits(actor, other));
    let i = f.pick("actors", |actor, root| other(root, actor).is_some())?;
    let j = other(&f.record, f.at(&format!("/actors/{i}")))?;
    let mut mentions = list(f.at(&format!("/actors/{i}")), "mentions").to_vec();
    mentions.extend(list(f.at(&format!("/actors/{j}")), "mentions").iter().cloned());
    mentions.sort_by_key(start);
    f.set(&format!("/actors/{i}/mentions"), mentions)
}

fn full_name(actor: &Value) -> bool {
    person(actor) && actor["name"].as_str().is_some_and(|name| name.contains(' '))
}

pub(crate) const KINDS: &[Kind] = &[
    ("person of another country of the article", |f| {
        let i = f.pick("actors", |actor, root| person(actor) && actor["country"].is_string() && another_country(root, actor).is_some())?;
        let country = another_country(&f.record, f.at(&format!("/actors/{i}")))?;
        move_to(f, i, &country)
    }),
    ("state of another country", |f| {
        let i = f.pick("actors", |actor, root| {
            actor["kind"] == "state" && actor["country"].is_string() && another_country(root, actor).is_some()
        })?;
        let country = another_country(&f.record, f.at(&format!("/actors/{i}")))?;
        move_to(f, i, &country)
    }),
    ("minister recorded as head of state", |f| office(f, &["foreign-minister", "minister", "head-of-government"], "head-of-state")),
    ("president recorded as head of government", |f| office(f, &["head-of-state"], "head-of-government")),
    ("minister recorded as foreign minister", |f| office(f, &["minister", "vice-minister", "deputy-foreign-minister"], "foreign-minister")),
    ("ambassador recorded as minister", |f| office(f, &["ambassador", "envoy", "spokesperson"], "foreign-minister")),
    ("office called former", |f| {
        let i = f.pick("actors", |actor, _| in_office(actor))?;
        f.set(&format!("/actors/{i}/office/former"), true)
    }),
    ("former office called present", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && actor["office"]["former"] == true)?;
        f.set(&format!("/actors/{i}/office/former"), false)
    }),
    ("title of another person", |f| {
        let far = |actor: &Value, other: &Value| {
            other["id"] != actor["id"]
                && other["office"]["evidence"].is_object()
                && other["office"]["kind"] != actor["office"]["kind"]
                && start(&other["office"]["evidence"]).abs_diff(start(&actor["mentions"][0])) > 300
        };
        let i = f.pick("actors", |actor, root| full_name(actor) && list(root, "actors").iter().any(|other| far(actor, other)))?;
        let office = list(&f.record, "actors").iter().find(|other| far(&f.record["actors"][i], other))?["office"].clone();
        f.set(&format!("/actors/{i}/office"), office)
    }),
    ("title invented", |f| {
        let i = f.pick("actors", |actor, _| full_name(actor) && actor["office"].is_null())?;
        f.set(
            &format!("/actors/{i}/office"),
            json!({ "title": "Minister of Foreign Affairs", "kind": "foreign-minister", "former": false }),
        )
    }),
    ("actor that the article never names", |f| {
        let i = f.pick("actors", |actor, _| person(actor))?;
        f.set(&format!("/actors/{i}/name"), "Henrik Vallgren")
    }),
    ("party that the article never names", |f| {
        let i = f.pick("events", |event, _| event["actors"][0].is_object())?;
        let mention = f.at(&format!("/events/{i}/actors/0/mention")).clone();
        let actor =
            json!({ "kind": "state", "name": "Bhutan", "country": "BTN", "sector": "GOV", "code": "BTNGOV", "mentions": [mention] });
        add(f, "actors", actor)
    }),
    ("first name invented", |f| {
        let i = f.pick("actors", |actor, _| full_name(actor))?;
        let last = f.at(&format!("/actors/{i}/name")).as_str()?.rsplit(' ').next()?.to_owned();
        f.set(&format!("/actors/{i}/name"), format!("Anselm {last}"))
    }),
    ("two persons made one", |f| merge(f, |actor, other| full_name(actor) && full_name(other))),
    ("two states made one", |f| {
        merge(f, |actor, other| {
            actor["kind"] == "state"
                && other["kind"] == "state"
                && other["country"] != actor["country"]
                && other["country"].is_string()
                && actor["country"].is_string()
        })
    }),
    ("one actor twice", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] != "group" && list(actor, "mentions").len() > 1)?;
        // The mentions are shared out between the two.
        let mut copy = f.at(&format!("/actors/{i}")).clone();
        let mentions = list(&copy, "mentions").to_vec();
        f.set(&format!("/actors/{i}/mentions"), vec![mentions[0].clone()])?;
        copy["mentions"] = json!(mentions[1..]);
        add(f, "actors", copy)
    }),
    ("organisation taken for another", |f| {
        let i = f.pick("actors", |actor, _| actor["organisation"].is_string() && actor["kind"] == "organisation")?;
        let other = if f.at(&format!("/actors/{i}/organisation")) == "asean" { "eu" } else { "asean" };
        f.set(&format!("/actors/{i}/organisation"), other)
    }),
    ("organisation recorded as a state", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "organisation" && actor["organisation"].is_string())?;
        f.set(&format!("/actors/{i}/kind"), "state")
    }),
    ("government recorded as business", |f| {
        let i =
            f.pick("actors", |actor, _| actor["sector"] == "GOV" && actor["code"].as_str().is_some_and(|code| code.ends_with("GOV")))?;
        let code = f.at(&format!("/actors/{i}/code")).as_str()?.replace("GOV", "BUS");
        f.set(&format!("/actors/{i}/code"), code)?;
        f.set(&format!("/actors/{i}/sector"), "BUS")
    }),
    ("successor for the leader of the day", |f| {
        let successors = [
            ("CHN", "head-of-government", "Li Qiang"),
            ("USA", "head-of-state", "Joe Biden"),
            ("FRA", "head-of-state", "Emmanuel Macron"),
            ("JPN", "head-of-government", "Shigeru Ishiba"),
            ("BRA", "head-of-state", "Jair Bolsonaro"),
            ("VNM", "head-of-state", "Luong Cuong"),
            ("IND", "head-of-government", "Narendra Modi"),
            ("KOR", "head-of-state", "Lee Jae-myung"),
            ("GBR", "head-of-government", "Keir Starmer"),
            ("CHL", "head-of-state", "Gabriel Boric"),
            ("TZA", "head-of-state", "Samia Suluhu Hassan"),
            ("KEN", "head-of-state", "William Ruto"),
        ];
        let successor = |actor: &Value| {
            let found = successors.iter().find(|(country, office, name)| {
                actor["country"] == *country && actor["office"]["kind"] == *office && actor["name"] != *name
            });
            found.map(|(_, _, name)| *name)
        };
        let i = f.pick("actors", |actor, _| person(actor) && successor(actor).is_some())?;
        let name = successor(f.at(&format!("/actors/{i}")))?;
        f.set(&format!("/actors/{i}/name"), name)
    }),
    ("mention of another actor", |f| {
        let other = |root: &Value, actor: &Value| {
            let others =
                list(root, "actors").iter().filter(|other| other["id"] != actor["id"] && other["mentions"][0]["text"] == other["name"]);
            others
                .filter(|other| other["country"] != actor["country"] && other["country"].is_string())
                .map(|other| other["mentions"][0].clone())
                .next()
        };
        let i = f.pick("actors", |actor, root| actor["country"].is_string() && other(root, actor).is_some())?;
        let mut mentions = list(f.at(&format!("/actors/{i}")), "mentions").to_vec();
        mentions.push(other(&f.record, f.at(&format!("/actors/{i}")))?);
        mentions.sort_by_key(start);
        f.set(&format!("/actors/{i}/mentions"), mentions)
    }),
    ("dangling actor", |f| {
        let i = f.pick("events", |event, _| event["actors"][0].is_object())?;
        f.set(&format!("/events/{i}/actors/0/actor"), "a91")
    }),
    ("dangling expression", |f| {
        let i = f.pick("events", |event, _| event["when"]["timex"].is_string())?;
        f.set(&format!("/events/{i}/when/timex"), "t91")
    }),
    ("dangling speaker", |f| {
        let i = f.pick("statements", |_, _| true)?;
        f.set(&format!("/statements/{i}/speaker"), "a91")
    }),
    ("duplicate id", |f| {
        let i = f.pick("actors", |actor, root| actor["id"] != root["actors"][0]["id"])?;
        f.set(&format!("/actors/{i}/id"), "a1")
    }),
    ("event that points at a relation of others", |f| {
        let other = |root: &Value, event: &Value| {
            let strange = |relation: &Value| {
                list(relation, "parties").iter().all(|party| {
                    let country = of_id(root, "actors", party).map(|actor| actor["country"].clone());
                    super::participants(event)
                        .all(|participant| of_id(root, "actors", &participant["actor"]).map(|actor| actor["country"].clone()) != country)
                })
            };
            list(root, "relations").iter().find(|relation| strange(relation)).map(|relation| relation["id"].clone())
        };
        let i = f.pick("events", |event, root| event["actors"][0].is_object() && other(root, event).is_some())?;
        let id = other(&f.record, f.at(&format!("/events/{i}")))?;
        f.set(&format!("/events/{i}/relations"), json!([id]))
    }),
];
