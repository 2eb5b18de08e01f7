//! The vocabulary of the reader: words and phrases as rows of text, roles, frames and initiatives as Rust.

mod inflection;
mod phrases;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, ensure};
use serde::Deserialize;

use super::lint::{files, read, unique};
use super::rust::{ensure_rust, string, variant};
use crate::workspace::Mode;

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
    let mut out = String::from(
        "use chancery_model::{Context, EventType, Mode, OfficeKind, Sector};\n\nuse crate::lexicon::{FrameRow, InitiativeRow, RoleRow};\n\n",
    );
    roles(&mut out)?;
    frames(&mut out)?;
    relations(&mut out)?;
    terms(&mut out)?;
    words::generate(mode)?;
    phrases::generate(mode)?;
    ensure_rust(OUTPUT, &format!("{LEXICON}/**/*.toml"), "The vocabulary of the reader.", &out, mode)
}

fn list(texts: &[String]) -> String {
    let items: String = texts.iter().map(|text| string(text) + ",").collect();
    format!("&[{items}]")
}

fn roles(out: &mut String) -> anyhow::Result<()> {
    let classes: BTreeMap<String, Lists> = read(&format!("{LEXICON}/nouns/classes.toml"))?;
    let roles: Roles = read(&format!("{LEXICON}/nouns/roles.toml"))?;
    unique("nouns/roles.toml", roles.role.iter().flat_map(|role| &role.words).map(String::as_str))?;
    let classes = classes.get("classes").context("nouns/classes.toml: no [classes]")?;
    let _ = writeln!(out, "pub(crate) static CLASSES: &[&str] = {};\n", list(&classes.keys().cloned().collect::<Vec<_>>()));
    out.push_str("pub(crate) static ROLES: &[RoleRow] = &[\n");
    for role in &roles.role {
        let option = |kind: &str, value: &Option<String>| {
            value.as_ref().map_or_else(|| "None".to_owned(), |value| format!("Some({kind}::{})", variant(value)))
        };
        let _ = writeln!(
            out,
            "RoleRow {{ name: {}, office: {}, sector: {}, title: {}, body: {}, courtesy: {} }},",
            string(role.words.first().context("nouns/roles.toml: a role without words")?),
            option("OfficeKind", &role.office),
            option("Sector", &role.sector),
            role.title,
            role.body,
            role.courtesy
        );
    }
    out.push_str("];\n\n");
    Ok(())
}

fn frames(out: &mut String) -> anyhow::Result<()> {
    out.push_str("pub(crate) static FRAMES: &[FrameRow] = &[\n");
    let mut patterns: BTreeMap<String, String> = BTreeMap::new();
    for path in files(&format!("{LEXICON}/frames"))? {
        let file: FrameFile = read(&path)?;
        for frame in &file.frame {
            if let Some(other) = patterns.insert(frame.pattern.clone(), path.clone()) {
                ensure!(false, "{path}: pattern `{}` is in {other} too; remove one", frame.pattern);
            }
            let mode = frame.mode.as_ref().map_or_else(|| "None".to_owned(), |mode| format!("Some(Mode::{})", variant(mode)));
            let contexts: String = frame.contexts.iter().map(|context| format!("Context::{},", variant(context))).collect();
            let _ = writeln!(
                out,
                "FrameRow {{ pattern: {}, kind: EventType::{}, mode: {mode}, code: {}, joint: {}, contexts: &[{contexts}], examples: {} }},",
                string(&frame.pattern),
                variant(&file.r#type),
                string(&frame.code),
                frame.joint,
                list(&frame.examples)
            );
        }
    }
    out.push_str("];\n\n");
    Ok(())
}

fn relations(out: &mut String) -> anyhow::Result<()> {
    let relations: Relations = read(&format!("{LEXICON}/records/relations.toml"))?;
    out.push_str("pub(crate) static INITIATIVES: &[InitiativeRow] = &[\n");
    for initiative in &relations.initiative {
        let proposer = initiative.proposer.as_ref().map_or_else(|| "None".to_owned(), |proposer| format!("Some({})", string(proposer)));
        let _ = writeln!(out, "InitiativeRow {{ name: {}, proposer: {proposer} }},", string(&initiative.name));
    }
    out.push_str("];\n\n");
    Ok(())
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
