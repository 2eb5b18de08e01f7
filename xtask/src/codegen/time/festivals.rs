//! Named days and periods.

use std::fmt::Write as _;

use anyhow::{Context, bail};
use chancery_model::Edtf;
use serde::Deserialize;

use super::words::Words;
use super::{FOLDER, feasts, nations};
use crate::codegen::lint::read;
use crate::codegen::rust::string;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Festivals {
    festival: Vec<Festival>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Festival {
    names: Vec<String>,
    day: Option<String>,
    nth: Option<Nth>,
    table: Option<String>,
    #[serde(default)]
    offset: i32,
    #[serde(default = "one")]
    days: u32,
    #[serde(default)]
    zodiac: bool,
    #[serde(default)]
    month: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nth {
    month: u32,
    weekday: u32,
    n: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Periods {
    period: Vec<Period>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Period {
    names: Vec<String>,
    edtf: Option<String>,
}

fn one() -> u32 {
    1
}

/// Adds the names to the words; gives the tables that the names point into.
pub(super) fn tables(words: &mut Words) -> anyhow::Result<String> {
    let path = format!("{FOLDER}/festivals.toml");
    let festivals: Festivals = read(&path)?;
    let mut out = "pub(crate) static FESTIVALS: &[Festival] = &[\n".to_owned();
    for (index, festival) in festivals.festival.iter().enumerate() {
        let rule = rule(festival).with_context(|| format!("{path}: `{}`", festival.names.join(", ")))?;
        let Festival { offset, days, zodiac, month, .. } = festival;
        let _ = writeln!(out, "Festival {{ rule: {rule}, offset: {offset}, days: {days}, zodiac: {zodiac}, month: {month} }},");
        for name in &festival.names {
            words.add(name, format!("Sense::Festival({index})")).with_context(|| path.clone())?;
        }
    }
    let nations = nations::table(words, &mut out, festivals.festival.len())?;
    let path = format!("{FOLDER}/periods.toml");
    let periods: Periods = read(&path)?;
    let _ = write!(out, "];\n\n{nations}\n");
    out += "pub(crate) static PERIODS: &[Period] = &[\n";
    for (index, period) in periods.period.iter().enumerate() {
        if let Some(edtf) = &period.edtf {
            edtf.parse::<Edtf>().with_context(|| format!("{path}: `{}`", period.names.join(", ")))?;
        }
        let _ = writeln!(
            out,
            "Period {{ edtf: {} }},",
            period.edtf.as_ref().map_or("None".to_owned(), |edtf| format!("Some({})", string(edtf)))
        );
        for name in &period.names {
            words.add(name, format!("Sense::Period({index})")).with_context(|| path.clone())?;
        }
    }
    Ok(out + "];\n")
}

fn rule(festival: &Festival) -> anyhow::Result<String> {
    Ok(match (&festival.day, &festival.nth, &festival.table) {
        (Some(day), None, None) => {
            let (month, day) = month_and_day(day)?;
            format!("Rule::Day({month}, {day})")
        }
        (None, Some(Nth { month, weekday, n }), None) => format!("Rule::Nth {{ month: {month}, weekday: {weekday}, n: {n} }}"),
        (None, None, Some(table)) => {
            let column = feasts::COLUMNS.iter().position(|column| column == table).with_context(|| format!("no table `{table}`"))?;
            format!("Rule::Table({column})")
        }
        _ => bail!("exactly one of `day`, `nth` and `table` is needed"),
    })
}

/// A day of every year, written `MM-DD`.
pub(super) fn month_and_day(day: &str) -> anyhow::Result<(u32, u32)> {
    let (month, day) = day.split_once('-').context("a day is written MM-DD")?;
    let (month, day) = (month.parse()?, day.parse()?);
    chrono::NaiveDate::from_ymd_opt(2000, month, day).context("no such day")?;
    Ok((month, day))
}
