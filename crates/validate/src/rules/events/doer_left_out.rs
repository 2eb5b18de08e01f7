use chancery_model::{Actor, ActorKind, Participant};

use crate::context::{Context, Mention, same_side};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DoerLeftOut = 425 "doer-left-out", Warning, "doer_left_out.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let telling = cx.telling(i);
        let (Some(found), Some(head)) = (telling.doer, telling.head) else { continue };
        let everybody = event.actors.iter().chain(&event.recipients);
        let nobody = event.actors.is_empty();
        let Some(doer) = left_out(cx, found, everybody, nobody, nobody) else { continue };
        let path = match place(&event.actors, found) {
            Some(p) => format!("/events/{i}/actors/{p}"),
            None => format!("/events/{i}/actors"),
        };
        findings
            .report(path, Some(found.span), format!("the order of the clause makes `{}` act, who is no participant", short(&doer.name)))
            .note(format!("`{}` carries the event", short(cx.words(head.span))), Some(head.span))
            .help("name who does it, as the article does");
    }
}

/// Somebody who stands in the clause, unless it is one of the participants, of their country, or part of their names; `nobody` says that the
/// record has nobody there, `alone` that others of the country do not stand for the actor.
pub(super) fn left_out<'a>(
    cx: &Context<'a>,
    found: Mention,
    mut participants: impl Iterator<Item = &'a Participant>,
    nobody: bool,
    alone: bool,
) -> Option<&'a Actor> {
    let actor = cx.extraction.actors.get(found.actor)?;
    // A crowd and its police may well be of one country.
    let same = |other: &Actor| if alone { actor.id == other.id } else { same_side(actor, other) };
    let is = |participant: &Participant| {
        cx.actor(participant.actor)
            .is_none_or(|(_, other)| same(other) || other.mentions.iter().any(|mention| mention.span.overlaps(found.span)))
    };
    // A group of no name may be those whom the record calls otherwise.
    let known = actor.kind != ActorKind::Group && (actor.country.is_some() || actor.organisation.is_some());
    (!participants.any(is) && (known || nobody)).then_some(actor)
}

/// The participant in whose place somebody else belongs: the one who is said to be named there, else the only one.
pub(super) fn place(participants: &[Participant], found: Mention) -> Option<usize> {
    let there = participants.iter().position(|participant| participant.mention.span.overlaps(found.span));
    there.or_else(|| (participants.len() == 1).then_some(0))
}
