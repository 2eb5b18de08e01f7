//! The dependency edges between the crates of the workspace are those of docs/architecture.md, and no others.

use std::collections::BTreeMap;
use std::process::Command;

#[test]
fn crates_depend_only_on_what_they_may() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("chancery-model", &[][..]),
        ("chancery-gazetteer", &["chancery-model"]),
        ("chancery-parser", &["chancery-gazetteer", "chancery-model"]),
        ("chancery-validate", &["chancery-gazetteer", "chancery-model"]),
        ("chancery-schema", &["chancery-model", "chancery-validate"]),
        ("chancery", &["chancery-gazetteer", "chancery-model", "chancery-parser", "chancery-schema", "chancery-validate"]),
    ]);
    let output =
        Command::new(env!("CARGO")).args(["metadata", "--format-version", "1", "--no-deps", "--offline"]).output().expect("cargo runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    for package in metadata["packages"].as_array().expect("packages") {
        let name = package["name"].as_str().unwrap_or_default();
        let Some(may) = allowed.get(name) else { continue };
        for dependency in package["dependencies"].as_array().expect("dependencies") {
            let to = dependency["name"].as_str().unwrap_or_default();
            let normal = dependency["kind"].is_null();
            assert!(!normal || !to.starts_with("chancery") || may.contains(&to), "{name} must not depend on {to}");
        }
    }
}
