use chancery_model::{Edtf, EventType, Status};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::at;

rule!(PlanInThePast = 211 "plan-in-the-past", Warning, "plan_in_the_past.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    // A plan of the story's own day is dated by the day on which it was told, and stories may be some days old.
    let Some(earliest) = published.checked_sub_days(chrono::Days::new(7)).map(Edtf::from) else { return };
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if event.status != Status::Planned
            || event.historical
            || matches!(event.kind, EventType::Agree | EventType::Threaten) && event.when.as_ref().is_none_or(|when| when.timex.is_none())
        {
            continue;
        }
        if let Some(when) = event.when.as_ref().filter(|when| when.date.is_before(&earliest).is_true()) {
            let message = format!("the event is planned {}, but the article was published on {published}", at(&when.date));
            findings
                .report(format_args!("/events/{i}/when/date"), cx.date_span(event, when), message)
                .help("correct the date, or give the event the status `occurred`");
        }
    }
}
