use chancery_model::{ActorId, CountryCode};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(DuplicateRelation = 612 "duplicate-relation", Warning, "duplicate_relation.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let relations = &cx.extraction.relations;
    if relations.len() < 2 {
        return;
    }
    let key = |parties: &[ActorId]| {
        let mut key: Vec<(Option<CountryCode>, Option<ActorId>)> =
            parties.iter().map(|id| cx.country(*id).map_or((None, Some(*id)), |code| (Some(code), None))).collect();
        key.sort_unstable();
        key
    };
    let mut keys: Vec<_> = relations.iter().enumerate().map(|(i, relation)| (key(&relation.parties), i)).collect();
    keys.sort_unstable();
    for pair in keys.windows(2).filter(|pair| pair[0].0 == pair[1].0 && pair[0].0.len() > 1) {
        let (original, second) = (pair[0].1, pair[1].1);
        let span = relations[second].established.as_ref().map(|established| established.evidence.span);
        findings
            .report(
                format_args!("/relations/{second}"),
                span,
                format!("`{}` is the relation of the same parties as `{}`", relations[second].id, relations[original].id),
            )
            .help("join the two");
    }
}
