//! One extraction in which every field of every record holds a value.

use serde_json::{Value, json};

fn evidence(start: u32, text: &str) -> Value {
    json!({ "span": { "start": start, "end": start as usize + text.len() }, "text": text })
}

/// The extraction as JSON.
pub(crate) fn extraction() -> Value {
    let headline = evidence(0, "Ministers of Ghana and Peru sign a fisheries memorandum");
    let when = json!({ "date": "2021-05-04", "timex": "t1" });
    let count = json!({ "at_least": 1, "at_most": 3, "evidence": evidence(40, "up to three") });
    let areas = json!([{ "area": "maritime", "evidence": evidence(60, "fisheries") }]);
    let participant = json!({ "actor": "a1", "role": "host", "mention": evidence(13, "Ghana") });
    json!({
        "version": "0.1.0",
        "article": {
            "id": "n-17", "url": "https://example.org/17", "published": "2021-05-05", "series": evidence(0, "Briefly"),
            "headline": headline, "dateline": evidence(56, "ACCRA"), "language": "en", "hash": "2d06800538d394c2", "text": "…",
        },
        "actors": [{
            "id": "a1", "kind": "person", "name": "Ama Boateng", "country": "GHA", "organisation": "au", "sector": "GOV",
            "office": { "title": "Minister", "kind": "foreign-minister", "former": true, "evidence": evidence(0, "Minister") },
            "code": "GHAGOV", "mentions": [evidence(70, "Boateng")],
        }],
        "events": [{
            "id": "e1", "type": "CONSULT", "mode": "visit", "contexts": ["diplomatic"], "cameo": "042", "quad": "verbal-cooperation",
            "score": 4.0, "actors": [participant], "recipients": [participant], "when": when,
            "place": { "evidence": evidence(56, "ACCRA"), "country": "GHA" }, "status": "occurred", "historical": true, "count": count,
            "instruments": ["i1"], "relations": ["r1"], "frame": "visit", "evidence": [headline],
        }],
        "instruments": [{
            "id": "i1", "kind": "memorandum", "title": evidence(30, "fisheries memorandum"), "parties": ["a1"], "when": when,
            "status": "signed", "areas": areas, "count": count, "evidence": [headline],
        }],
        "relations": [{
            "id": "r1", "parties": ["a1"],
            "established": { "date": "1960~", "implied": true, "evidence": evidence(90, "for sixty years") },
            "anniversaries": [{ "ordinal": 60, "year": 2020, "evidence": evidence(90, "60th anniversary") }],
            "designations": [{ "designation": "strategic-partnership", "evidence": evidence(99, "strategic partnership") }],
            "visions": [evidence(120, "sea of friendship")],
            "named_years": [{ "year": 2021, "evidence": evidence(140, "Year of the Sea") }],
            "frameworks": [{ "name": evidence(150, "Blue Plan"), "declared": 1, "areas": areas }],
            "initiatives": [{ "name": "Blue Plan", "proposer": "a1", "evidence": evidence(150, "Blue Plan") }],
        }],
        "statements": [{
            "id": "s1", "speaker": "a1", "verb": evidence(200, "said"), "quoted": true, "words": evidence(205, "A good day"),
        }],
        "timexes": [{
            "id": "t1", "type": "DATE", "value": "2021-05-04", "mod": "START", "quant": "EVERY", "freq": "2X", "begin": "t1",
            "end": "publication", "edtf": "2021-05-04", "anchor": "publication", "unresolved": "no", "evidence": evidence(230, "Tuesday"),
        }],
        "notes": [{ "kind": "noise", "message": "A caption.", "evidence": evidence(240, "Photo") }],
    })
}

/// The place of every value within, as a JSON pointer; the whole comes first.
pub(crate) fn places(value: &Value) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    let below = inner.into_iter().flat_map(|(key, value)| places(value).into_iter().map(move |place| format!("/{key}{place}")));
    [String::new()].into_iter().chain(below).collect()
}

/// Every field of every object: the place of the object and the name of the field.
pub(crate) fn fields(value: &Value) -> Vec<(String, String)> {
    let objects = places(value).into_iter().filter_map(|place| Some((value.pointer(&place)?.as_object()?, place)));
    objects.flat_map(|(object, place)| object.keys().map(move |key| (place.clone(), key.clone())).collect::<Vec<_>>()).collect()
}
