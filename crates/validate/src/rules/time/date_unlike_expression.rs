use chancery_model::{Timex, TimexKind, When};

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::short;

#[doc = include_str!("date_unlike_expression.md")]
pub(crate) struct DateUnlikeExpression;

impl Check for DateUnlikeExpression {
    const CODE: u16 = 203;
    const NAME: &'static str = "date-unlike-expression";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("date_unlike_expression.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let events = cx.extraction.events.iter().map(|event| event.when.as_ref());
        let instruments = cx.extraction.instruments.iter().map(|instrument| instrument.when.as_ref());
        events.enumerate().for_each(|(i, when)| date(cx, "events", i, when, findings));
        instruments.enumerate().for_each(|(i, when)| date(cx, "instruments", i, when, findings));
    }
}

fn date(cx: &Context<'_>, list: &str, i: usize, when: Option<&When>, findings: &mut Findings<'_>) {
    let Some((date, (t, timex))) = when.and_then(|when| Some((when.date, cx.timex(when.timex?)?))) else { return };
    // What recurs or lasts may point at a date that it does not contain: "two days after".
    if !matches!(timex.kind, TimexKind::Date | TimexKind::Time) {
        return;
    }
    let Some(edtf) = timex.edtf.filter(|edtf| edtf.overlaps(&date).is_false()) else { return };
    let words = short(&timex.evidence.text);
    // Where the words of the event give the date, it is the reference that errs.
    let evidence = cx.extraction.events.get(i).filter(|_| list == "events").map_or(&[][..], |event| &event.evidence);
    let given = |other: &&Timex| {
        other.edtf.is_some_and(|edtf| !edtf.overlaps(&date).is_false())
            && evidence.iter().any(|words| words.span.contains(other.evidence.span))
    };
    let field = if cx.extraction.timexes.iter().any(|other| given(&other)) { "timex" } else { "date" };
    findings
        .report(
            format_args!("/{list}/{i}/when/{field}"),
            Some(timex.evidence.span),
            format!("the date is {date}, but its expression `{words}` means {edtf}"),
        )
        .help(format!("correct the date, or the expression at /timexes/{t}"));
}
