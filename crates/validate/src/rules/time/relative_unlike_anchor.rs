use chancery_model::{Anchor, Edtf, TimexKind};
use chrono::{Days, NaiveDate};

use crate::calendar::{Said, outside};
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(RelativeUnlikeAnchor = 213 "relative-unlike-anchor", Error, "relative_unlike_anchor.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let Some(anchor) = timex.anchor.filter(|_| matches!(timex.kind, TimexKind::Date | TimexKind::Time)) else { continue };
        let value = timex.value.as_deref().and_then(|value| value.get(..10.min(value.len()))?.parse::<Edtf>().ok());
        let Some(date) = timex.edtf.or(value) else { continue };
        let from = match anchor {
            Anchor::Publication => cx.published(),
            Anchor::Timex(id) => cx.timex(id).and_then(|(_, other)| match other.edtf? {
                Edtf::Date(date) => date.to_day(),
                Edtf::Interval { .. } => None,
            }),
        };
        let Some(from) = from else { continue };
        let said = cx.said(i);
        let range = if said.names_a_date() { nearest(said, from) } else { window(said, from) };
        let Some((first, last)) = range.filter(|window| !said.several && outside(&date, *window)) else { continue };
        let message = format!("`{}`, counted from {from}, is given the date {date}", short(&timex.evidence.text));
        findings
            .report(format_args!("/timexes/{i}/edtf"), Some(timex.evidence.span), message)
            .help(format!("expected a date from {first} to {last}"));
    }
}

/// The days that a month without a year can mean: the nearest of that name, before or behind.
fn nearest(said: &Said, from: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    said.month.filter(|_| said.year.is_none() && said.relative.is_none())?;
    Some((from.checked_sub_days(Days::new(345))?, from.checked_add_days(Days::new(345))?))
}

/// The days that the words can mean.
pub(super) fn window(said: &Said, from: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    match (said.relative, said.weekday) {
        (Some(relative), None) => relative.from(from),
        (None, Some(_)) => Some((from.checked_sub_days(Days::new(8))?, from.checked_add_days(Days::new(8))?)),
        _ => None,
    }
}
