use serde_json::{Value, json};

use super::compare;

fn root(event: &Value) -> Value {
    json!({ "anyOf": [{ "$ref": "#/$defs/Event" }], "$defs": {
        "Event": event,
        "Day": { "type": "string", "format": "date" },
        "Date": { "type": "string", "format": "date", "description": "A day." },
        "Year": { "type": "integer", "minimum": 1 },
    } })
}

/// Each change as `place: what`, with `+` where more is taken and `-` where less is.
fn check(old: &Value, new: &Value, expected: &[&str]) {
    let (changes, _) = compare(&root(old), &root(new));
    let shown: Vec<String> = changes
        .iter()
        .map(|change| {
            let marks = [(change.wider, "+"), (change.narrower, "-")];
            let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
            format!("{marks} {}: {}", change.place, change.what)
        })
        .collect();
    assert_eq!(shown, expected, "{old} → {new}");
}

fn closed(properties: &Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

#[test]
fn fields_come_and_go() {
    let (a, ab) = (json!({ "a": {} }), json!({ "a": {}, "b": {} }));
    check(&closed(&a, &[]), &closed(&ab, &[]), &["+ Event.b: added"]);
    check(&closed(&a, &[]), &closed(&ab, &["b"]), &["+- Event.b: added"]);
    check(&closed(&ab, &[]), &closed(&a, &[]), &["- Event.b: removed"]);
    check(&closed(&ab, &["b"]), &closed(&a, &[]), &["+- Event.b: removed"]);
    check(&closed(&ab, &["b"]), &closed(&ab, &[]), &["+ Event.b: may be left out"]);
    check(&closed(&ab, &[]), &closed(&ab, &["b"]), &["- Event.b: is required"]);
    check(&json!({ "properties": a }), &json!({ "properties": ab }), &["- Event.b: added"]);
    check(&json!({ "properties": ab }), &json!({ "properties": a }), &["+ Event.b: removed"]);
}

#[test]
fn values_change() {
    for (old, new, expected) in [
        (json!({ "enum": ["a"] }), json!({ "enum": ["a", "b"] }), "+ Event: term \"b\" added"),
        (json!({ "enum": ["a", "b"] }), json!({ "enum": ["b"] }), "- Event: term \"a\" removed"),
        (json!({ "type": "string" }), json!({ "type": ["string", "null"] }), "+ Event: type \"null\" added"),
        (json!({ "maximum": 9 }), json!({ "maximum": 10 }), "+ Event: maximum 9 becomes 10"),
        (json!({ "minimum": 0 }), json!({ "minimum": 1 }), "- Event: minimum 0 becomes 1"),
        (json!({}), json!({ "pattern": "a" }), "- Event: pattern \"a\" is asked for"),
        (json!({ "pattern": "a" }), json!({ "pattern": "b" }), "+- Event: pattern \"a\" becomes \"b\""),
        (json!({ "default": false }), json!({ "default": true }), "- Event: default false becomes true"),
        (json!({ "items": { "maximum": 1 } }), json!({ "items": {} }), "+ Event[]: maximum 1 is no longer asked for"),
        (json!({ "additionalProperties": false }), json!({}), "+ Event: additionalProperties false is no longer asked for"),
        (
            json!({ "anyOf": [{ "$ref": "#/$defs/Day" }] }),
            json!({ "anyOf": [{ "$ref": "#/$defs/Day" }, { "$ref": "#/$defs/Year" }] }),
            "+ Event: choice Year added",
        ),
    ] {
        check(&old, &new, &[expected]);
    }
}

#[test]
fn names_of_definitions_do_not_matter_and_words_are_counted() {
    let to = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    check(&to("Day"), &to("Date"), &[]);
    check(
        &to("Day"),
        &to("Year"),
        &[
            "+ Event: type \"integer\" added",
            "- Event: type \"string\" removed",
            "- Event: minimum 1 is asked for",
            "+ Event: format \"date\" is no longer asked for",
        ],
    );
    let (changes, prose) = compare(&root(&json!({ "description": "x" })), &root(&json!({ "description": "y" })));
    assert_eq!((changes.len(), prose), (0, 1));
}

#[test]
fn records_come_and_go() {
    let (with, mut without) = (root(&json!({})), root(&json!({})));
    without["anyOf"] = json!([]);
    let changes = |old: &Value, new: &Value| compare(old, new).0.into_iter().map(|change| change.what).collect::<Vec<_>>();
    assert_eq!(changes(&with, &without), ["record removed"]);
    assert_eq!(changes(&without, &with), ["record added"]);
}
