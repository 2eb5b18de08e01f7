//! Lapses of a language model, written down from what such models do and not from what the rules look for: plain ones beside subtle ones.

mod actors;
mod dates;
mod documents;
mod events;
pub(crate) mod floors;
mod grounding;
mod inventions;
mod participants;
mod relations;
mod shape;
mod speech;

use serde_json::Value;

use crate::{Field, Kind};

/// Every kind, by family.
pub(crate) fn kinds() -> Vec<Kind> {
    [
        dates::KINDS,
        actors::KINDS,
        participants::KINDS,
        events::KINDS,
        inventions::KINDS,
        documents::KINDS,
        relations::KINDS,
        speech::KINDS,
        grounding::KINDS,
        shape::KINDS,
    ]
    .concat()
}

/// The value of a field as text.
fn string(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A date with its year moved.
fn years(date: &Value, by: i32) -> Option<String> {
    let text = date.as_str().filter(|text| text.len() >= 4 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))?;
    let year: i32 = text.get(..4)?.parse().ok()?;
    Some(format!("{:04}{}", year + by, &text[4..]))
}

/// Puts another date into an expression of time, and into whatever it dates.
fn redate(f: &mut Field<'_>, i: usize, date: &str) -> Option<String> {
    let id = f.at(&format!("/timexes/{i}/id")).clone();
    for list in ["events", "instruments"] {
        for record in f.record[list].as_array_mut()? {
            if record["when"]["timex"] == id {
                record["when"]["date"] = date.into();
            }
        }
    }
    f.set(&format!("/timexes/{i}/edtf"), date)?;
    f.set(&format!("/timexes/{i}/value"), date)
}

#[test]
fn lapses_are_found_at_their_place() {
    crate::subtle::count::count(&kinds(), 3, floors::TOTAL);
}
