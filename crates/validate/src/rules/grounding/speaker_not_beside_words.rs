use chancery_model::{Actor, ActorKind, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
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
        // Somebody else who is named right beside the verb, outside the words.
        let other = cx.extraction.actors.iter().find(|actor| {
            matches!(actor.kind, ActorKind::Person | ActorKind::Organisation | ActorKind::State)
                && actor.mentions.iter().any(|mention| {
                    touches(mention.span, verb.span)
                        && !statement.words.span.overlaps(mention.span)
                        && mention.text.starts_with(char::is_uppercase)
                        && !cx.is_governed(mention.span)
                })
        });
        let Some(other) = other.filter(|other| !speaks_for(speaker, other) && !cx.spoken_for(other, verb.span)) else { continue };
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
            .note(
                format!("`{}` is named here", short(&other.name)),
                other.mentions.iter().map(|mention| mention.span).find(|span| touches(*span, verb.span)),
            )
            .help("give the words to whom the verb belongs");
    }
}

/// Right before or right behind, with a space between.
fn touches(mention: Span, verb: Span) -> bool {
    mention.end() + 1 == verb.start() || verb.end() + 1 == mention.start()
}

/// A minister may speak for the state, and the other way round.
fn speaks_for(one: &Actor, other: &Actor) -> bool {
    one.country.is_some() && one.country == other.country && (one.kind == ActorKind::State || other.kind == ActorKind::State)
}
