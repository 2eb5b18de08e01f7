//! What was said, and by whom.

use serde_json::Value;

use super::{end, list, nearest, start};
use crate::{Field, Kind, of_id};

fn quoted(statement: &Value) -> bool {
    statement["quoted"] == true && statement["words"]["text"].as_str().is_some_and(|words| words.split(' ').count() > 4)
}

/// People and states other than the speaker and of another country, those named nearest to the words first.
fn others(root: &Value, statement: &Value) -> Vec<Value> {
    let speaker = of_id(root, "actors", &statement["speaker"]);
    let place = start(&statement["words"]);
    let mut found: Vec<&Value> = list(root, "actors")
        .iter()
        .filter(|actor| {
            actor["kind"] == "person"
                && actor["id"] != statement["speaker"]
                && speaker.is_none_or(|speaker| speaker["name"] != actor["name"])
                && nearest(actor, place).is_some()
        })
        .collect();
    found.sort_by_key(|actor| nearest(actor, place).map_or(usize::MAX, |mention| start(mention).abs_diff(place)));
    found.into_iter().cloned().collect()
}

/// Gives the words to the nearest or the farthest of the others.
fn misattribute(f: &mut Field<'_>, quotation: bool, far: bool) -> Option<String> {
    let i = f.pick("statements", |statement, root| {
        statement["quoted"] == quotation && statement["speaker"].is_string() && !others(root, statement).is_empty()
    })?;
    let mut others = others(&f.record, f.at(&format!("/statements/{i}")));
    let other = if far { others.pop()? } else { others.swap_remove(0) };
    f.set(&format!("/statements/{i}/speaker"), other["id"].clone())
}

/// Changes a word of a quotation in the middle.
fn reword(f: &mut Field<'_>, change: impl Fn(&[&str]) -> String) -> Option<String> {
    let i = f.pick("statements", |statement, _| quoted(statement))?;
    let words = f.at(&format!("/statements/{i}/words/text")).as_str()?.to_owned();
    let changed = change(&words.split(' ').collect::<Vec<_>>());
    f.set(&format!("/statements/{i}/words/text"), changed)
}

pub(crate) const KINDS: &[Kind] = &[
    ("quotation of the nearest other speaker", |f| misattribute(f, true, false)),
    ("quotation of a speaker far away", |f| misattribute(f, true, true)),
    ("reported speech of the nearest other speaker", |f| misattribute(f, false, false)),
    ("reported speech of a speaker far away", |f| misattribute(f, false, true)),
    ("quotation of the country that is addressed", |f| {
        let other = |root: &Value, statement: &Value| {
            let country = of_id(root, "actors", &statement["speaker"]).map(|actor| actor["country"].clone());
            let states = list(root, "actors").iter().filter(|actor| actor["kind"] == "state" && actor["country"].is_string());
            states.filter(|actor| Some(&actor["country"]) != country.as_ref()).map(|actor| actor["id"].clone()).next()
        };
        let i = f.pick("statements", |statement, root| {
            of_id(root, "actors", &statement["speaker"]).is_some_and(|actor| actor["country"].is_string())
                && other(root, statement).is_some()
        })?;
        let id = other(&f.record, f.at(&format!("/statements/{i}")))?;
        f.set(&format!("/statements/{i}/speaker"), id)
    }),
    ("word of a quotation exchanged", |f| {
        reword(f, |words| {
            let mut words = words.to_vec();
            let middle = words.len() / 2;
            words[middle] = "important";
            words.join(" ")
        })
    }),
    ("word of a quotation left out", |f| {
        reword(f, |words| {
            let mut words = words.to_vec();
            words.remove(words.len() / 2);
            words.join(" ")
        })
    }),
    ("quotation paraphrased", |f| reword(f, |words| format!("We {} and we will go on", words[words.len() / 2..].join(" ")))),
    ("reported speech as quotation", |f| {
        let i = f.pick("statements", |statement, _| statement["quoted"] == false)?;
        f.set(&format!("/statements/{i}/quoted"), true)
    }),
    ("quotation as reported speech", |f| {
        let i = f.pick("statements", |statement, _| quoted(statement))?;
        f.set(&format!("/statements/{i}/quoted"), false)
    }),
    ("quotation that runs on", |f| {
        let text = f.text;
        let runs = |statement: &Value| {
            let end = end(&statement["words"]);
            text.get(end..).is_some_and(|rest| rest.trim_start_matches(['.', ',']).starts_with(['”', '"']) && rest.len() > 80)
        };
        let i = f.pick("statements", |statement, _| quoted(statement) && runs(statement))?;
        let (from, to) = (start(f.at(&format!("/statements/{i}/words"))), end(f.at(&format!("/statements/{i}/words"))));
        let longer = (to + 50..to + 54).find(|at| text.is_char_boundary(*at))?;
        f.set(&format!("/statements/{i}/words"), crate::evidence(text, from, longer))
    }),
    ("verb of another statement", |f| {
        let far = |root: &Value, statement: &Value| {
            let others = list(root, "statements").iter().filter(|other| other["verb"].is_object());
            others
                .filter(|other| start(&other["verb"]).abs_diff(start(&statement["words"])) > 900)
                .map(|other| other["verb"].clone())
                .next()
        };
        let i = f.pick("statements", |statement, root| far(root, statement).is_some())?;
        let verb = far(&f.record, f.at(&format!("/statements/{i}")))?;
        f.set(&format!("/statements/{i}/verb"), verb)
    }),
];
