use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::speaks_of_a_document;

rule!(StatusWithoutWords = 508 "status-without-words", Warning, "status_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        let Some(expected) = cx.facts.vocabulary.words_of_status(instrument.status) else { continue };
        let names_none = || instrument.evidence.iter().chain(&instrument.title).all(|evidence| !speaks_of_a_document(&evidence.text));
        let said = instrument.evidence.iter().any(|evidence| expected.begin_in(cx.sentence(evidence)));
        if said || instrument.evidence.is_empty() || names_none() {
            continue;
        }
        findings
            .report(
                format_args!("/instruments/{i}/status"),
                first(&instrument.evidence),
                format!("no word of the sentence says that the document is {}", instrument.status),
            )
            .help("give it the status that the words tell, or `mentioned`");
    }
}
