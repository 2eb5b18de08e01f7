use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::frame;

rule!(ContextWithoutWords = 413 "context-without-words", Warning, "context_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.contexts.is_empty() {
            continue;
        }
        let of_frame = event.frame.as_deref().and_then(frame).map_or(&[][..], |row| row.2);
        let mut doubtful = event.contexts.iter().enumerate().filter(|(_, context)| !of_frame.contains(context)).peekable();
        if doubtful.peek().is_none() {
            continue;
        }
        let mut said: u64 = 0;
        for evidence in &event.evidence {
            cx.facts.vocabulary.contexts.find(&cx.sentence(evidence).to_lowercase(), |context, _| said |= 1 << context as u32);
        }
        // Who takes part says something too: an army, a court.
        for participant in event.actors.iter().chain(&event.recipients) {
            let name = cx.actor(participant.actor).map(|(_, actor)| actor.name.to_lowercase()).unwrap_or_default();
            cx.facts.vocabulary.contexts.find(&name, |context, _| said |= 1 << context as u32);
        }
        for id in &event.instruments {
            let title = cx
                .instrument(*id)
                .and_then(|(_, instrument)| instrument.title.as_ref())
                .map(|title| title.text.to_lowercase())
                .unwrap_or_default();
            cx.facts.vocabulary.contexts.find(&title, |context, _| said |= 1 << context as u32);
        }
        for (c, context) in doubtful {
            // Without a frame nobody knows why a context was given; only one that has words at all can lack them.
            let implied = event.cameo.entry().and_then(|entry| entry.plover).is_some_and(|plover| plover.contexts.contains(context));
            if said & 1 << *context as u32 == 0 && !implied {
                findings
                    .report(
                        format_args!("/events/{i}/contexts/{c}"),
                        first(&event.evidence),
                        format!("no word of the sentence speaks of the context `{context}`"),
                    )
                    .help("leave the context out; its words are in crates/parser/lexicon/records/contexts.toml");
            }
        }
    }
}
