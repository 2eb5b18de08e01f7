//! Leaves out who does nothing: a description that no record takes up is no actor.

use chancery_model::{Actor, ActorId, Extraction};

/// Whether the reader knows who an actor is, whatever it does.
fn known(actor: &Actor) -> bool {
    actor.country.is_some() || actor.organisation.is_some() || actor.sector.is_some() || actor.office.is_some()
}

/// Calls a function with every reference to an actor.
fn references(extraction: &mut Extraction, mut visit: impl FnMut(&mut ActorId)) {
    for event in &mut extraction.events {
        event.actors.iter_mut().chain(&mut event.recipients).for_each(|participant| visit(&mut participant.actor));
    }
    extraction.instruments.iter_mut().flat_map(|instrument| &mut instrument.parties).for_each(&mut visit);
    extraction.statements.iter_mut().filter_map(|statement| statement.speaker.as_mut()).for_each(&mut visit);
    for relation in &mut extraction.relations {
        relation.parties.iter_mut().for_each(&mut visit);
        relation.initiatives.iter_mut().filter_map(|initiative| initiative.proposer.as_mut()).for_each(&mut visit);
    }
}

/// Drops the actors that are neither known nor part of a record, and numbers the others anew.
pub(crate) fn drop_idle(extraction: &mut Extraction) {
    let mut kept: Vec<bool> = extraction.actors.iter().map(known).collect();
    if kept.iter().all(|kept| *kept) {
        return;
    }
    references(extraction, |actor| kept[actor.index()] = true);
    let mut next = 0;
    let numbers: Vec<usize> = kept
        .iter()
        .map(|kept| {
            next += usize::from(*kept);
            next.saturating_sub(1)
        })
        .collect();
    references(extraction, |actor| *actor = ActorId::of_index(numbers[actor.index()]));
    let mut kept = kept.into_iter();
    extraction.actors.retain(|_| kept.next().unwrap_or(true));
    for (index, actor) in extraction.actors.iter_mut().enumerate() {
        actor.id = ActorId::of_index(index);
    }
}
