//! National days: one table of states, whose names are those of the gazetteer.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, bail};
use serde::Deserialize;

use super::FOLDER;
use super::festivals::month_and_day;
use super::words::Words;
use crate::codegen::lint::{files, read};

const STATES: &str = "crates/gazetteer/facts/states";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NationalDays {
    /// Names of the days, by the variants of `NationalDay`.
    names: BTreeMap<String, Vec<String>>,
    days: BTreeMap<String, Days>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    national: Option<String>,
    independence: Option<String>,
    republic: Option<String>,
}

#[derive(Deserialize)]
struct States {
    state: Vec<State>,
}

#[derive(Deserialize)]
struct State {
    code: String,
    names: Vec<String>,
    #[serde(default)]
    adjectives: Vec<String>,
}

/// Adds the names of the days and of the states to the words; gives the table that the names of states point into. The rules of the
/// days are appended to those of the festivals, of which there are `count`.
pub(super) fn table(words: &mut Words, festivals: &mut String, mut count: usize) -> anyhow::Result<String> {
    let path = format!("{FOLDER}/national_days.toml");
    let NationalDays { names, days } = read(&path)?;
    for (day, names) in &names {
        for name in names {
            words.add(name, format!("Sense::NationalDay(NationalDay::{day})")).with_context(|| path.clone())?;
        }
    }
    let mut states: BTreeMap<String, State> = BTreeMap::new();
    for file in files(STATES)? {
        let read: States = read(&file)?;
        states.extend(read.state.into_iter().map(|state| (state.code.clone(), state)));
    }
    let mut out = "/// Rows of the festivals: the national day, those of independence and of the republic.\n".to_owned();
    out += "pub(crate) static NATIONS: &[[Option<u16>; 3]] = &[\n";
    for (index, (code, Days { national, independence, republic })) in days.iter().enumerate() {
        let mut row = Vec::new();
        for day in [national, independence, republic] {
            let Some(day) = day else {
                row.push("None".to_owned());
                continue;
            };
            let (month, day) = month_and_day(day).with_context(|| format!("{path}: `{code}`"))?;
            let _ = writeln!(festivals, "Festival {{ rule: Rule::Day({month}, {day}), offset: 0, days: 1, zodiac: false, month: false }},");
            row.push(format!("Some({count})"));
            count += 1;
        }
        let Some(state) = states.get(code) else { bail!("{path}: no state `{code}` in {STATES}") };
        // Names of other letters are left to the places where the adjective or a plain name stands.
        let plain = |name: &&String| name.is_ascii() && !name.contains([',', '(']);
        for name in state.names.iter().chain(&state.adjectives).filter(plain) {
            words.add_once(name, format!("Sense::Nation({index})")).with_context(|| path.clone())?;
        }
        let _ = writeln!(out, "[{}], // {code}", row.join(", "));
    }
    Ok(out + "];\n")
}
