use std::fmt::Arguments;

use chancery_model::{Anchor, Bound, Edtf, Span, Timex};

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("inverted_interval.md")]
pub(crate) struct InvertedInterval;

impl Check for InvertedInterval {
    const CODE: u16 = 201;
    const NAME: &'static str = "inverted-interval";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("inverted_interval.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let extraction = cx.extraction;
        for (i, event) in extraction.events.iter().enumerate() {
            if let Some(when) = &event.when {
                date(&when.date, format_args!("/events/{i}/when/date"), cx.date_span(event, when), findings);
            }
        }
        for (i, instrument) in extraction.instruments.iter().enumerate() {
            if let Some(when) = &instrument.when {
                date(&when.date, format_args!("/instruments/{i}/when/date"), first(&instrument.evidence), findings);
            }
        }
        for (i, relation) in extraction.relations.iter().enumerate() {
            if let Some(established) = &relation.established {
                let path = format_args!("/relations/{i}/established/date");
                date(&established.date, path, Some(established.evidence.span), findings);
            }
        }
        for (i, timex) in extraction.timexes.iter().enumerate() {
            if let Some(edtf) = &timex.edtf {
                date(edtf, format_args!("/timexes/{i}/edtf"), Some(timex.evidence.span), findings);
            }
            anchors(cx, i, timex, findings);
        }
    }
}

/// JSON cannot hold such an interval, but a record in memory can.
fn date(date: &Edtf, path: Arguments<'_>, span: Option<Span>, findings: &mut Findings<'_>) {
    if let Edtf::Interval { start: Bound::Date(start), end: Bound::Date(end) } = date
        && end.latest() < start.earliest()
    {
        findings.report(path, span, format!("the interval ends in {end}, before it begins in {start}"));
    }
}

fn anchors(cx: &Context<'_>, i: usize, timex: &Timex, findings: &mut Findings<'_>) {
    let point = |anchor: Option<Anchor>| match anchor? {
        Anchor::Publication => cx.extraction.article.published.map(Edtf::from),
        Anchor::Timex(id) => cx.timex(id)?.1.edtf,
    };
    if let (Some(begin), Some(end)) = (point(timex.begin), point(timex.end))
        && end.is_before(&begin).is_true()
    {
        findings
            .report(
                format_args!("/timexes/{i}"),
                Some(timex.evidence.span),
                format!("`{}` ends in {end}, before it begins in {begin}", crate::words::short(&timex.evidence.text)),
            )
            .help("exchange `begin` and `end`, or let them refer to other expressions");
    }
}
