use std::fmt::Arguments;

use chancery_model::Count;

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("inverted_count.md")]
pub(crate) struct InvertedCount;

impl Check for InvertedCount {
    const CODE: u16 = 104;
    const NAME: &'static str = "inverted-count";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("inverted_count.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, event) in cx.extraction.events.iter().enumerate() {
            count(event.count.as_ref(), format_args!("/events/{i}/count"), findings);
        }
        for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
            count(instrument.count.as_ref(), format_args!("/instruments/{i}/count"), findings);
        }
    }
}

fn count(count: Option<&Count>, path: Arguments<'_>, findings: &mut Findings<'_>) {
    if let Some(Count { at_least, at_most: Some(at_most), evidence }) = count
        && at_least > at_most
    {
        findings.report(path, Some(evidence.span), format!("a count of at least {at_least} and at most {at_most} is impossible"));
    }
}
