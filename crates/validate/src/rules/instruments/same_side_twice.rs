use chancery_model::InstrumentStatus;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(SameSideTwice = 507 "same-side-twice", Warning, "same_side_twice.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        let [one, rest @ ..] = instrument.parties.as_slice() else { continue };
        let Some(country) = cx.country(*one) else { continue };
        if !rest.is_empty()
            && rest.iter().all(|party| cx.country(*party) == Some(country))
            && matches!(instrument.status, InstrumentStatus::Signed | InstrumentStatus::Issued)
        {
            findings
                .report(
                    format_args!("/instruments/{i}/parties"),
                    first(&instrument.evidence),
                    format!("all parties of the document are of {country}"),
                )
                .help("name the other side");
        }
    }
}
