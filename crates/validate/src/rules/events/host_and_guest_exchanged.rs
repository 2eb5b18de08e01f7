use chancery_model::{CountryCode, Event, Role};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(HostAndGuestExchanged = 427 "host-and-guest-exchanged", Warning, "host_and_guest_exchanged.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let events = &cx.extraction.events;
    let visits: Vec<_> = events.iter().map(|event| visit(cx, event)).collect();
    for (i, event) in events.iter().enumerate() {
        if let Some(place) = cx.telling(i).turned {
            turned(cx, i, event, place, findings);
        } else if only_hosts(cx, event) {
            findings
                .report(format_args!("/events/{i}/actors"), first(&event.evidence), "two sides are host, and nobody is guest".to_owned())
                .help("give the role `guest` to the side that came");
        } else if let Some((host, guest)) = visits[i].filter(|_| event.place.is_none() && !event.historical) {
            // An article on one visit tells of it in many sentences.
            let count = |wanted| visits.iter().filter(|visit| **visit == Some(wanted)).count();
            let now = |other: usize| {
                let dates = event.when.as_ref().zip(events[other].when.as_ref());
                dates.is_some_and(|(one, other)| !one.date.overlaps(&other.date).is_false())
            };
            let other = visits.iter().position(|visit| *visit == Some((guest, host)));
            let other = other.filter(|other| count((guest, host)) > count((host, guest)) && now(*other));
            let Some(other) = other else { continue };
            findings
                .report(
                    format_args!("/events/{i}/actors"),
                    first(&event.evidence),
                    format!("{host} is the host of {guest}, but elsewhere in the article its guest"),
                )
                .note(format!("`{}` tells of it", events[other].id), first(&events[other].evidence))
                .help("exchange the roles, or name the place");
        }
    }
}

fn turned(cx: &Context<'_>, i: usize, event: &Event, place: usize, findings: &mut Findings<'_>) {
    let sides = [("actors", &event.actors), ("recipients", &event.recipients)];
    let mut parties = sides.into_iter().flat_map(|(side, list)| list.iter().enumerate().map(move |(p, party)| (side, p, party)));
    let Some((side, p, party, role)) = parties.nth(place).and_then(|(side, p, party)| Some((side, p, party, party.role?))) else { return };
    let other = if role == Role::Host { Role::Guest } else { Role::Host };
    findings
        .report(
            format_args!("/events/{i}/{side}/{p}/role"),
            Some(party.mention.span),
            format!("`{}` is the {role}, but the order of the clause makes it the {other}", cx.name(party.actor)),
        )
        .help("exchange the roles");
}

/// The countries of those who have a role in an event.
fn of_role(cx: &Context<'_>, event: &Event, role: Role) -> Vec<CountryCode> {
    let parties = event.actors.iter().chain(&event.recipients).filter(|party| party.role == Some(role));
    let mut countries: Vec<CountryCode> = parties.filter_map(|party| cx.country(party.actor)).collect();
    countries.dedup();
    countries
}

/// The host country and the guest country, where there is one of each.
fn visit(cx: &Context<'_>, event: &Event) -> Option<(CountryCode, CountryCode)> {
    event.actors.iter().any(|party| party.role.is_some()).then_some(())?;
    match (of_role(cx, event, Role::Host).as_slice(), of_role(cx, event, Role::Guest).as_slice()) {
        ([host], [guest]) if host != guest => Some((*host, *guest)),
        _ => None,
    }
}

fn only_hosts(cx: &Context<'_>, event: &Event) -> bool {
    let parties = || event.actors.iter().chain(&event.recipients);
    parties().any(|party| party.role.is_some())
        && parties().all(|party| party.role != Some(Role::Guest))
        && of_role(cx, event, Role::Host).len() > 1
}
