use chancery_model::{Actor, ActorKind, CountryCode, Evidence, OfficeKind, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::names::NameKind;
use crate::rule::rule;
use crate::words::short;

rule!(CountryUnlikeMention = 310 "country-unlike-mention", Warning, "country_unlike_mention.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(code) = actor.country.filter(|_| matches!(actor.kind, ActorKind::Person | ActorKind::Group)) else { continue };
        // Envoys and ambassadors are named by both countries, and other mentions may name the right one.
        if actor.office.as_ref().is_some_and(|office| office.kind == Some(OfficeKind::Envoy)) || actor.organisation.is_some() {
            continue;
        }
        let Some((evidence, other)) = other_country(cx, actor, code).or_else(|| country_behind(cx, actor, code)) else { continue };
        findings
            .report(
                format_args!("/actors/{i}/country"),
                Some(evidence.span),
                format!("`{}` is said to be of {code}, but is named `{}` ({other})", short(&actor.name), short(&evidence.text)),
            )
            .help("give the country for which the words say that the actor acts; names are in crates/gazetteer/facts/states");
    }
}

/// A mention that names another country, when no mention names the right one.
fn other_country<'a>(cx: &Context<'_>, actor: &'a Actor, code: CountryCode) -> Option<(&'a Evidence, CountryCode)> {
    let mut other = None;
    for evidence in &actor.mentions {
        // Long mentions hold clauses about others.
        if evidence.text.len() > 80 || !evidence.text.contains(' ') {
            continue;
        }
        let mut countries = countries(cx, &evidence.text);
        let (Some((found, kind)), None) = (countries.next(), countries.next()) else { continue };
        if found == code {
            return None;
        }
        let related = |one: CountryCode, two| one.country().is_some_and(|country| country.successors.contains(&two));
        // "The talks in Geneva": a city says where, not whose. A name behind a preposition may say anything.
        if matches!(kind, NameKind::Adjective | NameKind::State)
            && !related(code, found)
            && !related(found, code)
            && leads(&evidence.text, cx, found)
        {
            other = other.or(Some((evidence, found)));
        }
    }
    other
}

/// A mention behind which "of" or "from" names another country, when the words around no mention name the right one.
fn country_behind<'a>(cx: &Context<'_>, actor: &'a Actor, code: CountryCode) -> Option<(&'a Evidence, CountryCode)> {
    let mut other = None;
    for mention in actor.mentions.iter().filter(|mention| mention.text.len() <= 80) {
        let around = cx.part(Span::between(mention.span.start().saturating_sub(BESIDE), mention.span.end() + BESIDE));
        if countries(cx, around).any(|(found, _)| found == code) {
            return None;
        }
        let behind = cx.part(Span::between(mention.span.end(), mention.span.end() + BESIDE));
        let behind = behind.strip_prefix(" of ").or_else(|| behind.strip_prefix(" from "));
        let name = behind.map(|name| name.strip_prefix("the ").unwrap_or(name)).filter(|name| name.starts_with(char::is_uppercase));
        // "Our ambassador of", "his envoy from": whose they are is said by the pronoun.
        let plain = mention.text.starts_with("the ") || mention.text.starts_with("The ") || mention.text.starts_with(char::is_uppercase);
        let found = name.filter(|_| plain).and_then(|name| {
            let ends = name.match_indices(|letter: char| !letter.is_alphanumeric()).map(|(at, _)| at).chain([name.len()]);
            ends.rev().find_map(|end| cx.facts.names.state_named(&name[..end]))
        });
        other = other.or(found.filter(|(found, kind)| *found != code && *kind == NameKind::State).map(|(found, _)| (mention, found)));
    }
    other
}

/// How far behind a mention its country is looked for, in bytes.
const BESIDE: u32 = 40;

/// Whether the country stands before the title, as an adjective or a possessive.
fn leads(text: &str, cx: &Context<'_>, code: CountryCode) -> bool {
    let text = text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text);
    let first = text.split([' ', '’', '\'']).next().unwrap_or_default();
    cx.facts.names.state_named(first).is_some_and(|(found, _)| found == code)
}

/// The countries that single words of a text name.
fn countries<'a>(cx: &'a Context<'_>, text: &'a str) -> impl Iterator<Item = (CountryCode, NameKind)> + 'a {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase));
    words.filter_map(|word| cx.facts.names.state_named(word))
}
