use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(UnknownOrganisation = 313 "unknown-organisation", Warning, "unknown_organisation.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let gazetteer = cx.facts.names.gazetteer();
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(id) = actor.organisation.as_deref().filter(|id| gazetteer.organisation(id).is_none()) else { continue };
        let diagnostic = findings.report(
            format_args!("/actors/{i}/organisation"),
            first(&actor.mentions),
            format!("no organisation has the id `{}`", short(id)),
        );
        match cx.facts.names.organisation_named(id).or_else(|| cx.facts.names.organisation_named(&actor.name)) {
            Some(known) => diagnostic.help(format!("did you mean `{}` ({})?", known.id, known.name)),
            None => diagnostic.help("use an id of crates/gazetteer/facts/organisations, or add the organisation there"),
        };
    }
}
