use chancery_model::{Actor, ActorKind, Sector};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(SectorUnlikeWords = 330 "sector-unlike-words", Warning, "sector_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(sector) = actor.sector.filter(|_| actor.kind == ActorKind::Group && actor.organisation.is_none()) else { continue };
        let Some(told) = told(cx, actor).filter(|told| differs(sector, *told)) else { continue };
        findings
            .report(
                format_args!("/actors/{i}/sector"),
                first(&actor.mentions),
                format!("`{}` is of the sector {told} by its words, not of {sector}", short(&actor.name)),
            )
            .help(format!("write `{told}`"));
    }
}

/// The one sector that the last word of a name, or the two last, stand for.
fn told(cx: &Context<'_>, actor: &Actor) -> Option<Sector> {
    let words: Vec<&str> = actor.name.split(' ').collect();
    let tail = words.get(words.len().saturating_sub(2)..)?.join(" ");
    let (mut found, mut several) = (None, false);
    let lower = tail.to_lowercase();
    cx.facts.vocabulary.sectors.find(&tail, |sector, phrase| {
        // "The Press Secretary" is no press.
        if !lower.strip_suffix('s').unwrap_or(&lower).ends_with(phrase.strip_suffix('s').unwrap_or(phrase)) {
            return;
        }
        several |= found.is_some_and(|known| known != sector);
        found = Some(sector);
    });
    found.filter(|_| !several)
}

/// Whether one is of the state, with its forces and courts, and the other of society: within either, words are used loosely.
fn differs(one: Sector, other: Sector) -> bool {
    let state = |sector| matches!(sector, Sector::Gov | Sector::Mil | Sector::Cop | Sector::Spy | Sector::Jud | Sector::Leg);
    let society = |sector| {
        matches!(
            sector,
            Sector::Agr
                | Sector::Bus
                | Sector::Crm
                | Sector::Cvl
                | Sector::Edu
                | Sector::Hlh
                | Sector::Lab
                | Sector::Med
                | Sector::Ref
                | Sector::Rel
                | Sector::Opp
                | Sector::Reb
        )
    };
    state(one) && society(other) || society(one) && state(other)
}
