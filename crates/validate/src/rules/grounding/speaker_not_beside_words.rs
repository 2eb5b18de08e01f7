use chancery_model::{Actor, ActorKind, Evidence, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::speakers;
use crate::words::short;

rule!(SpeakerNotBesideWords = 706 "speaker-not-beside-words", Warning, "speaker_not_beside_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, statement) in cx.extraction.statements.iter().enumerate() {
        let Some((speaker, verb)) = statement.speaker.zip(statement.verb.as_ref()) else { continue };
        let Some((_, speaker)) = cx.actor(speaker) else { continue };
        let beside = |actor: &Actor| actor.mentions.iter().any(|mention| touches(mention.span, verb.span));
        if beside(speaker) {
            continue;
        }
        let Some(text) = cx.text() else { continue };
        // Somebody else who is the subject of the verb, outside the words.
        let mentions = cx.extraction.actors.iter().flat_map(|actor| actor.mentions.iter().map(move |mention| (actor, mention)));
        let outside = mentions.filter(|(_, mention)| !statement.words.span.overlaps(mention.span));
        let subjects = speakers(&cx.facts.vocabulary, text, verb.span, outside);
        if subjects.iter().any(|(actor, _)| actor.id == speaker.id || speaks_for(speaker, actor)) {
            continue;
        }
        let named = |(actor, mention): &&(&Actor, &Evidence)| {
            actor.kind != ActorKind::Group
                && (actor.kind == ActorKind::Person || mention.text.starts_with(char::is_uppercase))
                && !cx.spoken_for(actor, verb.span)
        };
        let Some((other, mention)) = subjects.iter().find(named) else { continue };
        findings
            .report(
                format_args!("/statements/{i}/speaker"),
                Some(statement.words.span),
                format!(
                    "the words are given to `{}`, but `{}` stands beside `{}`",
                    short(&speaker.name),
                    short(&other.name),
                    short(&verb.text)
                ),
            )
            .note(format!("`{}` is named here", short(&other.name)), Some(mention.span))
            .help("give the words to whom the verb belongs");
    }
}

/// Right before or right behind, with a space between.
fn touches(mention: Span, verb: Span) -> bool {
    mention.end() + 1 == verb.start() || verb.end() + 1 == mention.start()
}

/// A minister may speak for the state, and the other way round.
pub(super) fn speaks_for(one: &Actor, other: &Actor) -> bool {
    one.country.is_some() && one.country == other.country && (one.kind == ActorKind::State || other.kind == ActorKind::State)
}
