use chancery_model::TimexKind;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ValueUnlikeType = 207 "value-unlike-type", Error, "value_unlike_type.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let Some(value) = timex.value.as_deref() else { continue };
        let length = value.starts_with('P') && !value.ends_with("_REF");
        let clock = value.contains('T') && !length && !value.ends_with("_REF");
        let (fits, expected) = match timex.kind {
            TimexKind::Date => (!length && !clock, "a calendar date such as `2021-06-18`"),
            TimexKind::Time => (clock || value.ends_with("_REF"), "a date with a time of day such as `2021-06-18T09:00`"),
            TimexKind::Duration => (length, "a length of time such as `P3Y`"),
            TimexKind::Set => (true, ""),
        };
        if !fits {
            // Where the value agrees with the date, it is the type that errs.
            let dated = !length && cx.value(i).is_some() && cx.value(i) == timex.edtf;
            let field = if dated && timex.kind == TimexKind::Duration { "type" } else { "value" };
            findings
                .report(
                    format_args!("/timexes/{i}/{field}"),
                    Some(timex.evidence.span),
                    format!("`{}` is no value of a {}", short(value), timex.kind),
                )
                .help(format!("expected {expected}; or change the type"));
        }
    }
}
