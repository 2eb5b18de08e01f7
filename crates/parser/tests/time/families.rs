//! Tables of cases: a sentence with its expressions in brackets, and what each of them means.
//!
//! ```text
//! @ 2023-02-15                                     the day of publication from here on; `none` for none
//! They met on [Monday]. => DATE 2023-02-13 2023-02-13
//! From [March 3] to [5]. => DATE … … ; DATE … …    type, value, EDTF (`-` for none), and `mod` where there is one
//! They may march. =>                                nothing is an expression here
//! ```

use chancery_parser::time::{Reference, TaggedTime, Tagger};

/// A sentence without its brackets, and the bytes that they held.
fn marked(sentence: &str) -> (String, Vec<std::ops::Range<usize>>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for letter in sentence.chars() {
        match letter {
            '[' => open = text.len(),
            ']' => spans.push(open..text.len()),
            letter => text.push(letter),
        }
    }
    (text, spans)
}

fn shown(time: &TaggedTime) -> String {
    let edtf = time.edtf.map_or_else(|| "-".to_owned(), |date| date.to_string());
    let modifier = time.modifier.map(|modifier| format!(" {}", modifier.as_str())).unwrap_or_default();
    format!("{} {} {edtf}{modifier}", time.kind.as_str(), time.value.as_deref().unwrap_or("-"))
}

/// Runs the cases of a file; all that fail are told at once.
fn check(file: &str, table: &str, least: usize) {
    let mut reference = Reference::new(None);
    let (mut cases, mut failures) = (0, Vec::new());
    for (number, line) in table.lines().enumerate() {
        if let Some(day) = line.strip_prefix("@ ") {
            reference = Reference::new(day.trim().parse().ok());
            continue;
        }
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let (sentence, expected) = line.split_once("=>").unwrap_or_else(|| panic!("{file}:{}: no `=>`", number + 1));
        let (text, spans) = marked(sentence.trim());
        let expected: Vec<String> = expected.split(';').map(|case| case.trim().to_owned()).filter(|case| !case.is_empty()).collect();
        assert_eq!(spans.len(), expected.len(), "{file}:{}: as many brackets as meanings", number + 1);
        cases += expected.len().max(1);
        let found = Tagger::new().tag(&text, &reference);
        let own: Vec<String> = found.iter().map(|time| format!("[{}] {}", &text[time.span.range()], shown(time))).collect();
        let wanted: Vec<String> = spans.iter().zip(&expected).map(|(span, case)| format!("[{}] {case}", &text[span.clone()])).collect();
        let places = found.iter().map(|time| time.span.range()).eq(spans.iter().cloned());
        if own != wanted || !places {
            failures.push(format!("{file}:{}: {text}\n    wanted {wanted:?}\n    found  {own:?}", number + 1));
        }
    }
    assert!(failures.is_empty(), "{} of {cases} cases fail\n{}", failures.len(), failures.join("\n"));
    assert!(cases >= least, "{file}: only {cases} cases");
}

macro_rules! families {
    ($($name:ident: $least:literal),* $(,)?) => {
        $(#[test]
        fn $name() {
            let file = concat!(stringify!($name), ".txt");
            check(file, include_str!(concat!("cases/", stringify!($name), ".txt")), $least);
        })*
    };
}

families! {
    explicit: 50,
    ranges: 40,
    months: 50,
    years: 40,
    quarters: 40,
    seasons: 20,
    weekdays: 40,
    clock: 40,
    parts_of_day: 30,
    relative: 60,
    durations: 60,
    sets: 40,
    vague: 40,
    ordinals: 20,
    festivals: 50,
    not_dates: 60,
    anchoring: 40,
    bad_input: 20,
}
