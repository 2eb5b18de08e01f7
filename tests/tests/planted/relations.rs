//! Relations of states.

use serde_json::{Value, json};

use crate::{Kind, of_id};

fn first(relation: &Value, list: &str) -> bool {
    relation[list][0].is_object()
}

pub(crate) const KINDS: &[Kind] = &[
    ("anniversary miscounted", |f| {
        let i = f.pick("relations", |relation, _| first(relation, "anniversaries"))?;
        let ordinal = f.at(&format!("/relations/{i}/anniversaries/0/ordinal")).as_u64()?;
        f.set(&format!("/relations/{i}/anniversaries/0/ordinal"), ordinal + 5)
    }),
    ("year of an anniversary miscounted", |f| {
        let i = f.pick("relations", |relation, _| {
            first(relation, "anniversaries") && relation["anniversaries"][0]["year"].is_number() && relation["established"].is_object()
        })?;
        let year = f.at(&format!("/relations/{i}/anniversaries/0/year")).as_i64()?;
        f.set(&format!("/relations/{i}/anniversaries/0/year"), year - 2)
    }),
    ("year of an anniversary invented", |f| {
        let i = f.pick("relations", |relation, _| first(relation, "anniversaries"))?;
        f.set(&format!("/relations/{i}/established"), Value::Null)?;
        f.set(&format!("/relations/{i}/anniversaries/0/year"), 1947)
    }),
    ("ties a year off", |f| {
        let i = f.pick("relations", |relation, _| {
            first(relation, "anniversaries")
                && relation["anniversaries"][0]["year"].is_number()
                && relation["established"]["date"].as_str().is_some_and(|date| date.len() == 4)
        })?;
        let year: i64 = f.at(&format!("/relations/{i}/established/date")).as_str()?.parse().ok()?;
        f.set(&format!("/relations/{i}/established/date"), (year + 1).to_string())
    }),
    ("ties against the reference", |f| {
        let i = f.pick("relations", |relation, root| {
            let known = |code: &str| {
                relation["parties"].as_array().is_some_and(|parties| {
                    parties.iter().any(|party| of_id(root, "actors", party).is_some_and(|actor| actor["country"] == code))
                })
            };
            relation["established"].is_object()
                && known("CHN")
                && ["KAZ", "TZA", "BRA", "PNG", "LAO", "VNM", "KHM", "FRA", "LKA", "GEO", "UZB", "SRB", "EGY", "NPL", "IDN", "THA"]
                    .iter()
                    .any(|code| known(code))
        })?;
        f.set(&format!("/relations/{i}/anniversaries"), json!([]))?;
        f.set(&format!("/relations/{i}/established/date"), "1983")
    }),
    ("ties after publication", |f| {
        let i = f.pick("relations", |relation, root| relation["established"].is_object() && root["article"]["published"].is_string())?;
        f.set(&format!("/relations/{i}/anniversaries"), json!([]))?;
        f.set(&format!("/relations/{i}/established/date"), "2067")
    }),
    ("rung of the ladder too high", |f| {
        let i = f.pick("relations", |relation, _| {
            relation["designations"][0]["designation"].is_string()
                && relation["designations"][0]["designation"] != "all-weather-partnership"
        })?;
        f.set(&format!("/relations/{i}/designations/0/designation"), "all-weather-partnership")
    }),
    ("named year a year off", |f| {
        let i = f.pick("relations", |relation, root| {
            let words = relation["named_years"][0]["evidence"]["text"].as_str().unwrap_or_default();
            relation["named_years"][0]["year"].is_number() && (words.contains("20") || root["article"]["published"].is_string())
        })?;
        let year = f.at(&format!("/relations/{i}/named_years/0/year")).as_i64()?;
        f.set(&format!("/relations/{i}/named_years/0/year"), year - 3)
    }),
    ("declared number of areas against the list", |f| {
        let i = f.pick("relations", |relation, _| relation["frameworks"][0]["declared"].is_number())?;
        let declared = f.at(&format!("/relations/{i}/frameworks/0/declared")).as_u64()?;
        f.set(&format!("/relations/{i}/frameworks/0/declared"), declared + 2)
    }),
    ("area lost from the list", |f| {
        let i = f.pick("relations", |relation, _| {
            relation["frameworks"][0]["declared"].is_number()
                && relation["frameworks"][0]["areas"]
                    .as_array()
                    .is_some_and(|areas| Some(areas.len() as u64) == relation["frameworks"][0]["declared"].as_u64())
        })?;
        f.record["relations"][i]["frameworks"][0]["areas"].as_array_mut()?.pop();
        Some(format!("/relations/{i}/frameworks/0"))
    }),
    ("area of a framework against its words", |f| {
        let i = f.pick("relations", |relation, _| relation["frameworks"][0]["areas"][0]["area"].is_string())?;
        f.set(&format!("/relations/{i}/frameworks/0/areas/0/area"), "space")
    }),
    ("area listed twice", |f| {
        let i = f.pick("relations", |relation, _| relation["frameworks"][0]["areas"][0].is_object())?;
        let area = f.at(&format!("/relations/{i}/frameworks/0/areas/0")).clone();
        f.set(&format!("/relations/{i}/frameworks/0/areas/-"), area)?;
        Some(format!("/relations/{i}/frameworks/0"))
    }),
    ("relation with itself", |f| {
        let i = f.pick("relations", |relation, _| relation["parties"][0].is_string())?;
        let party = f.at(&format!("/relations/{i}/parties/0")).clone();
        f.set(&format!("/relations/{i}/parties"), json!([party, party]))
    }),
    ("relation of one", |f| {
        let i = f.pick("relations", |relation, _| relation["parties"][0].is_string())?;
        let party = f.at(&format!("/relations/{i}/parties/0")).clone();
        f.set(&format!("/relations/{i}/parties"), json!([party]))
    }),
    ("relation told twice", |f| {
        let i = f.pick("relations", |relation, _| relation["parties"][1].is_string())?;
        let mut copy = f.at(&format!("/relations/{i}")).clone();
        let next = f.record["relations"].as_array()?.len();
        copy["id"] = json!(format!("r{}", next + 1));
        f.set("/relations/-", copy)?;
        Some(format!("/relations/{next}"))
    }),
    ("initiative of another proposer", |f| {
        let i = f.pick("relations", |relation, root| {
            relation["initiatives"][0]["name"].is_string()
                && root["actors"]
                    .as_array()
                    .is_some_and(|actors| actors.iter().any(|actor| actor["kind"] == "state" && actor["country"] != "CHN"))
        })?;
        let other =
            f.record["actors"].as_array()?.iter().find(|actor| actor["kind"] == "state" && actor["country"] != "CHN")?["id"].clone();
        f.set(&format!("/relations/{i}/initiatives/0/proposer"), other)
    }),
    ("initiative by another name", |f| {
        let i = f.pick("relations", |relation, _| {
            relation["initiatives"][0]["name"].is_string() && relation["initiatives"][0]["name"] != "Global Security Initiative"
        })?;
        f.set(&format!("/relations/{i}/initiatives/0/name"), "Global Security Initiative")
    }),
];
