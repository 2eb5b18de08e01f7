use chancery_model::{Timex, TimexKind};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ValueUnlikeEdtf = 206 "value-unlike-edtf", Error, "value_unlike_edtf.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        if !matches!(timex.kind, TimexKind::Date | TimexKind::Time) {
            continue;
        }
        let (Some(value), Some(edtf)) = (timex.value.as_deref(), timex.edtf) else { continue };
        let Some(date) = cx.value(i) else { continue };
        // With a modifier the two may point at different parts: "before 2020". Margins of seasons and festivals are let pass.
        if timex.modifier.is_none() && date != edtf && date.overlaps(&edtf).is_false() {
            let message = format!("`{}` has the value {value}, but the date {edtf}", short(&timex.evidence.text));
            let field = if is_used(cx, timex) { "value" } else { "edtf" };
            findings.report(format_args!("/timexes/{i}/{field}"), Some(timex.evidence.span), message).help("give both the same meaning");
        }
    }
}

/// Whether the date of an expression is one that the record gives elsewhere: then it is the value that errs.
fn is_used(cx: &Context<'_>, timex: &Timex) -> bool {
    let events = cx.extraction.events.iter().filter_map(|event| event.when.as_ref());
    let mut whens = events.chain(cx.extraction.instruments.iter().filter_map(|instrument| instrument.when.as_ref()));
    let published = timex.edtf == cx.published().map(Into::into);
    published || whens.any(|when| when.timex == Some(timex.id) && Some(when.date) == timex.edtf)
}
