use chancery_model::Span;
use std::fmt::Arguments;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(EmptyName = 111 "empty-name", Error, "empty_name.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut hold = |name: &str, path: Arguments<'_>, span: Option<Span>, what: &str| {
        if name.trim().is_empty() {
            findings.report(path, span, format!("the {what} has no name")).help("give the name that the article gives");
        }
    };
    hold(&cx.extraction.article.id, format_args!("/article/id"), None, "article");
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        hold(&actor.name, format_args!("/actors/{i}/name"), first(&actor.mentions), "actor");
        if let Some(office) = &actor.office {
            hold(&office.title, format_args!("/actors/{i}/office/title"), first(&actor.mentions), "office");
        }
    }
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (n, initiative) in relation.initiatives.iter().enumerate() {
            hold(&initiative.name, format_args!("/relations/{i}/initiatives/{n}/name"), Some(initiative.evidence.span), "initiative");
        }
    }
}
