use chancery_model::{Actor, ActorKind};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ActorNeverNamed = 707 "actor-never-named", Warning, "actor_never_named.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        if actor.mentions.is_empty() || actor.name.trim().is_empty() {
            continue;
        }
        if actor.kind == ActorKind::Group || named(cx, actor) {
            if let Some(part) = invented_part(cx, actor) {
                findings
                    .report(
                        format_args!("/actors/{i}/name"),
                        first(&actor.mentions),
                        format!("no words of the article give `{}`, a part of the name `{}`", short(part), short(&actor.name)),
                    )
                    .help("write the name as the article does, or add the person under crates/gazetteer/facts/leaders");
            }
            continue;
        }
        findings
            .report(
                format_args!("/actors/{i}/name"),
                first(&actor.mentions),
                format!("no words of the article name `{}`", short(&actor.name)),
            )
            .help("name the actor as the article does; a group goes by the words of its first mention");
    }
}

fn named(cx: &Context<'_>, actor: &Actor) -> bool {
    let names = &cx.facts.names;
    let by_word = |text: &str| words(&actor.name).any(|word| text.contains(word));
    if actor.mentions.iter().any(|mention| by_word(&mention.text)) {
        return true;
    }
    // Known by another name: "Cambodian" for Cambodia, "NATO" for its full name, "Xi" for Xi Jinping.
    let other = |text: &str| {
        let of_state = |word: &str| names.state_named(word).is_some_and(|(code, _)| Some(code) == actor.country);
        let of_organisation =
            |word: &str| names.organisation_named(word).is_some_and(|known| Some(known.id) == actor.organisation.as_deref());
        match actor.kind {
            ActorKind::State => of_state(text) || words(text).any(of_state) || names.names_a_state(text),
            ActorKind::Organisation => {
                of_organisation(text)
                    || words(text).any(of_organisation)
                    || actor.organisation.is_some() && names.names_a_state(&actor.name)
            }
            ActorKind::Person => names
                .people_named(&actor.name)
                .iter()
                .any(|person| person.aliases.iter().chain(person.short).any(|name| text.contains(name))),
            ActorKind::Group => true,
        }
    };
    if actor.mentions.iter().any(|mention| other(&mention.text)) {
        return true;
    }
    // Without the article the mentions are all there is to ask.
    cx.text().map_or(actor.kind != ActorKind::Person, |text| by_word(text) || folded(text, &actor.name))
}

/// A part of a name that the article does not have, when the gazetteer does not know the name either.
fn invented_part<'a>(cx: &Context<'_>, actor: &'a Actor) -> Option<&'a str> {
    let names = &cx.facts.names;
    let known = match actor.kind {
        ActorKind::Person => !names.people_named(&actor.name).is_empty(),
        ActorKind::State => names.names_a_state(&actor.name),
        ActorKind::Organisation => names.organisation_named(&actor.name).is_some(),
        ActorKind::Group => false,
    };
    let text = cx.text().filter(|_| !known)?;
    let person = actor.kind == ActorKind::Person;
    // A description is written in small letters, too.
    let wanted = |part: &&str| {
        part.chars().count() > if person { 2 } else { 3 } && (actor.kind == ActorKind::Group || part.starts_with(char::is_uppercase))
    };
    let parts = actor.name.split([' ', '-', '.', '’', '\'']).filter(wanted);
    let missing = parts.filter(|part| !actor.mentions.iter().any(|mention| mention.text.contains(*part)) && !text.contains(*part));
    // Headlines and some readouts write names in capitals.
    missing
        .into_iter()
        .find(|part| !text.contains(&part.to_uppercase()) && !text.contains(&capitalised(part)) && !text.contains(&part.to_lowercase()))
}

/// `TAKAICHI` as `Takaichi`.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}

/// Words that can tell a name: of three letters or more, beginning with a capital.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let all = name.split(|letter: char| !letter.is_alphanumeric());
    let short = name.chars().count() < 5;
    all.filter(move |word| !word.is_empty() && (short || word.chars().count() > 2))
}

/// Whether the name stands in the text in other capitals: headlines shout.
fn folded(text: &str, name: &str) -> bool {
    let name = name.to_uppercase();
    words(&name).any(|word| text.contains(word))
}
