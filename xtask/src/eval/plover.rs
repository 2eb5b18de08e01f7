//! PLOVER records: one sentence, one event or none, its source and target.

use std::path::{Path, PathBuf};

use anyhow::Context;
use chancery_model::Event;
use chancery_parser::Parser;
use serde::Deserialize;

use super::score::Score;
use super::{cell, codes, events, read_sentence, save};

/// One record; source and target are lists of coded actors, or the words of one.
#[derive(Deserialize)]
struct Record {
    id: String,
    date: Option<String>,
    text: String,
    /// Missing where the sentence tells no event: whatever is coded then is wrong.
    event: Option<String>,
    source: Side,
    target: Side,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Side {
    Coded(Vec<Coded>),
    Words(String),
}

#[derive(Deserialize)]
struct Coded {
    code: Option<String>,
}

/// Scores a file of records, or all files of a folder together.
pub(crate) fn run(parser: &Parser, path: &Path) -> anyhow::Result<()> {
    let (mut types, mut sources, mut targets, mut full) = (Score::default(), Score::default(), Score::default(), Score::default());
    let (mut none, mut quiet) = (0, 0);
    let mut rows = Vec::new();
    for record in records(path)? {
        let date = record.date.as_deref().and_then(|date| date.parse().ok());
        let extraction = read_sentence(parser, &record.id, &record.text, date);
        // Over distinct types where the gold has no codes, as the record then stands for a sentence of several events.
        let mut coded: Vec<&str> = extraction.events.iter().map(|event| event.kind.as_str()).collect();
        let words = matches!(record.source, Side::Words(_));
        if words {
            coded.sort_unstable();
            coded.dedup();
        }
        types.given += coded.len();
        let Some(gold) = record.event.as_deref() else {
            none += 1;
            quiet += usize::from(coded.is_empty());
            rows.push(format!("{},none,{},,,{},{}", cell(&record.id), coded.join("+"), cell(&record.text), cell(&events(&extraction))));
            continue;
        };
        let right = coded.iter().filter(|kind| is_type(kind, gold)).count();
        types.right += right;
        types.wanted += 1;
        let found = usize::from(right > 0);
        full.wanted += 1;
        let side = |event: &Event, side: &Side, acting: bool| match side {
            Side::Coded(list) => {
                let own = codes(&extraction, if acting { &event.actors } else { &event.recipients });
                let all = [codes(&extraction, &event.actors), codes(&extraction, &event.recipients)].concat();
                list.is_empty()
                    || list
                        .iter()
                        .filter_map(|actor| actor.code.as_ref())
                        // The records of PLOVER give every organisation the code of those between governments.
                        .map(|code| if code == "NGO" { "IGO".to_owned() } else { code.clone() })
                        .any(|code| own.contains(&code) || !acting && event.recipients.is_empty() && all.contains(&code))
            }
            Side::Words(words) => {
                let parts = if acting || event.recipients.is_empty() { &event.actors } else { &event.recipients };
                parts.iter().any(|part| {
                    share_word(&part.mention.text, words)
                        || extraction.actor(part.actor).is_some_and(|actor| share_word(&actor.name, words))
                })
            }
        };
        let any = |which: &Side, acting: bool| extraction.events.iter().any(|event| side(event, which, acting));
        for (score, which, acting) in [(&mut sources, &record.source, true), (&mut targets, &record.target, false)] {
            let empty = matches!(which, Side::Coded(list) if list.is_empty());
            if !empty {
                score.wanted += 1;
                score.right += usize::from(any(which, acting));
            }
        }
        let whole = extraction
            .events
            .iter()
            .any(|event| is_type(event.kind.as_str(), gold) && side(event, &record.source, true) && side(event, &record.target, false));
        full.right += usize::from(whole);
        // Recall counts records, precision coded events.
        rows.push(format!(
            "{},{gold},{},{found},{},{},{}",
            cell(&record.id),
            coded.join("+"),
            usize::from(whole),
            cell(&record.text),
            cell(&events(&extraction))
        ));
    }
    let found = rows.iter().filter(|row| row.split(',').nth(3) == Some("1")).count();
    let precision = types.precision();
    let recall = found as f64 / types.wanted.max(1) as f64;
    println!("{} records", types.wanted);
    println!(
        "type        P {precision:.3}  R {recall:.3}  F1 {:.3}   ({} coded events)",
        2.0 * precision * recall / (precision + recall).max(1e-9),
        types.given
    );
    println!("source      {:.3}   target {:.3}   full match {:.3}", sources.recall(), targets.recall(), full.recall());
    if none > 0 {
        println!("no event    {quiet} of {none} sentences without an event give none");
    }
    save("plover", "id,gold,coded,found,full,text,events", &rows)
}

fn records(path: &Path) -> anyhow::Result<Vec<Record>> {
    let mut files: Vec<PathBuf> = vec![path.to_owned()];
    if path.is_dir() {
        files = std::fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
        files.sort();
    }
    let mut out = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            out.push(serde_json::from_str(line).with_context(|| format!("{}:{}", file.display(), number + 1))?);
        }
    }
    Ok(out)
}

/// `YIELD` of the sentences by Hu et al. (2024) stands for CONCEDE and RETREAT.
fn is_type(kind: &str, gold: &str) -> bool {
    kind == gold || gold == "YIELD" && matches!(kind, "CONCEDE" | "RETREAT")
}

/// Whether two descriptions share a word that carries meaning.
fn share_word(one: &str, other: &str) -> bool {
    const SMALL: &[&str] = &["the", "a", "an", "of", "and", "in", "to", "for", "on", "its", "their", "his", "her", "'s"];
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.len() > 1)
            .map(str::to_lowercase)
            .filter(|word| !SMALL.contains(&word.as_str()))
            .collect()
    };
    let other = words(other);
    words(one).iter().any(|word| other.contains(word))
}
