//! Words and phrases into one table, sorted, with their senses.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, bail};
use chancery_parser::text::tokens;

use crate::codegen::lint::read;
use crate::codegen::rust::string;

/// What the generated file names.
pub(super) const USES: &str = "use crate::time::vocabulary::{Edge, Entry, Phrase, Sense, entry, phrase};
use crate::time::vocabulary::{Bound, NationalDay, Part, Phase, Place, Shift, Tense, Unit, Vague, Way};
use crate::time::festival::{Festival, Period, Rule};
";

/// Words too common to be looked at each time: a phrase that they open is found by its next word, and they are looked for before it.
const COMMON: [&str; 14] = ["the", "a", "an", "in", "at", "for", "as", "no", "how", "too", "of", "on", "once", "this"];

/// Groups whose payload is a type of another name.
const PAYLOADS: [(&str, &str); 5] =
    [("Toward", "Tense"), ("Units", "Unit"), ("Recurring", "Unit"), ("Alternating", "Unit"), ("Sooner", "Phase")];

/// The common words before the first word of a phrase, and those from it on.
type Around = (Vec<String>, Vec<String>);

/// Every word and phrase with its senses, as Rust expressions.
#[derive(Default)]
pub(super) struct Words {
    words: BTreeMap<String, Vec<String>>,
    /// By first word: the words around it, and what they mean.
    phrases: BTreeMap<String, BTreeMap<Around, Vec<String>>>,
    /// By word: the places around an expression where it can stand.
    places: BTreeMap<String, Vec<String>>,
}

impl Words {
    /// Reads the groups of a file. A list of words gives a plain sense; a list of lists its number from 1; a table its keys.
    pub(super) fn read(&mut self, path: &str) -> anyhow::Result<()> {
        let table: toml::Table = read(path)?;
        for (group, value) in &table {
            self.group(group, value).with_context(|| format!("{path}: `{group}`"))?;
        }
        Ok(())
    }

    fn group(&mut self, group: &str, value: &toml::Value) -> anyhow::Result<()> {
        let payload = PAYLOADS.iter().find(|(name, _)| *name == group).map_or(group, |(_, payload)| payload);
        match value {
            toml::Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    match item {
                        toml::Value::String(word) => self.add(word, format!("Sense::{group}"))?,
                        toml::Value::Array(words) => {
                            for word in words {
                                self.add(word.as_str().context("not a word")?, format!("Sense::{group}({})", index + 1))?;
                            }
                        }
                        _ => bail!("neither a word nor a list of words"),
                    }
                }
            }
            toml::Value::Table(entries) => {
                for (key, value) in entries {
                    match value {
                        toml::Value::Integer(number) => self.add(key, format!("Sense::{group}({number})"))?,
                        toml::Value::Array(words) => {
                            for word in words {
                                let word = word.as_str().context("not a word")?;
                                if group == "Place" {
                                    self.place(word, key)?;
                                } else {
                                    self.add(word, format!("Sense::{group}({payload}::{key})"))?;
                                }
                            }
                        }
                        _ => bail!("`{key}` is neither a number nor a list of words"),
                    }
                }
            }
            _ => bail!("neither a list nor a table"),
        }
        Ok(())
    }

    fn place(&mut self, word: &str, place: &str) -> anyhow::Result<()> {
        let places = self.places.entry(word.to_owned()).or_default();
        let bit = format!("Place::{place}.bit()");
        if places.contains(&bit) {
            bail!("`{word}` is there twice; remove one");
        }
        places.push(bit);
        self.words.entry(word.to_owned()).or_default();
        Ok(())
    }

    /// Adds a word or phrase with a sense that it may have already: two names that are one when they are cut.
    pub(super) fn add_once(&mut self, text: &str, sense: String) -> anyhow::Result<()> {
        self.put(text, sense).map(|_| ())
    }

    /// Adds a word, or a phrase cut as the tokeniser cuts it.
    pub(super) fn add(&mut self, text: &str, sense: String) -> anyhow::Result<()> {
        if !self.put(text, sense)? {
            bail!("`{text}` is there twice; remove one");
        }
        Ok(())
    }

    /// Whether the word or phrase was new.
    fn put(&mut self, text: &str, sense: String) -> anyhow::Result<bool> {
        let words: Vec<String> = tokens(text).iter().map(|token| token.text(text).to_owned()).collect();
        // A bound such as "at least" is looked for backwards, from what it bounds.
        let common =
            if sense.starts_with("Sense::Bound") { 0 } else { words.iter().take_while(|word| COMMON.contains(&word.as_str())).count() };
        let (before, words) = words.split_at(common.min(words.len().saturating_sub(1)));
        let (before, words) = (before.to_vec(), words.to_vec());
        let Some(first) = words.first().map(|word| word.to_lowercase()) else { bail!("an empty word") };
        if !first.is_ascii() {
            bail!("`{text}`: the first word has other letters than English ones");
        }
        let senses = if words.len() == 1 && before.is_empty() {
            self.words.entry(first).or_default()
        } else {
            self.words.entry(first.clone()).or_default();
            self.phrases.entry(first).or_default().entry((before, words)).or_default()
        };
        let new = !senses.contains(&sense);
        if new {
            senses.push(sense);
        }
        Ok(new)
    }

    /// The tables in Rust, a row for each word and phrase.
    pub(super) fn tables(&self) -> String {
        let mut entries = String::new();
        let mut phrases = String::new();
        let mut count = 0;
        for (word, senses) in &self.words {
            let first = count;
            let mut opened: Vec<_> = self.phrases.get(word).into_iter().flatten().collect();
            // The longest first, so that the first that fits is the best.
            opened.sort_by_key(|((before, words), _)| std::cmp::Reverse((words.len(), before.len())));
            let quoted = |words: &[String]| words.iter().map(|word| string(word)).collect::<Vec<_>>().join(", ");
            for ((before, words), senses) in opened {
                let _ = writeln!(phrases, "phrase(&[{}], &[{}], &[{}]),", quoted(before), quoted(words), senses.join(", "));
                count += 1;
            }
            let places = self.places.get(word).map_or("0".to_owned(), |places| places.join(" | "));
            let _ = writeln!(entries, "entry({}, &[{}], {first}, {}, {places}),", string(word), senses.join(", "), count - first);
        }
        format!("pub(crate) static ENTRIES: &[Entry] = &[\n{entries}];\n\npub(crate) static PHRASES: &[Phrase] = &[\n{phrases}];\n")
    }
}
