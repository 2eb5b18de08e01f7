use super::{ARTICLE, Workspace};

const GOOD: (&str, &[u8]) = ("good.txt", ARTICLE);

/// Extracts one bad file before a good one: the message is given, and the good one is read.
fn check(name: &str, bytes: &[u8], message: &str) {
    let workspace = Workspace::with(&[(name, bytes), GOOD]);
    workspace.run(&format!("extract {name} good.txt")).check(1, &["good.txt"], &[message]);
}

#[test]
fn nothing_to_read() {
    check("empty.txt", b"", "error: empty.txt: empty: expected an article, found no bytes");
    check("empty.jsonl", b"", "error: empty.jsonl: empty: expected an article, found no bytes");
    check("blank.txt", b" \n\t\r\n", "error: blank.txt: empty: expected an article, found only white space (5 bytes)");
    check("page.html", b"<html><body><script>x</script></body></html>", "error: page.html: no article found in the HTML page");
}

#[test]
fn binary_files() {
    check("photo", b"\x89PNG\r\n\x1a\n\0\0", "error: photo: binary, not text: a PNG signature at line 1, byte 0");
    check("dump.txt", b"one\ntwo\0", "error: dump.txt: binary, not text: a NUL byte at line 2, byte 7");
}

#[test]
fn missing_files_and_folders_without_articles() {
    let workspace = Workspace::with(&[GOOD, ("pictures/a.jpg", b"x"), ("pictures/b.jpg", b"x")]);
    std::fs::create_dir(workspace.path().join("nothing")).unwrap();
    workspace.run("extract missing.txt good.txt").check(1, &["good.txt"], &["error: missing.txt: cannot read: no such file or directory"]);
    workspace.run("extract pictures good.txt").check(
        1,
        &["good.txt"],
        &["error: pictures: the folder holds no articles (.txt, .html, .json, .jsonl), only 2 .jpg"],
    );
    workspace.run("extract nothing good.txt").check(1, &["good.txt"], &["error: nothing: the folder holds no files"]);
}

#[test]
fn a_broken_line_in_the_middle_of_a_feed() {
    let feed =
        b"{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\n{\"id\":\"c\",\"text\":[1]}\n{\"id\":\"d\",\"text\":\"Four.\"}\n";
    let workspace = Workspace::with(&[("feed.jsonl", feed)]);
    workspace.run("extract feed.jsonl").check(
        1,
        &["a", "d"],
        &[
            "error: feed.jsonl: line 2, byte 41: broken JSON: EOF while parsing a value; expected an object such as",
            "error: feed.jsonl: line 3, byte 60: invalid type: sequence, expected a string in the field `text`",
        ],
    );
}

#[test]
fn impossible_and_future_dates() {
    let workspace = Workspace::with(&[
        (
            "feed.jsonl",
            b"{\"id\":\"a\",\"date\":\"2023-02-30\",\"text\":\"One.\"}\n{\"id\":\"b\",\"date\":\"2987-01-01\",\"text\":\"Two.\"}\n",
        ),
        GOOD,
    ]);
    workspace.run("extract feed.jsonl good.txt").check(
        1,
        &["a", "b", "good.txt"],
        &[
            "warning: feed.jsonl: line 1, byte 0: date `2023-02-30` is not used: 2023-02-30 is not a day of the calendar: February 2023 has 28 days",
            "warning: feed.jsonl: b: published on 2987-01-01, which is in the future",
        ],
    );
    let refused = workspace.run("extract good.txt --date 2023-02-30");
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("February 2023 has 28 days"), "{}", refused.err);
}

#[test]
fn an_impossible_date_in_the_text() {
    let text = b" date 2023-02-30 Ministers meet in Lima\n\nPresident Ana Sol of Peru met Prime Minister Leo Paz of Chile.\n";
    let workspace = Workspace::with(&[("a.txt", text)]);
    workspace.run("extract a.txt").check(
        1,
        &["a.txt"],
        &["warning: a.txt: line 1, byte 6: `2023-02-30` is no date: the calendar has no such day"],
    );
}

#[test]
fn invalid_utf8() {
    check_replaced(b"Pr\xc3\xa9sident Ana Sol met L\xc3\xa9o Paz.\nThey \xff talked.\n");
    let workspace = Workspace::with(&[("latin.txt", b"Le pr\xe9sident a re\xe7u le ministre \xe0 Bogot\xe1, apr\xe8s des ann\xe9es.\n")]);
    // Nothing is lost by a guess, so all is good.
    workspace.run("extract latin.txt").check(
        0,
        &["latin.txt"],
        &["note: latin.txt: not UTF-8 from line 1, byte 5: read as windows-1252 by detection"],
    );
}

fn check_replaced(bytes: &[u8]) {
    let workspace = Workspace::with(&[("a.txt", bytes)]);
    let message = "warning: a.txt: read as UTF-8 with one invalid sequence replaced by U+FFFD, the first at line 2, byte 38";
    workspace.run("extract a.txt").check(1, &["a.txt"], &[message]);
}

#[test]
fn a_line_of_fifty_megabytes() {
    let page = "x".repeat(50 * 1024 * 1024);
    let feed = format!("{{\"id\":\"big\",\"page\":\"{page}\",\"text\":\"They met.\"}}\n{{\"id\":\"small\",\"text\":\"They met.\"}}\n");
    let workspace = Workspace::with(&[]);
    workspace.run_with("extract -", feed.as_bytes()).check(0, &["big", "small"], &[]);
}
