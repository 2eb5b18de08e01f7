use chancery_model::{ActorId, ActorKind, InstrumentStatus};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(PartyWithoutSignature = 504 "party-without-signature", Warning, "party_without_signature.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        if !matches!(instrument.status, InstrumentStatus::Signed | InstrumentStatus::Issued) || instrument.parties.is_empty() {
            continue;
        }
        let signings =
            || cx.extraction.events.iter().filter(|event| event.cameo.as_str() == "057" && event.instruments.contains(&instrument.id));
        if signings().next().is_none() {
            continue;
        }
        let signs = |party: ActorId| {
            let country = cx.country(party);
            signings().flat_map(|event| event.actors.iter().chain(&event.recipients)).any(|participant| {
                let actor = cx.actor(participant.actor);
                // A group, or an actor without a country, may stand for anybody.
                participant.actor == party
                    || country.is_some() && cx.country(participant.actor) == country
                    || actor.is_none_or(|(_, actor)| actor.kind == ActorKind::Group || actor.country.is_none())
            })
        };
        for (p, party) in instrument.parties.iter().enumerate() {
            // A code that nobody knows is told of by itself.
            let unknown = cx.country(*party).is_some_and(|code| code.country().is_none());
            if cx.actor(*party).is_some() && !unknown && !signs(*party) {
                findings
                    .report(
                        format_args!("/instruments/{i}/parties/{p}"),
                        first(&instrument.evidence),
                        format!("`{}` is a party, but takes no part in the signing", cx.name(*party)),
                    )
                    .note("the signing is told here".to_owned(), signings().next().and_then(|event| first(&event.evidence)))
                    .help("take the party out, or add it to the event");
            }
        }
    }
}
