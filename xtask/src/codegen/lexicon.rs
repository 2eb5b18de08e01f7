//! The vocabulary of the reader: words, noun classes, roles, frames, terms of records.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, ensure};
use serde::Deserialize;

use super::lint::{files, read, unique};
use super::rust::{ensure_rust, string, variant};
use crate::workspace::Mode;

const LEXICON: &str = "crates/parser/lexicon";
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
        "use chancery_model::{Area, Context, Designation, EventType, InstrumentKind, Mode, OfficeKind, Sector};\n\nuse crate::lexicon::{FrameRow, InitiativeRow, RoleRow};\n\n",
    );
    words(&mut out)?;
    nouns(&mut out)?;
    frames(&mut out)?;
    records(&mut out)?;
    ensure_rust(OUTPUT, &format!("{LEXICON}/**/*.toml"), "The vocabulary of the reader.", &out, mode)
}

fn list(texts: &[String]) -> String {
    let items: String = texts.iter().map(|text| string(text) + ",").collect();
    format!("&[{items}]")
}

fn words(out: &mut String) -> anyhow::Result<()> {
    let function: Lists = read(&format!("{LEXICON}/words/function.toml"))?;
    let verbs: Verbs = read(&format!("{LEXICON}/words/verbs.toml"))?;
    let adjectives: Lists = read(&format!("{LEXICON}/words/adjectives.toml"))?;
    unique("words/verbs.toml", verbs.irregular.iter().map(|forms| forms[0].as_str()))?;
    out.push_str("pub(crate) static FUNCTION_WORDS: &[(&str, &[&str])] = &[\n");
    for (name, forms) in &function {
        let _ = writeln!(out, "({}, {}),", string(name), list(forms));
    }
    let sets: Lists = read(&format!("{LEXICON}/words/sets.toml"))?;
    out.push_str("];\n\npub(crate) static WORD_SETS: &[(&str, &[&str])] = &[\n");
    for (name, lemmas) in &sets {
        let _ = writeln!(out, "({}, {}),", string(name), list(lemmas));
    }
    out.push_str("];\n\npub(crate) static IRREGULAR_VERBS: &[[&str; 3]] = &[\n");
    for [lemma, past, participle] in &verbs.irregular {
        let _ = writeln!(out, "[{}, {}, {}],", string(lemma), string(past), string(participle));
    }
    let _ = writeln!(out, "];\n\npub(crate) static DOUBLING_VERBS: &[&str] = {};\n", list(&verbs.doubling));
    let _ = writeln!(out, "pub(crate) static PLAIN_VERBS: &[&str] = {};\n", list(&verbs.plain));
    let adjectives = adjectives.get("adjectives").context("words/adjectives.toml: no `adjectives`")?;
    let _ = writeln!(out, "pub(crate) static ADJECTIVES: &[&str] = {};\n", list(adjectives));
    Ok(())
}

fn nouns(out: &mut String) -> anyhow::Result<()> {
    let nouns: Nouns = read(&format!("{LEXICON}/words/nouns.toml"))?;
    let classes: BTreeMap<String, Lists> = read(&format!("{LEXICON}/nouns/classes.toml"))?;
    let roles: Roles = read(&format!("{LEXICON}/nouns/roles.toml"))?;
    unique("nouns/roles.toml", roles.role.iter().flat_map(|role| &role.words).map(String::as_str))?;
    out.push_str("pub(crate) static IRREGULAR_NOUNS: &[[&str; 2]] = &[\n");
    for [singular, plural] in &nouns.irregular {
        let _ = writeln!(out, "[{}, {}],", string(singular), string(plural));
    }
    let _ = writeln!(out, "];\n\npub(crate) static NOUNS: &[&str] = {};\n", list(&nouns.nouns));
    out.push_str("pub(crate) static CLASSES: &[(&str, &[&str])] = &[\n");
    for (name, members) in classes.get("classes").context("nouns/classes.toml: no [classes]")? {
        let _ = writeln!(out, "({}, {}),", string(name), list(members));
    }
    out.push_str("];\n\npub(crate) static ROLES: &[RoleRow] = &[\n");
    for role in &roles.role {
        let option = |kind: &str, value: &Option<String>| {
            value.as_ref().map_or_else(|| "None".to_owned(), |value| format!("Some({kind}::{})", variant(value)))
        };
        let _ = writeln!(
            out,
            "RoleRow {{ words: {}, office: {}, sector: {}, title: {}, body: {}, courtesy: {} }},",
            list(&role.words),
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

fn records(out: &mut String) -> anyhow::Result<()> {
    let keyed = |out: &mut String, name: &str, kind: &str, lists: &Lists| {
        let _ = writeln!(out, "pub(crate) static {name}: &[({kind}, &[&str])] = &[");
        for (id, words) in lists {
            let _ = writeln!(out, "({kind}::{}, {}),", variant(id), list(words));
        }
        out.push_str("];\n\n");
    };
    let table = |file: &str, key: &str| -> anyhow::Result<Lists> {
        let path = format!("{LEXICON}/records/{file}.toml");
        let mut tables: BTreeMap<String, Lists> = read(&path)?;
        let lists = tables.remove(key).with_context(|| format!("{path}: no [{key}]"))?;
        unique(&path, lists.values().flatten().map(String::as_str))?;
        Ok(lists)
    };
    keyed(out, "AREAS", "Area", &table("areas", "areas")?);
    keyed(out, "INSTRUMENTS", "InstrumentKind", &table("instruments", "kinds")?);
    let contexts: BTreeMap<String, Lists> = read(&format!("{LEXICON}/records/contexts.toml"))?;
    keyed(out, "CONTEXT_WORDS", "Context", contexts.get("contexts").context("records/contexts.toml: no [contexts]")?);
    let relations: Relations = read(&format!("{LEXICON}/records/relations.toml"))?;
    keyed(out, "DESIGNATIONS", "Designation", &relations.designations);
    out.push_str("pub(crate) static VISIONS: &[(&str, &[&str])] = &[\n");
    for vision in &relations.vision {
        let _ = writeln!(out, "({}, {}),", string(&vision.name), list(&vision.words));
    }
    out.push_str("];\n\npub(crate) static INITIATIVES: &[InitiativeRow] = &[\n");
    for initiative in &relations.initiative {
        let proposer = initiative.proposer.as_ref().map_or_else(|| "None".to_owned(), |proposer| format!("Some({})", string(proposer)));
        let _ = writeln!(
            out,
            "InitiativeRow {{ name: {}, proposer: {proposer}, words: {} }},",
            string(&initiative.name),
            list(&initiative.words)
        );
    }
    out.push_str("];\n\n");
    terms(out)?;
    let speech: Lists = read(&format!("{LEXICON}/records/speech.toml"))?;
    for (name, words) in &speech {
        let _ = writeln!(out, "pub(crate) static SPEECH_{}: &[&str] = {};\n", name.to_uppercase(), list(words));
    }
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
        let _ = writeln!(out, "(Term::{}, {}),", variant(name), list(words));
    }
    out.push_str("];\n\n");
    Ok(())
}
