use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::Reality;

rule!(PlanToldAsFact = 409 "plan-told-as-fact", Warning, "plan_told_as_fact.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    super::told::check(cx, Reality::Planned, findings);
}
