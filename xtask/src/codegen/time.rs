//! The vocabulary of the tagger of temporal expressions.

use std::fmt::Write as _;

use anyhow::bail;

use super::lint::read;
use super::rust::{ensure_rust, string};
use crate::workspace::Mode;

const SOURCE: &str = "crates/parser/lexicon/time/words.toml";
const OUTPUT: &str = "crates/parser/src/generated/time.rs";

/// Writes, or checks, the table: each key of the file is a list of words, or of pairs of words.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    let table: toml::Table = read(SOURCE)?;
    let mut out = String::new();
    for (name, value) in &table {
        let Some(items) = value.as_array() else { bail!("{SOURCE}: `{name}` is not a list") };
        let pairs = items.first().is_some_and(toml::Value::is_array);
        let _ = write!(out, "pub(crate) static {}: &[{}] = &[", name.to_uppercase(), if pairs { "[&str; 2]" } else { "&str" });
        for item in items {
            match (item.as_str(), item.as_array().map(Vec::as_slice)) {
                (Some(word), _) if !pairs => out += &(string(word) + ","),
                (_, Some([toml::Value::String(word), toml::Value::String(meaning)])) if pairs => {
                    let _ = write!(out, "[{}, {}],", string(word), string(meaning));
                }
                _ => bail!("{SOURCE}: `{name}` mixes words and pairs"),
            }
        }
        out += "];\n\n";
    }
    ensure_rust(OUTPUT, SOURCE, "The vocabulary of temporal expressions.", &out, mode)
}
