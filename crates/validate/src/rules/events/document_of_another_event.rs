use chancery_model::{Event, Instrument};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DocumentOfAnotherEvent = 433 "document-of-another-event", Warning, "document_of_another_event.md");

/// How far from the words of an event those of its documents may stand, in bytes: a list of them goes on for a while.
const REACH: u32 = 300;

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        for (d, id) in event.instruments.iter().enumerate() {
            let Some((_, document)) = cx.instrument(*id).filter(|(_, document)| is_far(event, document)) else { continue };
            let words = document.evidence.first().map_or("", |evidence| &evidence.text);
            findings
                .report(
                    format_args!("/events/{i}/instruments/{d}"),
                    first(&event.evidence),
                    format!("the event is said to be about `{}`, of which its words say nothing", short(words)),
                )
                .note("the document is named here".to_owned(), first(&document.evidence))
                .help("refer to the document that the words name, or to none");
        }
    }
}

/// Whether none of the words of a document stands near any of the event's.
fn is_far(event: &Event, document: &Instrument) -> bool {
    let far = |one: &chancery_model::Evidence, other: &chancery_model::Evidence| {
        one.span.start() > other.span.end().saturating_add(REACH) || other.span.start() > one.span.end().saturating_add(REACH)
    };
    let words = || document.evidence.iter().chain(&document.title);
    !event.evidence.is_empty() && words().count() > 0 && event.evidence.iter().all(|of_event| words().all(|of| far(of_event, of)))
}
