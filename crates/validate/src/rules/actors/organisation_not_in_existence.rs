use chancery_model::ActorKind;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::at;

rule!(OrganisationNotInExistence = 315 "organisation-not-in-existence", Warning, "organisation_not_in_existence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let gazetteer = cx.facts.names.gazetteer();
    if !cx.extraction.actors.iter().any(|actor| actor.organisation.is_some()) {
        return;
    }
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some((when, first, last)) = event.when.as_ref().and_then(|when| Some((when, when.date.earliest()?, when.date.latest()?)))
        else {
            continue;
        };
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                let actor = cx.actor(participant.actor).map(|(_, actor)| actor).filter(|actor| actor.kind == ActorKind::Organisation);
                let Some(organisation) = actor.and_then(|actor| gazetteer.organisation(actor.organisation.as_deref()?)) else { continue };
                if organisation.period.holds_within(first, last).is_false() {
                    let successor = organisation.successor.and_then(|id| gazetteer.organisation(id));
                    let diagnostic = findings.report(
                        format_args!("/events/{i}/{side}/{p}"),
                        Some(participant.mention.span),
                        format!("{} takes part in an event {}, when it did not exist", organisation.name, at(&when.date)),
                    );
                    if let Some(successor) = successor {
                        diagnostic.note(format!("what acts after it is {}", successor.name), None);
                    }
                    diagnostic.help("name the organisation that existed then, or correct the date; its years are in crates/gazetteer/facts/organisations");
                }
            }
        }
    }
}
