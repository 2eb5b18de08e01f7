use chancery_model::{Edtf, EventType, Status};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::leaves_open;

rule!(PlanWithoutWords = 423 "plan-without-words", Warning, "plan_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let published = cx.published().map(Edtf::from);
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if !matches!(event.status, Status::Planned | Status::Hypothetical) || matches!(event.kind, EventType::Agree | EventType::Threaten) {
            continue;
        }
        let to_come = event.when.as_ref().zip(published).is_some_and(|(when, published)| when.date.is_after(&published).is_true());
        let telling = cx.telling(i);
        // Where the verb of the event stands plainly in its evidence, what the rest of the sentence leaves open is something else.
        let plain = telling.head.is_some() && telling.reality.is_none() && telling.carries(event.kind);
        let part = |span| if plain { span } else { cx.sentence_at(span) };
        let left_open = event.evidence.iter().any(|evidence| leaves_open(&cx.tokens(evidence, part)));
        if to_come || event.evidence.is_empty() || left_open {
            continue;
        }
        findings
            .report(
                format_args!("/events/{i}/status"),
                first(&event.evidence),
                format!("the event is {}, but no word of the sentence leaves it open", event.status),
            )
            .help("give the event the status `occurred`");
    }
}
