use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::Reality;

rule!(DenialToldAsFact = 410 "denial-told-as-fact", Warning, "denial_told_as_fact.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    super::told::check(cx, Reality::Denied, findings);
}
