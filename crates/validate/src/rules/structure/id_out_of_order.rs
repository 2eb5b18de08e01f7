use crate::context::Context;
use crate::findings::Findings;
use crate::lookup::Record;
use crate::rule::rule;

rule!(IdOutOfOrder = 105 "id-out-of-order", Warning, "id_out_of_order.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let extraction = cx.extraction;
    list("actors", &extraction.actors, findings);
    list("events", &extraction.events, findings);
    list("instruments", &extraction.instruments, findings);
    list("relations", &extraction.relations, findings);
    list("statements", &extraction.statements, findings);
    list("timexes", &extraction.timexes, findings);
}

fn list<R: Record>(name: &str, records: &[R], findings: &mut Findings<'_>) {
    let Some(place) = records.iter().enumerate().position(|(place, record)| R::place(record.id()) != place) else { return };
    // What is there twice is a duplicate.
    if records[..place].iter().any(|record| record.id() == records[place].id()) {
        return;
    }
    let message = format!("record {} of /{name} has the id `{}`", place + 1, records[place].id());
    findings
        .report(format_args!("/{name}/{place}/id"), None, message)
        .help("number the records of each list from 1, in order, and let references follow");
}
