use chancery_model::{ActorId, ActorKind, Event, EventType, InstrumentStatus, Mode, Participant, Role};

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("reciprocal_event_with_recipient.md")]
pub(crate) struct ReciprocalEventWithRecipient;

impl Check for ReciprocalEventWithRecipient {
    const CODE: u16 = 401;
    const NAME: &'static str = "reciprocal-event-with-recipient";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("reciprocal_event_with_recipient.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, event) in cx.extraction.events.iter().enumerate() {
            // Most events are one-sided or small, so the two loops below look at few pairs; aggregates are sorted once.
            let mut actors: Vec<ActorId> = Vec::new();
            if !event.recipients.is_empty() {
                actors.extend(event.actors.iter().map(|participant| participant.actor));
                actors.sort_unstable();
            }
            for (r, recipient) in event.recipients.iter().enumerate() {
                let name = || cx.name(recipient.actor);
                let (message, help) = if actors.binary_search(&recipient.actor).is_ok() {
                    (format!("`{}` is both actor and recipient of one event", name()), "name each participant on one side")
                } else if is_meeting(cx, event, recipient) {
                    let message = format!("`{}` receives a {} event, in which all parties are actors", name(), event.kind);
                    (message, "move the recipients to the actors")
                } else if is_signing(cx, event, recipient) {
                    let message = format!("`{}` receives the signing of a document to which it is a party", name());
                    (message, "move the recipients to the actors")
                } else {
                    continue;
                };
                findings.report(format_args!("/events/{i}/recipients/{r}"), Some(recipient.mention.span), message).help(help);
            }
        }
    }
}

/// Whether the recipient is a party to talks. One side can visit a country, host a guest, or mediate between others.
fn is_meeting(cx: &Context<'_>, event: &Event, recipient: &Participant) -> bool {
    let one_sided = ["042", "043", "045"].contains(&event.cameo.as_str());
    let mediated = event.actors.iter().any(|participant| participant.role == Some(Role::Mediator));
    if event.kind != EventType::Consult || mediated {
        return false;
    }
    match event.mode {
        // A person who hosts or is a guest meets whoever comes.
        Some(Mode::Visit) => {
            let person = cx.actor(recipient.actor).is_some_and(|(_, actor)| actor.kind == ActorKind::Person);
            person && matches!(recipient.role, Some(Role::Host | Role::Guest))
        }
        // A letter has a sender and a receiver; the frame tells it from a call.
        Some(Mode::Phone) if event.frame.is_some() => false,
        _ => !one_sided,
    }
}

/// Whether the recipient is a party to a document that the event signs.
fn is_signing(cx: &Context<'_>, event: &Event, recipient: &Participant) -> bool {
    event.cameo.as_str() == "057"
        && event
            .instruments
            .iter()
            .filter_map(|id| cx.instrument(*id))
            .any(|(_, instrument)| instrument.status == InstrumentStatus::Signed && instrument.parties.contains(&recipient.actor))
}
