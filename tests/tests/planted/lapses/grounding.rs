//! Words and offsets that are not those of the article.

use serde_json::{Value, json};

use super::string;
use crate::subtle::{end, list, sentences, start};
use crate::{Kind, evidence};

/// Moves every span of a value.
fn shift(value: &mut Value, by: &impl Fn(usize) -> usize) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields.iter_mut() {
                match inner.as_u64() {
                    Some(at) if name == "start" || name == "end" => *inner = json!(by(at as usize)),
                    _ => shift(inner, by),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|inner| shift(inner, by)),
        _ => {}
    }
}

pub(super) const KINDS: &[Kind] = &[
    ("evidence in other words", |f| {
        let i = f.pick("events", |event, _| string(&event["evidence"][0]["text"]).contains(" the "))?;
        let words = string(f.at(&format!("/events/{i}/evidence/0/text"))).replacen(" the ", " its ", 1);
        f.set(&format!("/events/{i}/evidence/0/text"), words)
    }),
    ("evidence with dots", |f| {
        let i = f.pick("events", |event, _| string(&event["evidence"][0]["text"]).split(' ').count() > 6)?;
        let text = string(f.at(&format!("/events/{i}/evidence/0/text"))).to_owned();
        let words: Vec<&str> = text.split(' ').collect();
        let short = format!("{} ... {}", words[..2].join(" "), words[words.len() - 2..].join(" "));
        f.set(&format!("/events/{i}/evidence/0/text"), short)
    }),
    ("span three bytes off", |f| {
        let i = f.pick("events", |_, _| true)?;
        shift(&mut f.record["events"][i]["evidence"][0]["span"], &|at| at + 3);
        Some(format!("/events/{i}/evidence/0"))
    }),
    ("span of a mention off", |f| {
        let i = f.pick("actors", |actor, _| list(actor, "mentions").len() > 1)?;
        shift(&mut f.record["actors"][i]["mentions"][1]["span"], &|at| at - 2);
        Some(format!("/actors/{i}/mentions/1"))
    }),
    ("spans that count characters", |f| {
        if f.text.is_ascii() || f.nth > 0 {
            return None;
        }
        let text = f.text;
        shift(&mut f.record, &|at| text.get(..at).map_or(at, |before| before.chars().count()));
        Some("/events/0/evidence/0".to_owned())
    }),
    ("words cut within a word", |f| {
        let i = f.pick("events", |event, _| end(&event["evidence"][0]) - start(&event["evidence"][0]) > 20)?;
        let proof = f.at(&format!("/events/{i}/evidence/0")).clone();
        let cut = evidence(f.text, start(&proof), end(&proof) - 2);
        (cut["text"] != "").then(|| f.set(&format!("/events/{i}/evidence/0"), cut))?
    }),
    ("quotation marks made straight", |f| {
        let i =
            f.pick("events", |event, _| string(&event["evidence"][0]["text"]).contains(['\u{2019}', '\u{201c}', '\u{2013}', '\u{2014}']))?;
        let words = string(f.at(&format!("/events/{i}/evidence/0/text")))
            .replace('\u{2019}', "'")
            .replace(['\u{201c}', '\u{201d}'], "\"")
            .replace(['\u{2013}', '\u{2014}'], "-");
        f.set(&format!("/events/{i}/evidence/0/text"), words)
    }),
    ("several paragraphs as evidence", |f| {
        let i = f.pick("events", |_, _| true)?;
        let at = start(f.at(&format!("/events/{i}/evidence/0")));
        let from = f.text[..at].rfind('\n').map_or(0, |at| at + 1);
        let to = f.text[at..].match_indices('\n').map(|(far, _)| far + at).find(|to| f.text[at..*to].trim().contains('\n'))?;
        let words = evidence(f.text, from, to);
        f.set(&format!("/events/{i}/evidence/0"), words)
    }),
    ("evidence cut to its first words", |f| {
        let i = f.pick("events", |event, _| string(&event["evidence"][0]["text"]).split(' ').count() > 8)?;
        let proof = f.at(&format!("/events/{i}/evidence/0")).clone();
        let short: usize = string(&proof["text"]).split(' ').take(2).map(|word| word.len() + 1).sum();
        let cut = evidence(f.text, start(&proof), start(&proof) + short - 1);
        f.set(&format!("/events/{i}/evidence/0"), cut)
    }),
    ("evidence that the article lacks", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/evidence/0/text"), "The two sides reached broad consensus on all matters of common concern")
    }),
    ("first sentence as the headline", |f| {
        if f.nth > 0 || f.at("/article/headline").is_null() {
            return None;
        }
        let last = sentences(f.text).pop()?;
        f.set("/article/headline", last)
    }),
    ("hash made up", |f| (f.nth == 0).then(|| f.set("/article/hash", "0123456789abcdef"))?),
    ("dateline made up", |f| {
        if f.nth > 0 || f.at("/article/dateline").is_object() {
            return None;
        }
        let mention = f.at("/actors/0/mentions/0").clone();
        let words = evidence(f.text, start(&mention), end(&mention));
        f.set("/article/dateline", words)
    }),
];
