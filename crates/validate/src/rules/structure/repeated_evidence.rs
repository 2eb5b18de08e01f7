use chancery_model::Evidence;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(RepeatedEvidence = 114 "repeated-evidence", Warning, "repeated_evidence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut hold = |list: &str, i: usize, evidence: &[Evidence]| {
        let second = (1..evidence.len()).find(|at| evidence[..*at].iter().rev().take(8).any(|other| other.span == evidence[*at].span));
        if let Some(at) = second {
            findings
                .report(
                    format_args!("/{list}/{i}/evidence/{at}"),
                    Some(evidence[at].span),
                    "the same words are given twice as evidence".to_owned(),
                )
                .help("give each telling once");
        }
    };
    for (i, event) in cx.extraction.events.iter().enumerate() {
        hold("events", i, &event.evidence);
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        hold("instruments", i, &instrument.evidence);
    }
}
