use chancery_model::{Anchor, Edtf, TimexKind};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DurationUnlikeEnds = 215 "duration-unlike-ends", Warning, "duration_unlike_ends.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        if timex.kind != TimexKind::Duration || timex.modifier.is_some() {
            continue;
        }
        let (Some(value), Some(begin), Some(end)) = (timex.value.as_deref(), timex.begin, timex.end) else { continue };
        let Some((amount, unit)) = length(value) else { continue };
        let (Some(begin), Some(end)) = (days(cx, begin), days(cx, end)) else { continue };
        // The ends are known to their own precision only: from the shortest to the longest distance, and one unit more.
        let (shortest, longest) = ((end.0 - begin.1).num_days(), (end.1 - begin.0).num_days());
        if (amount - 1) * unit > longest || (amount + 1) * unit < shortest {
            let message = format!("`{}` lasts {value}, but its ends are {longest} days apart", short(&timex.evidence.text));
            findings
                .report(format_args!("/timexes/{i}/value"), Some(timex.evidence.span), message)
                .help("correct the length, or one of its ends");
        }
    }
}

/// Amount and unit, in days.
fn length(value: &str) -> Option<(i64, i64)> {
    let amount = value.strip_prefix('P')?;
    let unit = match amount.bytes().last()? {
        b'Y' => 366,
        b'M' => 31,
        b'W' => 7,
        b'D' => 1,
        _ => return None,
    };
    Some((amount[..amount.len() - 1].parse().ok()?, unit))
}

fn days(cx: &Context<'_>, anchor: Anchor) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
    let date = match anchor {
        Anchor::Publication => cx.published().map(Edtf::from)?,
        Anchor::Timex(id) => cx.timex(id)?.1.edtf?,
    };
    Some((date.earliest()?, date.latest()?))
}
