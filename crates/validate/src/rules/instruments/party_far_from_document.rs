use chancery_model::Span;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(PartyFarFromDocument = 509 "party-far-from-document", Warning, "party_far_from_document.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate().filter(|(_, instrument)| !instrument.evidence.is_empty()) {
        let told: Vec<Span> = instrument.evidence.iter().map(|evidence| evidence.span).collect();
        for (p, party) in instrument.parties.iter().enumerate() {
            if cx.actor(*party).is_some() && !cx.is_named_near(*party, &told, NEAR) {
                findings
                    .report(
                        format_args!("/instruments/{i}/parties/{p}"),
                        first(&instrument.evidence),
                        format!("`{}` is a party, but is named far from all words on the document", cx.name(*party)),
                    )
                    .help("give the parties that the words mean");
            }
        }
    }
}

/// How far from the words on a document a party may be named, in bytes: about a paragraph.
const NEAR: u32 = 600;
