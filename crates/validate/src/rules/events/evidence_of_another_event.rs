use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::{bit, types_of};
use crate::words::any_of;

rule!(EvidenceOfAnotherEvent = 431 "evidence-of-another-event", Warning, "evidence_of_another_event.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        for (e, evidence) in event.evidence.iter().enumerate().skip(1) {
            let types = types_of(cx, evidence, event.kind);
            if types == 0 || types & bit(event.kind) != 0 {
                continue;
            }
            let said = chancery_model::EventType::ALL.iter().filter(|kind| types & bit(**kind) != 0);
            findings
                .report(
                    format_args!("/events/{i}/evidence/{e}"),
                    Some(evidence.span),
                    format!("the event is {}, but these words tell of {}", event.kind, any_of(said)),
                )
                .help("make an event of its own of what these words tell");
        }
    }
}
