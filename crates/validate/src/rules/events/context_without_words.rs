use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(ContextWithoutWords = 413 "context-without-words", Warning, "context_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.contexts.is_empty() {
            continue;
        }
        let of_frame = event.frame.as_deref().and_then(|frame| cx.facts.vocabulary.frame(frame)).map_or(&[][..], |row| row.2);
        let mut doubtful = event.contexts.iter().enumerate().filter(|(_, context)| !of_frame.contains(context)).peekable();
        if doubtful.peek().is_none() {
            continue;
        }
        let mut said: u64 = 0;
        let mut read = |words: &str| cx.facts.vocabulary.contexts.find(words, |context, _| said |= 1 << context as u32);
        event.evidence.iter().for_each(|evidence| read(cx.sentence(evidence)));
        // What the whole article is about, its headline says.
        cx.extraction.article.headline.iter().for_each(|headline| read(&headline.text));
        // Who takes part says something too: an army, a court.
        for participant in event.actors.iter().chain(&event.recipients) {
            cx.actor(participant.actor).into_iter().for_each(|(_, actor)| read(&actor.name));
        }
        for id in &event.instruments {
            cx.instrument(*id).and_then(|(_, instrument)| instrument.title.as_ref()).into_iter().for_each(|title| read(&title.text));
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
