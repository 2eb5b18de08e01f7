use std::cell::{LazyCell, OnceCell};

use chancery_model::Context as Evented;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(ContextWithoutWords = 413 "context-without-words", Warning, "context_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let said = |words: &str| {
        let mut said: Contexts = 0;
        cx.facts.vocabulary.contexts.find(words, |context, _| said |= bit(context));
        said
    };
    let headline = LazyCell::new(|| cx.extraction.article.headline.as_ref().map_or(0, |headline| said(&headline.text)));
    let actors: Vec<OnceCell<Contexts>> = vec![OnceCell::new(); cx.extraction.actors.len()];
    let mut sentence: (&str, Contexts) = ("", 0);
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.contexts.is_empty() {
            continue;
        }
        // Without a frame nobody knows why a context was given.
        let of_frame = event.frame.as_deref().and_then(|frame| cx.facts.vocabulary.frame(frame)).map_or(&[][..], |row| row.2);
        let of_code = event.cameo.entry().and_then(|entry| entry.plover).map_or(&[][..], |plover| plover.contexts);
        let doubtful = |context: &Evented| !of_frame.contains(context) && !of_code.contains(context);
        let mut unsaid = event.contexts.iter().filter(|context| doubtful(context)).fold(0, |all, context| all | bit(*context));
        if unsaid == 0 {
            continue;
        }
        // What the whole article is about, its headline says.
        unsaid &= !*headline;
        // Who takes part says something too: an army, a court.
        for participant in event.actors.iter().chain(&event.recipients) {
            let Some((place, actor)) = cx.actor(participant.actor) else { continue };
            unsaid &= !actors[place].get_or_init(|| said(&actor.name));
        }
        for id in &event.instruments {
            let title = cx.instrument(*id).and_then(|(_, instrument)| instrument.title.as_ref());
            unsaid &= !title.map_or(0, |title| said(&title.text));
        }
        for evidence in &event.evidence {
            if unsaid == 0 {
                break;
            }
            let words = cx.sentence(evidence);
            if words != sentence.0 {
                sentence = (words, said(words));
            }
            unsaid &= !sentence.1;
        }
        let within = |context: Evented| {
            event.evidence.iter().any(|evidence| cx.facts.vocabulary.contexts.says_within(cx.sentence(evidence), context))
        };
        for (c, context) in event.contexts.iter().enumerate().filter(|(_, context)| unsaid & bit(**context) != 0 && !within(**context)) {
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

/// A bit for each context.
type Contexts = u64;

fn bit(context: Evented) -> Contexts {
    1 << context as u32
}
