use chancery_model::{Event, EventType, Participant, Span};

use crate::context::Context;
use crate::direction::{Direction, direction};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ObjectAmongActors = 432 "object-among-actors", Warning, "object_among_actors.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let telling = cx.telling(i);
        let Some(head) = telling.head else { continue };
        let Some(a) = telling.object_among_actors.or_else(|| directed_at(cx, event, head.span)) else { continue };
        let actor = &event.actors[a];
        findings
            .report(
                format_args!("/events/{i}/actors/{a}"),
                Some(actor.mention.span),
                format!("`{}` is an actor, but has it done to it by the order of the clause", cx.name(actor.actor)),
            )
            .note(format!("`{}` carries the event", short(cx.words(head.span))), Some(head.span))
            .help("make it the recipient");
    }
}

/// An actor who is named behind the verb as its object, or by a preposition that makes it one, while another stands before it: what
/// sides do with each other, talks and trade, has no direction.
fn directed_at(cx: &Context<'_>, event: &Event, head: Span) -> Option<usize> {
    let mutual = matches!(event.kind, EventType::Consult | EventType::Cooperate);
    let acts = |actor: &Participant| actor.mention.span.end() <= head.start();
    if mutual || !event.recipients.is_empty() || event.actors.len() < 2 || !event.actors.iter().any(acts) {
        return None;
    }
    let words = event.evidence.first()?.span;
    let names = |span: Span| cx.mentions_in(span).any(|mention| cx.is_name(mention));
    event.actors.iter().position(|actor| {
        let span = actor.mention.span;
        span.start() >= head.end()
            && words.contains(span)
            && names(span)
            && matches!(direction(cx, words, span), Direction::At | Direction::Object)
    })
}
