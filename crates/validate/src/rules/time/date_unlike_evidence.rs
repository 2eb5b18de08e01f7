use chancery_model::{Evidence, Status, Timex, TimexKind};
use chrono::Datelike as _;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DateUnlikeEvidence = 221 "date-unlike-evidence", Warning, "date_unlike_evidence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate().filter(|(_, event)| event.status == Status::Occurred) {
        let (Some(when), Some(evidence)) = (event.when.as_ref().filter(|when| when.timex.is_none()), event.evidence.first()) else {
            continue;
        };
        let mut within =
            cx.extraction.timexes.iter().filter(|timex| evidence.span.contains(timex.evidence.span) && timex.kind == TimexKind::Date);
        // Of several dates nobody knows which is the event's.
        let (Some(timex), None) = (within.next(), within.next()) else { continue };
        let Some(date) = timex.edtf.filter(|date| dates_the_clause(evidence, timex) && date.is_before(&when.date).is_true()) else {
            continue;
        };
        let far = when.date.earliest().zip(date.latest()).is_some_and(|(event, said)| event.year() > said.year());
        if far {
            let message = format!("the date is {}, but the words that prove the event say `{}`", when.date, short(&timex.evidence.text));
            findings
                .report(format_args!("/events/{i}/when/date"), Some(timex.evidence.span), message)
                .help(format!("give the date {date}, or the words that say another"));
        }
    }
}

/// Whether an expression with a year stands behind "in" or "on": that dates the clause, while "the accord of 2003" dates a thing.
fn dates_the_clause(evidence: &Evidence, timex: &Timex) -> bool {
    let before = evidence.text.get(..(timex.evidence.span.start() - evidence.span.start()) as usize).unwrap_or_default();
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let year = timex.evidence.text.as_bytes().windows(4).any(|digits| digits.iter().all(u8::is_ascii_digit));
    year && ["in", "on"].iter().any(|known| word.eq_ignore_ascii_case(known))
}
