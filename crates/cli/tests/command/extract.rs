use std::io::Read as _;
use std::process::{Command, Stdio};

use super::{ARTICLE, Workspace};

#[test]
fn order_of_output_is_order_of_input() {
    let feed: String = (0..500)
        .map(|number| format!("{{\"id\":\"n{number}\",\"text\":\"{}\"}}\n", "Ana Sol met Leo Paz. ".repeat(number % 7 + 1)))
        .collect();
    let workspace = Workspace::with(&[("z.txt", ARTICLE), ("a/2.txt", ARTICLE), ("a/1.txt", ARTICLE), ("feed.jsonl", feed.as_bytes())]);
    let mut expected = vec!["z.txt".to_owned(), "1.txt".to_owned(), "2.txt".to_owned()];
    expected.extend((0..500).map(|number| format!("n{number}")));
    for jobs in [1, 2, 7] {
        assert_eq!(workspace.run(&format!("extract z.txt a feed.jsonl --jobs {jobs}")).ids(), expected);
    }
}

#[test]
fn folders_pass_over_other_files() {
    let workspace = Workspace::with(&[("c/a.txt", ARTICLE), ("c/README.md", b"# x"), ("c/.hidden.txt", ARTICLE)]);
    workspace.run("extract c").check(0, &["a.txt"], &["note: c: passed over files that are no articles: 1 .md"]);
}

#[test]
fn standard_input_is_sniffed() {
    let workspace = Workspace::with(&[]);
    assert_eq!(workspace.run_with("extract -", ARTICLE).ids(), ["stdin"]);
    assert_eq!(workspace.run_with("extract", b"{\"id\":\"a\",\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n").ids(), ["a", "stdin#2"]);
}

#[test]
fn the_date_of_the_article_comes_first() {
    let feed = b"{\"id\":\"a\",\"date\":\"2021-01-01\",\"text\":\"They met.\"}\n{\"id\":\"b\",\"text\":\"They met.\"}\n";
    let workspace =
        Workspace::with(&[("feed.jsonl", feed), ("wire.txt", b" date 2022-02-02 Ministers meet\n\nThey met in Lima on Tuesday.\n")]);
    let ran = workspace.run("extract feed.jsonl wire.txt --date 2023-03-03");
    let published =
        |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["article"]["published"].as_str().map(ToOwned::to_owned);
    let days: Vec<_> = ran.out.lines().filter_map(published).collect();
    assert_eq!(days, ["2021-01-01", "2023-03-03", "2022-02-02"]);
}

#[test]
fn json_is_an_object_for_one_article_and_an_array_for_many() {
    let workspace = Workspace::with(&[("c/a.txt", ARTICLE), ("bad.txt", b"")]);
    let value = |args: &str| serde_json::from_str::<serde_json::Value>(&workspace.run(args).out).unwrap();
    assert_eq!(value("extract c/a.txt --format json")["article"]["id"], "a.txt");
    assert_eq!(value("extract c --format json")[0]["article"]["id"], "a.txt");
    assert_eq!(value("extract c/a.txt bad.txt c/a.txt --format json").as_array().unwrap().len(), 2);
    assert_eq!(value("extract bad.txt bad.txt --format json"), serde_json::json!([]));
    assert_eq!(value("extract c/a.txt --format json --with-text")["article"]["text"], std::str::from_utf8(ARTICLE).unwrap());
}

#[test]
fn output_files_are_whole_or_not_at_all() {
    let workspace = Workspace::with(&[("a.txt", ARTICLE), ("old.jsonl", b"old\n"), ("bad.txt", b"")]);
    let read = |name: &str| std::fs::read_to_string(workspace.path().join(name)).unwrap();
    let ran = workspace.run("extract a.txt -o old.jsonl");
    assert_eq!((ran.code, ran.out.as_str(), read("old.jsonl").lines().count()), (0, "", 1));
    let ran = workspace.run("extract a.txt --output missing/x.jsonl");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("cannot write in the folder of missing/x.jsonl"), "{}", ran.err);
    assert_eq!(workspace.run("extract a.txt --format nonsense -o old.jsonl").code, 2);
    assert_eq!(read("old.jsonl").lines().count(), 1);
    // Nothing is left over beside the results.
    let files = std::fs::read_dir(workspace.path()).unwrap().count();
    assert_eq!(files, 3);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let feed: String = (0..20_000).map(|number| format!("{{\"id\":\"n{number}\",\"text\":\"Ana Sol met Leo Paz.\"}}\n")).collect();
    let workspace = Workspace::with(&[("feed.jsonl", feed.as_bytes())]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(["extract", "feed.jsonl"])
        .current_dir(workspace.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
}

#[test]
fn no_colour_without_a_terminal() {
    let workspace = Workspace::with(&[("a.txt", ARTICLE)]);
    let ran = workspace.run("extract a.txt --format summary");
    assert!(!ran.out.contains('\u{1b}'), "{}", ran.out);
    assert!(ran.out.contains("Timeline"), "{}", ran.out);
}
