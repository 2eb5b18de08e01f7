use std::hash::{Hash, Hasher};

use chancery_model::{ActorId, Event, Participant};
use rustc_hash::FxHasher;

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("duplicate_event.md")]
pub(crate) struct DuplicateEvent;

impl Check for DuplicateEvent {
    const CODE: u16 = 402;
    const NAME: &'static str = "duplicate-event";
    const SEVERITY: Severity = Severity::Warning;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("duplicate_event.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let events = &cx.extraction.events;
        // Equal events become neighbours: first by what they say, then by where the article says it.
        let mut order: Vec<_> =
            events.iter().enumerate().filter_map(|(place, event)| Some((digest(event), first(&event.evidence)?, place))).collect();
        order.sort_unstable();
        for pair in order.windows(2) {
            let [(digest, span, one), (other_digest, other_span, other)] = *pair else { continue };
            if digest == other_digest && (span == other_span || span.overlaps(other_span)) && same(&events[one], &events[other]) {
                let (earlier, place) = (&events[one.min(other)], one.max(other));
                let later = &events[place];
                findings
                    .report(
                        format_args!("/events/{place}"),
                        first(&later.evidence),
                        format!("the {} event `{}` is told again as `{}`", later.kind, earlier.id, later.id),
                    )
                    .note(format!("`{}` stands on these words", earlier.id), first(&earlier.evidence))
                    .help("keep one of the two, with the evidence of both");
            }
        }
    }
}

/// What two tellings of one event share.
fn digest(event: &Event) -> u64 {
    let mut hasher = FxHasher::default();
    let dates = event.when.as_ref().map(|when| when.date);
    (event.kind, event.mode, event.cameo, event.status, dates, &event.instruments).hash(&mut hasher);
    (unordered(&event.actors), unordered(&event.recipients)).hash(&mut hasher);
    hasher.finish()
}

/// A digest of participants that does not depend on their order.
fn unordered(participants: &[Participant]) -> u64 {
    participants.iter().fold(0, |sum: u64, participant| {
        let mut hasher = FxHasher::default();
        participant.actor.hash(&mut hasher);
        sum.wrapping_add(hasher.finish())
    })
}

/// The same comparison without the chance of a collision, and with what a digest leaves out.
fn same(one: &Event, other: &Event) -> bool {
    let key = |event: &Event| {
        let sorted = |participants: &[Participant]| {
            let mut ids: Vec<ActorId> = participants.iter().map(|participant| participant.actor).collect();
            ids.sort_unstable();
            ids
        };
        let count = event.count.as_ref().map(|count| (count.at_least, count.at_most));
        let date = event.when.as_ref().map(|when| when.date);
        (event.kind, event.mode, event.cameo, event.status, date, count, sorted(&event.actors), sorted(&event.recipients))
    };
    key(one) == key(other) && one.instruments == other.instruments && one.relations == other.relations
}
