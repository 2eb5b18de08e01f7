//! Plants every kind into every article and counts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chancery_model::Extraction;
use chancery_parser::{Lexicon, Parser};
use chancery_tests::articles;
use chancery_validate::Diagnostic;
use serde_json::Value;

use super::floors::{FLOOR, FLOORS, TOTALS};
use crate::{Field, Kind, VALIDATOR, names};

/// What came of one kind of subtle fault.
#[derive(Default)]
struct Tally {
    planted: usize,
    /// Found at a value that was changed, or at the record around it.
    found: usize,
    /// Found, but elsewhere in the record.
    elsewhere: usize,
    missed: Vec<String>,
}

/// Where two records differ: the values themselves, whole ones where one record has more, the list where it has fewer.
fn changes(before: &Value, after: &Value, path: &str, out: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(one), Value::Object(other)) => {
            for key in one.keys().chain(other.keys().filter(|key| !one.contains_key(*key))) {
                let at = |record: &'_ Value| record.get(key).cloned().unwrap_or_default();
                changes(&at(before), &at(after), &format!("{path}/{key}"), out);
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            let common = one.iter().zip(other).enumerate();
            common.for_each(|(index, (one, other))| changes(one, other, &format!("{path}/{index}"), out));
            out.extend((one.len()..other.len()).map(|index| format!("{path}/{index}")));
            out.extend((other.len() < one.len()).then(|| path.to_owned()));
        }
        _ if before != after => out.push(path.to_owned()),
        _ => {}
    }
}

/// Whether a finding stands at a changed value, within it, or at the record that holds it.
fn points_at(found: &Diagnostic, changed: &[String]) -> bool {
    let within = |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let of_record = found.path.split('/').count() >= 3;
    changed.iter().any(|place| within(place, &found.path) || of_record && within(&found.path, place))
}

/// In which of the places that fit a subtle fault is planted, until three were: neighbours are often alike.
const ORDER: [usize; 9] = [0, 3, 6, 1, 4, 7, 2, 5, 8];

#[test]
fn subtle_faults_are_found_at_their_place() {
    count(&super::kinds(), 2, TOTALS[0]);
}

#[test]
fn slips_are_found_at_their_place() {
    count(&super::slips(), 1, TOTALS[1]);
}

/// Plants one of so many kinds into each article in turn, and asks for a share of all in percent: together they take long enough.
#[allow(clippy::unwrap_used, clippy::print_stdout, reason = "the body of the tests")]
pub(crate) fn count(kinds: &[Kind], share: usize, total: usize) {
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    let mut table: BTreeMap<&str, Tally> = kinds.iter().map(|(name, _)| (*name, Tally::default())).collect();
    for (number, document) in articles().into_iter().enumerate() {
        let mut extraction: Extraction = parser.parse(&document);
        if number / 2 % 2 == 1 {
            // Other extractors know nothing of our frames.
            extraction.events.iter_mut().for_each(|event| event.frame = None);
        }
        let record = serde_json::to_value(&extraction).unwrap();
        let key = |found: &Diagnostic| (found.code, found.path.clone(), found.message.clone());
        let findings = VALIDATOR.validate(&extraction, Some(&document.text));
        if std::env::args().any(|argument| argument == "--nocapture") {
            for found in &findings {
                println!("clean: {} {} {} {}: {}", document.id, found.severity, found.code, found.path, found.message);
            }
        }
        let before: Vec<_> = findings.iter().map(key).collect();
        for (name, plant) in kinds.iter().skip(number % share).step_by(share) {
            let mut planted = 0;
            for nth in ORDER {
                let mut field = Field { record: record.clone(), text: &document.text, nth };
                if planted == 3 || plant(&mut field).is_none() {
                    continue;
                }
                let mut changed = Vec::new();
                changes(&record, &field.record, "", &mut changed);
                if changed.is_empty() || findings.iter().any(|found| points_at(found, &changed)) {
                    continue;
                }
                planted += 1;
                let found = match serde_json::from_value::<Extraction>(field.record.clone()) {
                    Ok(broken) => VALIDATOR.validate(&broken, Some(&document.text)),
                    Err(_) => VALIDATOR.validate_json(&field.record.to_string(), Some(&document.text)).findings,
                };
                let new: Vec<_> = found.into_iter().filter(|found| !before.contains(&key(found))).collect();
                let tally = table.get_mut(name).unwrap();
                tally.planted += 1;
                if new.iter().any(|found| points_at(found, &changed)) {
                    tally.found += 1;
                } else {
                    tally.elsewhere += usize::from(new.iter().any(|found| changed.iter().any(|place| names(found, place))));
                    let others: String = new.iter().map(|found| format!(" {} {}", found.code, found.path)).collect();
                    tally.missed.push(format!("{} {}:{others}", document.id, changed.join(" ")));
                }
            }
        }
    }
    let mut report = String::new();
    let percent = |tally: &Tally| 100.0 * tally.found as f64 / tally.planted as f64;
    for (name, tally) in &table {
        let _ = writeln!(
            report,
            "{:>4} of {:>4}  {:>5.1} %  {name} ({} elsewhere)",
            tally.found,
            tally.planted,
            percent(tally),
            tally.elsewhere
        );
        if std::env::args().any(|argument| argument == "--nocapture") {
            for place in &tally.missed {
                let _ = writeln!(report, "                missed: {place}");
            }
        }
    }
    let (planted, found) = table.values().fold((0, 0), |sum, tally| (sum.0 + tally.planted, sum.1 + tally.found));
    let tried: Vec<&Tally> = table.values().filter(|tally| tally.planted > 0).collect();
    let mean = tried.iter().map(|tally| percent(tally)).sum::<f64>() / tried.len() as f64;
    let elsewhere: usize = table.values().map(|tally| tally.elsewhere).sum();
    println!(
        "{report}{found} of {planted} subtle faults of {} kinds found, {elsewhere} more elsewhere in the record; mean over kinds {mean:.1} %",
        tried.len()
    );
    let lapses = crate::lapses::floors::FLOORS;
    for (name, tally) in &table {
        let floor = FLOORS.iter().chain(lapses).find(|(kind, _)| kind == name).map_or(FLOOR, |(_, floor)| *floor);
        assert!(tally.found * 100 >= tally.planted * floor, "{name}: {} of {} found, expected {floor} %", tally.found, tally.planted);
    }
    assert!(found * 100 >= planted * total, "{report}");
}
