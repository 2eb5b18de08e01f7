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
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                let span = participant.mention.span;
                // The subject of the sentence, or of the one before, may be a little off the clause that is the evidence.
                let near = event.evidence.iter().any(|evidence| {
                    let (before, behind) = (evidence.span.start().saturating_sub(NEAR), evidence.span.end().saturating_add(NEAR));
                    span.end() > before && span.start() < behind
                });
                let headline = cx.extraction.article.headline.as_ref().is_some_and(|headline| headline.span.contains(span));
                if !near && !headline {
                    findings
                        .report(
                            format_args!("/events/{i}/{side}/{p}/mention"),
                            Some(span),
                            format!("`{}` stands far from the words that prove the event", short(&participant.mention.text)),
                        )
                        .note("the event is told here".to_owned(), first(&event.evidence))
                        .help("give the words of the sentence that name the participant");
                }
            }
        }
    }
}

/// How far from its evidence a participant may be named, in bytes: about a sentence.
const NEAR: u32 = 200;
