use chancery_model::{Extraction, Status};

use super::terms::{day, parties};
use crate::across::{Fact, Kept};
use crate::context::first;
use crate::rule::across_rule;

across_rule!(PlannedAfterReported = 805 "planned-after-reported", Warning, "planned_after_reported.md");

fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
    for (i, event) in extraction.events.iter().enumerate() {
        let date = event.when.as_ref().map(|when| when.date);
        let (Some(day), Some(parties), Status::Occurred | Status::Planned) = (day(date), parties(extraction, event), event.status) else {
            continue;
        };
        let key = format!("{} {parties} {day}", event.cameo);
        out.push(Fact {
            key,
            date,
            value: day.to_string(),
            status: event.status,
            path: format!("/events/{i}/status"),
            span: first(&event.evidence),
        });
    }
}

fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
    let (planned, done) = match (new.fact.status, old.fact.status) {
        (Status::Planned, Status::Occurred) => (new, old),
        (Status::Occurred, Status::Planned) => (old, new),
        _ => return None,
    };
    let later = planned.source.published? > done.source.published?;
    later.then(|| {
        if std::ptr::eq(planned, new) {
            format!("the event of {} is planned here, but `{}` reported it before", new.fact.value, old.source.id)
        } else {
            format!("the event of {} has occurred here, but `{}` plans it later", new.fact.value, old.source.id)
        }
    })
}
