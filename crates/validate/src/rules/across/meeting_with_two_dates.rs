use chancery_model::{ActorKind, EventType, Extraction, Status};

use super::terms::{day, parties, when_path};
use crate::across::{Fact, Kept};
use crate::context::first;
use crate::rule::across_rule;

across_rule!(MeetingWithTwoDates = 801 "meeting-with-two-dates", Warning, "meeting_with_two_dates.md");

fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
    for (i, event) in extraction.events.iter().enumerate() {
        let people = event
            .actors
            .iter()
            .chain(&event.recipients)
            .filter(|party| extraction.actor(party.actor).is_some_and(|actor| actor.kind == ActorKind::Person))
            .count();
        if event.kind != EventType::Consult || event.status != Status::Occurred || event.historical || people < 2 || event.count.is_some() {
            continue;
        }
        let (Some(key), Some(_)) = (parties(extraction, event), day(event.when.as_ref().map(|when| when.date))) else { continue };
        let place = event.place.as_ref().and_then(|place| place.country).map(|code| code.to_string()).unwrap_or_default();
        let mode = event.mode.map_or("", chancery_model::Mode::as_str);
        out.push(Fact {
            key,
            date: event.when.as_ref().map(|when| when.date),
            value: format!("{mode} {place}"),
            status: event.status,
            path: when_path(i, event),
            span: first(&event.evidence),
        });
    }
}

fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
    let (here, there) = (day(new.fact.date)?, day(old.fact.date)?);
    let apart = (here - there).num_days().abs();
    // Leaders who meet on two days of one visit are told of in both articles; further apart it is another meeting.
    ((1..=4).contains(&apart) && new.fact.value == old.fact.value)
        .then(|| format!("the meeting is dated {here} here, but {there} in `{}`", old.source.id))
}
