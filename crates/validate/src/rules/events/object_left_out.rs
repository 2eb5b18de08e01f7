use chancery_model::EventType;

use super::doer_left_out::{left_out, place};
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ObjectLeftOut = 426 "object-left-out", Warning, "object_left_out.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let telling = cx.telling(i);
        let (Some(found), Some(head)) = (telling.object, telling.head) else { continue };
        let everybody = event.actors.iter().chain(&event.recipients);
        let Some(object) = left_out(cx, found, everybody, event.recipients.is_empty(), false) else { continue };
        // In talks all parties are actors.
        let (side, participants) = if event.kind == EventType::Consult && event.recipients.is_empty() {
            ("actors", &event.actors)
        } else {
            ("recipients", &event.recipients)
        };
        let path = match place(participants, found).filter(|_| side == "recipients") {
            Some(p) => format!("/events/{i}/{side}/{p}"),
            None => format!("/events/{i}/{side}"),
        };
        findings
            .report(path, Some(found.span), format!("`{}` is the object of the verb, but no participant", short(&object.name)))
            .note(format!("`{}` carries the event", short(cx.words(head.span))), Some(head.span))
            .help("name whom it was done to, as the article does");
    }
}
