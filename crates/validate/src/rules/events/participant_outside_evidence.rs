use chancery_model::{Event, Span};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ParticipantOutsideEvidence = 420 "participant-outside-evidence", Warning, "participant_outside_evidence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.evidence.is_empty() {
            continue;
        }
        let sides = [("actors", &event.actors), ("recipients", &event.recipients)];
        let parties = sides.into_iter().flat_map(|(side, list)| list.iter().enumerate().map(move |(p, party)| (side, p, &party.mention)));
        let away: Vec<_> = parties.clone().filter(|(.., mention)| !is_near(cx, event, mention.span)).collect();
        if away.len() > 1 && away.len() == parties.count() {
            findings
                .report(
                    format_args!("/events/{i}/evidence/0"),
                    first(&event.evidence),
                    "none of those who take part is named near the words that prove the event".to_owned(),
                )
                .help("give the words that tell the event");
            continue;
        }
        for (side, p, mention) in away {
            findings
                .report(
                    format_args!("/events/{i}/{side}/{p}/mention"),
                    Some(mention.span),
                    format!("`{}` stands far from the words that prove the event", short(&mention.text)),
                )
                .note("the event is told here".to_owned(), first(&event.evidence))
                .help("give the words of the sentence that name the participant");
        }
    }
}

/// Whether a participant is named about the words of an event, or in the headline.
fn is_near(cx: &Context<'_>, event: &Event, span: Span) -> bool {
    // The subject of the sentence, or of the one before, may be a little off the clause that is the evidence.
    let near = event.evidence.iter().any(|evidence| {
        let (before, behind) = (evidence.span.start().saturating_sub(NEAR), evidence.span.end().saturating_add(NEAR));
        span.end() > before && span.start() < behind
    });
    near || cx.extraction.article.headline.as_ref().is_some_and(|headline| headline.span.contains(span))
}

/// How far from its evidence a participant may be named, in bytes: about a sentence.
const NEAR: u32 = 200;
