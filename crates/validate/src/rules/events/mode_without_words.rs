use chancery_model::{Event, Mode, Role};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(ModeWithoutWords = 414 "mode-without-words", Warning, "mode_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some(mode) = event.mode.filter(|mode| event.kind.allows(*mode)) else { continue };
        let sentences = || event.evidence.iter().map(|evidence| cx.sentence(evidence));
        let message = if mode == Mode::Visit && sentences().any(|sentence| sentence.contains("phone")) {
            format!("the event is by `{mode}`, but the sentence speaks of the phone")
        } else if crate::vocabulary::has_words(mode) {
            let said = sentences().any(|sentence| cx.facts.vocabulary.modes.says(sentence, mode));
            if said || mode == Mode::Visit && is_away(event) && cx.telling(i).carries(event.kind) {
                continue;
            }
            format!("no word of the sentence says `{mode}`")
        } else {
            continue;
        };
        if !event.evidence.is_empty() {
            findings
                .report(format_args!("/events/{i}/mode"), first(&event.evidence), message)
                .help("leave the mode out, or use the one that the words tell");
        }
    }
}

/// Whether a meeting has a place, a host or a guest: at the home of one side, any words for a meeting tell of a visit.
fn is_away(event: &Event) -> bool {
    let received = |participant: &chancery_model::Participant| matches!(participant.role, Some(Role::Host | Role::Guest));
    event.place.is_some() || event.actors.iter().chain(&event.recipients).any(received)
}
