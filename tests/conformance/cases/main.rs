//! Writes the cases of the conformance run, and judges them with the `jsonschema` crate and with serde.
//!
//! `cargo run -p chancery-tests --example conformance -- FOLDER` leaves in the folder: `schemas/`, every schema there is;
//! `good.jsonl`, records that Chancery wrote; `bad.jsonl`, records of which each breaks one constraint. Other judges read the same.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a test that cannot write its cases fails")]

mod constraints;
mod corpus;
mod judge;
mod mutation;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use chancery_schema::{Contract, Dialect, Profile, names, schema_for};
use serde_json::{Value, json};

use judge::Tally;

/// The schemas that a record is held to: its profile and contract. The strict profile is the same for both contracts.
const SIDES: [(Profile, Contract); 3] =
    [(Profile::Full, Contract::Accept), (Profile::Full, Contract::Emit), (Profile::Strict, Contract::Accept)];

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).expect("the folder for the cases");
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("schemas")).unwrap();
    for name in names() {
        for (dialect, profile, contract) in sides().filter(|side| expressible(name, side.1)) {
            let schema = schema_for(name, dialect, profile, contract).unwrap();
            fs::write(folder.join("schemas").join(format!("{name}.{dialect}.{profile}.{contract}.json")), schema.to_string()).unwrap();
        }
    }
    let records = corpus::records();
    let good: Vec<Value> = records.iter().map(|(name, record)| json!({ "record": name, "instance": record })).collect();
    write_lines(&folder.join("good.jsonl"), &good);
    let mut tally = Tally::default();
    let bad: Vec<Value> = mutation::bad(&records, &mut tally).into_iter().map(mutation::Bad::into_line).collect();
    write_lines(&folder.join("bad.jsonl"), &bad);
    judge::all(&good, &bad, &mut tally);
    println!("rust: {}", tally.line());
    if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every schema of a record: dialect, profile and contract.
fn sides() -> impl Iterator<Item = (Dialect, Profile, Contract)> {
    Dialect::ALL.iter().flat_map(|dialect| SIDES.map(|(profile, contract)| (*dialect, profile, contract)))
}

/// Whether there is a strict schema of a record.
fn expressible(name: &str, profile: Profile) -> bool {
    schema_for(name, Dialect::Draft202012, profile, Contract::Accept).is_ok()
}

fn write_lines(path: &Path, lines: &[Value]) {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    fs::write(path, text).unwrap();
}
