use chancery_model::Count;

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::numbers::Numbers;
use crate::rule::rule;
use crate::vocabulary::speaks_of_many;
use crate::words::short;

rule!(NumberWithoutWords = 708 "number-without-words", Error, "number_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if let Some(count) = &event.count {
            hold(&cx.facts.numbers, count, format_args!("/events/{i}/count"), findings);
        }
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        if let Some(count) = &instrument.count {
            hold(&cx.facts.numbers, count, format_args!("/instruments/{i}/count"), findings);
        }
    }
}

fn hold(numbers: &Numbers, count: &Count, path: std::fmt::Arguments<'_>, findings: &mut Findings<'_>) {
    let words = count.evidence.text.as_str();
    let (least, most) = (u64::from(count.at_least), count.at_most.map(u64::from));
    let exact = most == Some(least);
    if numbers.none(words) {
        // "Several", "a number of": no exact number, and no large one.
        let open = least > 2 && !words.trim().is_empty() && !speaks_of_many(words);
        if exact && least > 2 || open || least > 12 && !words.to_ascii_lowercase().contains("dozen") {
            findings
                .report(
                    format_args!("{path}/at_least"),
                    Some(count.evidence.span),
                    format!("`{}` names no number, but the count is {least}", short(words)),
                )
                .weigh(Severity::Warning)
                .help("leave the count open: `at_least` alone");
        }
        return;
    }
    // "More than ten" begins at ten or eleven, "nearly ten" ends there; "dozens" multiply.
    let near = |value: u64| numbers.any(words, |number| number.abs_diff(value) <= u64::from(!exact) || number >= 12 && value == 2 * number);
    if !near(least) && !most.is_some_and(near) {
        findings
            .report(
                format_args!("{path}/at_least"),
                Some(count.evidence.span),
                format!("the count is {least}, but the words say `{}`", short(words)),
            )
            .help("take the number from the words");
    }
}
