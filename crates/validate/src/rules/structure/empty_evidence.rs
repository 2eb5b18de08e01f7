use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::walk;

rule!(EmptyEvidence = 106 "empty-evidence", Error, "empty_evidence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    walk::evidence(cx.extraction, |path, evidence| {
        if evidence.text.trim_start().is_empty() {
            let message = format!("the evidence at bytes {}..{} has no words", evidence.span.start(), evidence.span.end());
            findings.report(path, None, message).help("give the words of the article that say it, and their span");
        }
    });
}
