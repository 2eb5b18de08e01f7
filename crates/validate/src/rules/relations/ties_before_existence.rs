use chancery_model::Edtf;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::at;

rule!(TiesBeforeExistence = 609 "ties-before-existence", Warning, "ties_before_existence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        let Some(established) = &relation.established else { continue };
        for party in &relation.parties {
            let Some(country) = cx.country(*party).and_then(chancery_model::CountryCode::country) else { continue };
            let Some(since) = country.since.filter(|since| established.date.is_before(&Edtf::from(*since)).is_true()) else { continue };
            // Where another state holds the same seat in treaties, relations are counted from the predecessor's.
            if chancery_model::Country::all().iter().any(|other| other.successors.contains(&country.code)) {
                continue;
            }
            let known = relation
                .parties
                .iter()
                .filter_map(|party| cx.country(*party))
                .any(|other| cx.facts.names.gazetteer().tie(country.code, other).is_some());
            if known {
                continue;
            }
            findings
                .report(
                    format_args!("/relations/{i}/established/date"),
                    Some(established.evidence.span),
                    format!("relations are said to begin {}, but {} exists only since {since}", at(&established.date), country.name),
                )
                .help("correct the date; the limits of states are in crates/model/ontology/countries.toml");
            break;
        }
    }
}
