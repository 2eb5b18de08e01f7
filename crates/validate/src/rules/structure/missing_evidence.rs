use chancery_model::Evidence;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(MissingEvidence = 107 "missing-evidence", Error, "missing_evidence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut hold = |list: &str, i: usize, field: &str, evidence: &[Evidence], what: &str| {
        if evidence.is_empty() {
            findings
                .report(format_args!("/{list}/{i}/{field}"), None, format!("no words of the article prove the {what} at /{list}/{i}"))
                .help("give the words that say it, or leave the record out");
        }
    };
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        hold("actors", i, "mentions", &actor.mentions, "actor");
    }
    for (i, event) in cx.extraction.events.iter().enumerate() {
        hold("events", i, "evidence", &event.evidence, "event");
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        hold("instruments", i, "evidence", &instrument.evidence, "instrument");
    }
}
