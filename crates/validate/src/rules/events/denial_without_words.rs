use chancery_model::{Evidence, Status};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::telling::denies;

rule!(DenialWithoutWords = 422 "denial-without-words", Warning, "denial_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate().filter(|(_, event)| event.status == Status::Negated) {
        let denied = |evidence: &Evidence| denies(&cx.tokens(evidence, |span| cx.sentence_at(span)));
        if event.evidence.is_empty() || event.evidence.iter().any(denied) {
            continue;
        }
        findings
            .report(
                format_args!("/events/{i}/status"),
                first(&event.evidence),
                "the event is negated, but no word of the sentence denies it".to_owned(),
            )
            .help("give the event the status `occurred`");
    }
}
