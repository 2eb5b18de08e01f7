use chancery_model::{Relation, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(PartyFarFromRelation = 618 "party-far-from-relation", Warning, "party_far_from_relation.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate().filter(|(_, relation)| relation.parties.len() >= 2) {
        let told: Vec<Span> = told(relation).collect();
        let Some(first) = told.first().copied() else { continue };
        for (p, party) in relation.parties.iter().enumerate() {
            if cx.actor(*party).is_some() && !cx.is_named_near(*party, &told, NEAR) {
                findings
                    .report(
                        format_args!("/relations/{i}/parties/{p}"),
                        Some(first),
                        format!("`{}` is a party, but is named far from all words on the relation", cx.name(*party)),
                    )
                    .help("give the parties that the words mean");
            }
        }
    }
}

/// How far from the words on a relation a party may be named, in bytes: about a paragraph.
const NEAR: u32 = 400;

/// The words on a relation.
fn told(relation: &Relation) -> impl Iterator<Item = Span> + '_ {
    let established = relation.established.iter().map(|established| established.evidence.span);
    let anniversaries = relation.anniversaries.iter().map(|anniversary| anniversary.evidence.span);
    let designations = relation.designations.iter().map(|designation| designation.evidence.span);
    let frameworks = relation.frameworks.iter().map(|framework| framework.name.span);
    established.chain(anniversaries).chain(designations).chain(frameworks)
}
