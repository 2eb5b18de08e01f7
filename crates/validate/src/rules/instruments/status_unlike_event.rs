use chancery_model::{InstrumentStatus, Status};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(StatusUnlikeEvent = 505 "status-unlike-event", Warning, "status_unlike_event.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        let mut signings = cx
            .extraction
            .events
            .iter()
            .filter(|event| matches!(event.cameo.as_str(), "057" | "032") && event.instruments.contains(&instrument.id))
            .peekable();
        let Some(signing) = signings.peek().copied() else { continue };
        let done = signings.any(|event| event.status == Status::Occurred && event.cameo.as_str() == "057");
        let wrong = match instrument.status {
            InstrumentStatus::Signed | InstrumentStatus::Issued => !done && signing.status != Status::Occurred,
            InstrumentStatus::Planned | InstrumentStatus::Drafted => done,
            _ => false,
        };
        if wrong {
            findings
                .report(
                    format_args!("/instruments/{i}/status"),
                    first(&instrument.evidence),
                    format!("the document is {}, but its signing is {}", instrument.status, signing.status),
                )
                .note("the signing is told here".to_owned(), first(&signing.evidence))
                .help("let the two say the same");
        }
    }
}
