use chancery_model::{Event, EventType};

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("missing_participant.md")]
pub(crate) struct MissingParticipant;

impl Check for MissingParticipant {
    const CODE: u16 = 405;
    const NAME: &'static str = "missing-participant";
    const SEVERITY: Severity = Severity::Warning;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("missing_participant.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, event) in cx.extraction.events.iter().enumerate() {
            if let Some((message, help)) = missing(event) {
                findings.report(format_args!("/events/{i}"), first(&event.evidence), message).help(help);
            }
        }
    }
}

fn missing(event: &Event) -> Option<(String, &'static str)> {
    let kind = event.kind;
    if event.actors.is_empty() && event.recipients.is_empty() {
        return Some((
            format!("the {kind} event has neither actor nor recipient"),
            "name at least one participant, or leave the event out",
        ));
    }
    // Whoever cooperates with each other is an actor on both sides.
    let mutual = kind == EventType::Cooperate && event.actors.len() > 1;
    (kind.needs_recipient() && event.recipients.is_empty() && !mutual).then(|| {
        let help = "name whom it was done to, as the article does";
        (format!("the {kind} event has no recipient"), help)
    })
}
