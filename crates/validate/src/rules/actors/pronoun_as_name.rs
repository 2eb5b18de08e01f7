use chancery_model::{Actor, ActorKind};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PronounAsName = 326 "pronoun-as-name", Warning, "pronoun_as_name.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    // "The two leaders", "officers": several may be known by what they are, a person goes by a name.
    let described = |actor: &Actor| {
        let begins = |start: &&str| actor.name.get(..start.len()).is_some_and(|name| name.eq_ignore_ascii_case(start));
        actor.kind == ActorKind::Person && actor.name.ends_with('s') && ["the ", "both "].iter().any(begins)
    };
    for (i, actor) in
        cx.extraction.actors.iter().enumerate().filter(|(_, actor)| cx.facts.vocabulary.is_pronoun(&actor.name) || described(actor))
    {
        findings
            .report(format_args!("/actors/{i}/name"), first(&actor.mentions), format!("`{}` is not a name", short(&actor.name)))
            .help("join the mention to the actor for whom the pronoun stands");
    }
}
