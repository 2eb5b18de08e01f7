use chancery_model::InstrumentKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::speaks_of_a_document;
use crate::words::short;

rule!(DocumentWithoutWords = 511 "document-without-words", Warning, "document_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        let words = || instrument.evidence.iter().chain(&instrument.title);
        // "Seven cooperation documents" may be cut short.
        if instrument.kind == InstrumentKind::CooperationDocuments || instrument.evidence.is_empty() {
            continue;
        }
        if words().all(|evidence| !evidence.text.trim().is_empty() && !speaks_of_a_document(&evidence.text)) {
            findings
                .report(
                    format_args!("/instruments/{i}/evidence/0"),
                    first(&instrument.evidence),
                    format!("`{}` names no document", short(&instrument.evidence[0].text)),
                )
                .help("point to the words that name the document, or leave it out");
        }
    }
}
