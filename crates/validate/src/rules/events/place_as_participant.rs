use chancery_model::{Mode, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PlaceAsParticipant = 430 "place-as-participant", Warning, "place_as_participant.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some(place) = event.place.as_ref().filter(|_| event.mode != Some(Mode::Visit)) else { continue };
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            // A single recipient may well be those who live there: "bombed targets in Yemen".
            if side == "recipients" && participants.len() < 2 {
                continue;
            }
            let there = participants.iter().position(|participant| participant.mention.span == place.evidence.span);
            let Some(p) = there.filter(|_| is_located(cx, place.evidence.span)) else { continue };
            let words = short(&place.evidence.text);
            findings
                .report(
                    format_args!("/events/{i}/{side}/{p}"),
                    Some(place.evidence.span),
                    format!("`{words}` is where the event takes place, and one who takes part"),
                )
                .help("name as participants those who act; the country of the place is in `place`");
        }
    }
}

/// Whether a word of place stands before the name: "in Geneva". Who is visited may be named by the city, too.
fn is_located(cx: &Context<'_>, span: Span) -> bool {
    let before = cx.text().and_then(|text| text.get(..span.start() as usize)).unwrap_or_default();
    let word = before.trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
    !span.is_empty() && ["in", "at", "near", "outside"].iter().any(|known| word.eq_ignore_ascii_case(known))
}
