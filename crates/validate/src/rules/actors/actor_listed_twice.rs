use chancery_model::{Actor, ActorKind};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ActorListedTwice = 318 "actor-listed-twice", Warning, "actor_listed_twice.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let actors = &cx.extraction.actors;
    let key = |actor: &Actor| (actor.name.len(), actor.kind);
    // Groups are known by a description, and many may bear the same.
    let same = |one: &Actor, other: &Actor| {
        key(one) == key(other)
            && one.kind != ActorKind::Group
            && one.name == other.name
            && one.country == other.country
            && one.organisation == other.organisation
    };
    let mut report = |original: usize, second: usize| {
        let actor = &actors[second];
        findings
            .report(
                format_args!("/actors/{second}"),
                first(&actor.mentions),
                format!("`{}` is the same actor as `{}`: {}", actor.id, actors[original].id, short(&actor.name)),
            )
            .help("join the two: one record with all mentions");
    };
    if actors.len() <= 40 {
        for second in 1..actors.len() {
            if let Some(original) = (0..second).find(|original| same(&actors[*original], &actors[second])) {
                report(original, second);
            }
        }
        return;
    }
    let mut order: Vec<usize> = (0..actors.len()).collect();
    order.sort_by(|one, other| (&actors[*one].name, actors[*one].kind, one).cmp(&(&actors[*other].name, actors[*other].kind, other)));
    order.windows(2).filter(|pair| same(&actors[pair[0]], &actors[pair[1]])).for_each(|pair| report(pair[0], pair[1]));
}
