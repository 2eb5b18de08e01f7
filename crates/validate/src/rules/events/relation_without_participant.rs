use chancery_model::{CountryCode, Event};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(RelationWithoutParticipant = 434 "relation-without-participant", Warning, "relation_without_participant.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate().filter(|(_, event)| !event.relations.is_empty()) {
        let Some(countries) = countries(cx, event) else { continue };
        for (r, id) in event.relations.iter().enumerate() {
            let Some((_, relation)) = cx.relation(*id) else { continue };
            let of: Vec<CountryCode> = relation.parties.iter().filter_map(|party| cx.country(*party)).collect();
            if of.len() < 2 || of.iter().any(|country| countries.contains(country)) {
                continue;
            }
            findings
                .report(
                    format_args!("/events/{i}/relations/{r}"),
                    first(&event.evidence),
                    format!("no party of the relation takes part in the event: {} and {}", of[0], of[1]),
                )
                .help("refer to the relation of those who take part, or to none");
        }
    }
}

/// The countries of those who take part, when all have one.
fn countries(cx: &Context<'_>, event: &Event) -> Option<Vec<CountryCode>> {
    let all = event.actors.iter().chain(&event.recipients).map(|participant| cx.country(participant.actor));
    all.collect::<Option<Vec<_>>>().filter(|countries| !countries.is_empty())
}
