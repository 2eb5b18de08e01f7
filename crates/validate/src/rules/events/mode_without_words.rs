use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(ModeWithoutWords = 414 "mode-without-words", Warning, "mode_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some(mode) = event.mode.filter(|mode| event.kind.allows(*mode) && crate::vocabulary::has_words(*mode)) else { continue };
        if event.evidence.is_empty()
            || event.evidence.iter().any(|evidence| cx.facts.vocabulary.modes.says(&cx.sentence(evidence).to_lowercase(), mode))
        {
            continue;
        }
        findings
            .report(format_args!("/events/{i}/mode"), first(&event.evidence), format!("no word of the sentence says `{mode}`"))
            .help("leave the mode out, or use the one that the words tell");
    }
}
