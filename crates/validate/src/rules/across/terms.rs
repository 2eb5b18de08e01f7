//! Terms in which articles can be compared.

use chancery_model::{Actor, ActorId, ActorKind, Edtf, Event, Extraction};
use chrono::NaiveDate;

/// What an actor is called in every article: the country of a state, the name of a person or an organisation.
pub(super) fn name(extraction: &Extraction, id: ActorId) -> Option<String> {
    let actor = extraction.actor(id)?;
    match actor.kind {
        ActorKind::State => actor.country.map(|code| code.to_string()),
        ActorKind::Person if is_full(actor) => Some(actor.name.clone()),
        ActorKind::Organisation => actor.organisation.clone(),
        _ => None,
    }
}

/// Whether a person's name has more than one word: surnames alone are shared by many.
pub(super) fn is_full(actor: &Actor) -> bool {
    actor.kind == ActorKind::Person && actor.name.trim().contains(' ')
}

/// The people and states of an event, sorted and joined.
pub(super) fn parties(extraction: &Extraction, event: &Event) -> Option<String> {
    let mut names: Vec<String> = event.actors.iter().chain(&event.recipients).filter_map(|party| name(extraction, party.actor)).collect();
    names.sort_unstable();
    names.dedup();
    (names.len() > 1).then(|| names.join("+"))
}

/// The one day of a date.
pub(super) fn day(date: Option<Edtf>) -> Option<NaiveDate> {
    match date? {
        Edtf::Date(date) => date.to_day(),
        Edtf::Interval { .. } => None,
    }
}

/// The path of an event's date, or of the event.
pub(super) fn when_path(index: usize, event: &Event) -> String {
    if event.when.is_some() { format!("/events/{index}/when/date") } else { format!("/events/{index}") }
}
