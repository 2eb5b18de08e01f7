use chancery_model::AreaMention;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(RepeatedArea = 616 "repeated-area", Warning, "repeated_area.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut hold = |areas: &[AreaMention], path: std::fmt::Arguments<'_>| {
        let second = (1..areas.len()).find(|at| {
            areas[..*at].iter().rev().take(64).any(|other| other.evidence.span == areas[*at].evidence.span && other.area == areas[*at].area)
        });
        if let Some(at) = second {
            let area = &areas[at];
            findings
                .report(
                    format_args!("{path}/areas/{at}"),
                    Some(area.evidence.span),
                    format!("the area `{}` is listed twice", short(&area.evidence.text)),
                )
                .help("list each area once");
        }
    };
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (f, framework) in relation.frameworks.iter().enumerate() {
            hold(&framework.areas, format_args!("/relations/{i}/frameworks/{f}"));
        }
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        hold(&instrument.areas, format_args!("/instruments/{i}"));
    }
}
