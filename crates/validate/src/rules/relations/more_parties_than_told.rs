use chancery_model::{ActorId, Evidence, Instrument, Relation};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::speaks_of_two;
use crate::words::short;

rule!(MorePartiesThanTold = 620 "more-parties-than-told", Warning, "more_parties_than_told.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        report(cx, "relations", i, &relation.parties, of_relation(relation), findings);
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        report(cx, "instruments", i, &instrument.parties, of_instrument(instrument), findings);
    }
}

fn report<'a>(
    cx: &Context<'a>,
    list: &str,
    i: usize,
    parties: &[ActorId],
    mut told: impl Iterator<Item = &'a Evidence>,
    findings: &mut Findings<'_>,
) {
    if parties.len() < 3 {
        return;
    }
    // Whoever acts for a state is of its side: a minister may sign, but ties are between states.
    let same = |one: &ActorId, other: &ActorId| one == other || cx.country(*one).is_some_and(|country| cx.country(*other) == Some(country));
    let again = (1..parties.len()).find(|p| parties[..*p].iter().any(|other| same(other, &parties[*p])));
    if let Some(p) = again {
        if list == "relations" {
            let message = format!("`{}` is of the same country as another party", cx.name(parties[p]));
            let span = told.next().map(|words| words.span);
            findings.report(format_args!("/{list}/{i}/parties/{p}"), span, message).help("name each side once");
        }
        return;
    }
    let Some(words) = told.find(|words| speaks_of_two(cx.sentence(words))) else { return };
    // The one whom the sentence does not name, or who is named least.
    let mentions = |id: &ActorId| cx.actor(*id).map_or(0, |(_, actor)| actor.mentions.len());
    let near = |id: &ActorId| cx.is_named_near(*id, &[words.span], SENTENCE);
    let Some((p, party)) = parties.iter().enumerate().min_by_key(|(p, party)| (near(party), mentions(party), std::cmp::Reverse(*p))) else {
        return;
    };
    findings
        .report(
            format_args!("/{list}/{i}/parties/{p}"),
            Some(words.span),
            format!("the words speak of two sides, but `{}` is one of {}", cx.name(*party), parties.len()),
        )
        .help(format!("give the two sides whom `{}` is told of", short(&words.text)));
}

/// About a sentence, in bytes.
const SENTENCE: u32 = 150;

fn of_relation(relation: &Relation) -> impl Iterator<Item = &Evidence> {
    let established = relation.established.iter().map(|established| &established.evidence);
    let anniversaries = relation.anniversaries.iter().map(|anniversary| &anniversary.evidence);
    let designations = relation.designations.iter().map(|designation| &designation.evidence);
    established.chain(anniversaries).chain(designations)
}

fn of_instrument(instrument: &Instrument) -> impl Iterator<Item = &Evidence> {
    instrument.title.iter().chain(&instrument.evidence)
}
