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
        // The subject that stands closest to the verb, when it is a minister and the record has the state.
        let gap = |mention: &Mention| mention.span.start().max(verb.span.start()).saturating_sub(mention.span.end().min(verb.span.end()));
        let closest = subjects.iter().filter(|_| speaker.kind == ActorKind::State).min_by_key(|mention| gap(mention));
        let person = closest.filter(|mention| {
            let actor = cx.mentioned(mention).0;
            let is_state = speaker.mentions.iter().any(|other| other.span == mention.span);
            actor.kind == ActorKind::Person && actor.country == speaker.country && !is_state
        });
        let speaks = |actor: &Actor| actor.id == speaker.id || speaks_for(speaker, actor);
        if person.is_none() && subjects.iter().any(|mention| speaks(cx.mentioned(mention).0)) {
            continue;
        }
        let named = |mention: &&&Mention| {
            let (actor, words) = cx.mentioned(mention);
            actor.kind != ActorKind::Group
                && (actor.kind == ActorKind::Person || words.starts_with(char::is_uppercase))
                && !cx.spoken_for(actor, verb.span)
        };
        // In the order of the record.
        let first = || subjects.iter().filter(named).min_by_key(|mention| (mention.actor, mention.place));
        let Some(mention) = person.or_else(first) else { continue };
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
