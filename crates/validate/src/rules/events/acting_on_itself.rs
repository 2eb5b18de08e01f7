use chancery_model::{ActorId, ActorKind};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(ActingOnItself = 406 "acting-on-itself", Warning, "acting_on_itself.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let state = |id: ActorId| cx.actor(id).and_then(|(_, actor)| actor.country.filter(|_| actor.kind == ActorKind::State));
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let ([actor], [recipient]) = (event.actors.as_slice(), event.recipients.as_slice()) else { continue };
        let Some(code) = state(actor.actor).filter(|code| actor.actor != recipient.actor && state(recipient.actor) == Some(*code)) else {
            continue;
        };
        findings
            .report(
                format_args!("/events/{i}/recipients/0"),
                Some(recipient.mention.span),
                format!("{code} acts on itself: `{}` and `{}` are the same state", cx.name(actor.actor), cx.name(recipient.actor)),
            )
            .help("name the other side, or leave the recipient out");
    }
}
