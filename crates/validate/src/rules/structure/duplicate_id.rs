use std::fmt::Display;

use chancery_model::Span;

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::lookup::Record;
use crate::rule::Check;

#[doc = include_str!("duplicate_id.md")]
pub(crate) struct DuplicateId;

impl Check for DuplicateId {
    const CODE: u16 = 102;
    const NAME: &'static str = "duplicate-id";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("duplicate_id.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let extraction = cx.extraction;
        list("actors", &extraction.actors, |actor| first(&actor.mentions), findings);
        list("events", &extraction.events, |event| first(&event.evidence), findings);
        list("instruments", &extraction.instruments, |instrument| first(&instrument.evidence), findings);
        list("relations", &extraction.relations, |_| None, findings);
        list("statements", &extraction.statements, |statement| Some(statement.words.span), findings);
        list("timexes", &extraction.timexes, |timex| Some(timex.evidence.span), findings);
    }
}

fn list<R: Record>(name: impl Display, records: &[R], span: impl Fn(&R) -> Option<Span>, findings: &mut Findings<'_>) {
    // Ids that only ever grow cannot repeat.
    if records.is_sorted_by(|left, right| left.id() < right.id()) {
        return;
    }
    let mut places: Vec<_> = records.iter().enumerate().map(|(place, record)| (record.id(), place)).collect();
    places.sort_unstable();
    for same in places.chunk_by(|left, right| left.0 == right.0) {
        let (id, original) = same[0];
        for (_, place) in &same[1..] {
            let message = format!("id `{id}` is taken: /{name}/{original} has it too");
            findings
                .report(format_args!("/{name}/{place}/id"), span(&records[*place]), message)
                .help("number the records of each list from 1, and let references follow");
        }
    }
}
