use chancery_model::Span;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(WordsWithoutAttribution = 725 "words-without-attribution", Warning, "words_without_attribution.md");

/// The least that stands outside the words where somebody is said to say them, in bytes.
const ATTRIBUTION: u32 = 5;

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, statement) in cx.extraction.statements.iter().enumerate().filter(|(_, statement)| !statement.quoted) {
        let span = statement.words.span;
        if statement.speaker.is_none() || statement.verb.is_some() || cx.text().is_none() || span.is_empty() {
            continue;
        }
        // The sentence, without the marks and the space around it.
        let sentence = cx.sentence_at(span);
        let words = cx.tokens_in(sentence);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let outside = first.span.start().abs_diff(span.start()).min(span.start().saturating_sub(first.span.start()))
            + last.span.end().saturating_sub(span.end());
        if outside < ATTRIBUTION && Span::between(first.span.start(), last.span.end()).overlaps(span) {
            findings
                .report(format_args!("/statements/{i}"), Some(span), format!("nobody is said to say `{}`", short(&statement.words.text)))
                .help("give the verb of saying and the words that it governs, or leave the statement out");
        }
    }
}
