//! People, states, organisations, offices.

use serde_json::{Value, json};

use crate::{Field, Kind};

/// Codes that are taken for each other.
const CONFUSED: [(&str, &str); 36] = [
    ("AUS", "AUT"),
    ("AUT", "AUS"),
    ("SVK", "SVN"),
    ("SVN", "SVK"),
    ("PRK", "KOR"),
    ("KOR", "PRK"),
    ("NER", "NGA"),
    ("NGA", "NER"),
    ("COD", "COG"),
    ("COG", "COD"),
    ("CHN", "TWN"),
    ("CHE", "SWE"),
    ("SWE", "CHE"),
    ("IRN", "IRQ"),
    ("IRQ", "IRN"),
    ("MLI", "MLT"),
    ("GIN", "GNB"),
    ("LVA", "LTU"),
    ("LTU", "LVA"),
    ("PNG", "PRY"),
    ("IND", "IDN"),
    ("IDN", "IND"),
    ("KEN", "KAZ"),
    ("TZA", "THA"),
    ("BRA", "BLR"),
    ("BLR", "BRA"),
    ("LKA", "LAO"),
    ("LAO", "LKA"),
    ("VNM", "VEN"),
    ("FRA", "FIN"),
    ("FIN", "FRA"),
    ("DEU", "DNK"),
    ("POL", "PRT"),
    ("USA", "UKR"),
    ("RUS", "RWA"),
    ("GBR", "GRC"),
];

fn confused(code: &Value) -> Option<&'static str> {
    CONFUSED.iter().find(|(right, _)| code == right).map(|(_, wrong)| *wrong)
}

/// Gives an actor another country, in its code too.
fn country(f: &mut Field<'_>, i: usize, wrong: &str) -> Option<String> {
    if let Some(code) = f.at(&format!("/actors/{i}/code")).as_str().filter(|code| code.len() >= 3) {
        let code = format!("{wrong}{}", &code[3..]);
        f.set(&format!("/actors/{i}/code"), code)?;
    }
    f.set(&format!("/actors/{i}/country"), wrong)
}

fn is_office(actor: &Value, kinds: &[&str]) -> bool {
    actor["kind"] == "person"
        && actor["office"]["former"] == false
        && actor["office"]["kind"].as_str().is_some_and(|kind| kinds.contains(&kind))
}

pub(crate) const KINDS: &[Kind] = &[
    ("state with the code of another", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state" && confused(&actor["country"]).is_some())?;
        let wrong = confused(f.at(&format!("/actors/{i}/country")))?;
        country(f, i, wrong)
    }),
    ("country of a person exchanged, code left", |f| {
        let i =
            f.pick("actors", |actor, _| actor["kind"] == "person" && actor["code"].is_string() && confused(&actor["country"]).is_some())?;
        let wrong = confused(f.at(&format!("/actors/{i}/country")))?;
        f.set(&format!("/actors/{i}/country"), wrong)
    }),
    ("known leader of another country", |f| {
        let i = f.pick("actors", |actor, _| {
            is_office(actor, &["head-of-state", "head-of-government", "foreign-minister"])
                && confused(&actor["country"]).is_some()
                && actor["name"].as_str().is_some_and(|name| name.contains(' '))
        })?;
        let wrong = confused(f.at(&format!("/actors/{i}/country")))?;
        country(f, i, wrong)
    }),
    ("alpha-2 instead of alpha-3", |f| {
        let i = f.pick("actors", |actor, _| actor["country"].is_string())?;
        let code = f.at(&format!("/actors/{i}/country")).as_str()?[..2].to_owned();
        f.set(&format!("/actors/{i}/country"), code)
    }),
    ("name of a country instead of its code", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state")?;
        let name = f.at(&format!("/actors/{i}/name")).clone();
        f.set(&format!("/actors/{i}/country"), name)
    }),
    ("code of the Olympic list", |f| {
        let i = f.pick("actors", |actor, _| {
            actor["country"] == "DEU" || actor["country"] == "CHE" || actor["country"] == "NLD" || actor["country"] == "DNK"
        })?;
        country(f, i, "GER")
    }),
    ("country that no longer exists", |f| {
        let i = f.pick("actors", |actor, root| {
            actor["kind"] == "state"
                && actor["country"] == "RUS"
                && root["events"].as_array().is_some_and(|events| {
                    events.iter().any(|event| event["when"].is_object() && event["actors"][0]["actor"] == actor["id"])
                })
        })?;
        country(f, i, "SUN")?;
        Some("/actors/".to_owned() + &i.to_string()).map(|_| format!("/actors/{i}"))
    }),
    ("actor code of another country", |f| {
        let i = f.pick("actors", |actor, _| {
            actor["code"].as_str().is_some_and(|code| code.len() >= 3) && confused(&actor["country"]).is_some()
        })?;
        let code = f.at(&format!("/actors/{i}/code")).as_str()?.to_owned();
        let wrong = confused(f.at(&format!("/actors/{i}/country")))?;
        f.set(&format!("/actors/{i}/code"), format!("{wrong}{}", &code[3..]))
    }),
    ("wrong sector", |f| {
        let i =
            f.pick("actors", |actor, _| actor["sector"] == "GOV" && actor["code"].as_str().is_some_and(|code| code.ends_with("GOV")))?;
        f.set(&format!("/actors/{i}/sector"), "BUS")
    }),
    ("sector and code of rebels for a minister", |f| {
        let i = f.pick("actors", |actor, _| {
            is_office(actor, &["head-of-state", "head-of-government", "foreign-minister", "minister"])
                && actor["country"].is_string()
                && actor["organisation"].is_null()
        })?;
        let country = f.at(&format!("/actors/{i}/country")).as_str()?.to_owned();
        f.set(&format!("/actors/{i}/code"), format!("{country}MED"))?;
        f.set(&format!("/actors/{i}/sector"), "MED")
    }),
    ("minister as head of state", |f| {
        let i = f.pick("actors", |actor, _| is_office(actor, &["foreign-minister", "head-of-government"]))?;
        f.set(&format!("/actors/{i}/office/kind"), "head-of-state")
    }),
    ("president as foreign minister", |f| {
        let i = f.pick("actors", |actor, _| is_office(actor, &["head-of-state"]))?;
        f.set(&format!("/actors/{i}/office/kind"), "foreign-minister")
    }),
    ("title in other capitals", |f| {
        let i = f.pick("actors", |actor, _| actor["office"]["evidence"].is_object())?;
        let title = f.at(&format!("/actors/{i}/office/title")).as_str()?.to_owned();
        let other = if title.chars().any(char::is_uppercase) { title.to_lowercase() } else { title.to_uppercase() };
        f.set(&format!("/actors/{i}/office/title"), other)
    }),
    ("title that the article does not give", |f| {
        let i = f.pick("actors", |actor, _| actor["office"]["evidence"].is_object())?;
        f.set(&format!("/actors/{i}/office/title"), "Secretary-General of the Commonwealth")
    }),
    ("former holder for the present one", |f| {
        let former = [
            ("CHN", "head-of-state", "Hu Jintao"),
            ("USA", "head-of-state", "Barack Obama"),
            ("FRA", "head-of-state", "Jacques Chirac"),
            ("DEU", "head-of-government", "Angela Merkel"),
            ("JPN", "head-of-government", "Shinzo Abe"),
            ("BRA", "head-of-state", "Dilma Rousseff"),
            ("RUS", "head-of-state", "Boris Yeltsin"),
            ("VNM", "head-of-state", "Tran Duc Luong"),
            ("IND", "head-of-government", "Manmohan Singh"),
            ("KOR", "head-of-state", "Park Geun-hye"),
            ("GBR", "head-of-government", "Tony Blair"),
            ("TUR", "head-of-state", "Abdullah Gul"),
        ];
        let fits = |actor: &Value| {
            former
                .iter()
                .find(|(country, office, _)| actor["country"] == *country && actor["office"]["kind"] == *office)
                .map(|(_, _, name)| *name)
        };
        let i = f.pick("actors", |actor, _| actor["kind"] == "person" && fits(actor).is_some())?;
        let name = fits(f.at(&format!("/actors/{i}")))?;
        f.set(&format!("/actors/{i}/name"), name)
    }),
    ("present holder called former", |f| {
        let known = [
            "Xi Jinping",
            "Emmanuel Macron",
            "Joe Biden",
            "Vladimir Putin",
            "Wang Yi",
            "Narendra Modi",
            "Sergey Lavrov",
            "Jens Stoltenberg",
            "Li Keqiang",
            "Abiy Ahmed",
            "Kassym-Jomart Tokayev",
            "Gabriel Boric",
            "Ranil Wickremesinghe",
            "James Marape",
            "Gustavo Petro",
            "Nguyen Xuan Phuc",
            "Thongloun Sisoulith",
        ];
        let i = f.pick("actors", |actor, _| {
            is_office(actor, &["head-of-state", "head-of-government", "foreign-minister"])
                && known.iter().any(|name| actor["name"] == *name)
        })?;
        f.set(&format!("/actors/{i}/office/former"), true)
    }),
    ("office given to a state", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state")?;
        f.set(&format!("/actors/{i}/office"), json!({ "title": "President", "kind": "head-of-state" }))
    }),
    ("actor never named", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "person")?;
        f.set(&format!("/actors/{i}/name"), "Wolfgang Oberhauser")
    }),
    ("actor listed twice", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] != "group")?;
        let mut copy = f.at(&format!("/actors/{i}")).clone();
        let next = f.record["actors"].as_array()?.len();
        copy["id"] = json!(format!("a{}", next + 1));
        f.set("/actors/-", copy)?;
        Some(format!("/actors/{next}"))
    }),
    ("state as a person", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "state" && actor["mentions"][0]["text"] == actor["name"])?;
        f.set(&format!("/actors/{i}/kind"), "person")
    }),
    ("unknown organisation", |f| {
        let i = f.pick("actors", |actor, _| actor["organisation"].is_string())?;
        f.set(&format!("/actors/{i}/organisation"), "united-nations-organization")
    }),
    ("organisation with the id of another", |f| {
        let i = f.pick("actors", |actor, _| {
            actor["kind"] == "organisation" && actor["organisation"].is_string() && actor["organisation"] != "opec"
        })?;
        f.set(&format!("/actors/{i}/organisation"), "opec")
    }),
    ("state of an organisation that it never joined", |f| {
        let i = f.pick("actors", |actor, _| {
            actor["kind"] == "state"
                && ["CHN", "RUS", "IND", "JPN", "BRA", "USA", "KOR", "PNG", "KEN", "LAO"].iter().any(|code| actor["country"] == *code)
        })?;
        f.set(&format!("/actors/{i}/organisation"), "eu")
    }),
    ("capital taken for another country", |f| {
        let i = f.pick("events", |event, _| {
            [
                "Beijing",
                "Moscow",
                "Paris",
                "Nairobi",
                "Hanoi",
                "Geneva",
                "Brussels",
                "Vientiane",
                "Colombo",
                "Helsinki",
                "Islamabad",
                "Seoul",
            ]
            .iter()
            .any(|city| event["place"]["evidence"]["text"] == *city)
        })?;
        f.set(&format!("/events/{i}/place/country"), "PER")
    }),
    ("capital as a state of another country", |f| {
        let i = f.pick("actors", |actor, _| {
            actor["kind"] == "state"
                && [
                    "Beijing",
                    "Moscow",
                    "Paris",
                    "Washington",
                    "Minsk",
                    "Belgrade",
                    "Warsaw",
                    "Tokyo",
                    "Ouagadougou",
                    "Addis Ababa",
                    "Port Moresby",
                    "Pyongyang",
                ]
                .iter()
                .any(|city| actor["name"] == *city)
        })?;
        country(f, i, "PER")
    }),
    ("first name invented", |f| {
        let i = f.pick("actors", full_name)?;
        let last = f.at(&format!("/actors/{i}/name")).as_str()?.rsplit(' ').next()?.to_owned();
        f.set(&format!("/actors/{i}/name"), format!("Ernesto {last}"))
    }),
    ("surname misspelt", |f| {
        let i = f.pick("actors", full_name)?;
        let mut name = f.at(&format!("/actors/{i}/name")).as_str()?.to_owned();
        let last = name.pop()?;
        name.push(if last == 'o' { 'e' } else { 'o' });
        f.set(&format!("/actors/{i}/name"), name)
    }),
    ("two persons made one", |f| {
        let i = f.pick("actors", |actor, root| full_name(actor, root) && other_person(root, actor).is_some())?;
        let mention = other_person(&f.record, f.at(&format!("/actors/{i}")))?;
        let mut mentions = f.at(&format!("/actors/{i}/mentions")).as_array()?.clone();
        mentions.push(mention);
        mentions.sort_by_key(|mention| mention["span"]["start"].as_u64());
        f.set(&format!("/actors/{i}/mentions"), mentions)
    }),
    ("capital of another as a mention", |f| {
        let named = |actor: &Value| actor["kind"] == "state" && actor["mentions"][0]["text"] == actor["name"];
        let i = f.pick("actors", |actor, _| named(actor))?;
        let country = f.at(&format!("/actors/{i}/country")).clone();
        let other = f.record["actors"].as_array()?.iter().find(|actor| named(actor) && actor["country"] != country)?;
        let mention = other["mentions"][0].clone();
        let mut mentions = f.at(&format!("/actors/{i}/mentions")).as_array()?.clone();
        mentions.push(mention);
        mentions.sort_by_key(|mention| mention["span"]["start"].as_u64());
        f.set(&format!("/actors/{i}/mentions"), mentions)
    }),
    ("office of another person", |f| {
        let proven = |actor: &Value| actor["kind"] == "person" && actor["office"]["evidence"].is_object();
        let i = f.pick("actors", |actor, root| {
            let far = |other: &Value| start(&other["office"]["evidence"]).abs_diff(start(&actor["mentions"][0])) > 400;
            let others = root["actors"].as_array().into_iter().flatten();
            proven(actor)
                && others.into_iter().any(|other| proven(other) && other["office"]["kind"] != actor["office"]["kind"] && far(other))
        })?;
        let actor = f.at(&format!("/actors/{i}")).clone();
        let office = f.record["actors"].as_array()?.iter().find(|other| {
            proven(other)
                && other["office"]["kind"] != actor["office"]["kind"]
                && start(&other["office"]["evidence"]).abs_diff(start(&actor["mentions"][0])) > 400
        })?["office"]
            .clone();
        f.set(&format!("/actors/{i}/office"), office)
    }),
    ("office called former", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "person" && actor["office"]["former"] == false)?;
        f.set(&format!("/actors/{i}/office/former"), true)
    }),
    ("organisation as a person", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "organisation" && actor["organisation"].is_string())?;
        f.set(&format!("/actors/{i}/kind"), "person")
    }),
];

fn full_name(actor: &Value, _: &Value) -> bool {
    actor["kind"] == "person" && actor["name"].as_str().is_some_and(|name| name.contains(' '))
}

/// A mention by full name of another person than the actor.
fn other_person(root: &Value, actor: &Value) -> Option<Value> {
    let others = root["actors"].as_array()?.iter().filter(|other| full_name(other, root) && other["id"] != actor["id"]);
    let by_name = |other: &Value| {
        let name = other["name"].as_str().unwrap_or_default();
        let mentions = other["mentions"].as_array().into_iter().flatten();
        mentions.into_iter().find(|mention| mention["text"].as_str().is_some_and(|text| text.contains(name))).cloned()
    };
    others.into_iter().find_map(by_name)
}

fn start(evidence: &Value) -> u64 {
    evidence["span"]["start"].as_u64().unwrap_or_default()
}
