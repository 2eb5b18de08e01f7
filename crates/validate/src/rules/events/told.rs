//! What the rules on status share: events of which the words say something else than the record.

use chancery_model::{EventType, Status};

use crate::context::Context;
use crate::findings::Findings;
use crate::telling::Reality;
use crate::words::short;

/// Reports events that the record takes for more real than their words do.
pub(super) fn check(cx: &Context<'_>, wanted: Reality, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.status != Status::Occurred && !(event.status == Status::Planned && wanted == Reality::Denied) {
            continue;
        }
        // A refusal is an event of its own, whatever the words around it deny.
        if matches!(event.kind, EventType::Reject | EventType::Accuse) && wanted == Reality::Denied {
            continue;
        }
        let telling = cx.telling(i);
        let (Some((reality, at)), Some(head)) = (telling.reality, telling.head) else { continue };
        if reality != wanted {
            continue;
        }
        let (head_words, words) = (short(cx.words(head.span)), short(cx.words(at)));
        let (what, help) = match reality {
            Reality::Planned => ("still to come", "give the event the status `planned`"),
            Reality::Denied => ("not done", "give the event the status `negated`"),
            Reality::Possible => ("possible only", "give the event the status `hypothetical`"),
        };
        findings
            .report(
                format_args!("/events/{i}/status"),
                Some(head.span),
                format!("the event is {}, but `{words}` tells `{head_words}` as {what}", event.status),
            )
            .note(format!("`{words}` is here"), Some(at))
            .help(help);
    }
}
