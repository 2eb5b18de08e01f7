use chancery_model::{ActorKind, Mode};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::count;

rule!(TooFewForMultilateral = 417 "too-few-for-multilateral", Warning, "too_few_for_multilateral.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate().filter(|(_, event)| event.mode == Some(Mode::Multilateral)) {
        let parties = || event.actors.iter().chain(&event.recipients);
        let many = parties().any(|party| {
            cx.actor(party.actor)
                .is_none_or(|(_, actor)| matches!(actor.kind, ActorKind::Organisation | ActorKind::Group) || actor.organisation.is_some())
        });
        // A summit is many-sided however many of its guests the sentence names.
        let summit = event.evidence.iter().any(|evidence| crate::vocabulary::is_summit(&evidence.text));
        if parties().count() < 3 && !many && !summit {
            let message = format!("the meeting is multilateral, but has {}", count(parties().count(), "party", "parties"));
            findings
                .report(format_args!("/events/{i}/mode"), first(&event.evidence), message)
                .help("name all parties, or use another mode");
        }
    }
}
