use chancery_model::{Actor, CountryCode, Evidence};
use std::fmt::Arguments;

use crate::context::Context;
use crate::findings::Findings;
use crate::names::NameKind;
use crate::rule::rule;
use crate::words::short;

rule!(MentionOfAnother = 320 "mention-of-another", Warning, "mention_of_another.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut hold = |actor: &Actor, mention: &Evidence, path: Arguments<'_>| {
        let Some((code, named)) = other_country(cx, actor, mention) else { return };
        findings
            .report(
                path,
                Some(mention.span),
                format!("`{}` names {named}, but stands for `{}` of {code}", short(&mention.text), short(&actor.name)),
            )
            .help("refer to the actor whom the words name");
    };
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        // One such mention is enough to say so: the rest follow it.
        if let Some((m, mention)) = actor.mentions.iter().enumerate().find(|(_, mention)| other_country(cx, actor, mention).is_some()) {
            hold(actor, mention, format_args!("/actors/{i}/mentions/{m}"));
        }
    }
    for (i, event) in cx.extraction.events.iter().enumerate() {
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                let Some((_, actor)) = cx.actor(participant.actor) else { continue };
                // What is already one of its own mentions was reported there.
                if !actor.mentions.iter().any(|mention| mention.span == participant.mention.span) {
                    hold(actor, &participant.mention, format_args!("/events/{i}/{side}/{p}"));
                }
            }
        }
    }
}

/// The country of an actor, and the other one that a mention of it names.
fn other_country(cx: &Context<'_>, actor: &Actor, mention: &Evidence) -> Option<(CountryCode, CountryCode)> {
    // Pronouns and descriptions begin with a small letter; names with a capital.
    let code = actor.country.filter(|_| mention.text.starts_with(char::is_uppercase) && actor.organisation.is_none())?;
    let (named, _) =
        named(cx, &mention.text).filter(|(named, kind)| *named != code && matches!(kind, NameKind::State | NameKind::Adjective))?;
    let related = |one: CountryCode, two| one.country().is_some_and(|country| country.successors.contains(&two));
    (!related(code, named) && !related(named, code)).then_some((code, named))
}

/// The country that the words as a whole name, with or without a possessive.
fn named(cx: &Context<'_>, words: &str) -> Option<(CountryCode, NameKind)> {
    let bare = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    cx.facts.names.state_named(bare)
}
