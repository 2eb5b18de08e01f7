use chancery_model::{ActorKind, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OfficeOfAnother = 322 "office-of-another", Warning, "office_of_another.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some((office, evidence)) = actor.office.as_ref().and_then(|office| Some((office, office.evidence.as_ref()?))) else { continue };
        let near = actor.mentions.iter().map(|mention| gap(mention.span, evidence.span)).min().unwrap_or(0);
        if near <= BESIDE {
            continue;
        }
        // Within a line of the holder only another person can have the title.
        let other = cx.extraction.actors.iter().find(|other| {
            other.id != actor.id
                && (near > NEAR || other.kind == ActorKind::Person)
                && other.mentions.iter().any(|mention| mention.span.contains(evidence.span) || gap(mention.span, evidence.span) <= BESIDE)
        });
        let Some(other) = other else { continue };
        findings
            .report(
                format_args!("/actors/{i}/office"),
                Some(evidence.span),
                format!(
                    "`{}` stands beside `{}`, away from every mention of `{}`",
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

/// A space, or a comma and a space.
const BESIDE: u32 = 2;

/// How far from its holder a title may stand, in bytes: about a line.
const NEAR: u32 = 120;
