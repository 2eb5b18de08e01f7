use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OrganisationUnlikeName = 314 "organisation-unlike-name", Error, "organisation_unlike_name.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(id) = actor.organisation.as_deref().filter(|_| actor.kind == ActorKind::Organisation) else { continue };
        let Some(named) = cx.facts.names.organisation_named(&actor.name).filter(|named| named.id != id) else { continue };
        let Some(given) = cx.facts.names.gazetteer().organisation(id) else { continue };
        if given.successor == Some(named.id) || named.successor == Some(given.id) {
            continue;
        }
        findings
            .report(
                format_args!("/actors/{i}/organisation"),
                first(&actor.mentions),
                format!("`{}` is `{}`, but has the id `{id}` ({})", short(&actor.name), named.id, given.name),
            )
            .note("names and ids are in crates/gazetteer/facts/organisations".to_owned(), None)
            .replace(format!("write `{}`", named.id), format!("/actors/{i}/organisation"), named.id);
    }
}
