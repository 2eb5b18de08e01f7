use chancery_model::{Edtf, When};
use chrono::NaiveDate;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DayWithoutWords = 217 "day-without-words", Warning, "day_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let events = cx.extraction.events.iter().map(|event| event.when.as_ref()).enumerate();
    let instruments = cx.extraction.instruments.iter().map(|instrument| instrument.when.as_ref()).enumerate();
    events.for_each(|(i, when)| date(cx, "events", i, when, findings));
    instruments.for_each(|(i, when)| date(cx, "instruments", i, when, findings));
}

fn date(cx: &Context<'_>, list: &str, i: usize, when: Option<&When>, findings: &mut Findings<'_>) {
    let Some((when, (_, timex))) = when.and_then(|when| Some((when, cx.timex(when.timex?)?))) else { return };
    let Some(day) = to_day(Some(when.date)) else { return };
    let coarse = matches!(timex.edtf, Some(Edtf::Date(date)) if date.to_day().is_none());
    if !coarse || cx.published() == Some(day) || cx.extraction.timexes.iter().any(|other| to_day(other.edtf) == Some(day)) {
        return;
    }
    let message = format!("the date is {day}, but `{}` names no day", short(&timex.evidence.text));
    findings
        .report(format_args!("/{list}/{i}/when/date"), Some(timex.evidence.span), message)
        .help("give the date no more precisely than the article does");
}

fn to_day(date: Option<Edtf>) -> Option<NaiveDate> {
    match date? {
        Edtf::Date(date) => date.to_day(),
        Edtf::Interval { .. } => None,
    }
}
