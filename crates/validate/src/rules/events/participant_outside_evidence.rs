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
        if !away.is_empty() && away.len() == parties.count() {
            findings
                .report(
                    format_args!("/events/{i}/evidence/0"),
                    first(&event.evidence),
                    "the sentence that proves the event names nobody who takes part".to_owned(),
                )
                .help("give the words that tell the event");
            continue;
        }
        for (side, p, mention) in away {
            findings
                .report(
                    format_args!("/events/{i}/{side}/{p}/mention"),
                    Some(mention.span),
                    format!("`{}` stands in no sentence that proves the event", short(&mention.text)),
                )
                .note("the event is told here".to_owned(), first(&event.evidence))
                .help("give the words of the sentence that name the participant");
        }
    }
}

/// Whether a participant is named in a sentence of which the event gives words.
fn is_near(cx: &Context<'_>, event: &Event, span: Span) -> bool {
    if event.evidence.iter().any(|evidence| evidence.span.overlaps(span)) {
        return true;
    }
    event.evidence.iter().any(|evidence| {
        let around = cx.text().and_then(|_| cx.sentences().around(evidence.span)).map(|range| (range.start as u32, range.end as u32));
        // Without the article nobody knows where the sentence ends.
        let (start, end) = around.unwrap_or((evidence.span.start().saturating_sub(NEAR), evidence.span.end().saturating_add(NEAR)));
        span.end() > start && span.start() < end
    })
}

/// About a sentence, in bytes.
const NEAR: u32 = 200;
