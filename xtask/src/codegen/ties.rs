//! The years in which states took up diplomatic relations.

use std::fmt::Write as _;

use anyhow::ensure;
use serde::Deserialize;

use super::lint::{files, read};
use super::rust::ensure_rust;
use crate::workspace::Mode;

const FACTS: &str = "crates/gazetteer/facts/ties";
const OUTPUT: &str = "crates/gazetteer/src/generated/ties.rs";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TieFile {
    ties: Vec<Tie>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tie {
    parties: [String; 2],
    years: Vec<i32>,
}

/// Writes, or checks, the table.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    let mut ties: Vec<Tie> = Vec::new();
    for path in files(FACTS)? {
        for mut tie in read::<TieFile>(&path)?.ties {
            tie.parties.sort();
            ensure!(!tie.years.is_empty() && tie.years.is_sorted(), "{path}: {:?}: give the years in order", tie.parties);
            ensure!(ties.iter().all(|other| other.parties != tie.parties), "{path}: {:?} is there twice; remove one", tie.parties);
            ties.push(tie);
        }
    }
    ties.sort_by(|left, right| left.parties.cmp(&right.parties));
    let mut out = String::from(
        "use chancery_model::CountryCode;\n\nuse crate::Tie;\n\n\
         const fn tie(one: &'static str, other: &'static str, years: &'static [i32]) -> Tie {\n\
         Tie { parties: [CountryCode::from_static(one), CountryCode::from_static(other)], years }\n}\n\n\
         pub(crate) static TIES: &[Tie] = &[\n",
    );
    for Tie { parties: [one, other], years } in &ties {
        let _ = writeln!(out, "tie({one:?}, {other:?}, &{years:?}),");
    }
    out.push_str("];\n");
    ensure_rust(OUTPUT, &format!("{FACTS}/*.toml"), "Diplomatic relations and the years in which they began.", &out, mode)
}
