use serde_json::Value;

use super::{ARTICLE, Workspace};

/// A folder with the article, and its record with some text exchanged.
fn workspace(changes: &[(&str, &str)]) -> Workspace {
    let workspace = Workspace::with(&[("a.txt", ARTICLE)]);
    let mut record = workspace.run("extract a.txt").out;
    for (from, to) in changes {
        assert!(record.contains(from), "{from} in {record}");
        record = record.replacen(from, to, 1);
    }
    std::fs::write(workspace.path().join("r.jsonl"), record).unwrap();
    workspace
}

const LOST: (&str, &str) = (r#""country":"PER""#, r#""country":"XXQ""#);
const BROKEN: (&str, &str) = (r#""country":"PER""#, r#""country":"PE""#);

#[test]
fn errors_are_shown_and_the_rest_is_checked() {
    let workspace = workspace(&[(r#""version":"0.1.0""#, r#""version":1"#), LOST]);
    let record = std::fs::read_to_string(workspace.path().join("r.jsonl")).unwrap();
    std::fs::write(workspace.path().join("r.jsonl"), format!("{record}{{\n")).unwrap();
    let ran = workspace.run("validate r.jsonl missing.jsonl --article a.txt --statistics");
    assert_eq!(ran.code, 1);
    for part in [
        "error[CH100]: invalid type: integer `1`",
        "--> r.jsonl:1:12",
        "--> r.jsonl:2:",
        "error[CH302]",
        "2 records: ",
        "CH100  wrong-shape",
    ] {
        assert!(ran.out.contains(part), "expected `{part}` in:\n{}", ran.out);
    }
    assert!(ran.err.contains("error: missing.jsonl: cannot read: no such file or directory"), "{}", ran.err);
}

#[test]
fn every_format_names_file_line_and_rule() {
    let workspace = workspace(&[BROKEN]);
    let github = workspace.run("validate r.jsonl --article a.txt --format github --select CH100");
    assert!(github.out.starts_with("::error file=r.jsonl,line=1,col="), "{}", github.out);
    let json: Value = serde_json::from_str(&workspace.run("validate r.jsonl --format json --select CH100").out).unwrap();
    assert_eq!(
        (&json[0]["rule"], &json[0]["code"], &json[0]["file"], &json[0]["line"]),
        (&"wrong-shape".into(), &"CH100".into(), &"r.jsonl".into(), &1.into())
    );
    assert_eq!(json[0]["help"], "did you mean `PER`?");
    let lines = workspace.run("validate r.jsonl --format jsonl --select CH100").out;
    assert_eq!(serde_json::from_str::<Value>(lines.lines().next().unwrap()).unwrap(), json[0]);
    let none = workspace.run("validate r.jsonl --format json --select CH801");
    assert_eq!((none.code, none.out.trim()), (0, "[]"));
}

/// The JSON Schema of SARIF 2.1.0 (rtm.5), as the npm package `@microsoft/jest-sarif` (MIT) has it, one definition on each line.
const SARIF: &str = include_str!("sarif-2.1.0.json");

#[test]
fn sarif_fits_the_published_schema() {
    // Its pattern for languages has a bracket too many, which only ECMAScript forgives.
    let published = SARIF.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}?$");
    let schema = jsonschema::validator_for(&serde_json::from_str(&published).unwrap()).unwrap();
    let workspace = workspace(&[LOST]);
    for select in ["CH", "CH801"] {
        let ran = workspace.run(&format!("validate r.jsonl --article a.txt --format sarif --select {select}"));
        let log: Value = serde_json::from_str(&ran.out).unwrap();
        let errors: Vec<String> = schema.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let (rules, results) = (&log["runs"][0]["tool"]["driver"]["rules"], log["runs"][0]["results"].as_array().unwrap());
        assert_eq!(results.is_empty(), select == "CH801");
        for result in results {
            assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], result["ruleId"]);
            assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "r.jsonl");
        }
    }
}

#[test]
fn fixes_are_written_and_nothing_else() {
    let workspace = workspace(&[(r#""score":2.5"#, r#""score":7.5"#)]);
    let before = std::fs::read_to_string(workspace.path().join("r.jsonl")).unwrap();
    let ran = workspace.run("validate r.jsonl --article a.txt --fix --select CH404");
    assert!(ran.out.contains("0 errors") && ran.out.contains("1 finding fixed"), "{}", ran.out);
    let after = std::fs::read_to_string(workspace.path().join("r.jsonl")).unwrap();
    assert_ne!(before, after);
    assert_eq!(workspace.run("validate r.jsonl --article a.txt --select CH404").code, 0);
    workspace.run("validate r.jsonl --article a.txt --fix --select CH404");
    assert_eq!(std::fs::read_to_string(workspace.path().join("r.jsonl")).unwrap(), after);
}

#[test]
fn a_project_has_its_settings() {
    let workspace = workspace(&[LOST]);
    assert_eq!(workspace.run("validate r.jsonl --article a.txt").code, 1);
    std::fs::write(workspace.path().join("chancery.toml"), "[validate]\nignore = [\"CH3\"]\n").unwrap();
    let ran = workspace.run("validate r.jsonl --article a.txt");
    assert_eq!(ran.code, 0, "{}", ran.out);
    std::fs::write(workspace.path().join("chancery.toml"), "[validate.severity]\nCH302 = \"warning\"\nCH = \"info\"\n").unwrap();
    let ran = workspace.run("validate r.jsonl --article a.txt --select CH302");
    assert!(ran.code == 0 && ran.out.contains("warning[CH302]"), "{}", ran.out);
    std::fs::write(workspace.path().join("chancery.toml"), "[validate]\nslect = []\n").unwrap();
    let ran = workspace.run("validate r.jsonl");
    assert!(ran.code != 0 && ran.err.contains("slect"), "{} {}", ran.code, ran.err);
}

#[test]
fn articles_are_compared() {
    let workspace = workspace(&[]);
    let record = std::fs::read_to_string(workspace.path().join("r.jsonl")).unwrap();
    let other = record.replace(r#""country":"PER""#, r#""country":"BOL""#).replace("PERGOV", "BOLGOV").replacen("a.txt", "b.txt", 1);
    std::fs::write(workspace.path().join("r.jsonl"), format!("{record}{other}")).unwrap();
    let ran = workspace.run("validate r.jsonl --select CH8");
    assert!(ran.out.contains("CH806") && ran.out.contains("is of BOL here, but of PER in `a.txt`"), "{}", ran.out);
}

#[test]
fn whatever_breaks_off_is_said() {
    let workspace = workspace(&[]);
    let record = std::fs::read_to_string(workspace.path().join("r.jsonl")).unwrap();
    for (text, records) in [
        (format!("[{}, {}", record.trim(), &record[..400]), 2),
        (record[..record.len() / 2].to_owned(), 1),
        (format!("[{},", record.trim()), 2),
        ("nonsense".to_owned(), 1),
    ] {
        std::fs::write(workspace.path().join("r.json"), &text).unwrap();
        let ran = workspace.run("validate r.json --article a.txt --select CH100");
        assert_eq!(ran.code, 1, "{}", ran.out);
        assert!(ran.out.contains("error[CH100]") && ran.out.contains(&format!("{records} record")), "{}", ran.out);
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
    }
}
