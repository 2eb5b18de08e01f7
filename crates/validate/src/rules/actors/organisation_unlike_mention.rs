use chancery_model::ActorKind;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OrganisationUnlikeMention = 327 "organisation-unlike-mention", Warning, "organisation_unlike_mention.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(id) = actor.organisation.as_deref().filter(|_| actor.kind != ActorKind::Organisation) else { continue };
        let named = actor.mentions.iter().find_map(|mention| Some((mention, only_organisation(cx, &mention.text)?)));
        let Some((mention, named)) = named.filter(|(_, named)| *named != id) else { continue };
        findings
            .report(
                format_args!("/actors/{i}/organisation"),
                Some(mention.span),
                format!("`{}` names `{named}`, but `{}` is of `{id}`", short(&mention.text), short(&actor.name)),
            )
            .help("give the organisation that the words name");
    }
}

/// The id of the only organisation whose name is among the words.
fn only_organisation(cx: &Context<'_>, words: &str) -> Option<&'static str> {
    let starts = words.char_indices().filter(|(at, letter)| letter.is_uppercase() && (*at == 0 || words[..*at].ends_with(' ')));
    let mut found = None;
    for (start, _) in starts {
        let ends = words[start..].match_indices([' ', '’', '\'']).map(|(at, _)| start + at).chain([words.len()]);
        let named = ends.filter_map(|end| cx.facts.names.organisation_named(&words[start..end])).next_back();
        match (found, named) {
            (Some(known), Some(named)) if known != named.id => return None,
            (None, Some(named)) => found = Some(named.id),
            _ => {}
        }
    }
    found
}
