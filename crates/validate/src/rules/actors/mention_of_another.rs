use chancery_model::{Actor, ActorKind, CountryCode, Event, Evidence, Span};
use std::fmt::Arguments;

use crate::context::{Context, Mention};
use crate::findings::Findings;
use crate::names::NameKind;
use crate::rule::rule;
use crate::words::short;

rule!(MentionOfAnother = 320 "mention-of-another", Warning, "mention_of_another.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let several: Vec<Span> = cx.mentions().windows(2).filter(|pair| pair[0].span == pair[1].span).map(|pair| pair[0].span).collect();
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        // One such mention is enough to say so: the rest follow it. The same words name the same again.
        let mut before = "";
        let wrong = actor.mentions.iter().enumerate().find_map(|(m, mention)| {
            let again = std::mem::replace(&mut before, &mention.text) == mention.text;
            let names = (!again)
                .then(|| named(cx, actor, mention))
                .flatten()
                .or_else(|| shared(cx, &several, i, mention).map(|other| format!("`{}`", short(&other.name))));
            Some((m, mention, names?))
        });
        if let Some((m, mention, names)) = wrong {
            report(format_args!("/actors/{i}/mentions/{m}"), actor, mention, &names, findings);
        }
    }
    for (i, event) in cx.extraction.events.iter().enumerate() {
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                let Some((place, actor)) = cx.actor(participant.actor) else { continue };
                // What is already one of its own mentions was reported there.
                if cx.mentions_at(participant.mention.span).any(|mention| mention.actor == place) {
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
    if !bare(&mention.text).starts_with(char::is_uppercase) {
        return None;
    }
    other_country(cx, actor, mention)
        .map(|code| code.to_string())
        .or_else(|| other_person(cx, actor, mention).map(|other| format!("`{}`", short(&other.name))))
}

/// The words without their article.
fn bare(words: &str) -> &str {
    words.strip_prefix("the ").unwrap_or(words)
}

/// The country that the words as a whole name, when it is not that of the actor.
fn other_country(cx: &Context<'_>, actor: &Actor, mention: &Evidence) -> Option<CountryCode> {
    let code = actor.country.filter(|_| actor.organisation.is_none())?;
    let words = bare(&mention.text);
    let bare = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    let (named, kind) = cx.facts.names.state_named(bare).or_else(|| side_of(cx, bare))?;
    // A person may be called by a city: "Paris" is a name too.
    let fits = matches!(kind, NameKind::State | NameKind::Adjective) || actor.kind == ActorKind::State;
    let related = |one: CountryCode, two| one.country().is_some_and(|country| country.successors.contains(&two));
    (named != code && fits && !related(code, named) && !related(named, code)).then_some(named)
}

/// The country of "Chinese side", "Fijian government".
fn side_of(cx: &Context<'_>, words: &str) -> Option<(CountryCode, NameKind)> {
    let (adjective, noun) = words.strip_prefix("The ").unwrap_or(words).split_once(' ')?;
    let named = cx.facts.names.state_named(adjective).filter(|(_, kind)| *kind == NameKind::Adjective);
    named.filter(|_| noun == "side" || cx.facts.vocabulary.speaks_of_government(noun))
}

/// Another person of the record, whose full name the mention holds, and nothing of this one's.
fn other_person<'a>(cx: &Context<'a>, actor: &Actor, mention: &Evidence) -> Option<&'a Actor> {
    let words = |name: &'a str| name.split(' ').filter(|word| word.len() > 1);
    if actor.kind != ActorKind::Person || mention.text == actor.name || !mention.text.contains(' ') || mention.text.len() > LONGEST {
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

/// Another actor whose name the mention is, which has it among its own mentions too; `several` are the spans that are of more than one.
fn shared<'a>(cx: &Context<'a>, several: &[Span], actor: usize, mention: &Evidence) -> Option<&'a Actor> {
    several.binary_search(&mention.span).ok()?;
    let this = &cx.extraction.actors[actor];
    let holds = |name: &str| name.split([' ', '-']).any(|word| mention.text.split([' ', '-']).any(|other| other == word));
    let is_other = |at: &&Mention| {
        let other = cx.mentioned(at).0;
        let apart = this.country.is_some() && other.country.is_some() && this.country != other.country;
        (apart || at.actor != actor && this.kind == ActorKind::Person && other.kind == ActorKind::Person)
            && cx.is_name(at)
            && !holds(&this.name)
            && holds(&other.name)
    };
    cx.mentions_at(mention.span).find(is_other).map(|other| cx.mentioned(other).0)
}

/// The actor whose mention stands at a span, when it takes no part in the event and is of another country.
fn owner<'a>(cx: &Context<'a>, event: &Event, actor: &Actor, span: Span) -> Option<&'a Actor> {
    let takes_part = |actor: &Actor| event.actors.iter().chain(&event.recipients).any(|participant| participant.actor == actor.id);
    let mut owners = cx.mentions_at(span);
    if let (Some(owner), None) = (owners.next(), owners.next()) {
        let owner = cx.mentioned(owner).0;
        // A leader speaks of the state, and the state acts through the leader, but is not named by words for a person.
        if !takes_part(owner) && owner.kind == ActorKind::Person && actor.kind == ActorKind::State {
            return Some(owner);
        }
        let fits = !takes_part(owner) && (owner.country.is_none() || owner.country != actor.country);
        return fits.then_some(owner);
    }
    // "The Chinese side" holds a mention of China; where it holds none of the actor's country, it stands for somebody else.
    if span.len() as usize > LONGEST || actor.country.is_none() || actor.mentions.iter().any(|mention| mention.span.overlaps(span)) {
        return None;
    }
    let within = cx.mentions().iter().take_while(|mention| mention.span.start() < span.end()).filter(|mention| mention.span.overlaps(span));
    let mut owners = within.filter_map(|mention| cx.extraction.actors.get(mention.actor));
    let apart = |other: &&Actor| other.country.is_some() && other.country != actor.country && !takes_part(other);
    let first = owners.next().filter(apart)?;
    owners.all(|other| apart(&other)).then_some(first)
}

/// Longer mentions hold clauses about others, in bytes.
const LONGEST: usize = 80;
