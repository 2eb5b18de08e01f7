use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ParticipantsSwapped = 415 "participants-swapped", Warning, "participants_swapped.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let telling = cx.telling(i);
        let (Some((a, r)), Some(head)) = (telling.swapped, telling.head) else { continue };
        let (actor, recipient) = (&event.actors[a], &event.recipients[r]);
        findings
            .report(
                format_args!("/events/{i}/actors/{a}"),
                Some(actor.mention.span),
                format!("`{}` is the actor, but the order of the clause makes `{}` act", cx.name(actor.actor), cx.name(recipient.actor)),
            )
            .note(format!("`{}` carries the event", short(cx.words(head.span))), Some(head.span))
            .help("exchange actor and recipient");
    }
}
