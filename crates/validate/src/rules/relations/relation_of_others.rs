use chancery_model::{Actor, ActorId, CountryCode, Evidence, Relation, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::{any_of, short};

rule!(RelationOfOthers = 619 "relation-of-others", Warning, "relation_of_others.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        others(cx, "relations", i, &relation.parties, told(relation), findings);
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate().filter(|(_, instrument)| instrument.parties.len() > 2) {
        others(cx, "instruments", i, &instrument.parties, instrument.title.iter().chain(&instrument.evidence), findings);
    }
}

fn others<'a>(
    cx: &Context<'a>,
    list: &str,
    i: usize,
    parties: &[ActorId],
    told: impl Iterator<Item = &'a Evidence>,
    findings: &mut Findings<'_>,
) {
    if cx.text().is_none() {
        return;
    }
    let told: Vec<(&Evidence, Vec<Side>)> = told.map(|words| (words, named(cx, cx.sentences().around(words.span)))).collect();
    // The words for two countries are many; whom they mean, the record itself says.
    let Some((words, sides)) = told.iter().find(|(_, sides)| sides.len() > 1) else { return };
    for (p, party) in parties.iter().enumerate() {
        let Some((_, actor)) = cx.actor(*party) else { continue };
        let side = Side::of(actor);
        if told.iter().any(|(_, sides)| sides.contains(&side)) {
            continue;
        }
        let others: Vec<&str> = sides.iter().filter_map(|side| cx.actor(side.id)).map(|(_, actor)| actor.name.as_str()).collect();
        findings
            .report(
                format_args!("/{list}/{i}/parties/{p}"),
                Some(words.span),
                format!("`{}` is a party, but `{}` is told of {}", short(&actor.name), short(&words.text), any_of(others)),
            )
            .help("give the parties that the words mean");
    }
}

/// A state, with all who act for it, or somebody of no country.
#[derive(Clone, Copy)]
struct Side {
    country: Option<CountryCode>,
    id: ActorId,
}

impl Side {
    fn of(actor: &Actor) -> Self {
        Self { country: actor.country, id: actor.id }
    }
}

impl PartialEq for Side {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id || self.country.is_some() && self.country == other.country
    }
}

/// The sides that are mentioned in a part of the article.
fn named(cx: &Context<'_>, range: Option<std::ops::Range<usize>>) -> Vec<Side> {
    let Some(range) = range else { return Vec::new() };
    let within = Span::between(range.start as u32, range.end as u32);
    let mut sides = Vec::new();
    for mention in cx.mentions_in(within) {
        let side = Side::of(&cx.extraction.actors[mention.actor]);
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    sides
}

/// The words on a relation that name whose it is.
fn told(relation: &Relation) -> impl Iterator<Item = &Evidence> {
    let established = relation.established.iter().map(|established| &established.evidence);
    let anniversaries = relation.anniversaries.iter().map(|anniversary| &anniversary.evidence);
    let designations = relation.designations.iter().map(|designation| &designation.evidence);
    let frameworks = relation.frameworks.iter().map(|framework| &framework.name);
    let years = relation.named_years.iter().map(|year| &year.evidence);
    established.chain(anniversaries).chain(designations).chain(frameworks).chain(years).chain(&relation.visions)
}
