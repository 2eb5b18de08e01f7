use chancery_model::Role;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(GuestAtHome = 416 "guest-at-home", Warning, "guest_at_home.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some((place, code)) = event.place.as_ref().and_then(|place| Some((place, place.country?))) else { continue };
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                let (Some(role), Some(country)) = (participant.role, cx.country(participant.actor)) else { continue };
                let message = match role {
                    Role::Guest if country == code => format!("`{}` is a guest in {code}, the own country", cx.name(participant.actor)),
                    // Guests meet in hotels and embassies too, but a host abroad is rare.
                    Role::Host if country != code => format!("`{}` of {country} is host in {code}", cx.name(participant.actor)),
                    _ => continue,
                };
                findings
                    .report(format_args!("/events/{i}/{side}/{p}/role"), Some(participant.mention.span), message)
                    .note("the place is here".to_owned(), Some(place.evidence.span))
                    .help("exchange the roles, or correct the place");
                return;
            }
        }
    }
}
