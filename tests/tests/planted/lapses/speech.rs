//! Who said what, in which words.

use serde_json::{Value, json};

use super::string;
use crate::subtle::{add, end, list, sentences, start};
use crate::{Field, Kind, evidence};

/// A speaker of the record other than this one, of the wanted kind.
fn other_speaker(f: &Field<'_>, i: usize, fits: impl Fn(&Value, &Value) -> bool) -> Option<Value> {
    let id = &f.record["statements"][i]["speaker"];
    let own = list(&f.record, "actors").iter().find(|actor| actor["id"] == *id)?;
    let found = list(&f.record, "actors").iter().find(|actor| actor["id"] != *id && fits(actor, own))?;
    Some(found["id"].clone())
}

/// Words of a statement with one of them exchanged.
fn reworded(text: &str) -> Option<String> {
    [
        (" and ", " as well as "),
        (" will ", " shall "),
        (" will", " shall"),
        (" is ", " remains "),
        (" are ", " remain "),
        (" to ", " towards "),
        (" of ", " for "),
    ]
    .iter()
    .find_map(|(from, to)| text.contains(from).then(|| text.replacen(from, to, 1)))
}

pub(super) const KINDS: &[Kind] = &[
    ("words of another person", |f| {
        let i = f.pick("statements", |statement, _| statement["speaker"].is_string())?;
        let other = other_speaker(f, i, |actor, own| actor["kind"] == "person" && actor["country"] != own["country"])?;
        f.set(&format!("/statements/{i}/speaker"), other)
    }),
    ("quotation of another person", |f| {
        let i = f.pick("statements", |statement, _| statement["quoted"] == true && statement["speaker"].is_string())?;
        let other = other_speaker(f, i, |actor, _| actor["kind"] == "person")?;
        f.set(&format!("/statements/{i}/speaker"), other)
    }),
    ("words of the state of the speaker", |f| {
        let i = f.pick("statements", |statement, _| statement["speaker"].is_string())?;
        let other =
            other_speaker(f, i, |actor, own| actor["kind"] == "state" && own["kind"] == "person" && actor["country"] == own["country"])?;
        f.set(&format!("/statements/{i}/speaker"), other)
    }),
    ("reported words as quoted", |f| {
        let i = f.pick("statements", |statement, _| statement["quoted"] == false)?;
        f.set(&format!("/statements/{i}/quoted"), true)
    }),
    ("quotation as reported", |f| {
        let i = f.pick("statements", |statement, _| statement["quoted"] == true)?;
        f.set(&format!("/statements/{i}/quoted"), false)
    }),
    ("quotation in other words", |f| {
        let i =
            f.pick("statements", |statement, _| statement["quoted"] == true && reworded(string(&statement["words"]["text"])).is_some())?;
        let words = reworded(string(f.at(&format!("/statements/{i}/words/text"))))?;
        f.set(&format!("/statements/{i}/words/text"), words)
    }),
    ("reported words in other words", |f| {
        let i =
            f.pick("statements", |statement, _| statement["quoted"] == false && reworded(string(&statement["words"]["text"])).is_some())?;
        let words = reworded(string(f.at(&format!("/statements/{i}/words/text"))))?;
        f.set(&format!("/statements/{i}/words/text"), words)
    }),
    ("not left out of the words", |f| {
        let i = f.pick("statements", |statement, _| string(&statement["words"]["text"]).contains(" not "))?;
        let words = string(f.at(&format!("/statements/{i}/words/text"))).replacen(" not ", " ", 1);
        f.set(&format!("/statements/{i}/words/text"), words)
    }),
    ("words that begin behind the not", |f| {
        let i = f.pick("statements", |statement, _| string(&statement["words"]["text"]).contains(" not "))?;
        let words = f.at(&format!("/statements/{i}/words")).clone();
        let from = start(&words) + string(&words["text"]).find(" not ")? + 5;
        let cut = evidence(f.text, from, end(&words));
        f.set(&format!("/statements/{i}/words"), cut)
    }),
    ("verb of another sentence", |f| {
        let i = f.pick("statements", |statement, _| statement["verb"].is_object())?;
        let own = start(f.at(&format!("/statements/{i}/words")));
        let other = list(&f.record, "statements")
            .iter()
            .find(|statement| statement["verb"].is_object() && start(&statement["verb"]).abs_diff(own) > 300)?["verb"]
            .clone();
        f.set(&format!("/statements/{i}/verb"), other)
    }),
    ("verb that says nothing", |f| {
        let i = f.pick("statements", |statement, _| statement["verb"].is_object() && !string(&statement["words"]["text"]).is_empty())?;
        let words = f.at(&format!("/statements/{i}/words")).clone();
        let first = string(&words["text"]).split([' ', ',']).next()?.len();
        let verb = evidence(f.text, start(&words), start(&words) + first);
        f.set(&format!("/statements/{i}/verb"), verb)
    }),
    ("words into the next sentence", |f| {
        let i = f.pick("statements", |_, _| true)?;
        let words = f.at(&format!("/statements/{i}/words")).clone();
        let next = sentences(f.text).into_iter().find(|sentence| start(sentence) >= end(&words))?;
        let longer = evidence(f.text, start(&words), end(&next));
        f.set(&format!("/statements/{i}/words"), longer)
    }),
    ("narrative as somebody's words", |f| {
        let spoken = |sentence: &Value| {
            list(&f.record, "statements")
                .iter()
                .any(|statement| start(&statement["words"]) < end(sentence) && start(sentence) < end(&statement["words"]))
        };
        let idle = sentences(f.text).into_iter().filter(|sentence| !spoken(sentence)).nth(f.nth)?;
        let speaker = list(&f.record, "actors").iter().find(|actor| actor["kind"] == "person")?["id"].clone();
        add(f, "statements", json!({ "speaker": speaker, "verb": null, "quoted": false, "words": idle }))
    }),
    ("narrative as a quotation", |f| {
        let spoken = |sentence: &Value| {
            list(&f.record, "statements")
                .iter()
                .any(|statement| start(&statement["words"]) < end(sentence) && start(sentence) < end(&statement["words"]))
        };
        let idle = sentences(f.text).into_iter().filter(|sentence| !spoken(sentence)).nth(f.nth)?;
        let speaker = list(&f.record, "actors").iter().find(|actor| actor["kind"] == "person")?["id"].clone();
        add(f, "statements", json!({ "speaker": speaker, "verb": null, "quoted": true, "words": idle }))
    }),
    ("statement listed twice", |f| {
        let i = f.pick("statements", |_, _| true)?;
        let copy = f.at(&format!("/statements/{i}")).clone();
        add(f, "statements", copy)
    }),
];
