use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::Reality;

rule!(PossibilityToldAsFact = 411 "possibility-told-as-fact", Warning, "possibility_told_as_fact.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    super::told::check(cx, Reality::Possible, findings);
}
