use chancery_model::{CameoCode, Event, EventType, Mode};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::has_words;

rule!(CodeUnlikeMode = 428 "code-unlike-mode", Warning, "code_unlike_mode.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some(entry) = event.cameo.entry() else { continue };
        let Some(of_code) = entry.plover.filter(|plover| plover.kind == event.kind).and_then(|plover| plover.mode) else { continue };
        if event.mode == Some(of_code) || event.mode.is_some_and(|mode| !event.kind.allows(mode) || is_usual(event, mode)) {
            continue;
        }
        let says = |mode: Mode| event.evidence.iter().any(|evidence| cx.facts.vocabulary.modes.says(cx.sentence(evidence), mode));
        let unsaid = |mode: Mode| has_words(mode) && !says(mode);
        // Only meetings are of one mode alone; what else has no word of its own may be both.
        let of_meetings = event.kind == EventType::Consult;
        if event.evidence.is_empty() || !(of_meetings || unsaid(of_code) || event.mode.is_some_and(unsaid)) {
            continue;
        }
        let recorded = event.mode.map_or_else(|| "no mode".to_owned(), |mode| format!("the mode `{mode}`"));
        let field = if mode_errs(event, of_code, says) { "mode" } else { "cameo" };
        findings
            .report(
                format_args!("/events/{i}/{field}"),
                first(&event.evidence),
                format!("CAMEO `{}` ({}) is of the mode `{of_code}`, but the event has {recorded}", event.cameo, entry.name),
            )
            .help(format!("write the mode `{of_code}`, or the code that goes with {recorded}: `{}`", event.kind.cameo(event.mode)));
    }
}

/// Whether the code is the one that the mode is usually written by, or of its category.
fn is_usual(event: &Event, mode: Mode) -> bool {
    let category = |code: CameoCode| code.as_str().as_bytes().first_chunk::<3>().copied();
    category(event.kind.cameo(Some(mode))) == category(event.cameo)
}

/// Whether the score, or else the words, speak for the mode of the code and against the mode of the record.
fn mode_errs(event: &Event, of_code: Mode, says: impl Fn(Mode) -> bool) -> bool {
    let (by_code, by_mode) = (event.kind.score(Some(of_code)), event.kind.score(event.mode));
    if by_code == by_mode { says(of_code) && !event.mode.is_some_and(says) } else { event.score == by_code }
}
