//! The ontology of the model: PLOVER, CAMEO, countries, vocabularies.

use std::fmt::Write as _;

use anyhow::{Context, bail, ensure};
use serde::Deserialize;

use super::dates::{first_day, last_day, literal};
use super::lint::{read, unique};
use super::rust::{Term, ensure_rust, string, variant, vocabulary};
use crate::workspace::Mode;

const FOLDER: &str = "crates/model/ontology";
const GENERATED: &str = "crates/model/src/generated";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plover {
    r#type: Vec<EventType>,
    context: Vec<Entry>,
    auxiliary: Vec<Entry>,
    quad: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventType {
    id: String,
    meaning: String,
    quad: String,
    score: f64,
    needs_recipient: bool,
    cameo: String,
    #[serde(default)]
    modes: Vec<EventMode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventMode {
    id: String,
    meaning: String,
    score: Option<f64>,
    cameo: String,
}

/// A term of a plain vocabulary; `rank`, `sector` and `binding` occur in some of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    meaning: String,
    rank: Option<u8>,
    sector: Option<String>,
    binding: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Codebook {
    code: Vec<Code>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    id: String,
    name: String,
    goldstein: f64,
    plover: Option<Equivalent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Equivalent {
    r#type: String,
    mode: Option<String>,
    #[serde(default)]
    contexts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Countries {
    country: Vec<Country>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Country {
    alpha3: String,
    #[serde(default)]
    alpha2: String,
    numeric: Option<u16>,
    name: String,
    formal: Option<String>,
    since: Option<String>,
    until: Option<String>,
    #[serde(default)]
    successors: Vec<String>,
}

/// Writes, or checks, the tables of the model.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    let plover: Plover = read(&format!("{FOLDER}/plover.toml"))?;
    let codebook: Codebook = read(&format!("{FOLDER}/cameo.toml"))?;
    let countries: Countries = read(&format!("{FOLDER}/countries.toml"))?;
    check_plover(&plover, &codebook)?;
    check_cameo(&plover, &codebook)?;
    check_countries(&countries)?;
    let write = |name: &str, source: &str, doc: &str, body: &str| {
        ensure_rust(&format!("{GENERATED}/{name}.rs"), &format!("{FOLDER}/{source}.toml"), doc, body, mode)
    };
    write("plover", "plover", "PLOVER event types, modes, contexts and scores.", &plover_tables(&plover))?;
    write("cameo", "cameo", "The CAMEO codebook and its crosswalk to PLOVER.", &cameo_table(&codebook))?;
    write("countries", "countries", "Countries, present and past.", &country_table(&countries)?)?;
    write("vocabularies", "*", "Closed vocabularies of diplomacy.", &vocabularies()?)
}

fn terms(entries: &[Entry]) -> Vec<Term<'_>> {
    entries.iter().map(|entry| Term { id: &entry.id, meaning: &entry.meaning }).collect()
}

fn plover_tables(plover: &Plover) -> String {
    let mut modes: Vec<Term> = Vec::new();
    for mode in plover.r#type.iter().flat_map(|kind| &kind.modes) {
        if !modes.iter().any(|known| known.id == mode.id) {
            modes.push(Term { id: &mode.id, meaning: &mode.meaning });
        }
    }
    let kinds: Vec<Term> = plover.r#type.iter().map(|kind| Term { id: &kind.id, meaning: &kind.meaning }).collect();
    let mut out = String::from("use crate::ontology::vocabulary::vocabulary;\nuse crate::ontology::{EventTypeEntry, ModeEntry, code};\n\n");
    out += &vocabulary("EventType", "event type", "What happened: the PLOVER event types of 2021.", &kinds);
    out += &vocabulary("Mode", "mode", "How it happened. Each event type allows some modes: see [`EventType::modes`].", &modes);
    out += &vocabulary("Context", "context", "Why it happened, or about what: the PLOVER contexts.", &terms(&plover.context));
    out += &vocabulary(
        "AuxiliaryMode",
        "auxiliary mode",
        "How an event stands to the time and truth of the story.",
        &terms(&plover.auxiliary),
    );
    out += &vocabulary("QuadClass", "quad class", "Verbal or material, cooperation or conflict.", &terms(&plover.quad));
    out += "pub(crate) static EVENT_TYPES: &[EventTypeEntry] = &[\n";
    for kind in &plover.r#type {
        let _ = write!(
            out,
            "EventTypeEntry {{ quad: QuadClass::{}, score: {:?}, needs_recipient: {}, cameo: code({}), modes: &[",
            variant(&kind.quad),
            kind.score,
            kind.needs_recipient,
            string(&kind.cameo)
        );
        for mode in &kind.modes {
            let _ = write!(
                out,
                "ModeEntry {{ mode: Mode::{}, score: {:?}, cameo: code({}) }},",
                variant(&mode.id),
                mode.score,
                string(&mode.cameo)
            );
        }
        out += "] },\n";
    }
    out + "];\n"
}

fn check_plover(plover: &Plover, codebook: &Codebook) -> anyhow::Result<()> {
    let path = "plover.toml";
    unique(path, plover.r#type.iter().map(|kind| kind.id.as_str()))?;
    unique(path, plover.context.iter().map(|context| context.id.as_str()))?;
    for kind in &plover.r#type {
        unique(path, kind.modes.iter().map(|mode| mode.id.as_str()))?;
        ensure!(plover.quad.iter().any(|quad| quad.id == kind.quad), "{path}: {} has unknown quad class `{}`", kind.id, kind.quad);
        for cameo in kind.modes.iter().map(|mode| &mode.cameo).chain([&kind.cameo]) {
            ensure!(codebook.code.iter().any(|code| code.id == *cameo), "{path}: {} has unknown CAMEO code `{cameo}`", kind.id);
        }
    }
    Ok(())
}

fn check_cameo(plover: &Plover, codebook: &Codebook) -> anyhow::Result<()> {
    let path = "cameo.toml";
    unique(path, codebook.code.iter().map(|code| code.id.as_str()))?;
    for code in &codebook.code {
        let Some(equivalent) = &code.plover else { continue };
        let kind = plover.r#type.iter().find(|kind| kind.id == equivalent.r#type);
        let kind = kind.with_context(|| format!("{path}: {} has unknown event type `{}`", code.id, equivalent.r#type))?;
        if let Some(mode) = &equivalent.mode {
            ensure!(kind.modes.iter().any(|known| known.id == *mode), "{path}: {}: {} has no mode `{mode}`", code.id, kind.id);
        }
        for context in &equivalent.contexts {
            ensure!(plover.context.iter().any(|known| known.id == *context), "{path}: {} has unknown context `{context}`", code.id);
        }
    }
    Ok(())
}

fn cameo_table(codebook: &Codebook) -> String {
    let mut codes: Vec<&Code> = codebook.code.iter().collect();
    // A blank sorts before every digit, as in `CameoCode`.
    codes.sort_by_key(|code| format!("{:4}", code.id));
    let mut out = String::from(
        "use crate::ontology::{Cameo, Context, EventType, Mode, PloverEquivalent, code};\n\npub(crate) static CODES: &[Cameo] = &[\n",
    );
    for code in codes {
        let plover = code.plover.as_ref().map_or_else(
            || "None".to_owned(),
            |equivalent| {
                let mode = equivalent.mode.as_ref().map_or_else(|| "None".to_owned(), |mode| format!("Some(Mode::{})", variant(mode)));
                let contexts: String = equivalent.contexts.iter().map(|context| format!("Context::{},", variant(context))).collect();
                format!(
                    "Some(PloverEquivalent {{ kind: EventType::{}, mode: {mode}, contexts: &[{contexts}] }})",
                    variant(&equivalent.r#type)
                )
            },
        );
        let _ = writeln!(
            out,
            "Cameo {{ code: code({}), name: {}, goldstein: {:?}, plover: {plover} }},",
            string(&code.id),
            string(&code.name),
            code.goldstein
        );
    }
    out + "];\n"
}

fn check_countries(countries: &Countries) -> anyhow::Result<()> {
    let path = "countries.toml";
    unique(path, countries.country.iter().map(|country| country.alpha3.as_str()))?;
    unique(path, countries.country.iter().map(|country| country.name.as_str()))?;
    for country in &countries.country {
        for successor in &country.successors {
            ensure!(
                countries.country.iter().any(|known| known.alpha3 == *successor),
                "{path}: {} has unknown successor `{successor}`",
                country.alpha3
            );
        }
        if let (Some(since), Some(until)) = (&country.since, &country.until)
            && since > until
        {
            bail!("{path}: {} ends ({until}) before it begins ({since})", country.alpha3);
        }
    }
    Ok(())
}

fn country_table(countries: &Countries) -> anyhow::Result<String> {
    let mut rows: Vec<&Country> = countries.country.iter().collect();
    rows.sort_by(|left, right| left.alpha3.cmp(&right.alpha3));
    let mut out = String::from(
        "use chrono::NaiveDate;\n\nuse crate::ontology::{Country, CountryCode};\n\npub(crate) static COUNTRIES: &[Country] = &[\n",
    );
    for country in rows {
        let successors: String = country.successors.iter().map(|code| format!("CountryCode::from_static({}),", string(code))).collect();
        let _ = writeln!(
            out,
            "Country {{ code: CountryCode::from_static({}), alpha2: {}, numeric: {:?}, name: {}, formal: {}, since: {}, until: {}, successors: &[{successors}] }},",
            string(&country.alpha3),
            string(&country.alpha2),
            country.numeric,
            string(&country.name),
            string(country.formal.as_ref().unwrap_or(&country.name)),
            literal(country.since.as_deref().map(first_day).transpose().with_context(|| country.alpha3.clone())?),
            literal(country.until.as_deref().map(last_day).transpose().with_context(|| country.alpha3.clone())?),
        );
    }
    Ok(out + "];\n")
}

fn vocabularies() -> anyhow::Result<String> {
    let mut out = String::from("use crate::ontology::vocabulary::vocabulary;\n\n");
    for (file, key, name, noun, doc) in [
        ("sectors", "sector", "Sector", "sector", "The part of a society that an actor stands for."),
        ("offices", "office", "OfficeKind", "office", "Kinds of public office."),
        ("areas", "area", "Area", "area", "Fields in which states cooperate."),
        ("designations", "designation", "Designation", "designation", "The ladder of partnership: what states call their relation."),
        ("instruments", "instrument", "InstrumentKind", "instrument kind", "Kinds of diplomatic documents."),
    ] {
        let path = format!("{FOLDER}/{file}.toml");
        let mut table: std::collections::BTreeMap<String, Vec<Entry>> = read(&path)?;
        let entries = table.remove(key).with_context(|| format!("{path}: no [[{key}]]"))?;
        unique(&path, entries.iter().map(|entry| entry.id.as_str()))?;
        out += &vocabulary(name, noun, doc, &terms(&entries));
        out += &column(&entries, name, "rank", "u8", "The rung on the ladder: a greater number is a closer relation.", |entry| {
            entry.rank.map(|rank| rank.to_string())
        });
        out += &column(&entries, name, "binding", "bool", "Whether instruments of the kind usually bind in international law.", |entry| {
            entry.binding.map(|binding| binding.to_string())
        });
        out += &column(&entries, name, "sector", "Sector", "The sector of whoever holds the office.", |entry| {
            entry.sector.as_ref().map(|sector| format!("Sector::{}", variant(sector)))
        });
    }
    Ok(out)
}

/// A method that gives one column of a vocabulary, where the vocabulary has it.
fn column(entries: &[Entry], name: &str, method: &str, kind: &str, doc: &str, cell: impl Fn(&Entry) -> Option<String>) -> String {
    if entries.iter().all(|entry| cell(entry).is_none()) {
        return String::new();
    }
    let mut arms: Vec<(String, Vec<String>)> = Vec::new();
    for entry in entries {
        let value = cell(entry).unwrap_or_default();
        let pattern = format!("Self::{}", variant(&entry.id));
        match arms.iter_mut().find(|(known, _)| *known == value) {
            Some((_, patterns)) => patterns.push(pattern),
            None => arms.push((value, vec![pattern])),
        }
    }
    let arms: String = arms.iter().map(|(value, patterns)| format!("{} => {value},\n", patterns.join(" | "))).collect();
    format!("impl {name} {{\n/// {doc}\npub const fn {method}(self) -> {kind} {{ match self {{ {arms} }} }}\n}}\n\n")
}
