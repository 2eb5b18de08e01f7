use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ObjectAmongActors = 432 "object-among-actors", Warning, "object_among_actors.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let telling = cx.telling(i);
        let (Some(a), Some(head)) = (telling.object_among_actors, telling.head) else { continue };
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
