use chancery_model::Anchor;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(AnchorWithoutDay = 218 "anchor-without-day", Warning, "anchor_without_day.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let Some(anchor) = timex.anchor.filter(|_| timex.edtf.is_some()) else { continue };
        let from = match anchor {
            Anchor::Publication if cx.published().is_none() => "the day of publication, which the record does not give".to_owned(),
            Anchor::Timex(id) if cx.timex(id).is_some_and(|(_, other)| other.edtf.is_none() && other.value.is_none()) => {
                format!("`{id}`, which has no date")
            }
            _ => continue,
        };
        findings
            .report(
                format_args!("/timexes/{i}/anchor"),
                Some(timex.evidence.span),
                format!("`{}` is counted from {from}", short(&timex.evidence.text)),
            )
            .help("give the day that it was counted from, or leave the expression unresolved");
    }
}
