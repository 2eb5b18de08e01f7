use chancery_model::{EventType, Status};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(FactToldAsPlan = 412 "fact-told-as-plan", Warning, "fact_told_as_plan.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        // An intent is told in the past, while what is intended is still to come.
        if event.status == Status::Occurred || matches!(event.kind, EventType::Agree | EventType::Threaten | EventType::Request) {
            continue;
        }
        let telling = cx.telling(i);
        let Some(head) = telling.head.filter(|head| head.past && telling.reality.is_none()) else { continue };
        let words = cx.words(head.span);
        findings
            .report(
                format_args!("/events/{i}/status"),
                Some(head.span),
                format!("the event is {}, but `{}` tells it as done", event.status, short(words)),
            )
            .help("give the event the status `occurred`");
    }
}
