use chancery_model::{Edtf, Span};
use chrono::Datelike as _;
use std::fmt::Arguments;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(ImplausibleYear = 220 "implausible-year", Warning, "implausible_year.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let latest = cx.published().map_or(i32::MAX, |published| published.year() + 60);
    let mut hold = |date: &Edtf, path: Arguments<'_>, span: Option<Span>| {
        let early = date.latest().is_some_and(|day| day.year() < 1500);
        let late = date.earliest().is_some_and(|day| day.year() > latest);
        if early || late {
            findings
                .report(path, span, format!("the date {date} is far from what news tells of"))
                .help("look for a number that was read as a year");
        }
    };
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if let Some(when) = &event.when {
            hold(&when.date, format_args!("/events/{i}/when/date"), cx.date_span(event, when));
        }
    }
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        if let Some(edtf) = &timex.edtf {
            hold(edtf, format_args!("/timexes/{i}/edtf"), Some(timex.evidence.span));
        }
    }
}
