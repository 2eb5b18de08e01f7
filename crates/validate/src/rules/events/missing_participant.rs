use chancery_model::{ActorKind, Event, EventType, Mode, Status};

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
            if let Some((message, help)) = missing(cx, i, event) {
                findings.report(format_args!("/events/{i}"), first(&event.evidence), message).help(help);
            }
        }
    }
}

fn missing(cx: &Context<'_>, i: usize, event: &Event) -> Option<(String, &'static str)> {
    let kind = event.kind;
    if event.actors.is_empty() && event.recipients.is_empty() {
        return Some((
            format!("the {kind} event has neither actor nor recipient"),
            "name at least one participant, or leave the event out",
        ));
    }
    // One state or person does not meet alone; several may stand behind one mention: "the ministers".
    let alone = event.recipients.is_empty() && event.mode != Some(Mode::Visit);
    if let ([only], EventType::Consult, true, Status::Occurred) = (event.actors.as_slice(), kind, alone, event.status) {
        let one = cx.actor(only.actor).is_some_and(|(_, actor)| matches!(actor.kind, ActorKind::State | ActorKind::Person));
        let several = only.mention.text.ends_with('s') || only.mention.text.contains(" and ");
        if one && !several {
            return Some((format!("the {kind} event has one side only"), "name whom it was with, as the article does"));
        }
    }
    // A passive may leave open who did it, and violence and arrests are often told so.
    let passive = || cx.telling(i).head.is_none_or(|head| head.passive);
    if event.actors.is_empty() && !matches!(kind, EventType::Assault | EventType::Coerce) && !passive() {
        return Some((format!("the {kind} event has no actor"), "name who did it, as the article does"));
    }
    // Whoever cooperates with, or shoots at, each other is an actor on both sides.
    let mutual = matches!(kind, EventType::Cooperate | EventType::Assault) && event.actors.len() > 1;
    let expected = kind.needs_recipient()
        || matches!(kind, EventType::Request | EventType::Accuse | EventType::Threaten | EventType::Coerce | EventType::Assault);
    (expected && event.recipients.is_empty() && !mutual).then(|| {
        let help = "name whom it was done to, as the article does";
        (format!("the {kind} event has no recipient"), help)
    })
}
