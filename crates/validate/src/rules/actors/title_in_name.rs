use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(TitleInName = 329 "title-in-name", Warning, "title_in_name.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person) {
        let Some(title) = actor.office.as_ref().map(|office| office.title.as_str()).filter(|title| !title.is_empty()) else { continue };
        let rest = actor.name.get(..title.len()).filter(|start| start.eq_ignore_ascii_case(title)).map(|_| &actor.name[title.len()..]);
        // Who goes by a title alone has no other name.
        let Some(name) = rest.and_then(|rest| rest.strip_prefix(' ')).filter(|name| name.starts_with(char::is_uppercase)) else { continue };
        findings
            .report(
                format_args!("/actors/{i}/name"),
                first(&actor.mentions),
                format!("the name `{}` begins with the title of office", short(&actor.name)),
            )
            .help(format!("write `{}`; the title has its own field", short(name)));
    }
}
