//! Subtle faults: whatever follows from the fault is changed along with it, so that the words of the article alone tell.

mod actors;
mod citations;
mod confusions;
pub(crate) mod count;
mod dates;
pub(crate) mod events;
mod floors;
mod grounding;
mod inventions;
mod misreadings;
mod records;
mod roles;
mod speech;

use serde_json::{Value, json};

use crate::{Field, Kind};

/// Every kind, by family.
fn kinds() -> Vec<Kind> {
    [events::KINDS, roles::KINDS, dates::KINDS, actors::KINDS, speech::KINDS, records::KINDS, grounding::KINDS].concat()
}

/// Every kind of the second list.
fn slips() -> Vec<Kind> {
    [confusions::KINDS, inventions::KINDS, misreadings::KINDS, citations::KINDS].concat()
}

pub(crate) fn start(evidence: &Value) -> usize {
    evidence["span"]["start"].as_u64().unwrap_or_default() as usize
}

pub(crate) fn end(evidence: &Value) -> usize {
    evidence["span"]["end"].as_u64().unwrap_or_default() as usize
}

/// The number in the id of a record.
fn number(record: &Value) -> Option<usize> {
    record["id"].as_str()?.get(1..)?.parse().ok()
}

pub(crate) fn list<'v>(record: &'v Value, name: &str) -> &'v [Value] {
    record[name].as_array().map_or(&[], Vec::as_slice)
}

/// Whether a word of the text begins with one of the stems, in any case.
pub(crate) fn says(text: &str, stems: &[&str]) -> bool {
    let lower = text.to_lowercase();
    lower.split(|letter: char| !letter.is_alphanumeric()).any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}

/// The sentences of a text, roughly, as evidence; headings and bylines are too short to count.
pub(crate) fn sentences(text: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        let ends = letter == '\n' || matches!(letter, '.' | '!' | '?') && text[at + 1..].starts_with([' ', '\n']);
        if ends {
            let to = if letter == '\n' { at } else { at + 1 };
            let words = &text[from..to];
            let lead = words.len() - words.trim_start().len();
            if words.trim().split(' ').count() > 7 {
                found.push(crate::evidence(text, from + lead, to));
            }
            from = to;
        }
    }
    found
}

/// The sentence around a piece of evidence.
pub(crate) fn sentence(text: &str, evidence: &Value) -> String {
    let (from, to) = (start(evidence), end(evidence));
    let first = text.get(..from).and_then(|before| before.rfind(['\n', '.'])).map_or(0, |at| at + 1);
    let last = text.get(to..).and_then(|after| after.find(['\n', '.'])).map_or(text.len(), |at| to + at);
    text.get(first..last).unwrap_or_default().to_owned()
}

/// The mention of an actor that stands nearest to a place.
pub(crate) fn nearest(actor: &Value, place: usize) -> Option<&Value> {
    list(actor, "mentions").iter().min_by_key(|mention| start(mention).abs_diff(place))
}

/// Adds a record to a list, under the next id.
pub(crate) fn add(f: &mut Field<'_>, name: &str, mut record: Value) -> Option<String> {
    let next = f.record[name].as_array()?.len();
    record["id"] = json!(format!("{}{}", &name[..1], next + 1));
    f.set(&format!("/{name}/-"), record)?;
    Some(format!("/{name}/{next}"))
}

/// Participants of an event, with their places.
pub(crate) fn participants(event: &Value) -> impl Iterator<Item = &Value> {
    ["actors", "recipients"].into_iter().flat_map(|side| list(event, side))
}

pub(crate) fn takes_part(event: &Value, actor: &Value) -> bool {
    participants(event).any(|participant| participant["actor"] == actor["id"])
}
