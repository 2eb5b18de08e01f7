use chancery_model::{Edtf, PartialDate};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::{any_of, at};

rule!(TiesUnlikeReference = 608 "ties-unlike-reference", Warning, "ties_unlike_reference.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        let (Some(established), [one, other]) = (&relation.established, relation.parties.as_slice()) else { continue };
        let (Some(one), Some(other)) = (cx.country(*one), cx.country(*other)) else { continue };
        let Some(tie) = cx.facts.names.gazetteer().tie(one, other) else { continue };
        let agrees = tie
            .years
            .iter()
            .any(|year| PartialDate::year(*year).is_ok_and(|year| !Edtf::from(year).overlaps(&established.date).is_false()));
        if agrees {
            continue;
        }
        let years = any_of(tie.years);
        findings
            .report(
                format_args!("/relations/{i}/established/date"),
                Some(established.evidence.span),
                format!("relations of {one} and {other} are said to begin {}, but the gazetteer has {years}", at(&established.date)),
            )
            .help("correct the date; when the gazetteer is wrong, correct crates/gazetteer/facts/ties");
    }
}
