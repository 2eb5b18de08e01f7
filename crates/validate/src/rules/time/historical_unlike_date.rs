use chancery_model::{Edtf, Status, Timex};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::at;

rule!(HistoricalUnlikeDate = 212 "historical-unlike-date", Warning, "historical_unlike_date.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    let day = |days: u64| published.checked_sub_days(chrono::Days::new(days)).map(Edtf::from);
    let (Some(recent), Some(old)) = (day(3), day(400)) else { return };
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some(when) = event.when.as_ref().filter(|_| event.status == Status::Occurred) else { continue };
        let precise = matches!(when.date, Edtf::Date(date) if date.to_day().is_some());
        let message = if event.historical && precise && when.date.is_after(&recent).is_true() {
            format!("the event is marked as history, but happened {}, just before publication", at(&when.date))
        } else if !event.historical && when.date.is_before(&old).is_true() {
            format!("the event is told as part of the story, but happened {}, more than a year before publication", at(&when.date))
        } else {
            continue;
        };
        // Where the words give an old date, it is not the mark that errs.
        let within = |timex: &Timex| event.evidence.iter().any(|words| words.span.contains(timex.evidence.span));
        let told = |timex: &Timex| timex.edtf.is_some_and(|date| date.is_before(&old).is_true()) && within(timex);
        // An old date that no expression in them gives is the one that errs.
        let dated = when.timex.is_some();
        let wrong =
            if event.historical { cx.extraction.timexes.iter().any(told) } else { !dated && !cx.extraction.timexes.iter().any(told) };
        let field = if wrong { "when/date" } else { "historical" };
        findings.report(format_args!("/events/{i}/{field}"), cx.date_span(event, when), message).help("correct the mark, or the date");
    }
}
