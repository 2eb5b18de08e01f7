use chancery_model::{Event, Evidence, Timex, TimexKind};

use crate::beside::date_beside;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::Cue;
use crate::words::short;

rule!(DateLeftOut = 223 "date-left-out", Warning, "date_left_out.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate().filter(|(_, event)| event.when.is_none()) {
        let within = only_date(cx, event);
        let beside = || event.evidence.first().and_then(|evidence| date_beside(cx, evidence));
        let Some(timex) = within.filter(|(evidence, timex)| dates(cx, evidence, timex)).map(|(_, timex)| timex).or_else(beside) else {
            continue;
        };
        findings
            .report(
                format_args!("/events/{i}/when"),
                Some(timex.evidence.span),
                format!("the event has no date, but its words say `{}`", short(&timex.evidence.text)),
            )
            .help("give the event the date of the expression");
    }
}

/// The expression of a date in the words of an event; of several nobody knows which is the event's.
fn only_date<'a>(cx: &Context<'a>, event: &'a Event) -> Option<(&'a Evidence, &'a Timex)> {
    let date = |timex: &&Timex| matches!(timex.kind, TimexKind::Date | TimexKind::Time) && timex.edtf.is_some();
    let within = |timex: &'a Timex| Some((event.evidence.iter().find(|words| words.span.contains(timex.evidence.span))?, timex));
    let mut all = cx.extraction.timexes.iter().filter(date).filter_map(within);
    all.next().filter(|_| all.next().is_none())
}

/// Whether an expression says when: not until when or of what year something is.
fn dates(cx: &Context<'_>, evidence: &Evidence, timex: &Timex) -> bool {
    let before = evidence.text.get(..(timex.evidence.span.start() - evidence.span.start()) as usize).unwrap_or_default().trim_end();
    let word = before.rsplit(' ').next().unwrap_or_default();
    let cue = cx.facts.vocabulary.word(word.as_bytes()).map_or(Cue::default(), |word| word.cue);
    !cue.has(Cue::PREPOSITION) && !cue.has(Cue::BY) && !cue.has(Cue::FROM)
        || ["in", "on", "at", "during"].iter().any(|known| word.eq_ignore_ascii_case(known))
}
