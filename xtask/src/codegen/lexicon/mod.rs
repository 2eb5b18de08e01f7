//! The vocabulary of the reader: words and phrases as rows of text, roles, frames and initiatives as Rust.

mod inflection;
mod phrases;
mod tables;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, ensure};
use chancery_parser::Tables;
use serde::Deserialize;

use super::lint::{read, unique};
use super::rust::{ensure_rust, string, variant};
use crate::workspace::{Mode, ensure_file};

pub(crate) use tables::read as tables;

const LEXICON: &str = "crates/parser/lexicon";
const GENERATED: &str = "crates/parser/src/generated";
const OUTPUT: &str = "crates/parser/src/generated/lexicon.rs";

/// Lists of words under their names, in the order of the names.
type Lists = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verbs {
    irregular: Vec<[String; 3]>,
    doubling: Vec<String>,
    plain: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nouns {
    irregular: Vec<[String; 2]>,
    nouns: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Roles {
    role: Vec<Role>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Role {
    words: Vec<String>,
    office: Option<String>,
    sector: Option<String>,
    #[serde(default)]
    title: bool,
    #[serde(default)]
    body: bool,
    #[serde(default)]
    courtesy: bool,
    organisation: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameFile {
    r#type: String,
    frame: Vec<Frame>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Frame {
    pattern: String,
    code: String,
    mode: Option<String>,
    #[serde(default)]
    joint: bool,
    #[serde(default)]
    contexts: Vec<String>,
    #[serde(default)]
    examples: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Relations {
    designations: Lists,
    vision: Vec<Vision>,
    initiative: Vec<Initiative>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vision {
    name: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Initiative {
    name: String,
    proposer: Option<String>,
    words: Vec<String>,
}

/// Writes, or checks, the tables of the reader.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    let tables = tables(LEXICON)?;
    let mut out = String::from(
        "use chancery_model::{Context, EventType, Mode, OfficeKind, Sector};\n\nuse crate::lexicon::{FrameRow, InitiativeRow, RoleRow};\n\n",
    );
    rows(&tables, &mut out);
    terms(&mut out)?;
    ensure_file(&format!("{GENERATED}/words.tsv"), tables.words, mode)?;
    ensure_file(&format!("{GENERATED}/phrases.tsv"), tables.phrases, mode)?;
    ensure_rust(OUTPUT, &format!("{LEXICON}/**/*.toml"), "The vocabulary of the reader.", &out, mode)
}

fn list(texts: &[impl AsRef<str>]) -> String {
    let items: String = texts.iter().map(|text| string(text.as_ref()) + ",").collect();
    format!("&[{items}]")
}

/// A value of the model, or its absence, as Rust.
fn option(kind: &str, value: Option<impl std::fmt::Debug>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({kind}{value:?})"))
}

/// The rows as Rust.
fn rows(tables: &Tables, out: &mut String) {
    let _ = writeln!(out, "pub(crate) static CLASSES: &[&str] = {};\n", list(tables.classes));
    out.push_str("pub(crate) static ROLES: &[RoleRow] = &[\n");
    for role in tables.roles {
        let _ = writeln!(
            out,
            "RoleRow {{ name: {}, office: {}, sector: {}, title: {}, body: {}, courtesy: {}, organisation: {} }},",
            string(role.name),
            option("OfficeKind::", role.office),
            option("Sector::", role.sector),
            role.title,
            role.body,
            role.courtesy,
            option("", role.organisation)
        );
    }
    out.push_str("];\n\npub(crate) static FRAMES: &[FrameRow] = &[\n");
    for frame in tables.frames {
        let contexts: String = frame.contexts.iter().map(|context| format!("Context::{context:?},")).collect();
        let _ = writeln!(
            out,
            "FrameRow {{ pattern: {}, kind: EventType::{:?}, mode: {}, code: {}, joint: {}, contexts: &[{contexts}], examples: {} }},",
            string(frame.pattern),
            frame.kind,
            option("Mode::", frame.mode),
            string(frame.code),
            frame.joint,
            list(frame.examples)
        );
    }
    out.push_str("];\n\npub(crate) static INITIATIVES: &[InitiativeRow] = &[\n");
    for initiative in tables.initiatives {
        let _ = writeln!(out, "InitiativeRow {{ name: {}, proposer: {} }},", string(initiative.name), option("", initiative.proposer));
    }
    out.push_str("];\n\n");
}

/// The small lists of single steps: one bit of 128 for each.
fn terms(out: &mut String) -> anyhow::Result<()> {
    let path = format!("{LEXICON}/records/terms.toml");
    let mut tables: BTreeMap<String, Lists> = read(&path)?;
    let lists = tables.remove("terms").with_context(|| format!("{path}: no [terms]"))?;
    ensure!(lists.len() <= 128, "{path}: more lists than the 128 bits of a set");
    out.push_str("/// A list of `records/terms.toml`.\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub(crate) enum Term {\n");
    for name in lists.keys() {
        let _ = writeln!(out, "{},", variant(name));
    }
    out.push_str("}\n\npub(crate) static TERMS: &[(Term, &[&str])] = &[\n");
    for (name, words) in &lists {
        unique(&path, words.iter().map(String::as_str))?;
        let _ =
            writeln!(out, "(Term::{}, {}),", variant(name), list(&words.iter().map(|phrase| phrases::words(phrase)).collect::<Vec<_>>()));
    }
    out.push_str("];\n\n");
    Ok(())
}
