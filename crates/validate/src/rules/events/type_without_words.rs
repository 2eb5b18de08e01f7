use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(TypeWithoutWords = 424 "type-without-words", Warning, "type_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    // What other languages say, the vocabulary does not know.
    if cx.text().is_none() || !cx.extraction.article.language.as_str().starts_with("en") {
        return;
    }
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.evidence.is_empty() || cx.telling(i).types != 0 {
            continue;
        }
        findings
            .report(
                format_args!("/events/{i}/evidence/0"),
                first(&event.evidence),
                format!("no word of the evidence tells of an event, let alone of {}", event.kind),
            )
            .help("point to the words that tell the event, or leave it out; what words mean is in crates/parser/lexicon/frames");
    }
}
