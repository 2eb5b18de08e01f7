//! What two schemas of all records take differently.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// A difference in what is taken: in one place, or of a whole record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// `Event.place`, `Event.actors[]`, `Status`.
    pub(crate) place: String,
    /// What was done.
    pub(crate) what: String,
    /// Whether values are taken that were not before.
    pub(crate) wider: bool,
    /// Whether values are no longer taken that were before.
    pub(crate) narrower: bool,
}

/// The differences between two schemas, and the number of changes of wording.
pub(crate) fn compare(old: &Value, new: &Value) -> (Vec<Change>, usize) {
    let mut comparison = Comparison { old, new, changes: Vec::new(), prose: 0 };
    let empty = Map::new();
    let definitions = |root: &'_ Value| root.get("$defs").and_then(Value::as_object).unwrap_or(&empty).clone();
    let (before, after) = (definitions(old), definitions(new));
    let [was, is] = [old, new].map(records);
    for name in was.difference(&is) {
        comparison.add(name, "record removed", true, true);
    }
    for name in is.difference(&was) {
        comparison.add(name, "record added", false, false);
    }
    for (name, definition) in &after {
        if let Some(former) = before.get(name) {
            comparison.schema(former, definition, name, 0);
        }
    }
    (comparison.changes, comparison.prose)
}

fn records(root: &Value) -> BTreeSet<String> {
    let any = root["anyOf"].as_array().into_iter().flatten();
    any.filter_map(|any| any["$ref"].as_str()?.strip_prefix("#/$defs/")).map(str::to_owned).collect()
}

/// References are followed no further than this where names have changed; records do not nest so deep.
const DEPTH: usize = 32;

struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    changes: Vec<Change>,
    prose: usize,
}

impl Comparison<'_> {
    fn add(&mut self, place: &str, what: impl Into<String>, wider: bool, narrower: bool) {
        self.changes.push(Change { place: place.to_owned(), what: what.into(), wider, narrower });
    }

    fn schema(&mut self, old: &Value, new: &Value, place: &str, depth: usize) {
        if old == new || depth > DEPTH {
            return;
        }
        let (before, after) = if old.get("$ref") == new.get("$ref") {
            (fields(old), fields(new))
        } else {
            // What counts is what a reference leads to, not what that is called.
            (resolved(old, self.old), resolved(new, self.new))
        };
        let keywords: Vec<&String> = after.keys().chain(before.keys().filter(|keyword| !after.contains_key(*keyword))).collect();
        for keyword in keywords {
            let (old, new) = (before.get(keyword), after.get(keyword));
            if old != new {
                self.keyword(keyword, old, new, (&before, &after), place, depth);
            }
        }
    }

    fn keyword(
        &mut self,
        keyword: &str,
        old: Option<&Value>,
        new: Option<&Value>,
        (before, after): (&Map<String, Value>, &Map<String, Value>),
        place: &str,
        depth: usize,
    ) {
        match (keyword, old, new) {
            ("title" | "description" | "examples", ..) => self.prose += 1,
            ("properties", ..) => self.properties(before, after, place, depth),
            ("required", ..) => self.required(before, after, place),
            ("items", Some(old), Some(new)) => self.schema(old, new, &format!("{place}[]"), depth + 1),
            ("enum" | "type", Some(old), Some(new)) => self.terms(keyword, old, new, place),
            ("anyOf" | "oneOf" | "allOf", Some(Value::Array(old)), Some(Value::Array(new))) => self.choices(old, new, place, depth),
            ("minimum" | "maximum", Some(old), Some(new)) => {
                let grows = new.as_f64() > old.as_f64();
                let wider = grows == (keyword == "maximum");
                self.add(place, format!("{keyword} {old} becomes {new}"), wider, !wider);
            }
            // A value that is left out now means something else.
            ("default", Some(old), Some(new)) => self.add(place, format!("default {old} becomes {new}"), false, true),
            (_, Some(old), Some(new)) => self.add(place, format!("{keyword} {old} becomes {new}"), true, true),
            (_, None, Some(new)) => self.add(place, format!("{keyword} {new} is asked for"), false, true),
            (_, Some(old), None) => self.add(place, format!("{keyword} {old} is no longer asked for"), true, false),
            ("default", ..) | (_, None, None) => {}
        }
    }

    fn properties(&mut self, before: &Map<String, Value>, after: &Map<String, Value>, place: &str, depth: usize) {
        let closed = |schema: &Map<String, Value>| schema.get("additionalProperties") == Some(&Value::Bool(false));
        let (old, new) = (inner(before, "properties"), inner(after, "properties"));
        for (name, schema) in &new {
            let place = format!("{place}.{name}");
            match old.get(name) {
                Some(former) => self.schema(former, schema, &place, depth + 1),
                // An open record could hold the name before, with any value.
                None => self.add(&place, "added", closed(before), requires(after, name) || !closed(before)),
            }
        }
        for name in old.keys().filter(|name| !new.contains_key(*name)) {
            self.add(&format!("{place}.{name}"), "removed", requires(before, name) || !closed(after), closed(after));
        }
    }

    /// Of properties that are old and new; others are told as added or removed.
    fn required(&mut self, before: &Map<String, Value>, after: &Map<String, Value>, place: &str) {
        let (old, new) = (inner(before, "properties"), inner(after, "properties"));
        for name in new.keys().filter(|name| old.contains_key(*name)) {
            let place = format!("{place}.{name}");
            match (requires(before, name), requires(after, name)) {
                (false, true) => self.add(&place, "is required", false, true),
                (true, false) => self.add(&place, "may be left out", true, false),
                _ => {}
            }
        }
    }

    /// A list of terms, or of types.
    fn terms(&mut self, keyword: &str, old: &Value, new: &Value, place: &str) {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
        let (old, new) = (list(old), list(new));
        let noun = if keyword == "enum" { "term" } else { "type" };
        for term in new.iter().filter(|term| !old.contains(term)) {
            self.add(place, format!("{noun} {term} added"), true, false);
        }
        for term in old.iter().filter(|term| !new.contains(term)) {
            self.add(place, format!("{noun} {term} removed"), false, true);
        }
    }

    fn choices(&mut self, old: &[Value], new: &[Value], place: &str, depth: usize) {
        let gone: Vec<&Value> = old.iter().filter(|choice| !new.contains(choice)).collect();
        let come: Vec<&Value> = new.iter().filter(|choice| !old.contains(choice)).collect();
        if gone.len() == come.len() {
            // Most likely the same choices with something changed within.
            gone.iter().zip(&come).for_each(|(old, new)| self.schema(old, new, place, depth + 1));
            return;
        }
        come.iter().for_each(|choice| self.add(place, format!("choice {} added", shown(choice)), true, false));
        gone.iter().for_each(|choice| self.add(place, format!("choice {} removed", shown(choice)), false, true));
    }
}

fn fields(schema: &Value) -> Map<String, Value> {
    schema.as_object().cloned().unwrap_or_default()
}

/// The schema with what its reference leads to in the reference's place.
fn resolved(schema: &Value, root: &Value) -> Map<String, Value> {
    let mut schema = fields(schema);
    if let Some(Value::String(reference)) = schema.remove("$ref") {
        let target = root.pointer(reference.trim_start_matches('#')).map(fields).unwrap_or_default();
        for (keyword, value) in target {
            schema.entry(keyword).or_insert(value);
        }
    }
    schema
}

fn inner(schema: &Map<String, Value>, keyword: &str) -> Map<String, Value> {
    schema.get(keyword).map(fields).unwrap_or_default()
}

fn requires(schema: &Map<String, Value>, name: &str) -> bool {
    schema.get("required").and_then(Value::as_array).is_some_and(|names| names.iter().any(|known| known == name))
}

/// A choice by the name of what it refers to, or as it is.
fn shown(choice: &Value) -> String {
    choice["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()).map_or_else(|| choice.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests;
