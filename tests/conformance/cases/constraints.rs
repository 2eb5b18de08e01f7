//! The constraints of a schema: their names, and the places of a record where each can be broken.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// A way to break one constraint at one place of a record.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    /// The constraint: `Event.score maximum`.
    pub(crate) constraint: String,
    /// The place in the record, as a JSON pointer.
    pub(crate) place: String,
    pub(crate) change: Change,
}

#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// Take the field away.
    Lose(String),
    /// Add a field that nobody knows.
    Gain,
    /// Put one of these values in its place.
    Put(Vec<Value>),
    /// Spoil the text until it no longer fits the pattern.
    Spoil(String),
}

/// A schema of one record in 2020-12, whose references are followed but for those to other records: these are broken on their own.
pub(crate) struct Constraints<'s> {
    root: &'s Value,
    records: Vec<&'static str>,
}

/// One alternative of a schema, with the name that its constraints go by.
struct Leaf<'s> {
    name: String,
    schema: &'s Map<String, Value>,
}

impl<'s> Constraints<'s> {
    pub(crate) fn of(root: &'s Value) -> Self {
        Self { root, records: chancery_schema::names().collect() }
    }

    /// The name of every constraint.
    pub(crate) fn names(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        self.collect(self.root, "", &mut found);
        found
    }

    /// Every place of a record where one can be broken.
    pub(crate) fn sites(&self, record: &Value) -> Vec<Site> {
        let mut found = Vec::new();
        self.walk(self.root, "", record, "", &mut found);
        found
    }

    fn collect(&self, schema: &'s Value, name: &str, found: &mut BTreeSet<String>) {
        if self.is_typed(schema) {
            found.insert(format!("{name} type"));
        }
        for Leaf { name, schema } in self.leaves(schema, name) {
            for keyword in ["enum", "pattern", "format", "minimum", "maximum"] {
                if schema.contains_key(keyword) {
                    found.insert(format!("{name} {keyword}"));
                }
            }
            if closed(schema) {
                found.insert(format!("{name} additionalProperties"));
            }
            for field in required(schema) {
                found.insert(format!("{name}.{field} required"));
            }
            for (field, schema) in properties(schema) {
                self.collect(schema, &format!("{name}.{field}"), found);
            }
            if let Some(items) = schema.get("items") {
                self.collect(items, &format!("{name}[]"), found);
            }
        }
    }

    fn walk(&self, schema: &'s Value, name: &str, value: &Value, place: &str, found: &mut Vec<Site>) {
        let types = self.types(schema);
        let mut add = |constraint: String, change: Change| found.push(Site { constraint, place: place.to_owned(), change });
        // A list would do for a record: serde reads its members as the fields.
        let odd = json!([null, true, 3, -3.5, "x", [true], {}]);
        let other: Vec<Value> =
            odd.as_array().into_iter().flatten().filter(|odd| !types.iter().any(|kind| is(odd, kind))).cloned().collect();
        if self.is_typed(schema) {
            add(format!("{name} type"), Change::Put(other));
        }
        let Some(Leaf { name, schema }) = self.leaves(schema, name).into_iter().find(|leaf| Self::fits(leaf.schema, value)) else { return };
        let number = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
        let beyond = |values: [f64; 2]| {
            Change::Put(values.iter().map(|value| if value.fract() == 0.0 { json!(*value as i64) } else { json!(value) }).collect())
        };
        if schema.contains_key("enum") {
            add(
                format!("{name} enum"),
                Change::Put(vec![json!(""), json!("unheard-of"), json!(value.as_str().unwrap_or_default().to_owned() + " ")]),
            );
        }
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
            add(format!("{name} pattern"), Change::Spoil(pattern.to_owned()));
        }
        if schema.contains_key("format") {
            add(format!("{name} format"), Change::Put(vec![json!("2021-02-30"), json!("2021-13-01"), json!("yesterday")]));
        }
        if let Some(minimum) = number("minimum") {
            add(format!("{name} minimum"), beyond([minimum - 1.0, minimum - 7.0]));
        }
        if let Some(maximum) = number("maximum") {
            add(format!("{name} maximum"), beyond([maximum + 1.0, maximum + 7.0]));
        }
        if closed(schema) {
            add(format!("{name} additionalProperties"), Change::Gain);
        }
        for field in required(schema) {
            add(format!("{name}.{field} required"), Change::Lose(field.to_owned()));
        }
        for (field, schema) in properties(schema) {
            if let Some(value) = value.get(field) {
                self.walk(schema, &format!("{name}.{field}"), value, &format!("{place}/{field}"), found);
            }
        }
        if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
            for (index, value) in list.iter().enumerate().take(2) {
                self.walk(items, &format!("{name}[]"), value, &format!("{place}/{index}"), found);
            }
        }
    }

    /// The alternatives of a schema, without those that are null or another record.
    fn leaves(&self, schema: &'s Value, name: &str) -> Vec<Leaf<'s>> {
        let Some(object) = schema.as_object() else { return Vec::new() };
        if let Some((target, schema)) = self.target(object) {
            let other = self.records.contains(&target);
            return if other { Vec::new() } else { self.leaves(schema, target) };
        }
        let choices: Vec<&Value> = choices(object).collect();
        if !choices.is_empty() {
            return choices.into_iter().flat_map(|choice| self.leaves(choice, name)).collect();
        }
        if object.get("type").is_some_and(|kind| kind == "null") {
            return Vec::new();
        }
        // Titles name records and their forms; other schemas go by their place.
        let title = object.get("title").and_then(Value::as_str).unwrap_or(name);
        vec![Leaf { name: title.to_owned(), schema: object }]
    }

    fn target(&self, schema: &'s Map<String, Value>) -> Option<(&'s str, &'s Value)> {
        let reference = schema.get("$ref")?.as_str()?;
        Some((reference.rsplit('/').next()?, self.root.pointer(&reference[1..])?))
    }

    /// The JSON types that a schema takes; none where it takes any.
    fn types(&self, schema: &'s Value) -> Vec<&'s str> {
        let Some(object) = schema.as_object() else { return Vec::new() };
        if let Some((_, schema)) = self.target(object) {
            return self.types(schema);
        }
        match object.get("type") {
            Some(Value::String(kind)) => vec![kind],
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => choices(object).flat_map(|choice| self.types(choice)).collect(),
        }
    }

    /// Whether there is a value of another type than the schema takes.
    fn is_typed(&self, schema: &'s Value) -> bool {
        let types = self.types(schema);
        !types.is_empty() && !["null", "boolean", "number", "string", "array", "object"].iter().all(|kind| types.contains(kind))
    }

    /// Whether an alternative is the one of a value: the same type, and for a tagged record the same tag.
    fn fits(schema: &'s Map<String, Value>, value: &Value) -> bool {
        let kinds = match schema.get("type") {
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            kind => kind.and_then(Value::as_str).into_iter().collect::<Vec<_>>(),
        };
        let tag = |(field, schema): (&String, &'s Value)| {
            let only = schema.get("enum").and_then(Value::as_array).filter(|terms| terms.len() == 1);
            only.is_none_or(|terms| value.get(field).is_none_or(|value| terms.contains(value)))
        };
        !value.is_null() && kinds.iter().any(|kind| is(value, kind)) && properties(schema).all(tag)
    }
}

fn choices(schema: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    ["anyOf", "oneOf", "allOf"].iter().filter_map(|keyword| schema.get(*keyword)?.as_array()).flatten()
}

fn properties(schema: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    schema.get("properties").and_then(Value::as_object).into_iter().flatten()
}

fn required(schema: &Map<String, Value>) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

fn closed(schema: &Map<String, Value>) -> bool {
    schema.get("additionalProperties") == Some(&Value::Bool(false))
}

/// Whether a value is of a JSON type; a whole number is a number too.
fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        _ => value.is_object(),
    }
}
