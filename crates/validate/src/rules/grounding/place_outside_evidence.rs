use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PlaceOutsideEvidence = 714 "place-outside-evidence", Warning, "place_outside_evidence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some(place) = event.place.as_ref().filter(|_| !event.evidence.is_empty()) else { continue };
        let span = place.evidence.span;
        let near = event.evidence.iter().any(|evidence| {
            span.end() > evidence.span.start().saturating_sub(NEAR) && span.start() < evidence.span.end().saturating_add(NEAR)
        });
        // Where the article was written says nothing of what happened long before.
        let dateline = !event.historical && cx.extraction.article.dateline.as_ref().is_some_and(|dateline| dateline.span.contains(span));
        if !near && !dateline {
            findings
                .report(
                    format_args!("/events/{i}/place/evidence"),
                    Some(span),
                    format!("`{}` is named far from the event", short(&place.evidence.text)),
                )
                .note("the event is told here".to_owned(), first(&event.evidence))
                .help("give the place that the telling of the event names, or none");
        }
    }
}

/// How far from its evidence a place may be named, in bytes: about a paragraph.
const NEAR: u32 = 400;
