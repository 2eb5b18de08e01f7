use chancery_model::{Instrument, InstrumentKind};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(KindUnlikeTitle = 502 "kind-unlike-title", Warning, "kind_unlike_title.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        // Several documents named together are of any kind.
        if instrument.kind == InstrumentKind::CooperationDocuments {
            continue;
        }
        let mut said = Vec::new();
        for words in words(instrument) {
            cx.facts.vocabulary.instruments.find(words, |kind, phrase| said.push((kind, phrase)));
        }
        if said.is_empty()
            || said.iter().any(|(kind, _)| *kind == instrument.kind)
            || said.iter().all(|(kind, _)| *kind == InstrumentKind::CooperationDocuments)
        {
            continue;
        }
        let (kind, phrase) = said[0];
        let span = instrument.title.as_ref().map(|title| title.span).or_else(|| first(&instrument.evidence));
        findings
            .report(
                format_args!("/instruments/{i}/kind"),
                span,
                format!("the document is a {}, but `{phrase}` names a {kind}", instrument.kind),
            )
            .help("kinds and their words are in crates/parser/lexicon/records/instruments.toml");
    }
}

fn words(instrument: &Instrument) -> impl Iterator<Item = &str> {
    instrument.title.iter().chain(&instrument.evidence).map(|evidence| evidence.text.as_str())
}
