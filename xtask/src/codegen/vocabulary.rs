//! The vocabulary of the validator: what it needs of the reader's lexicon to judge records that others made, and words of its own.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Context as _;
use toml::{Table, Value};

use super::lint::{files, read};
use super::rust::{ensure_rust, string, variant};
use crate::workspace::Mode;

const LEXICON: &str = "crates/parser/lexicon";
const WORDS: &str = "crates/validate/words";
const OUTPUT: &str = "crates/validate/src/generated/vocabulary.rs";

/// Lists of words under their names, in the order of the names.
type Lists = BTreeMap<String, Vec<String>>;

/// Writes, or checks, the table.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    let mut out = String::from(
        "use chancery_model::{Area, Context, Designation, EventType, InstrumentKind, InstrumentStatus, Mode, OfficeKind, Sector};\n\n\
         use crate::vocabulary::FrameRow;\n\n",
    );
    frames(&mut out)?;
    let lists = |path: &str, key: &str| -> anyhow::Result<Lists> {
        let mut file: BTreeMap<String, Value> = read(path)?;
        let lists: Lists = file.remove(key).with_context(|| format!("{path}: no [{key}]"))?.try_into()?;
        Ok(lists)
    };
    keyed(&mut out, "CLASSES", "&str", &lists(&format!("{LEXICON}/nouns/classes.toml"), "classes")?);
    keyed(&mut out, "AREAS", "Area", &lists(&format!("{LEXICON}/records/areas.toml"), "areas")?);
    keyed(&mut out, "INSTRUMENTS", "InstrumentKind", &lists(&format!("{LEXICON}/records/instruments.toml"), "kinds")?);
    keyed(&mut out, "CONTEXTS", "Context", &lists(&format!("{LEXICON}/records/contexts.toml"), "contexts")?);
    keyed(&mut out, "DESIGNATIONS", "Designation", &lists(&format!("{LEXICON}/records/relations.toml"), "designations")?);
    keyed(&mut out, "MODES", "Mode", &lists(&format!("{WORDS}/modes.toml"), "modes")?);
    keyed(&mut out, "INSTRUMENT_STATUSES", "InstrumentStatus", &lists(&format!("{WORDS}/instruments.toml"), "statuses")?);
    keyed(&mut out, "CODES", "&str", &lists(&format!("{WORDS}/codes.toml"), "codes")?);
    keyed(&mut out, "OFFICES", "OfficeKind", &roles("office")?);
    keyed(&mut out, "SECTORS", "Sector", &roles("sector")?);
    initiatives(&mut out)?;
    irregular(&mut out)?;
    numbers(&mut out, &lists(&format!("{WORDS}/numbers.toml"), "numbers")?);
    for (name, words) in &read::<Lists>(&format!("{WORDS}/time.toml"))? {
        let _ = writeln!(out, "pub(crate) static {}: &[&str] = &{words:?};\n", name.to_uppercase());
    }
    for file in ["status", "roles", "records"] {
        let lists: Lists = read(&format!("{WORDS}/{file}.toml"))?;
        for (name, words) in &lists {
            let _ = writeln!(out, "pub(crate) static {}: &str = {};\n", name.to_uppercase(), string(&words.join("|")));
        }
    }
    let function: Lists = read(&format!("{LEXICON}/words/function.toml"))?;
    let prepositions = function.get("prepositions").context("words/function.toml: no prepositions")?;
    let _ = writeln!(out, "pub(crate) static PREPOSITIONS: &str = {};\n", string(&prepositions.join("|")));
    ensure_rust(OUTPUT, &format!("{LEXICON}/**/*.toml and {WORDS}/*.toml"), "Words that tell what an article says.", &out, mode)
}

/// One row for each list: its key, and its words between bars.
fn keyed(out: &mut String, name: &str, kind: &str, lists: &Lists) {
    let _ = writeln!(out, "pub(crate) static {name}: &[({kind}, &str)] = &[");
    for (id, words) in lists {
        let key = if kind == "&str" { string(id) } else { format!("{kind}::{}", variant(id)) };
        let _ = writeln!(out, "({key}, {}),", string(&words.join("|")));
    }
    out.push_str("];\n\n");
}

fn frames(out: &mut String) -> anyhow::Result<()> {
    out.push_str("/// Sorted by pattern.\npub(crate) static FRAMES: &[FrameRow] = &[\n");
    let mut rows = BTreeMap::new();
    for path in files(&format!("{LEXICON}/frames"))? {
        let file: Table = read(&path)?;
        let kind = file["type"].as_str().context("type")?;
        for frame in file["frame"].as_array().context("frame")? {
            let contexts = frame.get("contexts").and_then(Value::as_array).into_iter().flatten();
            let contexts: String = contexts.filter_map(Value::as_str).map(|context| format!("Context::{},", variant(context))).collect();
            let pattern = frame["pattern"].as_str().context("pattern")?;
            rows.insert(pattern.to_owned(), format!("FrameRow({}, EventType::{}, &[{contexts}]),", string(pattern), variant(kind)));
        }
    }
    for row in rows.values() {
        out.push_str(row);
        out.push('\n');
    }
    out.push_str("];\n\n");
    Ok(())
}

/// The nouns for those who act by a key of theirs: the titles of each kind of office, the words of each sector.
fn roles(key: &str) -> anyhow::Result<Lists> {
    let file: Table = read(&format!("{LEXICON}/nouns/roles.toml"))?;
    let mut lists = Lists::new();
    for role in file["role"].as_array().context("role")? {
        if let Some(id) = role.get(key).and_then(Value::as_str) {
            let words = role["words"].as_array().into_iter().flatten().filter_map(Value::as_str);
            lists.entry(id.to_owned()).or_default().extend(words.map(str::to_owned));
        }
    }
    Ok(lists)
}

fn initiatives(out: &mut String) -> anyhow::Result<()> {
    let path = format!("{LEXICON}/records/relations.toml");
    let file: Table = read(&path)?;
    out.push_str("/// Name, proposer, words.\npub(crate) static INITIATIVES: &[(&str, Option<&str>, &str)] = &[\n");
    for initiative in file["initiative"].as_array().context("initiative")? {
        let proposer = initiative.get("proposer").and_then(Value::as_str);
        let words: Vec<&str> = initiative["words"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let name = initiative["name"].as_str().context("name")?;
        let _ = writeln!(out, "({}, {proposer:?}, {}),", string(name), string(&words.join("|")));
    }
    out.push_str("];\n\n");
    Ok(())
}

fn irregular(out: &mut String) -> anyhow::Result<()> {
    let verbs: Table = read(&format!("{LEXICON}/words/verbs.toml"))?;
    out.push_str("/// Lemma, past, participle.\npub(crate) static IRREGULAR_VERBS: &[[&str; 3]] = &[\n");
    for forms in verbs["irregular"].as_array().context("irregular")? {
        let forms: [String; 3] = forms.clone().try_into()?;
        let _ = writeln!(out, "{forms:?},");
    }
    out.push_str("];\n\n/// Lemma and plural.\npub(crate) static IRREGULAR_NOUNS: &[[&str; 2]] = &[\n");
    let nouns: Table = read(&format!("{LEXICON}/words/nouns.toml"))?;
    for forms in nouns["irregular"].as_array().context("irregular")? {
        let forms: [String; 2] = forms.clone().try_into()?;
        let _ = writeln!(out, "{forms:?},");
    }
    out.push_str("];\n\n");
    Ok(())
}

fn numbers(out: &mut String, lists: &Lists) {
    let mut rows: Vec<(u64, &Vec<String>)> = lists.iter().filter_map(|(number, words)| Some((number.parse().ok()?, words))).collect();
    rows.sort();
    out.push_str("pub(crate) static NUMBERS: &[(u64, &str)] = &[\n");
    for (number, words) in rows {
        let _ = writeln!(out, "({number}, {}),", string(&words.join("|")));
    }
    out.push_str("];\n\n");
}
