use chancery_model::{EventType, Status};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(TypeUnlikeFrame = 408 "type-unlike-frame", Error, "type_unlike_frame.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some(row) = event.frame.as_deref().and_then(|frame| cx.facts.vocabulary.frame(frame)) else { continue };
        // Help that goes both ways is cooperation.
        let mutual = event.kind == EventType::Cooperate && row.1 == EventType::Aid && event.recipients.is_empty();
        if row.1 == event.kind
            || mutual
            || turned(row.1, event.kind)
            || matches!(event.kind, EventType::Agree | EventType::Threaten) && to_come(row.1, event.kind) && !is_done(cx, i, event.status)
        {
            continue;
        }
        findings
            .report(
                format_args!("/events/{i}/type"),
                first(&event.evidence),
                format!("the event is {}, but the frame that coded it is of {}", event.kind, row.1),
            )
            .note(format!("the frame is `{}`", short(row.0)), None)
            .help("give the event the type of its frame, or take the frame out");
    }
}

/// What an act is recorded as where it is refused ("will not release"), where another party tells it, or where a state does it that
/// complains or orders.
fn turned(act: EventType, kind: EventType) -> bool {
    use EventType::{
        Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Protest, Reject, Retreat, Sanction, Threaten,
    };
    match kind {
        Reject => matches!(act, Agree | Aid | Concede | Consult | Cooperate | Retreat),
        // "announced that it would stop".
        Threaten => act == Agree,
        // What crowds do in protest, a state says or does by order.
        Coerce => act == Protest,
        Accuse => matches!(act, Protest | Assault | Coerce | Mobilize | Sanction),
        // "decided to lift": who decides to ease has eased.
        Retreat => act == Concede,
        _ => false,
    }
}

/// Whether the words tell an act as done, so that it is no intent.
fn is_done(cx: &Context<'_>, i: usize, status: Status) -> bool {
    let telling = cx.telling(i);
    status == Status::Occurred && telling.reality.is_none() && telling.head.is_some_and(|head| head.past)
}

/// What is recorded of an act before it takes place.
fn to_come(act: EventType, intent: EventType) -> bool {
    let hostile = matches!(act.quad_class(), chancery_model::QuadClass::MaterialConflict | chancery_model::QuadClass::VerbalConflict);
    // Who will ask for something does not threaten.
    act != EventType::Request && (intent == EventType::Threaten) == hostile
}
