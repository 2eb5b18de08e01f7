use chancery_model::TimexKind;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DurationUnlikeWords = 216 "duration-unlike-words", Error, "duration_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let words = timex.evidence.text.as_str();
        let Some(value) = timex.value.as_deref().filter(|_| timex.kind == TimexKind::Duration) else { continue };
        let Some((amount, unit)) = length(value) else { continue };
        let lower = words.to_ascii_lowercase();
        // Other units may be said for it ("half a year", "a fortnight"), so only a unit that is named alone counts.
        let named: Vec<char> = UNITS.iter().filter(|(name, _)| lower.contains(name)).map(|(_, unit)| *unit).collect();
        let part = lower.contains("half") || lower.contains("quarter");
        let other_unit = matches!(named.as_slice(), [only] if *only != unit);
        let other_number =
            named.as_slice() == [unit] && !cx.facts.numbers.none(words) && !cx.facts.numbers.any(words, |number| number == amount) && !part;
        if other_unit && !part || other_number {
            findings
                .report(
                    format_args!("/timexes/{i}/value"),
                    Some(timex.evidence.span),
                    format!("`{}` is given the length {value}", short(words)),
                )
                .help("take number and unit from the words: `P3Y` for three years");
        }
    }
}

const UNITS: [(&str, char); 7] =
    [("year", 'Y'), ("month", 'M'), ("week", 'W'), ("day", 'D'), ("hour", 'H'), ("decade", 'E'), ("minute", 'm')];

/// The number and the letter of a length in one unit.
fn length(value: &str) -> Option<(u64, char)> {
    let (text, clock) = match value.strip_prefix("PT") {
        Some(text) => (text, true),
        None => (value.strip_prefix('P')?, false),
    };
    let unit = text.chars().last()?;
    let amount = text[..text.len() - 1].trim_end_matches('D').parse().ok()?;
    Some((
        amount,
        match unit {
            'E' => 'E',
            'M' if clock => 'm',
            unit => unit,
        },
    ))
}
