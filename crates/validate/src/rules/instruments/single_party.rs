use chancery_model::{ActorKind, InstrumentKind, InstrumentStatus};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(SingleParty = 503 "single-party", Warning, "single_party.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        let mutual = matches!(
            instrument.kind,
            InstrumentKind::Treaty
                | InstrumentKind::Agreement
                | InstrumentKind::Memorandum
                | InstrumentKind::JointStatement
                | InstrumentKind::Pact
                | InstrumentKind::ExchangeOfNotes
        );
        let ([party], true, InstrumentStatus::Signed) = (instrument.parties.as_slice(), mutual, instrument.status) else { continue };
        // A group may be both sides: "the two countries".
        if cx.actor(*party).is_some_and(|(_, actor)| matches!(actor.kind, ActorKind::State | ActorKind::Person)) {
            findings
                .report(
                    format_args!("/instruments/{i}/parties"),
                    first(&instrument.evidence),
                    format!("the {} is signed by `{}` alone", instrument.kind, cx.name(*party)),
                )
                .help("name the other parties, as the article does");
        }
    }
}
