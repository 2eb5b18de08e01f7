//! Who: names, countries, sectors and offices.

use serde_json::{Value, json};

use super::string;
use crate::subtle::{list, says, start};
use crate::{Field, Kind, evidence};

fn person(actor: &Value) -> bool {
    actor["kind"] == "person"
}

/// A country of the record other than that of the actor.
fn other_country(f: &Field<'_>, i: usize) -> Option<String> {
    let own = &f.record["actors"][i]["country"];
    let other = list(&f.record, "actors").iter().find(|actor| actor["country"].is_string() && actor["country"] != *own)?;
    Some(string(&other["country"]).to_owned())
}

/// Moves an actor to another country, with the code that follows.
fn emigrate(f: &mut Field<'_>, i: usize) -> Option<String> {
    let country = other_country(f, i)?;
    let code = string(f.at(&format!("/actors/{i}/code"))).get(3..)?.to_owned();
    f.set(&format!("/actors/{i}/code"), format!("{country}{code}"))?;
    f.set(&format!("/actors/{i}/country"), country)
}

fn resector(f: &mut Field<'_>, i: usize, sector: &str) -> Option<String> {
    let country = string(f.at(&format!("/actors/{i}/country"))).to_owned();
    f.set(&format!("/actors/{i}/code"), format!("{country}{sector}"))?;
    f.set(&format!("/actors/{i}/sector"), sector)
}

/// Sorts the mentions of an actor by their place.
fn sort_mentions(f: &mut Field<'_>, i: usize) -> Option<()> {
    f.record["actors"][i]["mentions"].as_array_mut()?.sort_by_key(start);
    Some(())
}

pub(super) const KINDS: &[Kind] = &[
    ("state of another country", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state" && actor["country"].is_string())?;
        emigrate(f, i)
    }),
    ("person of the host's country", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && actor["country"].is_string())?;
        emigrate(f, i)
    }),
    ("group of another country", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "group" && actor["country"].is_string())?;
        emigrate(f, i)
    }),
    ("code without its sector", |f| {
        let i = f.pick("actors", |actor, _| string(&actor["code"]).len() > 3 && actor["country"].is_string())?;
        let country = f.at(&format!("/actors/{i}/country")).clone();
        f.set(&format!("/actors/{i}/code"), country)
    }),
    ("official as military", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && actor["sector"] == "GOV" && actor["country"].is_string())?;
        resector(f, i, "MIL")
    }),
    ("group as government", |f| {
        let i = f.pick("actors", |actor, _| {
            actor["kind"] == "group"
                && actor["country"].is_string()
                && ["CVL", "MED", "BUS", "REB", "OPP"].iter().any(|code| actor["sector"] == *code)
        })?;
        resector(f, i, "GOV")
    }),
    ("person as organisation", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && actor["office"].is_null())?;
        f.set(&format!("/actors/{i}/kind"), "organisation")
    }),
    ("organisation as state", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "organisation" && actor["organisation"].is_string())?;
        f.set(&format!("/actors/{i}/kind"), "state")
    }),
    ("head of government as head of state", |f| {
        let i = f.pick("actors", |actor, _| actor["office"]["kind"] == "head-of-government")?;
        f.set(&format!("/actors/{i}/office/kind"), "head-of-state")
    }),
    ("minister as head of government", |f| {
        let i = f.pick("actors", |actor, _| ["foreign-minister", "minister"].iter().any(|kind| actor["office"]["kind"] == *kind))?;
        f.set(&format!("/actors/{i}/office/kind"), "head-of-government")
    }),
    ("title from memory", |f| {
        let i =
            f.pick("actors", |actor, _| actor["office"]["evidence"].is_object() && !says(string(&actor["office"]["title"]), &["chair"]))?;
        f.set(&format!("/actors/{i}/office/title"), "Chairman")
    }),
    ("title from memory without words", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && actor["office"].is_object())?;
        let text = f.text.to_lowercase();
        let title = ["Special Envoy", "Deputy Prime Minister", "Defence Minister"]
            .into_iter()
            .find(|title| !text.contains(&title.to_lowercase()))?;
        let kind = if title.ends_with("Minister") { "minister" } else { "envoy" };
        f.set(&format!("/actors/{i}/office"), json!({ "title": title, "kind": kind, "former": false, "evidence": null }))
    }),
    ("title within the name", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && actor["office"]["title"].is_string() && actor["name"].is_string())?;
        let name = format!("{} {}", string(f.at(&format!("/actors/{i}/office/title"))), string(f.at(&format!("/actors/{i}/name"))));
        f.set(&format!("/actors/{i}/name"), name)
    }),
    ("holder marked as former", |f| {
        let i = f.pick("actors", |actor, _| actor["office"]["former"] == false)?;
        f.set(&format!("/actors/{i}/office/former"), true)
    }),
    ("former holder as present", |f| {
        let i = f.pick("actors", |actor, _| actor["office"]["former"] == true)?;
        f.set(&format!("/actors/{i}/office/former"), false)
    }),
    ("forename made up", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && actor["name"].is_string())?;
        let surname = string(f.at(&format!("/actors/{i}/name"))).rsplit(' ').next()?.to_owned();
        f.set(&format!("/actors/{i}/name"), format!("Peter {surname}"))
    }),
    ("name misspelt", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && string(&actor["name"]).is_ascii() && string(&actor["name"]).len() > 5)?;
        let mut name = string(f.at(&format!("/actors/{i}/name"))).to_owned();
        let at = name.len() - 2;
        let letter = name.remove(at);
        name.insert(at, if letter == 'e' { 'a' } else { 'e' });
        f.set(&format!("/actors/{i}/name"), name)
    }),
    ("name of a state from elsewhere", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state")?;
        let name = if f.text.contains("Norway") { "Paraguay" } else { "Norway" };
        f.set(&format!("/actors/{i}/name"), name)
    }),
    ("mentions of one person given to another", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && list(actor, "mentions").len() > 1)?;
        let other = (0..f.record["actors"].as_array()?.len()).find(|at| *at != i && person(&f.record["actors"][*at]))?;
        let moved: Vec<Value> = f.record["actors"][i]["mentions"].as_array_mut()?.drain(1..).collect();
        f.record["actors"][other]["mentions"].as_array_mut()?.extend(moved);
        sort_mentions(f, other)?;
        Some(format!("/actors/{other}"))
    }),
    ("one person as two", |f| {
        let i = f.pick("actors", |actor, _| person(actor) && string(&actor["name"]).contains(' ') && list(actor, "mentions").len() > 1)?;
        let mut copy = f.at(&format!("/actors/{i}")).clone();
        let last = f.record["actors"][i]["mentions"].as_array_mut()?.pop()?;
        let surname = string(&copy["name"]).rsplit(' ').next()?.to_owned();
        copy["name"] = surname.into();
        copy["mentions"] = json!([last]);
        let next = f.record["actors"].as_array()?.len();
        copy["id"] = format!("a{}", next + 1).into();
        f.set("/actors/-", copy)
    }),
    ("pronoun of another person", |f| {
        let pronoun = |mention: &Value| ["he", "she", "his", "her"].contains(&string(&mention["text"]).to_lowercase().as_str());
        let i = f.pick("actors", |actor, _| person(actor) && list(actor, "mentions").iter().any(pronoun))?;
        let at = list(&f.record["actors"][i], "mentions").iter().position(pronoun)?;
        let other = (0..f.record["actors"].as_array()?.len()).find(|at| *at != i && person(&f.record["actors"][*at]))?;
        let moved = f.record["actors"][i]["mentions"].as_array_mut()?.remove(at);
        f.record["actors"][other]["mentions"].as_array_mut()?.push(moved);
        sort_mentions(f, other)?;
        Some(format!("/actors/{other}"))
    }),
    ("name among another's mentions", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state" && list(actor, "mentions").len() > 1)?;
        let country = f.at(&format!("/actors/{i}/country")).clone();
        let other = list(&f.record, "actors").iter().position(|actor| actor["kind"] == "state" && actor["country"] != country)?;
        let at = list(&f.record["actors"][i], "mentions").iter().position(|mention| mention["text"] == f.record["actors"][i]["name"])?;
        let moved = f.record["actors"][i]["mentions"].as_array_mut()?.remove(at);
        f.record["actors"][other]["mentions"].as_array_mut()?.push(moved);
        sort_mentions(f, other)?;
        Some(format!("/actors/{other}"))
    }),
    ("organisation by another id", |f| {
        let i = f.pick("actors", |actor, _| actor["organisation"].is_string())?;
        let other = ["eu", "nato", "asean"].into_iter().find(|id| f.at(&format!("/actors/{i}/organisation")) != id)?;
        f.set(&format!("/actors/{i}/organisation"), other)
    }),
    ("mention in capitals", |f| {
        let i = f.pick("actors", |actor, _| string(&actor["mentions"][0]["text"]).bytes().any(|byte| byte.is_ascii_lowercase()))?;
        let words = string(f.at(&format!("/actors/{i}/mentions/0/text"))).to_uppercase();
        f.set(&format!("/actors/{i}/mentions/0/text"), words)
    }),
    ("actor of a common noun", |f| {
        let at = f.text.match_indices(" relations").map(|(at, _)| at + 1).nth(f.nth)?;
        let next = f.record["actors"].as_array()?.len();
        let mention = evidence(f.text, at, at + 9);
        f.set("/actors/-", json!({ "id": format!("a{}", next + 1), "kind": "group", "name": "Foreign Office", "mentions": [mention] }))
    }),
];
