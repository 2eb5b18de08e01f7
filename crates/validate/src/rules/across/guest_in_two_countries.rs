use chancery_model::{EventType, Extraction, Status};

use super::terms::{day, is_full};
use crate::across::{Fact, Kept};
use crate::rule::across_rule;

across_rule!(GuestInTwoCountries = 804 "guest-in-two-countries", Warning, "guest_in_two_countries.md");

fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
    for (i, event) in extraction.events.iter().enumerate() {
        let Some((place, country)) = event.place.as_ref().and_then(|place| Some((place, place.country?))) else { continue };
        let date = event.when.as_ref().map(|when| when.date);
        let Some(day) = day(date).filter(|_| event.kind == EventType::Consult && event.status == Status::Occurred) else { continue };
        for party in event.actors.iter().chain(&event.recipients) {
            let Some(actor) = extraction.actor(party.actor).filter(|actor| is_full(actor)) else { continue };
            let path = format!("/events/{i}/place/country");
            out.push(Fact {
                key: format!("{} on {day}", actor.name),
                date,
                value: country.to_string(),
                status: event.status,
                path,
                span: Some(place.evidence.span),
            });
        }
    }
}

fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
    let (here, there) = (&new.fact.value, &old.fact.value);
    (here != there).then(|| format!("{} is in {here} here, but in {there} in `{}`", new.fact.key, old.source.id))
}
