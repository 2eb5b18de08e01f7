use chancery_model::{ActorId, Event, Participant};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(EventToldTwice = 421 "event-told-twice", Warning, "event_told_twice.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let events = &cx.extraction.events;
    for (i, event) in events.iter().enumerate() {
        let Some(span) = first(&event.evidence) else { continue };
        // Events follow the order of the text: one told by the same words stands a few places before.
        let twin = events[..i].iter().enumerate().rev().take(12).find(|(_, other)| {
            other.kind == event.kind && first(&other.evidence) == Some(span) && other.cameo == event.cameo && told_apart(other, event)
        });
        if let Some((_, other)) = twin {
            findings
                .report(
                    format_args!("/events/{i}"),
                    Some(span),
                    format!("`{}` and `{}` are one event: same type, same parties, same words", event.id, other.id),
                )
                .help("keep one of the two");
        }
    }
}

/// The same parties and objects, but not the same record: that is a duplicate.
fn told_apart(one: &Event, other: &Event) -> bool {
    let ids = |participants: &[Participant]| {
        let mut ids: Vec<ActorId> = participants.iter().map(|participant| participant.actor).collect();
        ids.sort_unstable();
        ids
    };
    let date = |event: &Event| event.when.as_ref().map(|when| when.date);
    ids(&one.actors) == ids(&other.actors)
        && ids(&one.recipients) == ids(&other.recipients)
        && one.instruments == other.instruments
        && (date(one) != date(other) || one.status != other.status || one.mode != other.mode)
}
