//! Articles of the workspace's own corpus with their gold records.

use std::path::Path;

use anyhow::Context;
use chancery_model::{Edtf, Extraction, Participant};
use chancery_parser::source::{documents, sniff};
use chancery_parser::{Document, Parser};
use chrono::NaiveDate;
use serde::Deserialize;

use super::score::{Score, matched};
use super::{cell, save};

#[derive(Deserialize)]
struct Gold {
    article: GoldArticle,
    #[serde(default)]
    event: Vec<GoldEvent>,
    #[serde(default)]
    instrument: Vec<GoldInstrument>,
    #[serde(default)]
    relation: Vec<GoldRelation>,
    #[serde(default)]
    statement: Vec<GoldStatement>,
    #[serde(default)]
    timex: Vec<GoldTimex>,
}

#[derive(Deserialize)]
struct GoldArticle {
    published: Option<String>,
    headline: Option<String>,
}

#[derive(Deserialize)]
struct GoldEvent {
    r#type: String,
    #[serde(default)]
    actors: Vec<String>,
    #[serde(default)]
    recipients: Vec<String>,
    date: Option<String>,
    #[serde(default)]
    main: bool,
    words: String,
}

#[derive(Deserialize)]
struct GoldInstrument {
    kind: String,
    #[serde(default)]
    parties: Vec<String>,
}

#[derive(Deserialize)]
struct GoldRelation {
    #[serde(default)]
    parties: Vec<String>,
}

#[derive(Deserialize)]
struct GoldStatement {
    words: String,
    #[serde(default)]
    quoted: bool,
}

#[derive(Deserialize)]
struct GoldTimex {
    text: String,
    value: Option<String>,
}

/// Scores every gold record of a folder against the article beside it.
pub(crate) fn run(parser: &Parser, folder: &Path) -> anyhow::Result<()> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok()?.strip_suffix(".toml").map(str::to_owned))
        .collect();
    names.sort();
    let [mut headline, mut events, mut main, mut instruments, mut relations, mut statements, mut timexes] = [Score::default(); 7];
    let mut rows = Vec::new();
    for name in &names {
        let path = folder.join(format!("{name}.toml"));
        let gold: Gold = toml::from_str(&std::fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
        let document = article(folder, name)?;
        let published = gold.article.published.as_deref().and_then(|day| day.parse::<NaiveDate>().ok());
        let document = Document { published: document.published.or(published), ..document };
        let found = parser.parse(&document);
        let head = found.article.headline.as_ref().map(|words| words.text.clone());
        headline += Score::new(usize::from(head == gold.article.headline), 1, 1);
        let own = matched(&found.events, &gold.event, |event, gold| {
            event.kind.as_str() == gold.r#type && parties(&found, &event.actors, &event.recipients) == gold_parties(gold)
        });
        let mains: Vec<&GoldEvent> = gold.event.iter().filter(|event| event.main).collect();
        let own_main = matched(&found.events, &mains, |event, gold| {
            let date = gold.date.as_ref().is_none_or(|date| date.parse::<Edtf>().ok() == event.when.as_ref().map(|when| when.date));
            event.kind.as_str() == gold.r#type && date && parties(&found, &event.actors, &event.recipients) == gold_parties(gold)
        });
        for event in &gold.event {
            let hit = found
                .events
                .iter()
                .any(|own| own.kind.as_str() == event.r#type && parties(&found, &own.actors, &own.recipients) == gold_parties(event));
            rows.push(format!("{name},{},{},{},{}", event.r#type, gold_parties(event).join("+"), usize::from(hit), cell(&event.words)));
        }
        events += own;
        main += Score { given: own_main.wanted, ..own_main };
        instruments += matched(&found.instruments, &gold.instrument, |own, gold| {
            let names: Vec<String> = sorted(own.parties.iter().filter_map(|party| code(&found, *party)).collect());
            own.kind.as_str() == gold.kind && names == sorted(gold.parties.clone())
        });
        relations += matched(&found.relations, &gold.relation, |own, gold| {
            sorted(own.parties.iter().filter_map(|party| code(&found, *party)).collect()) == sorted(gold.parties.clone())
        });
        let quoted: Vec<&GoldStatement> = gold.statement.iter().filter(|statement| statement.quoted).collect();
        let own: Vec<_> = found.statements.iter().filter(|statement| statement.quoted).collect();
        statements +=
            matched(&own, &quoted, |own, gold| own.words.text.trim_end_matches([',', '.']) == gold.words.trim_end_matches([',', '.']));
        timexes += matched(&found.timexes, &gold.timex, |own, gold| own.evidence.text == gold.text && own.value == gold.value);
        println!("{name:36} events {:>3}/{:<3} main {}/{}", events_right(&rows, name), gold.event.len(), own_main.right, own_main.wanted);
    }
    println!("\n{} articles", names.len());
    for (name, score) in [
        ("headline", headline),
        ("events: type and parties", events),
        ("main events: type, parties, date", main),
        ("instruments: kind and parties", instruments),
        ("relations: parties", relations),
        ("quoted statements: words", statements),
        ("timexes: span and value", timexes),
    ] {
        println!("{}", score.row(name));
    }
    save("readouts", "article,type,parties,found,words", &rows)
}

fn events_right(rows: &[String], name: &str) -> usize {
    rows.iter().filter(|row| row.starts_with(&format!("{name},")) && row.split(',').nth(3) == Some("1")).count()
}

/// The document of a gold record: the file of the same name, or the article of that id in a feed.
fn article(folder: &Path, name: &str) -> anyhow::Result<Document> {
    for extension in ["txt", "html", "jsonl"] {
        for (stem, id) in [(name, None), (name.rsplit_once('.').map_or(name, |(stem, _)| stem), name.rsplit_once('.').map(|(_, id)| id))] {
            let path = folder.join(format!("{stem}.{extension}"));
            let Ok(bytes) = std::fs::read(&path) else { continue };
            let file = path.file_name().and_then(|file| file.to_str()).unwrap_or_default();
            let all: Vec<Document> = documents(file, sniff(file, &bytes), bytes.as_slice()).collect::<Result<_, _>>()?;
            let wanted = |document: &Document| id.is_none_or(|id| document.id == id || document.id.ends_with(id));
            return all.into_iter().find(wanted).with_context(|| format!("{}: no article `{name}`", path.display()));
        }
    }
    anyhow::bail!("{}: no article beside {name}.toml", folder.display())
}

fn code(extraction: &Extraction, actor: chancery_model::ActorId) -> Option<String> {
    let actor = extraction.actor(actor)?;
    let organisation = || actor.organisation.as_ref().map(|id| id.to_uppercase());
    actor.country.map(|country| country.to_string()).or_else(organisation)
}

/// Everybody who takes part, by code.
fn parties(extraction: &Extraction, actors: &[Participant], recipients: &[Participant]) -> Vec<String> {
    sorted(actors.iter().chain(recipients).filter_map(|part| code(extraction, part.actor)).collect())
}

fn gold_parties(event: &GoldEvent) -> Vec<String> {
    sorted([event.actors.clone(), event.recipients.clone()].concat())
}

fn sorted(mut codes: Vec<String>) -> Vec<String> {
    codes.sort();
    codes.dedup();
    codes
}
