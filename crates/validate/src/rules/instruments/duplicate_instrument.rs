use chancery_model::Instrument;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(DuplicateInstrument = 506 "duplicate-instrument", Warning, "duplicate_instrument.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let instruments = &cx.extraction.instruments;
    let title = |instrument: &Instrument| instrument.title.as_ref().map(|title| title.text.to_lowercase());
    for (i, instrument) in instruments.iter().enumerate().skip(1) {
        let same = |other: &&Instrument| {
            let place = first(&other.evidence) == first(&instrument.evidence);
            other.kind == instrument.kind
                && other.parties == instrument.parties
                && other.when.as_ref().map(|when| when.date) == instrument.when.as_ref().map(|when| when.date)
                && title(other) == title(instrument)
                && (place || instrument.title.is_some() && !instrument.parties.is_empty())
        };
        if let Some(original) = instruments[..i].iter().rev().take(64).find(same) {
            findings
                .report(
                    format_args!("/instruments/{i}"),
                    first(&instrument.evidence),
                    format!("`{}` is the same document as `{}`", instrument.id, original.id),
                )
                .help("join the two: one record with all evidence");
        }
    }
}
