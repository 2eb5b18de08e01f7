use chancery_model::{Edtf, Status};

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
        findings.report(format_args!("/events/{i}/historical"), cx.date_span(event, when), message).help("correct the mark, or the date");
    }
}
