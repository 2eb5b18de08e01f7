use super::{ARTICLE, Workspace};

#[test]
fn dates_count_from_the_given_day() {
    let ran = Workspace::with(&[]).run_with("dates --date 2023-02-12", "À Lima, they met three years ago.".as_bytes());
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, &value["doc"]), (0, &"stdin".into()));
    assert_eq!(
        value["timexes"][0],
        serde_json::json!({ "start": 17, "end": 32, "text": "three years ago", "type": "DATE", "value": "2020", "edtf": "2020~" })
    );
}

#[test]
fn what_extract_writes_validates() {
    let workspace = Workspace::with(&[("c/a.txt", ARTICLE)]);
    workspace.run("extract c -o r.jsonl");
    workspace.run("extract c --format json -o r.json");
    for args in ["validate r.jsonl --article c/a.txt", "validate r.json r.jsonl --article c", "validate r.jsonl"] {
        let ran = workspace.run(args);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        assert!(ran.out.contains(" 0 errors"), "{}", ran.out);
    }
}

#[test]
fn schema_and_rule_print_or_say_what_there_is() {
    let workspace = Workspace::with(&[]);
    let schema: serde_json::Value = serde_json::from_str(&workspace.run("schema Event --dialect draft-07").out).unwrap();
    assert_eq!(schema["title"], "Event");
    assert!(workspace.run("rule").out.lines().all(|line| line.starts_with("CH")));
    assert!(workspace.run("rule ch601").out.starts_with("# CH601 anniversary-off-by-years"));
    for (args, message) in
        [("schema Evnt", "`Event`"), ("rule CH999", "no rule `CH999`"), ("validate", "RECORDS"), ("nonsense", "nonsense")]
    {
        let ran = workspace.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args}");
        assert!(ran.err.contains(message), "{}", ran.err);
    }
}

#[test]
fn help_has_examples() {
    let workspace = Workspace::with(&[]);
    for command in ["extract", "dates", "validate", "schema", "rule"] {
        let ran = workspace.run(&format!("{command} --help"));
        assert_eq!(ran.code, 0);
        assert!(ran.out.contains("Examples:\n"), "{}", ran.out);
    }
    assert!(workspace.run("--version").out.starts_with("chancery 0."));
}
