use chancery_model::{EventType, Mode};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ModeLeftOut = 436 "mode-left-out", Warning, "mode_left_out.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.kind != EventType::Consult || event.mode.is_some() {
            continue;
        }
        let (Some(head), Some(evidence)) = (cx.telling(i).head, event.evidence.first()) else { continue };
        let word = cx.words(head.span);
        let mode = if crate::vocabulary::speaks_of_phone(&evidence.text) {
            Mode::Phone
        } else if crate::vocabulary::speaks_of_a_visit(word) {
            Mode::Visit
        } else {
            continue;
        };
        findings
            .report(
                format_args!("/events/{i}/mode"),
                Some(head.span),
                format!(
                    "`{}` tells of a meeting by `{mode}`, but the event has no mode",
                    short(if mode == Mode::Visit { word } else { &evidence.text })
                ),
            )
            .help(format!("write `{mode}`, with the code and the score that follow"));
    }
}
