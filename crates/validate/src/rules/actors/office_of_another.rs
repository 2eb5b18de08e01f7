use chancery_model::Span;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OfficeOfAnother = 322 "office-of-another", Warning, "office_of_another.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some((office, evidence)) = actor.office.as_ref().and_then(|office| Some((office, office.evidence.as_ref()?))) else { continue };
        if actor.mentions.is_empty() || actor.mentions.iter().any(|mention| gap(mention.span, evidence.span) <= NEAR) {
            continue;
        }
        let other = cx.extraction.actors.iter().find(|other| {
            other.id != actor.id
                && other.mentions.iter().any(|mention| mention.span.contains(evidence.span) || gap(mention.span, evidence.span) <= 2)
        });
        let Some(other) = other else { continue };
        findings
            .report(
                format_args!("/actors/{i}/office"),
                Some(evidence.span),
                format!(
                    "`{}` stands beside `{}`, far from every mention of `{}`",
                    short(&office.title),
                    short(&other.name),
                    short(&actor.name)
                ),
            )
            .help("give the office to the person beside whom it stands");
    }
}

/// The bytes between two spans.
fn gap(one: Span, other: Span) -> u32 {
    one.start().max(other.start()).saturating_sub(one.end().min(other.end()))
}

/// How far from its holder a title may stand, in bytes: about a line.
const NEAR: u32 = 120;
