use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(RelationOfPersons = 621 "relation-of-persons", Warning, "relation_of_persons.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (p, party) in relation.parties.iter().enumerate() {
            let Some((_, actor)) = cx.actor(*party).filter(|(_, actor)| actor.kind == ActorKind::Person) else { continue };
            findings
                .report(
                    format_args!("/relations/{i}/parties/{p}"),
                    first(&actor.mentions),
                    format!("`{}` is a person; ties are between states and organisations", short(&actor.name)),
                )
                .help("name the state for which the person speaks");
        }
    }
}
