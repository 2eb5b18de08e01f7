use chancery_model::{Edtf, Status};

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::at;

#[doc = include_str!("event_after_publication.md")]
pub(crate) struct EventAfterPublication;

impl Check for EventAfterPublication {
    const CODE: u16 = 202;
    const NAME: &'static str = "event-after-publication";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("event_after_publication.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let Some(published) = cx.extraction.article.published else { return };
        // East of the place of publication the next day may have begun.
        let Some(latest) = published.succ_opt().map(Edtf::from) else { return };
        for (i, event) in cx.extraction.events.iter().enumerate() {
            if let Some(when) = &event.when
                && event.status == Status::Occurred
                && when.date.is_after(&latest).is_true()
            {
                let message = format!("the event occurred {}, after the article was published on {published}", at(&when.date));
                findings
                    .report(format_args!("/events/{i}/when/date"), cx.date_span(event, when), message)
                    .help("correct the date, or give the event the status `planned`");
            }
        }
    }
}
