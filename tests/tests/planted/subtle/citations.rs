//! The words that prove it, and who said them.

use serde_json::Value;

use super::{end, list, sentences, start};
use crate::{Field, Kind, evidence};

/// A sentence before or behind the evidence of an event.
fn shifted(f: &Field<'_>, event: &Value, by: isize) -> Option<Value> {
    let all = sentences(f.text);
    let words = event["evidence"].get(0)?;
    let at = all.iter().position(|sentence| start(sentence) <= start(words) && end(words) <= end(sentence))?;
    all.get(at.checked_add_signed(by)?).cloned()
}

fn off_by(f: &mut Field<'_>, by: isize) -> Option<String> {
    let i = f.pick("events", |event, _| list(event, "evidence").len() == 1)?;
    let words = shifted(f, f.at(&format!("/events/{i}")), by)?;
    f.set(&format!("/events/{i}/evidence/0"), words)
}

/// Rewrites the evidence of an event by a function of its words; the span stays.
fn reworded(f: &mut Field<'_>, rewrite: impl Fn(&str) -> String) -> Option<String> {
    let i = f.pick("events", |event, _| event["evidence"][0]["text"].as_str().is_some_and(|words| rewrite(words) != words))?;
    let path = format!("/events/{i}/evidence/0/text");
    let words = rewrite(f.at(&path).as_str()?);
    f.set(&path, words)
}

fn requoted(f: &mut Field<'_>, rewrite: impl Fn(&str) -> String) -> Option<String> {
    let i = f.pick("statements", |statement, _| {
        statement["quoted"] == true && statement["words"]["text"].as_str().is_some_and(|words| rewrite(words) != words)
    })?;
    let path = format!("/statements/{i}/words/text");
    let words = rewrite(f.at(&path).as_str()?);
    f.set(&path, words)
}

/// Words of the article from one byte to another, both within characters moved down.
fn cut(text: &str, from: usize, to: usize) -> Value {
    let floor = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    evidence(text, floor(from), floor(to.min(text.len())))
}

pub(crate) const KINDS: &[Kind] = &[
    ("evidence of the next sentence", |f| off_by(f, 1)),
    ("evidence of the sentence before", |f| off_by(f, -1)),
    ("evidence of another article", |f| {
        let i = f.pick("events", |_, _| true)?;
        f.set(
            &format!("/events/{i}/evidence/0/text"),
            "The two ministers exchanged views on the harvest and agreed to meet again next spring.",
        )
    }),
    ("evidence cut with dots in the middle", |f| {
        reworded(f, |words| {
            let all: Vec<&str> = words.split(' ').collect();
            if all.len() < 9 { words.to_owned() } else { format!("{} ... {}", all[..4].join(" "), all[all.len() - 4..].join(" ")) }
        })
    }),
    ("evidence cut before its verb", |f| {
        let i = f.pick("events", |event, _| end(&event["evidence"][0]) > start(&event["evidence"][0]) + 60)?;
        let words = f.at(&format!("/events/{i}/evidence/0")).clone();
        let words = cut(f.text, start(&words), start(&words) + 15);
        f.set(&format!("/events/{i}/evidence/0"), words)
    }),
    ("evidence with a tense corrected", |f| reworded(f, |words| words.replace(" will ", " would ").replace(" has ", " had "))),
    ("evidence with the pronoun resolved", |f| {
        reworded(f, |words| words.replace(" he ", " the president ").replace("The two sides", "China and its partner"))
    }),
    ("evidence that takes in the whole article", |f| {
        let i = f.pick("events", |_, _| true)?;
        let words = cut(f.text, 0, f.text.trim_end().len());
        f.set(&format!("/events/{i}/evidence/0"), words)
    }),
    ("quotation with a clause left out", |f| {
        requoted(f, |words| match (words.find(", "), words.rfind(", ")) {
            (Some(first), Some(last)) if first < last => format!("{}{}", &words[..first], &words[last..]),
            _ => words.to_owned(),
        })
    }),
    ("quotation of the state instead of the person", |f| {
        let state = |root: &Value, statement: &Value| {
            let person = crate::of_id(root, "actors", &statement["speaker"]).filter(|actor| actor["kind"] == "person")?;
            let same = |actor: &&Value| actor["kind"] == "state" && actor["country"] == person["country"] && actor["country"].is_string();
            list(root, "actors").iter().find(same).cloned()
        };
        let i = f.pick("statements", |statement, root| statement["quoted"] == true && state(root, statement).is_some())?;
        let state = state(&f.record, f.at(&format!("/statements/{i}")))?["id"].clone();
        f.set(&format!("/statements/{i}/speaker"), state)
    }),
    ("quotation of the person whom it addresses", |f| {
        let other = |root: &Value, statement: &Value| {
            let others = list(root, "actors").iter().filter(|actor| actor["kind"] == "person" && actor["id"] != statement["speaker"]);
            others.min_by_key(|actor| list(actor, "mentions").iter().map(|m| start(m).abs_diff(start(&statement["words"]))).min()).cloned()
        };
        let i = f.pick("statements", |statement, root| {
            statement["speaker"].is_string() && statement["quoted"] == true && other(root, statement).is_some()
        })?;
        let other = other(&f.record, f.at(&format!("/statements/{i}")))?["id"].clone();
        f.set(&format!("/statements/{i}/speaker"), other)
    }),
    ("verb of the next statement", |f| {
        let other = |root: &Value, statement: &Value| {
            list(root, "statements")
                .iter()
                .find(|other| other["id"] != statement["id"] && other["verb"].is_object() && other["verb"] != statement["verb"])
                .cloned()
        };
        let i = f.pick("statements", |statement, root| statement["verb"].is_object() && other(root, statement).is_some())?;
        let verb = other(&f.record, f.at(&format!("/statements/{i}")))?["verb"].clone();
        f.set(&format!("/statements/{i}/verb"), verb)
    }),
    ("quotation that takes in the words around it", |f| {
        let i = f.pick("statements", |statement, _| {
            statement["quoted"] == true && statement["verb"].is_object() && start(&statement["verb"]) > end(&statement["words"])
        })?;
        let statement = f.at(&format!("/statements/{i}")).clone();
        let words = cut(f.text, start(&statement["words"]), end(&statement["verb"]));
        f.set(&format!("/statements/{i}/words"), words)
    }),
    ("headline that is the first sentence", |f| {
        let i = f.pick("events", |_, _| f.nth == 0)?;
        let headline = f.at("/article/headline").clone();
        let words = sentences(f.text)
            .into_iter()
            .find(|words| start(words) > end(&headline) && words["text"].as_str().is_some_and(|text| text.ends_with('.')))?;
        let _ = i;
        f.set("/article/headline", words)
    }),
];
