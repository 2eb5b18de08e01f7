use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::names::NameKind;
use crate::rule::rule;
use crate::words::short;

rule!(KindUnlikeName = 319 "kind-unlike-name", Warning, "kind_unlike_name.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let names = &cx.facts.names;
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let state = || names.state_named(&actor.name).is_some_and(|(_, kind)| matches!(kind, NameKind::State | NameKind::Capital));
        let person = || !names.people_named(&actor.name).is_empty();
        let organisation = || names.organisation_named(&actor.name).is_some();
        let meant = match actor.kind {
            ActorKind::Person | ActorKind::Organisation if state() && !(person() || organisation()) => ActorKind::State,
            ActorKind::Person if organisation() && !person() => ActorKind::Organisation,
            ActorKind::State if organisation() && !names.names_a_state(&actor.name) => ActorKind::Organisation,
            ActorKind::State | ActorKind::Organisation if person() && !organisation() && !names.names_a_state(&actor.name) => {
                ActorKind::Person
            }
            ActorKind::State if !holds_a_state(cx, &actor.name) && !organisation() => {
                findings
                    .report(
                        format_args!("/actors/{i}/kind"),
                        first(&actor.mentions),
                        format!("`{}` is given as a state, but is the name of none", short(&actor.name)),
                    )
                    .help("correct the kind or the name; a state that is missing belongs under crates/gazetteer/facts");
                continue;
            }
            _ => continue,
        };
        findings
            .report(
                format_args!("/actors/{i}/kind"),
                first(&actor.mentions),
                format!("`{}` is given as a {}, but is the name of a {meant}", short(&actor.name), actor.kind),
            )
            .help("correct the kind; a namesake belongs under crates/gazetteer/facts");
    }
}

/// Whether a name, or a word of it, is that of a state or of a part of one.
fn holds_a_state(cx: &Context<'_>, name: &str) -> bool {
    let names = &cx.facts.names;
    names.names_a_state(&name.replace('’', "'"))
        || name.split([' ', '-']).any(|word| names.names_a_state(word.trim_end_matches(['.', ','])))
}
