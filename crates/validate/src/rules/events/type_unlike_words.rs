use chancery_model::{EventType, Status};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::bit;
use crate::words::any_of;

rule!(TypeUnlikeWords = 407 "type-unlike-words", Warning, "type_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let telling = cx.telling(i);
        // An act to come is recorded as an intent; its words are those of the act.
        let intent = telling.head.is_some() && (event.status != Status::Occurred || telling.reality.is_some());
        if telling.types == 0
            || telling.carries(event.kind)
            || intent
            // Where the record names its frame, CH408 holds the type to it.
            || event.frame.as_deref().is_some_and(|frame| cx.facts.vocabulary.frame(frame).is_some())
        {
            continue;
        }
        let said = EventType::ALL.iter().filter(|kind| telling.types & bit(**kind) != 0);
        findings
            .report(
                format_args!("/events/{i}/type"),
                first(&event.evidence),
                format!("the event is {}, but its words tell of {}", event.kind, any_of(said)),
            )
            .help("choose the type that the words tell; what words mean is in crates/parser/lexicon/frames");
    }
}
