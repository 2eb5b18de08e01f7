use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::initiatives;
use crate::words::short;

rule!(InitiativeOfAnother = 613 "initiative-of-another", Warning, "initiative_of_another.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (n, initiative) in relation.initiatives.iter().enumerate() {
            let Some((_, actor)) = initiative.proposer.and_then(|id| cx.actor(id)) else { continue };
            let Some((_, Some(proposer), _)) = initiatives().iter().find(|(name, _, _)| *name == initiative.name) else { continue };
            let country = actor.country.map(|code| code.to_string());
            let is = |name: Option<&str>| name == Some(proposer);
            if is(country.as_deref()) || is(actor.organisation.as_deref()) {
                continue;
            }
            findings
                .report(
                    format_args!("/relations/{i}/initiatives/{n}/proposer"),
                    Some(initiative.evidence.span),
                    format!("the {} is of {proposer}, not of `{}`", short(&initiative.name), short(&actor.name)),
                )
                .help("correct the proposer; initiatives are in crates/parser/lexicon/records/relations.toml");
        }
    }
}
