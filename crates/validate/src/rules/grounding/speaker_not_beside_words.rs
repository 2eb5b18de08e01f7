use chancery_model::{Actor, ActorKind, Span};

use crate::context::{Context, Mention};
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
        // Somebody else who is the subject of the verb, outside the words.
        let subjects = speakers(cx, verb.span, statement.words.span);
        if subjects.iter().map(|mention| cx.mentioned(mention).0).any(|actor| actor.id == speaker.id || speaks_for(speaker, actor)) {
            continue;
        }
        let named = |mention: &&&Mention| {
            let (actor, words) = cx.mentioned(mention);
            actor.kind != ActorKind::Group
                && (actor.kind == ActorKind::Person || words.starts_with(char::is_uppercase))
                && !cx.spoken_for(actor, verb.span)
        };
        // In the order of the record.
        let Some(mention) = subjects.iter().filter(named).min_by_key(|mention| (mention.actor, mention.place)) else { continue };
        let other = cx.mentioned(mention).0;
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
