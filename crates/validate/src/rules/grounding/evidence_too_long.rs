use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(EvidenceTooLong = 715 "evidence-too-long", Info, "evidence_too_long.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        for (e, evidence) in event.evidence.iter().enumerate() {
            let paragraphs = evidence.text.contains('\n') && evidence.text.contains("\n\n");
            if paragraphs || evidence.text.len() > 1200 {
                let message = if paragraphs {
                    "the evidence runs over more than one paragraph".to_owned()
                } else {
                    format!("the evidence has {} bytes", evidence.text.len())
                };
                findings
                    .report(format_args!("/events/{i}/evidence/{e}"), Some(evidence.span), message)
                    .help("give the clause or the sentence that says it");
            }
        }
    }
}
