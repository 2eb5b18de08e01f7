use chancery_model::{Actor, Event, Participant};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PartnerLeftOut = 437 "partner-left-out", Warning, "partner_left_out.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            let missing = participants.iter().find_map(|participant| Some((participant, left_out(cx, event, participant)?)));
            let Some((participant, other)) = missing else { continue };
            findings
                .report(
                    format_args!("/events/{i}/{side}"),
                    Some(participant.mention.span),
                    format!("`{}` stands for `{}` as well, who takes no part", short(&participant.mention.text), short(&other.name)),
                )
                .help("name everybody for whom the words stand");
        }
    }
}

/// Somebody of another country for whom the words of a participant stand too, by the record's own mentions, while nobody of that country
/// takes part.
fn left_out<'a>(cx: &Context<'a>, event: &Event, participant: &Participant) -> Option<&'a Actor> {
    let span = participant.mention.span;
    let here: Vec<&Actor> = cx.mentions_at(span).filter_map(|mention| cx.extraction.actors.get(mention.actor)).collect();
    // Only where the participant itself is one of those, the words stand for several.
    if !here.iter().any(|actor| actor.id == participant.actor) {
        return None;
    }
    let takes_part = |actor: &Actor| {
        event.actors.iter().chain(&event.recipients).any(|other| other.actor == actor.id || cx.country(other.actor) == actor.country)
    };
    here.into_iter().find(|actor| actor.country.is_some() && !takes_part(actor))
}
