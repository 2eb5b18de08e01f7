use chancery_model::Participant;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(MentionOfClause = 435 "mention-of-clause", Warning, "mention_of_clause.md");

/// The shortest evidence that is a clause, in bytes; a noun phrase alone may tell an event and who acts in it.
const CLAUSE: usize = 40;

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let holds = |participant: &Participant| {
            event.evidence.iter().any(|words| words.text.len() >= CLAUSE && participant.mention.span.contains(words.span))
        };
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate().filter(|(_, participant)| holds(participant)) {
                findings
                    .report(
                        format_args!("/events/{i}/{side}/{p}/mention"),
                        Some(participant.mention.span),
                        format!("`{}` tells the whole event, not who takes part", short(&participant.mention.text)),
                    )
                    .help("point to the words that name the participant");
            }
        }
    }
}
