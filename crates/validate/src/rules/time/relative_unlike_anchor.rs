use chancery_model::{Anchor, Edtf, Timex, TimexKind};
use chrono::{Days, NaiveDate, TimeDelta};

use crate::calendar::{Relative, Said, outside};
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
        let range = if said.names_a_date() { nearest(said, from) } else { exact(said, timex, from).or_else(|| window(said, from)) };
        let Some((first, last)) = range.filter(|window| !said.several && outside(&date, *window) && !of_dateline(cx, timex, &date)) else {
            continue;
        };
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

/// "Yesterday" is the day before its anchor, and a day of the week within seven of it, unless the words name another week.
fn exact(said: &Said, timex: &Timex, from: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let around = |days: u64| Some((from.checked_sub_days(Days::new(days))?, from.checked_add_days(Days::new(days))?));
    match (said.relative, said.weekday) {
        (Some(Relative::Days(days @ -1..=1)), None) => {
            let day = from.checked_add_signed(TimeDelta::days(days))?;
            Some((day, day))
        }
        (None, Some(_)) => {
            let mut words = timex.evidence.text.split(|letter: char| !letter.is_alphanumeric());
            words.all(|word| !OTHER_WEEKS.iter().any(|other| word.eq_ignore_ascii_case(other))).then(|| around(7))?
        }
        _ => None,
    }
}

/// Words beside a day of the week that put it into another week.
const OTHER_WEEKS: [&str; 6] = ["last", "past", "previous", "next", "coming", "week"];

/// Whether a date is that of the dateline, from which the article may count rather than from its publication.
fn of_dateline(cx: &Context<'_>, timex: &Timex, date: &Edtf) -> bool {
    let dateline = cx.extraction.article.dateline.as_ref();
    dateline.is_some_and(|dateline| {
        let mut within = cx.extraction.timexes.iter().filter(|other| other.id != timex.id && dateline.span.contains(other.evidence.span));
        within.any(|other| other.edtf.is_some_and(|of_dateline| !of_dateline.overlaps(date).is_false()))
    })
}

/// The days that the words can mean.
pub(super) fn window(said: &Said, from: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    match (said.relative, said.weekday) {
        (Some(relative), None) => relative.from(from),
        (None, Some(_)) => Some((from.checked_sub_days(Days::new(8))?, from.checked_add_days(Days::new(8))?)),
        _ => None,
    }
}
