use chancery_model::{Actor, ActorKind, CountryCode, Event, Evidence, Span};
use std::fmt::Arguments;

use crate::context::Context;
use crate::findings::Findings;
use crate::names::NameKind;
use crate::rule::rule;
use crate::words::short;

rule!(MentionOfAnother = 320 "mention-of-another", Warning, "mention_of_another.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        // One such mention is enough to say so: the rest follow it.
        let wrong = actor.mentions.iter().enumerate().find_map(|(m, mention)| Some((m, mention, named(cx, actor, mention)?)));
        if let Some((m, mention, names)) = wrong {
            report(format_args!("/actors/{i}/mentions/{m}"), actor, mention, &names, findings);
        }
    }
    for (i, event) in cx.extraction.events.iter().enumerate() {
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                let Some((_, actor)) = cx.actor(participant.actor) else { continue };
                // What is already one of its own mentions was reported there.
                if actor.mentions.iter().any(|mention| mention.span == participant.mention.span) {
                    continue;
                }
                let mention = &participant.mention;
                let names =
                    named(cx, actor, mention).or_else(|| Some(format!("`{}`", short(&owner(cx, event, actor, mention.span)?.name))));
                if let Some(names) = names {
                    report(format_args!("/events/{i}/{side}/{p}"), actor, mention, &names, findings);
                }
            }
        }
    }
}

fn report(path: Arguments<'_>, actor: &Actor, mention: &Evidence, names: &str, findings: &mut Findings<'_>) {
    let of = actor.country.map_or_else(String::new, |code| format!(" of {code}"));
    let message = format!("`{}` names {names}, but stands for `{}`{of}", short(&mention.text), short(&actor.name));
    findings.report(path, Some(mention.span), message).help("refer to the actor whom the words name");
}

/// Whom a mention names, when that is somebody else than the actor.
fn named(cx: &Context<'_>, actor: &Actor, mention: &Evidence) -> Option<String> {
    // Pronouns and descriptions begin with a small letter; names with a capital.
    if !mention.text.starts_with(char::is_uppercase) {
        return None;
    }
    other_country(cx, actor, mention)
        .map(|code| code.to_string())
        .or_else(|| other_person(cx, actor, mention).map(|other| format!("`{}`", short(&other.name))))
}

/// The country that the words as a whole name, when it is not that of the actor.
fn other_country(cx: &Context<'_>, actor: &Actor, mention: &Evidence) -> Option<CountryCode> {
    let code = actor.country.filter(|_| actor.organisation.is_none())?;
    let words = mention.text.as_str();
    let bare = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    let (named, kind) = cx.facts.names.state_named(bare)?;
    // A person may be called by a city: "Paris" is a name too.
    let fits = matches!(kind, NameKind::State | NameKind::Adjective) || actor.kind == ActorKind::State;
    let related = |one: CountryCode, two| one.country().is_some_and(|country| country.successors.contains(&two));
    (named != code && fits && !related(code, named) && !related(named, code)).then_some(named)
}

/// Another person of the record, whose full name the mention holds, and nothing of this one's.
fn other_person<'a>(cx: &Context<'a>, actor: &Actor, mention: &Evidence) -> Option<&'a Actor> {
    let words = |name: &'a str| name.split(' ').filter(|word| word.len() > 1);
    if actor.kind != ActorKind::Person || !mention.text.contains(' ') || mention.text.len() > 80 {
        return None;
    }
    let own = actor.name.split([' ', '-']).any(|word| word.len() > 1 && mention.text.contains(word));
    let is_other = |other: &&'a Actor| {
        other.id != actor.id
            && other.kind == ActorKind::Person
            && words(&other.name).count() > 1
            && mention.text.contains(other.name.as_str())
            && !words(&other.name).any(|word| actor.name.contains(word))
    };
    if own { None } else { cx.extraction.actors.iter().find(is_other) }
}

/// The actor that has a mention at a span, when it takes no part in the event.
fn owner<'a>(cx: &Context<'a>, event: &Event, actor: &Actor, span: Span) -> Option<&'a Actor> {
    let takes_part = |actor: &Actor| event.actors.iter().chain(&event.recipients).any(|participant| participant.actor == actor.id);
    let mut owners = cx.extraction.actors.iter().filter(|actor| actor.mentions.iter().any(|mention| mention.span == span));
    // A leader speaks of the state, and the state acts through the leader.
    let owner = owners.next().filter(|owner| !takes_part(owner) && (owner.country.is_none() || owner.country != actor.country))?;
    owners.next().is_none().then_some(owner)
}
