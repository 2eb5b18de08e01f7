use chancery_model::EventType;

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::any_of;

#[doc = include_str!("mode_not_of_type.md")]
pub(crate) struct ModeNotOfType;

impl Check for ModeNotOfType {
    const CODE: u16 = 403;
    const NAME: &'static str = "mode-not-of-type";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("mode_not_of_type.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, event) in cx.extraction.events.iter().enumerate() {
            let Some(mode) = event.mode.filter(|mode| !event.kind.allows(*mode)) else { continue };
            let message = format!("{} events have no mode `{mode}`", event.kind);
            let diagnostic = findings.report(format_args!("/events/{i}/mode"), first(&event.evidence), message);
            let types = EventType::ALL.iter().filter(|kind| kind.allows(mode));
            diagnostic.note(format!("`{mode}` is a mode of {}", any_of(types)), None);
            diagnostic.help(match event.kind.modes().next() {
                Some(_) => format!("use {}, or no mode", any_of(event.kind.modes())),
                None => format!("leave the mode out: {} has none", event.kind),
            });
        }
    }
}
