//! Records that others made: read as far as they can be, with every flaw of their shape named.

mod locate;
mod suggest;

use chancery_model::{Extraction, SCHEMA_VERSION};
use serde_json::Value;

pub use locate::locate;

/// The most flaws of shape that are looked for in one record.
const MOST: usize = 200;

/// What is wrong with the shape of a record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Flaw {
    /// JSON Pointer of the value, in the record as it was given.
    pub(crate) path: String,
    /// What is wrong, and what was expected.
    pub(crate) message: String,
    /// Whether it is a field that the format does not have.
    pub(crate) unknown_field: bool,
    pub(crate) suggestion: Option<Suggestion>,
}

/// What was probably meant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Suggestion {
    /// Another value in the same place.
    Value(Value),
    /// Another name of the field.
    Field(String),
}

/// A record, as far as it could be read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// None where the text is no JSON, or the flaws lie too deep.
    pub(crate) extraction: Option<Extraction>,
    pub(crate) flaws: Vec<Flaw>,
    /// List elements that were left out: pointer of the list and index at that time, in order.
    removed: Vec<(String, usize)>,
}

/// Reads a record; values of the wrong shape are left out or replaced by what was probably meant, so that the rest can be checked.
pub(crate) fn read(text: &str) -> Reading {
    let first = match serde_json::from_str::<Extraction>(text) {
        Ok(extraction) => return Reading { extraction: Some(extraction), ..Reading::default() },
        Err(error) => error,
    };
    let mut reading = Reading::default();
    let mut value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            // The place is all there is to go by.
            reading.flaws.push(Flaw { path: String::new(), message: error.to_string(), unknown_field: false, suggestion: None });
            return reading;
        }
    };
    for _ in 0..MOST {
        match serde_path_to_error::deserialize::<_, Extraction>(&value) {
            Ok(extraction) => {
                if reading.flaws.is_empty() {
                    // What the text has and its value has not: a field that stands there twice.
                    reading.flaws.push(Flaw { path: String::new(), message: plain(&first), unknown_field: false, suggestion: None });
                }
                reading.extraction = Some(extraction);
                return reading;
            }
            Err(error) => {
                let pointer = pointer(error.path());
                if !reading.mend(&mut value, &pointer, &plain(error.inner())) {
                    return reading;
                }
            }
        }
    }
    reading
}

impl Reading {
    /// The pointer, in the record as it was given, of a value of the record that was read.
    pub(crate) fn original(&self, path: &str) -> String {
        let mut path = path.to_owned();
        for (list, index) in self.removed.iter().rev() {
            let Some(rest) = path.strip_prefix(list.as_str()).and_then(|rest| rest.strip_prefix('/')) else { continue };
            let (number, tail) = rest.split_once('/').map_or((rest, String::new()), |(number, tail)| (number, format!("/{tail}")));
            if let Some(number) = number.parse::<usize>().ok().filter(|number| number >= index) {
                path = format!("{list}/{}{tail}", number + 1);
            }
        }
        path
    }

    /// Whether list elements were left out, so that places moved.
    pub(crate) fn has_gaps(&self) -> bool {
        !self.removed.is_empty()
    }

    /// Notes a flaw and takes it out of the value; false when nothing can be done.
    fn mend(&mut self, value: &mut Value, pointer: &str, message: &str) -> bool {
        let quoted = |after: &str| message.split_once(after).and_then(|(_, rest)| rest.split_once('`')).map(|(word, _)| word.to_owned());
        if let Some(field) = quoted("unknown field `") {
            return self.unknown_field(value, pointer, &field, message);
        }
        if let Some(field) = quoted("missing field `") {
            let path = self.original(pointer);
            self.flaws.push(Flaw { path, message: format!("the field `{field}` is missing"), unknown_field: false, suggestion: None });
            return match default_of(pointer, &field) {
                Some(default) => {
                    value.pointer_mut(pointer).and_then(Value::as_object_mut).map(|fields| fields.insert(field, default)).is_some()
                }
                None => self.leave_out(value, pointer),
            };
        }
        let path = self.original(pointer);
        let Some(place) = value.pointer_mut(pointer) else { return false };
        let suggested = suggest::value(pointer, place, message);
        self.flaws.push(Flaw {
            path,
            message: message.to_owned(),
            unknown_field: false,
            suggestion: suggested.clone().map(Suggestion::Value),
        });
        // The same place twice: what was put there before does not do, nor does nothing.
        let again = self.flaws.iter().rev().skip(1).take(2).filter(|flaw| flaw.path == self.flaws[self.flaws.len() - 1].path).count();
        if again > 0 {
            self.flaws.pop();
        }
        match (again, suggested) {
            (0, Some(suggested)) => *place = suggested,
            (0 | 1, _) if !place.is_null() => {
                match default_of(pointer.rsplit_once('/').map_or("", |(parent, _)| parent), pointer.rsplit('/').next().unwrap_or_default())
                {
                    Some(default) if *place != default => *place = default,
                    _ => *place = Value::Null,
                }
            }
            _ => return self.leave_out(value, pointer),
        }
        true
    }

    fn unknown_field(&mut self, value: &mut Value, pointer: &str, field: &str, message: &str) -> bool {
        // The path may already lead to the field.
        let holder = match value.pointer(pointer) {
            Some(Value::Object(fields)) if fields.contains_key(field) => pointer,
            _ => pointer.rsplit_once('/').map_or("", |(parent, _)| parent),
        };
        let original = self.original(holder);
        let Some(Value::Object(fields)) = value.pointer_mut(holder) else { return false };
        let Some(held) = fields.remove(field) else { return false };
        let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
        let meant = suggest::nearest(field, &known).filter(|meant| !fields.contains_key(*meant)).map(str::to_owned);
        if let Some(meant) = &meant {
            fields.insert(meant.clone(), held);
        }
        let path = format!("{original}/{}", field.replace('~', "~0").replace('/', "~1"));
        let message = format!("the format has no field `{field}` here");
        self.flaws.push(Flaw { path, message, unknown_field: true, suggestion: meant.map(Suggestion::Field) });
        true
    }

    /// Leaves out the innermost list element, or optional value, that a place is part of.
    fn leave_out(&mut self, value: &mut Value, pointer: &str) -> bool {
        let mut at = pointer;
        loop {
            let Some((parent, step)) = at.rsplit_once('/') else { return false };
            match value.pointer_mut(parent) {
                Some(Value::Array(list)) => {
                    let Some(index) = step.parse::<usize>().ok().filter(|index| *index < list.len()) else { return false };
                    list.remove(index);
                    self.removed.push((parent.to_owned(), index));
                    return true;
                }
                Some(Value::Object(fields)) if OPTIONAL.contains(&step) => return fields.remove(step).is_some(),
                _ => at = parent,
            }
        }
    }
}

/// Fields that hold a record of their own and may be absent.
const OPTIONAL: [&str; 13] =
    ["office", "when", "place", "count", "established", "series", "headline", "dateline", "title", "verb", "evidence", "begin", "end"];

/// What stands in for a field without which nothing can be read.
fn default_of(pointer: &str, field: &str) -> Option<Value> {
    match (pointer, field) {
        ("", "version") => Some(SCHEMA_VERSION.into()),
        ("/article", "language") => Some("und".into()),
        ("/article", "id") => Some("?".into()),
        ("/article", "hash") => Some(UNKNOWN_HASH.into()),
        ("", "actors" | "events" | "instruments" | "relations" | "statements" | "timexes" | "notes") | (_, "mentions") => {
            Some(Value::Array(Vec::new()))
        }
        _ => None,
    }
}

/// Stands for a hash that could not be read: the article is taken for the right one.
pub(crate) const UNKNOWN_HASH: &str = "0000000000000000";

/// The message of an error without its place.
fn plain(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    whole.rsplit_once(" at line ").map_or(whole.as_str(), |(reason, _)| reason).to_owned()
}

/// A path of serde as a JSON Pointer.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    };
    path.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Reads the sample with one value changed, and shows the flaws.
    fn check(path: &str, value: &Value, expected: &[(&str, &str)]) {
        let mut record: Value = serde_json::from_str(crate::sample::RECORD).unwrap();
        let (parent, field) = path.rsplit_once('/').unwrap();
        match record.pointer_mut(parent).unwrap() {
            Value::Object(fields) => drop(fields.insert(field.to_owned(), value.clone())),
            Value::Array(list) => list[field.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("{path}"),
        }
        let reading = read(&record.to_string());
        let found: Vec<(&str, bool)> = reading.flaws.iter().map(|flaw| (flaw.path.as_str(), reading.extraction.is_some())).collect();
        assert_eq!(found, expected.iter().map(|(path, _)| (*path, true)).collect::<Vec<_>>(), "{path}: {:?}", reading.flaws);
        for (flaw, (_, meant)) in reading.flaws.iter().zip(expected) {
            assert!(format!("{:?}", flaw.suggestion).contains(meant), "{flaw:?}");
        }
    }

    #[test]
    fn wrong_values_are_named_and_the_rest_is_read() {
        check("/actors/0/country", &json!("IS"), &[("/actors/0/country", "ISL")]);
        check("/actors/0/country", &json!("Iceland"), &[("/actors/0/country", "ISL")]);
        check("/events/1/type", &json!("SUPORT"), &[("/events/1/type", "SUPPORT")]);
        check("/events/2/when/date", &json!("April 2018"), &[("/events/2/when/date", "2018-04")]);
        check("/events/2/when/date", &json!("2018-13"), &[("/events/2/when/date", "")]);
        check("/events/1/score", &json!("5"), &[("/events/1/score", "5")]);
        check("/actors/1/mentions/0/span", &json!({ "start": 22, "end": 12 }), &[("/actors/1/mentions/0/span", "")]);
        check("/article/hash", &json!("x"), &[("/article/hash", "")]);
        check("/events/0/recipient", &json!([]), &[("/events/0/recipient", "recipients")]);
        check("/confidence", &json!(0.9), &[("/confidence", "None")]);
    }

    #[test]
    fn what_stands_behind_a_lost_record_keeps_its_place() {
        let mut record: Value = serde_json::from_str(crate::sample::RECORD).unwrap();
        record["statements"][0]["words"] = json!(7);
        let reading = read(&record.to_string());
        assert_eq!(reading.extraction.as_ref().map(|extraction| extraction.statements.len()), Some(1));
        assert_eq!(reading.original("/statements/0/verb"), "/statements/1/verb");
        assert_eq!(reading.original("/events/0"), "/events/0");
    }

    #[test]
    fn broken_json_is_one_flaw() {
        let half = &crate::sample::RECORD[..2000];
        let reading = read(half);
        assert!(reading.extraction.is_none());
        assert_eq!(reading.flaws.len(), 1);
        assert!(read("[]").extraction.is_none());
        assert!(read("").extraction.is_none());
    }
}
