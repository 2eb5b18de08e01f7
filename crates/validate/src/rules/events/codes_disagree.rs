use chancery_model::{CameoCode, Event, EventType};

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("codes_disagree.md")]
pub(crate) struct CodesDisagree;

impl Check for CodesDisagree {
    const CODE: u16 = 404;
    const NAME: &'static str = "codes-disagree";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const FIXES: bool = true;
    const DOC: &'static str = include_str!("codes_disagree.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, event) in cx.extraction.events.iter().enumerate() {
            if let Some(kind) = meant(cx, i, event) {
                findings
                    .report(
                        format_args!("/events/{i}/type"),
                        first(&event.evidence),
                        format!("code, quad class, score and words are those of {kind}, not of {}", event.kind),
                    )
                    .help(format!("write `{kind}`, or change all the codes"));
                continue;
            }
            quad(i, event, findings);
            score(i, event, findings);
            cameo(i, event, findings);
        }
    }
}

/// The type of which all codes are, where none is of the event's type, which no word carries either.
fn meant(cx: &Context<'_>, i: usize, event: &Event) -> Option<EventType> {
    let kind = event.cameo.entry()?.plover?.kind;
    let own = event.kind;
    let codes =
        kind != own && event.quad == kind.quad_class() && event.score == kind.score(event.mode) && !is_written_as(event, event.cameo);
    let telling = cx.telling(i);
    (codes && event.score != own.score(event.mode) && !telling.carries(own)).then_some(kind)
}

fn quad(i: usize, event: &Event, findings: &mut Findings<'_>) {
    let quad = event.kind.quad_class();
    if event.quad != quad {
        let path = format!("/events/{i}/quad");
        findings
            .report(&path, first(&event.evidence), format!("{} is of the quad class `{quad}`, not `{}`", event.kind, event.quad))
            .replace(format!("write `{quad}`"), path, quad.as_str());
    }
}

fn score(i: usize, event: &Event, findings: &mut Findings<'_>) {
    let score = event.kind.score(event.mode);
    if event.score != score {
        let path = format!("/events/{i}/score");
        let mode = event.mode.filter(|mode| event.kind.allows(*mode)).map_or_else(String::new, |mode| format!(" by {mode}"));
        findings
            .report(&path, first(&event.evidence), format!("{}{mode} has the score {score:.1}, not {:.1}", event.kind, event.score))
            .replace(format!("write {score:.1}"), path, score);
    }
}

fn cameo(i: usize, event: &Event, findings: &mut Findings<'_>) {
    let (code, kind) = (event.cameo, event.kind);
    let message = match code.entry() {
        None => format!("CAMEO has no code `{code}`"),
        Some(_) if is_written_as(event, code) => return,
        Some(entry) => format!("CAMEO `{code}` ({}) is not how {kind} is written", entry.name),
    };
    let diagnostic = findings.report(format_args!("/events/{i}/cameo"), first(&event.evidence), message);
    if let Some(plover) = code.entry().and_then(|entry| entry.plover) {
        diagnostic.note(format!("in the crosswalk `{code}` becomes {}", plover.kind), None);
    }
    let usual = kind.cameo(event.mode);
    let name = usual.entry().map_or("", |entry| entry.name);
    diagnostic.help(format!("{kind} is usually written `{usual}` ({name})"));
}

/// Whether the code, or another of its category, becomes the event's type.
///
/// The category is enough: extractors pick different leaves of one category, and PLOVER has fewer types than CAMEO has leaves.
fn is_written_as(event: &Event, code: CameoCode) -> bool {
    let becomes = |entry: &chancery_model::Cameo| entry.plover.is_some_and(|plover| plover.kind == event.kind);
    code.entry().is_some_and(becomes)
        || event.kind.cameo(event.mode).root() == code.root()
        || CameoCode::all().iter().any(|entry| entry.code.root() == code.root() && becomes(entry))
}
