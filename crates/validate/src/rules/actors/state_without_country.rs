use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(StateWithoutCountry = 328 "state-without-country", Warning, "state_without_country.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        if actor.kind != ActorKind::State || actor.country.is_some() || cx.flaws.iter().any(|flaw| flaw.path.starts_with("/actors")) {
            continue;
        }
        let Some((code, _)) = cx.facts.names.state_named(&actor.name) else { continue };
        findings
            .report(
                format_args!("/actors/{i}/country"),
                first(&actor.mentions),
                format!("`{}` is a state without a country", short(&actor.name)),
            )
            .help(format!("write `{code}`"));
    }
}
