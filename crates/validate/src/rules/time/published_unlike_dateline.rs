use chancery_model::{Anchor, Evidence, Span};
use chrono::{Datelike as _, NaiveDate};

use crate::calendar::{Said, outside};
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PublishedUnlikeDateline = 214 "published-unlike-dateline", Warning, "published_unlike_dateline.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    let dateline = cx.extraction.article.dateline.as_ref().map(|Evidence { span, text }| (*span, text.as_str()));
    for (span, words) in dateline.into_iter().chain(first_line(cx)) {
        let said = Said::read(words);
        let (Some(month), Some(day)) = (said.month, said.day) else { continue };
        let year = said.year.filter(|_| !said.several);
        // A dateline without a year may belong to the year before or after.
        let years = year.map_or(published.year() - 1..=published.year() + 1, |year| year..=year);
        let near = |date: NaiveDate| (date - published).num_days().abs() <= 4;
        if said.several && year.is_none() || years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).any(near) {
            continue;
        }
        findings
            .report(
                "/article/published",
                Some(span),
                format!("the article dates itself `{}`, but is said to be published on {published}", short(words.trim())),
            )
            .help("give the day on which the article appeared");
        return;
    }
    // Where every day that is counted from it is off, it is the day of publication that is wrong.
    let counted = |i: usize| {
        let timex = &cx.extraction.timexes[i];
        let date = timex.edtf.filter(|_| timex.anchor == Some(Anchor::Publication))?;
        let window =
            super::relative_unlike_anchor::window(cx.said(i), published).filter(|_| !cx.said(i).several && !cx.said(i).names_a_date())?;
        Some(outside(&date, window))
    };
    let (mut off, mut right) = (0, 0);
    for off_here in (0..cx.extraction.timexes.len()).filter_map(counted) {
        if off_here { off += 1 } else { right += 1 }
    }
    if off > 1 && right == 0 {
        findings
            .report(
                "/article/published",
                None,
                format!("all {off} expressions that count from the day of publication contradict {published}"),
            )
            .help("give the day on which the article appeared");
    }
}

/// A date in digits in the first bytes of the text, as feeds write it: `date 2021-06-18`.
fn first_line<'a>(cx: &Context<'a>) -> Option<(Span, &'a str)> {
    let line = cx.text()?.trim_start_matches('\u{feff}').lines().next()?;
    let at = line.find("date 2").or_else(|| line.find("date 1")).filter(|at| *at <= 8)? + 5;
    let words = line.get(at..at + 10)?;
    words.parse::<NaiveDate>().is_ok().then(|| (Span::between(at as u32, at as u32 + 10), words))
}
