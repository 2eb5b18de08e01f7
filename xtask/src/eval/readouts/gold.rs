//! Gold records of articles, and the articles beside them.

use std::path::Path;

use anyhow::Context;
use chancery_model::Edtf;
use chancery_parser::Document;
use chancery_parser::source::{documents, sniff};
use serde::Deserialize;

use super::{sorted, whole};

#[derive(Deserialize)]
pub(super) struct Gold {
    pub(super) article: GoldArticle,
    #[serde(default)]
    pub(super) event: Vec<GoldEvent>,
    #[serde(default)]
    pub(super) instrument: Vec<GoldInstrument>,
    #[serde(default)]
    pub(super) relation: Vec<GoldRelation>,
    #[serde(default)]
    pub(super) statement: Vec<GoldStatement>,
    #[serde(default)]
    pub(super) timex: Vec<GoldTimex>,
}

#[derive(Deserialize)]
pub(super) struct GoldArticle {
    pub(super) published: Option<String>,
    pub(super) headline: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct GoldEvent {
    pub(super) r#type: String,
    #[serde(default)]
    actors: Vec<String>,
    #[serde(default)]
    recipients: Vec<String>,
    date: Option<String>,
    #[serde(default)]
    pub(super) main: bool,
    pub(super) words: String,
}

impl GoldEvent {
    /// Everybody who takes part.
    pub(super) fn parties(&self) -> Vec<String> {
        sorted([self.actors.clone(), self.recipients.clone()].concat())
    }

    pub(super) fn date(&self) -> Option<Edtf> {
        self.date.as_ref().and_then(|date| date.parse().ok())
    }
}

#[derive(Deserialize)]
pub(super) struct GoldInstrument {
    pub(super) kind: String,
    #[serde(default)]
    pub(super) parties: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct GoldRelation {
    #[serde(default)]
    pub(super) parties: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct GoldStatement {
    pub(super) words: String,
    #[serde(default)]
    pub(super) quoted: bool,
}

#[derive(Deserialize)]
pub(super) struct GoldTimex {
    pub(super) text: String,
    pub(super) value: Option<String>,
}

/// The names of the gold records of a folder, sorted.
pub(super) fn names(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok()?.strip_suffix(".toml").map(str::to_owned))
        .collect();
    names.sort();
    Ok(names)
}

/// A gold record.
pub(super) fn read(folder: &Path, name: &str) -> anyhow::Result<Gold> {
    let path = folder.join(format!("{name}.toml"));
    let mut gold: Gold = toml::from_str(&std::fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
    // A mission counts as its organisation, whichever of the two an annotator writes.
    let events = gold.event.iter_mut().flat_map(|event| event.actors.iter_mut().chain(&mut event.recipients));
    let instruments = gold.instrument.iter_mut().flat_map(|instrument| &mut instrument.parties);
    let relations = gold.relation.iter_mut().flat_map(|relation| &mut relation.parties);
    events.chain(instruments).chain(relations).for_each(|party| *party = whole(party));
    Ok(gold)
}

/// The document of a gold record: the file of the same name, or the article of that id in a feed.
pub(super) fn article(folder: &Path, name: &str) -> anyhow::Result<Document> {
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
