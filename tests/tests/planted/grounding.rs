//! What the article does not say.

use serde_json::{Value, json};

use crate::{Field, Kind};

fn reword(f: &mut Field<'_>, path: &str, change: impl Fn(&str) -> String) -> Option<String> {
    let words = f.at(path).as_str()?.to_owned();
    let changed = change(&words);
    (changed != words).then_some(())?;
    f.set(path, changed)
}

fn quoted(statement: &Value) -> bool {
    statement["quoted"] == true && statement["words"]["text"].as_str().is_some_and(|words| words.split(' ').count() > 4)
}

pub(crate) const KINDS: &[Kind] = &[
    ("evidence paraphrased", |f| {
        let i = f.pick("events", |_, _| true)?;
        reword(f, &format!("/events/{i}/evidence/0/text"), |words| format!("The article reports that {words}"))
    }),
    ("evidence shortened with dots", |f| {
        let i = f.pick("events", |event, _| event["evidence"][0]["text"].as_str().is_some_and(|words| words.split(' ').count() > 6))?;
        reword(f, &format!("/events/{i}/evidence/0/text"), |words| {
            let words: Vec<&str> = words.split(' ').collect();
            format!("{} … {}", words[..2].join(" "), words[words.len() - 2..].join(" "))
        })
    }),
    ("evidence in other typography", |f| {
        let i = f.pick("events", |event, _| {
            event["evidence"][0]["text"].as_str().is_some_and(|words| words.contains(['’', '“', '–', '—', '\'', '"', '-']))
        })?;
        reword(f, &format!("/events/{i}/evidence/0/text"), |words| {
            words.replace('\'', "’").replace('“', "\"").replace('–', "-").replace('"', "“").replace('-', "–")
        })
    }),
    ("evidence translated", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(&format!("/events/{i}/evidence/0/text"), "Les deux ministres se sont rencontrés.")
    }),
    ("mention completed", |f| {
        let i = f.pick("actors", |actor, _| actor["kind"] == "person")?;
        reword(f, &format!("/actors/{i}/mentions/0/text"), |words| format!("His Excellency {words}"))
    }),
    ("quotation with a word exchanged", |f| {
        let i = f.pick("statements", |statement, _| quoted(statement))?;
        reword(f, &format!("/statements/{i}/words/text"), |words| words.replacen(' ', " certainly ", 2))
    }),
    ("quotation shortened with dots", |f| {
        let i = f.pick("statements", |statement, _| quoted(statement))?;
        reword(f, &format!("/statements/{i}/words/text"), |words| {
            let words: Vec<&str> = words.split(' ').collect();
            format!("{}... {}", words[..2].join(" "), words[words.len() - 1])
        })
    }),
    ("quotations merged", |f| {
        let text = f.text;
        let i = f.pick("statements", |statement, _| {
            let end = statement["words"]["span"]["end"].as_u64().unwrap_or(0) as usize;
            quoted(statement) && text.get(end..).is_some_and(|rest| rest.starts_with(['”', '"', ',', '.']) && rest.len() > 60)
        })?;
        let (start, end) = (
            f.at(&format!("/statements/{i}/words/span/start")).as_u64()? as usize,
            f.at(&format!("/statements/{i}/words/span/end")).as_u64()? as usize,
        );
        let longer = (end + 40..end + 44).find(|at| text.is_char_boundary(*at))?;
        f.set(&format!("/statements/{i}/words"), crate::evidence(text, start, longer))
    }),
    ("quotation given to somebody else", |f| {
        let i = f.pick("statements", |statement, root| {
            let verb = statement["verb"]["span"]["start"].as_u64();
            let named = root["actors"].as_array().is_some_and(|actors| {
                actors.iter().any(|actor| {
                    actor["id"] == statement["speaker"]
                        && actor["kind"] == "person"
                        && actor["mentions"].as_array().is_some_and(|mentions| {
                            mentions.iter().any(|mention| {
                                mention["span"]["end"].as_u64().zip(verb).is_some_and(|(end, verb)| verb == end + 1)
                                    && mention["text"].as_str().is_some_and(|words| words.starts_with(char::is_uppercase))
                            })
                        })
                })
            });
            named && other_person(root, &statement["speaker"]).is_some()
        })?;
        let other = other_person(&f.record, f.at(&format!("/statements/{i}/speaker")))?;
        f.set(&format!("/statements/{i}/speaker"), other)
    }),
    ("reported speech as quoted", |f| {
        let i = f.pick("statements", |statement, _| statement["quoted"] == false)?;
        f.set(&format!("/statements/{i}/quoted"), true)
    }),
    ("quotation as reported", |f| {
        let i = f.pick("statements", |statement, _| quoted(statement))?;
        f.set(&format!("/statements/{i}/quoted"), false)
    }),
    ("verb of another statement", |f| {
        let far = |f: &Field<'_>, i: usize| {
            let here = f.at(&format!("/statements/{i}/words/span/start")).as_u64()?;
            f.at("/statements")
                .as_array()?
                .iter()
                .find(|other| other["verb"]["span"]["start"].as_u64().is_some_and(|there| there.abs_diff(here) > 1500))
                .map(|other| other["verb"].clone())
        };
        let i = f.pick("statements", |_, _| true)?;
        let verb = far(f, i)?;
        f.set(&format!("/statements/{i}/verb"), verb)
    }),
    ("headline made up", |f| {
        f.pick("events", |_, _| true).filter(|i| *i == 0)?;
        f.at("/article/headline").is_object().then_some(())?;
        f.set("/article/headline/text", "Leaders hail historic breakthrough in relations")
    }),
    ("headline from the body", |f| {
        let text = f.text;
        let i = f.pick("events", |event, _| {
            event["evidence"][0]["span"]["start"].as_u64().is_some_and(|start| start as usize * 2 > text.len())
        })?;
        let words = f.at(&format!("/events/{i}/evidence/0")).clone();
        f.set("/article/headline", words)
    }),
    ("every span in characters", |f| {
        f.pick("events", |_, _| true).filter(|i| *i == 0)?;
        let characters: Vec<usize> = f.text.char_indices().map(|(at, _)| at).chain([f.text.len()]).collect();
        (characters.len() <= f.text.len()).then_some(())?;
        fn walk(value: &mut Value, characters: &[usize]) {
            match value {
                Value::Object(fields) => {
                    for (key, value) in fields.iter_mut() {
                        match value.as_u64() {
                            Some(at) if key == "start" || key == "end" => {
                                *value = json!(characters.partition_point(|byte| *byte < at as usize));
                            }
                            _ => walk(value, characters),
                        }
                    }
                }
                Value::Array(list) => list.iter_mut().for_each(|value| walk(value, characters)),
                _ => {}
            }
        }
        let before = f.record.clone();
        walk(&mut f.record, &characters);
        // The first that moved is where it is said.
        let mut moved = Vec::new();
        fn differs(path: &str, before: &Value, after: &Value, moved: &mut Vec<String>) {
            match (before, after) {
                (Value::Object(one), Value::Object(other)) => {
                    one.iter().for_each(|(key, value)| differs(&format!("{path}/{key}"), value, &other[key], moved));
                }
                (Value::Array(one), Value::Array(other)) => {
                    one.iter().zip(other).enumerate().for_each(|(i, (one, other))| differs(&format!("{path}/{i}"), one, other, moved));
                }
                _ if before != after => moved.push(path.to_owned()),
                _ => {}
            }
        }
        differs("", &before, &f.record, &mut moved);
        moved.first().cloned()
    }),
];

fn other_person(root: &Value, id: &Value) -> Option<Value> {
    root["actors"].as_array()?.iter().find(|actor| actor["kind"] == "person" && actor["id"] != *id).map(|actor| actor["id"].clone())
}
