//! Hosts, guests and the meetings that are visits.

use chancery_model::{ActorKind, CountryCode, EventType, Mode, Role, Status};

use super::{Parsed, Part, Telling};
use crate::actors::{Draft, Registry};
use crate::lexicon::Term;
use crate::reading::Reading;

/// "under the auspices of the African Union": who brings the parties of a meeting together.
pub(super) fn mediators(reading: &Reading, sentences: &[Parsed], tellings: &mut [Telling], registry: &Registry) {
    for telling in tellings.iter_mut().filter(|telling| telling.kind == EventType::Consult && telling.frame.row.joint) {
        let Some(sentence) = super::story::sentence_of(sentences, telling) else { continue };
        let from = telling.head + 1;
        let found = sentence.phrases.iter().enumerate().filter(|(_, phrase)| phrase.first > from).find_map(|(index, phrase)| {
            let floor = from.max(phrase.first.saturating_sub(4));
            let brought = (floor..phrase.first).any(|at| reading.lexicon.terms.begins(Term::Mediation, &reading.lower[at..phrase.first]));
            let actor = sentence.standings[index].actors.first().copied().filter(|_| brought)?;
            Some((actor, reading.span(phrase.range())))
        });
        let Some((actor, span)) = found else { continue };
        let party = registry.drafts[actor].party();
        if party.is_some() && telling.parts().all(|part| registry.drafts[part.actor].party() != party) {
            telling.actors.push(Part { actor, span, role: Some(Role::Mediator) });
            telling.mode = Some(Mode::ThirdParty);
        }
    }
}

/// Fills in who visits whom, and marks the meetings that visits are for.
pub(super) fn complete(reading: &Reading, tellings: &mut Vec<Telling>, registry: &mut Registry) {
    let pair = registry.principal_pair();
    for telling in tellings.iter_mut().filter(|telling| telling.mode == Some(Mode::Visit)) {
        host_of_visit(reading, telling, registry, &pair);
        meets_person(telling, registry);
    }
    tellings.retain(|telling| telling.mode != Some(Mode::Visit) || !telling.recipients.is_empty() || telling.actors.len() > 1);
    let visits: Vec<(CountryCode, CountryCode)> = tellings
        .iter()
        .filter(|telling| telling.status == Status::Occurred)
        .filter_map(|telling| guest_and_host(telling, registry))
        .collect();
    for telling in tellings.iter_mut() {
        let meeting = telling.kind == EventType::Consult && telling.mode.is_none() && telling.frame.row.joint && telling.count.is_none();
        if meeting && let Some((guest, host)) = visits.iter().find(|(guest, host)| sides(telling, registry, *guest, *host)) {
            telling.mode = Some(Mode::Visit);
            for part in &mut telling.actors {
                part.role = role(&registry.drafts[part.actor], *guest, *host);
            }
        }
    }
}

fn role(draft: &Draft, guest: CountryCode, host: CountryCode) -> Option<Role> {
    match draft.country {
        Some(country) if country == guest => Some(Role::Guest),
        Some(country) if country == host => Some(Role::Host),
        _ => None,
    }
}

/// A visit without a destination goes to the other principal party of the article.
fn host_of_visit(reading: &Reading, telling: &mut Telling, registry: &mut Registry, pair: &[CountryCode]) {
    // To host or receive is the visit seen from the other side.
    let hosting = telling.code.as_str() == "043";
    let home = telling.actors.first().and_then(|part| registry.drafts[part.actor].country);
    if telling.recipients.is_empty()
        && telling.actors.len() == 1
        && let Some(home) = home
    {
        let other = pair.iter().copied().find(|code| *code != home).filter(|_| pair.contains(&home));
        if let Some(actor) = other.and_then(|code| registry.find(&crate::actors::Key::State(code))) {
            let span = telling.sign(reading);
            telling.recipients.push(Part { actor, span, role: None });
        }
    }
    let (first, second) = if hosting { (Role::Host, Role::Guest) } else { (Role::Guest, Role::Host) };
    telling.actors.iter_mut().filter(|part| part.role.is_none()).for_each(|part| part.role = Some(first));
    telling.recipients.iter_mut().filter(|part| part.role.is_none()).for_each(|part| part.role = Some(second));
}

/// Who visits a person meets that person: both act.
fn meets_person(telling: &mut Telling, registry: &Registry) {
    let person = |part: &Part| registry.drafts[part.actor].kind == ActorKind::Person;
    if telling.recipients.iter().any(person) {
        let mut met = std::mem::take(&mut telling.recipients);
        telling.actors.append(&mut met);
    }
}

fn guest_and_host(telling: &Telling, registry: &Registry) -> Option<(CountryCode, CountryCode)> {
    if telling.mode != Some(Mode::Visit) {
        return None;
    }
    let of = |role: Role| telling.parts().find(|part| part.role == Some(role)).and_then(|part| registry.drafts[part.actor].country);
    of(Role::Guest).zip(of(Role::Host)).filter(|(guest, host)| guest != host)
}

/// Whether the two sides of a meeting are the guest and the host of a visit.
fn sides(telling: &Telling, registry: &Registry, guest: CountryCode, host: CountryCode) -> bool {
    let mut seen = [false, false];
    for part in &telling.actors {
        match registry.drafts[part.actor].country {
            Some(country) if country == guest => seen[0] = true,
            Some(country) if country == host => seen[1] = true,
            _ => return false,
        }
    }
    seen == [true, true]
}
