//! Faults as language models make them, planted into extractions of the corpus: how many does the validator find, at the right place?

mod actors;
mod events;
mod grounding;
mod instruments;
mod lapses;
mod relations;
mod structure;
mod subtle;
mod time;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use chancery_gazetteer::Gazetteer;
use chancery_model::Extraction;
use chancery_parser::{Lexicon, Parser};
use chancery_tests::articles;
use chancery_validate::{Diagnostic, Validator};
use serde_json::Value;

/// A record on its way to be broken.
pub(crate) struct Field<'a> {
    pub(crate) record: Value,
    pub(crate) text: &'a str,
    /// Which of several fitting places to break.
    nth: usize,
}

/// A kind of fault: its name, and how to plant it. The result is the place that a finding must name; none where nothing fits.
pub(crate) type Kind = (&'static str, fn(&mut Field<'_>) -> Option<String>);

impl Field<'_> {
    /// The place of the wanted record of a list, among those that satisfy the condition.
    pub(crate) fn pick(&self, list: &str, fits: impl Fn(&Value, &Value) -> bool) -> Option<usize> {
        let records = self.record.get(list)?.as_array()?;
        let fitting = records.iter().enumerate().filter(|(_, record)| fits(record, &self.record));
        fitting.map(|(index, _)| index).nth(self.nth)
    }

    /// Puts a value at a pointer, and gives the pointer back.
    pub(crate) fn set(&mut self, path: &str, value: impl Into<Value>) -> Option<String> {
        let value = value.into();
        let (parent, field) = path.rsplit_once('/')?;
        match self.record.pointer_mut(parent)? {
            Value::Object(fields) => drop(fields.insert(field.to_owned(), value)),
            Value::Array(list) if field == "-" => list.push(value),
            Value::Array(list) => *list.get_mut(field.parse::<usize>().ok()?)? = value,
            _ => return None,
        }
        Some(path.to_owned())
    }

    /// The value at a pointer.
    pub(crate) fn at(&self, path: &str) -> &Value {
        self.record.pointer(path).unwrap_or(&Value::Null)
    }
}

/// The record of an id.
pub(crate) fn of_id<'v>(root: &'v Value, list: &str, id: &Value) -> Option<&'v Value> {
    root.get(list)?.as_array()?.iter().find(|record| record["id"] == *id)
}

/// Evidence of words of the text, as a record writes it.
pub(crate) fn evidence(text: &str, start: usize, end: usize) -> Value {
    serde_json::json!({ "span": { "start": start, "end": end }, "text": text.get(start..end).unwrap_or_default() })
}

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::new(&Gazetteer::builtin()));

/// In how many places of one article one kind of fault is planted; more take longer and find the same.
const PLACES: usize = 2;

/// Whether a finding names the record in which the fault was planted.
fn names(found: &Diagnostic, place: &str) -> bool {
    let record = |path: &str| path.split('/').take(3).collect::<Vec<_>>().join("/");
    record(&found.path) == record(place) || found.path.is_empty()
}

#[test]
fn planted_faults_are_found_at_their_place() {
    let kinds: Vec<Kind> =
        [structure::KINDS, time::KINDS, actors::KINDS, events::KINDS, instruments::KINDS, relations::KINDS, grounding::KINDS].concat();
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    let mut table: BTreeMap<&str, (usize, usize, Vec<String>)> = kinds.iter().map(|(name, _)| (*name, (0, 0, Vec::new()))).collect();
    for document in articles() {
        let extraction: Extraction = parser.parse(&document);
        let record = serde_json::to_value(&extraction).unwrap();
        let key = |found: &Diagnostic| (found.code, found.path.clone(), found.message.clone());
        let before: Vec<_> = VALIDATOR.validate(&extraction, Some(&document.text)).iter().map(key).collect();
        for (name, plant) in &kinds {
            for nth in 0..PLACES {
                let mut field = Field { record: record.clone(), text: &document.text, nth };
                let Some(place) = plant(&mut field).filter(|_| field.record != record) else { continue };
                let found = VALIDATOR.validate_json(&field.record.to_string(), Some(&document.text)).findings;
                let new: Vec<_> = found.into_iter().filter(|found| !before.contains(&key(found))).collect();
                let row = table.get_mut(name).unwrap();
                row.0 += 1;
                if new.iter().any(|found| names(found, &place)) {
                    row.1 += 1;
                } else if row.2.len() < 4 {
                    let others: String = new.iter().map(|found| format!(" {} {}", found.code, found.path)).collect();
                    row.2.push(format!("{} {place}:{others}", document.id));
                }
            }
        }
    }
    let (planted, found) = table.values().fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
    let tried: Vec<_> = table.values().filter(|row| row.0 > 0).collect();
    let mean = tried.iter().map(|row| row.1 as f64 / row.0 as f64).sum::<f64>() / tried.len() as f64;
    let mut report = String::new();
    for (name, (planted, found, missed)) in &table {
        let _ = writeln!(report, "{found:>4} of {planted:>4}  {name}");
        if std::env::args().any(|argument| argument == "--nocapture") {
            for place in missed {
                let _ = writeln!(report, "                missed: {place}");
            }
        }
    }
    println!("{report}{found} of {planted} faults of {} kinds found; mean over kinds {:.1} %", tried.len(), mean * 100.0);
    assert!(tried.len() >= 100, "only {} kinds could be planted", tried.len());
    assert!(mean > 0.9 && found * 100 > planted * 90, "{report}");
}
