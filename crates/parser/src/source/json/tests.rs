use super::super::{Format, documents};

/// Each article as `id|title|date|text`, each error and note as its message.
fn check(name: &str, format: Format, input: impl AsRef<[u8]>, expected: &[&str]) {
    let mut found = Vec::new();
    for read in documents(name, format, input.as_ref()) {
        match read {
            Ok(document) => {
                let day = document.published.map(|day| day.to_string()).unwrap_or_default();
                found.push(format!("{}|{}|{day}|{}", document.id, document.title.unwrap_or_default(), document.text));
                found.extend(document.notes.into_iter().map(|note| note.message));
            }
            Err(error) => found.push(error.to_string()),
        }
    }
    assert_eq!(found, expected);
}

fn lines(input: impl AsRef<[u8]>, expected: &[&str]) {
    check("f", Format::JsonLines, input, expected);
}

#[test]
fn each_line_is_an_article() {
    lines(
        "\u{feff}{\"id\":\"a\",\"date\":\"2023-02-10\",\"title\":\"T\",\"url\":\"u\",\"text\":\"One\",\"more\":{\"x\":[1]}}\r\n\n  {\"id\":7,\"date\":20230211,\"text\":\"Tw\\u00f6\"}",
        &["a|T|2023-02-10|One", "7||2023-02-11|Twö"],
    );
}

#[test]
fn a_missing_id_is_the_name_and_line() {
    lines("\n{\"text\":\"One\"}\n{\"id\":null,\"text\":\"Two\"}\n", &["f#2|||One", "f#3|||Two"]);
}

#[test]
fn a_broken_line_does_not_stop_the_rest() {
    lines(
        "{\"text\":\"One\"}\n{\"text\":\"Tw\n{\"text\":[2]}\n[1]\n{\"id\":\"e\"}\n{\"text\":\" \"}\n{\"text\":\"Last\"} x\n{\"text\":\"Last\"}",
        &[
            "f#1|||One",
            "line 2, byte 25: broken JSON: EOF while parsing a string; expected an object such as {\"id\":\"x\",\"date\":\"2023-02-10\",\"text\":\"…\"}",
            "line 3, byte 35: invalid type: sequence, expected a string in the field `text`",
            "line 4, byte 40: invalid type: sequence, expected an article, an object with the field `text`",
            "line 5, byte 44: no text: the object has no field `text`; put the article's words into a field `text`, as in {\"id\":\"x\",\"date\":\"2023-02-10\",\"text\":\"…\"}",
            "line 6, byte 55: no text: the object has nothing but white space in `text`; put the article's words into a field `text`, as in {\"id\":\"x\",\"date\":\"2023-02-10\",\"text\":\"…\"}",
            "line 7, byte 84: broken JSON: trailing characters; expected an object such as {\"id\":\"x\",\"date\":\"2023-02-10\",\"text\":\"…\"}",
            "f#8|||Last",
        ],
    );
}

#[test]
fn impossible_dates_leave_the_article() {
    lines(
        "{\"date\":\"2023-02-30\",\"text\":\"One\"}",
        &["f#1|||One", "line 1, byte 0: date `2023-02-30` is not used: 2023-02-30 is not a day of the calendar: February 2023 has 28 days"],
    );
}

#[test]
fn broken_bytes_are_replaced_and_told() {
    lines(
        b"{\"text\":\"One\"}\n{\"text\":\"T\xffo\"}",
        &["f#1|||One", "f#2|||T\u{fffd}o", "read as UTF-8 with one invalid sequence replaced by U+FFFD, the first at line 2, byte 25"],
    );
}

#[test]
fn nothing_and_binary_say_so() {
    lines("", &["empty: expected an article, found no bytes"]);
    lines("\n \n", &["empty: expected an article, found only white space (3 bytes)"]);
    lines(b"\x1f\x8b\x08\0", &["binary, not text: a gzip signature at line 1, byte 0; give plain text, HTML or JSON Lines"]);
}

#[test]
fn a_document_holds_one_object_or_many() {
    check("d", Format::Json, "[]", &["line 1, byte 0: an empty array; expected articles, objects with the field `text`"]);
    check("d", Format::Json, "{\n \"text\": \"One\"\n}\n", &["d|||One"]);
    check(
        "d",
        Format::Json,
        "[{\"text\":\"One\"},\n{\"text\":2},{\"text\":\"Three\"}]",
        &["d#1|||One", "line 2, byte 25: invalid type: integer `2`, expected a string in the field `text`", "d#3|||Three"],
    );
    check(
        "d",
        Format::Json,
        "{\"text\":\n\"One\"} {\"text\":\n",
        &[
            "d|||One",
            "line 3, byte 25: broken JSON: EOF while parsing a value; expected an object such as {\"id\":\"x\",\"date\":\"2023-02-10\",\"text\":\"…\"}",
        ],
    );
}
