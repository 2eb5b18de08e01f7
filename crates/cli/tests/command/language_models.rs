//! The worked example of docs/language-models.md: what the page shows is what the command says.

use std::path::Path;
use std::process::Command;

const PAGE: &str = include_str!("../../../../docs/language-models.md");
const FOLDER: &str = "docs/language-models";

/// What the command says of the answer, run from the root of the workspace as on the page.
fn findings(arguments: &[&str]) -> (Option<i32>, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (answer, article) = (format!("{FOLDER}/answer.json"), format!("{FOLDER}/article.txt"));
    let output = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(["validate", &answer, "--article", &article])
        .args(arguments)
        .current_dir(root)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn the_page_shows_what_the_command_says() {
    let (code, said) = findings(&[]);
    let said: Vec<&str> = said.lines().map(str::trim_end).collect();
    let said = said.join("\n");
    assert_eq!(code, Some(1));
    assert!(PAGE.contains(&format!("```text\n{said}\n```")), "docs/language-models.md is to show:\n{said}");
}

#[test]
fn every_fault_of_the_table_is_found_and_nothing_else() {
    let (_, json) = findings(&["--format", "json"]);
    let found: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    let mut codes: Vec<&str> = found.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["CH202", "CH302", "CH404", "CH701", "CH702"]);
    assert!(codes.iter().all(|code| PAGE.contains(&format!("| [{code}](rules/"))), "{codes:?}");
}

#[test]
fn the_answer_is_in_the_strict_form() {
    let answer: serde_json::Value = serde_json::from_str(include_str!("../../../../docs/language-models/answer.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(chancery_schema::EXTRACTION_STRICT).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(&answer).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}
