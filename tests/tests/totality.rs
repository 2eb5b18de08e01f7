//! Any text at all gives an extraction, in bounds and in linear time.

use chancery_model::Extraction;
use chancery_parser::time::{Reference, Tagger};
use chancery_parser::{Document, Lexicon, Parser};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

fn parse(text: &str) -> Extraction {
    let document = Document::new("any", text);
    let day = NaiveDate::from_ymd_opt(2023, 2, 12).expect("a date");
    Parser::new(&LEXICON).parse(&document.published_on(day))
}

/// Spans lie within the text and on character boundaries; words are verbatim.
fn grounded(text: &str) {
    let extraction = parse(text);
    for actor in &extraction.actors {
        for mention in &actor.mentions {
            assert_eq!(mention.span.slice(text), Some(mention.text.as_str()));
        }
    }
    for event in &extraction.events {
        assert!(!event.evidence.is_empty());
        for words in &event.evidence {
            assert_eq!(words.span.slice(text), Some(words.text.as_str()));
        }
    }
    for timex in &extraction.timexes {
        assert_eq!(timex.evidence.span.slice(text), Some(timex.evidence.text.as_str()));
    }
}

/// Words that make sentences of the kind that the reader looks for, in any order.
fn newsy() -> impl Strategy<Value = String> {
    let words = [
        "France",
        "Chad",
        "President",
        "Xi",
        "Jinping",
        "met",
        "visited",
        "signed",
        "a",
        "the",
        "treaty",
        "with",
        "and",
        "that",
        "said",
        "to",
        "in",
        "on",
        "February",
        "30",
        "2023",
        "three",
        "years",
        "ago",
        "“",
        "”",
        "\"",
        "‘",
        "’s",
        ",",
        ".",
        ";",
        "(",
        ")",
        "-",
        "--",
        "\n\n",
        "two",
        "sides",
        "he",
        "them",
        "will",
        "not",
        "by",
        "of",
        "between",
        "who",
        "which",
        "65th",
        "anniversary",
        "diplomatic",
        "relations",
        "Year",
        "six",
        "areas",
        "trade",
        "Mr",
        "U.S.",
        "é",
        "中国",
        "|",
        "date",
        ":",
        "first",
        "each",
        "other",
        "agreed",
        "refused",
        "if",
        "was",
        "been",
        "having",
    ];
    proptest::collection::vec((proptest::sample::select(words.to_vec()), prop_oneof![4 => Just(" "), 1 => Just("")]), 0..60)
        .prop_map(|words| words.into_iter().map(|(word, space)| format!("{word}{space}")).collect())
}

proptest! {
    #[test]
    fn any_string_is_read(text in ".{0,200}") {
        grounded(&text);
    }

    #[test]
    fn any_news_is_read(text in newsy()) {
        grounded(&text);
    }

    #[test]
    fn any_string_is_tagged(text in "[0-9A-Za-z ,.:/-]{0,120}") {
        for time in Tagger::new().tag(&text, &Reference::new(None)) {
            prop_assert!(time.span.slice(&text).is_some());
        }
    }
}

#[test]
fn odd_texts_are_read() {
    for text in [
        "",
        " \n\t ",
        "\u{feff}",
        "????",
        "A",
        "''''''",
        "“““",
        "((((((((((",
        "date 2023-02-30 Talks end\n\nThey left.",
        "date 9999-99-99",
        "FRANCE AND CHAD SIGNED A TREATY ON MONDAY.",
        "France and Chad signed a treaty on February 30.",
        "Tous les ministres sont partis hier.",
        "中国和柬埔寨签署协议。",
    ] {
        grounded(text);
    }
}

#[test]
fn long_texts_take_linear_time() {
    // Each would take minutes if any stage were quadratic.
    for unit in ["of the ", "China and ", "met ", "1", "“", "a, ", "France met Mali and "] {
        let text = unit.repeat(200_000 / unit.len());
        let _ = parse(&text);
    }
}
