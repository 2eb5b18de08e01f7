use chancery_model::{Edtf, When};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PartOfInterval = 226 "part-of-interval", Warning, "part_of_interval.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let events = cx.extraction.events.iter().map(|event| event.when.as_ref());
    let instruments = cx.extraction.instruments.iter().map(|instrument| instrument.when.as_ref());
    events.enumerate().for_each(|(i, when)| part(cx, "events", i, when, findings));
    instruments.enumerate().for_each(|(i, when)| part(cx, "instruments", i, when, findings));
}

/// An interval whose first or last day alone was taken.
fn part(cx: &Context<'_>, list: &str, i: usize, when: Option<&When>, findings: &mut Findings<'_>) {
    let Some((date, timex)) = when.and_then(|when| Some((when.date, cx.timex(when.timex?)?.1))) else { return };
    let Some(interval) = timex.edtf.filter(|edtf| matches!(edtf, Edtf::Interval { .. }) && *edtf != date) else { return };
    let (Some(first), Some(last)) = (interval.earliest(), interval.latest()) else { return };
    let end = date.earliest() == Some(first) || date.latest() == Some(last);
    let shorter = date.earliest() != Some(first) || date.latest() != Some(last);
    if matches!(date, Edtf::Date(_)) && end && shorter {
        findings
            .report(
                format_args!("/{list}/{i}/when/date"),
                Some(timex.evidence.span),
                format!("the date is {date}, but its expression `{}` lasts {interval}", short(&timex.evidence.text)),
            )
            .help("give the whole interval");
    }
}
