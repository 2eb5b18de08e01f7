use chancery_model::{Edtf, When};
use chrono::Datelike as _;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(DateWithoutWords = 709 "date-without-words", Warning, "date_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        if let Some(when) = event.when.as_ref().filter(|when| unsupported(cx, when)) {
            report(format_args!("/events/{i}/when/date"), first(&event.evidence), &when.date, findings);
        }
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        if let Some(when) = instrument.when.as_ref().filter(|when| unsupported(cx, when)) {
            report(format_args!("/instruments/{i}/when/date"), first(&instrument.evidence), &when.date, findings);
        }
    }
}

fn unsupported(cx: &Context<'_>, when: &When) -> bool {
    if when.timex.is_some() {
        return false;
    }
    let (Some(earliest), Some(latest)) = (when.date.earliest(), when.date.latest()) else { return false };
    // The story's own days: publication and the days before, which undated sentences take.
    if cx.published().is_none_or(|published| earliest <= published && (published - latest).num_days() <= 7) {
        return false;
    }
    let precise = latest == earliest;
    let supports = |edtf: Edtf| {
        // A year or a month has a first day, but does not say so.
        let coarse = matches!(edtf, Edtf::Date(date) if date.to_day().is_none());
        let same_day = !coarse && (edtf.earliest() == Some(earliest) || edtf.latest() == Some(latest));
        if precise { same_day } else { !edtf.overlaps(&when.date).is_false() }
    };
    if cx.extraction.timexes.iter().filter_map(|timex| timex.edtf).any(supports) {
        return false;
    }
    // Years that relations give: "the 45th anniversary" dates the founding.
    let of_relation = cx.extraction.relations.iter().any(|relation| {
        relation.established.as_ref().is_some_and(|established| supports(established.date))
            || relation.anniversaries.iter().any(|anniversary| !precise && anniversary.year == Some(earliest.year()))
    });
    !of_relation
}

fn report(path: std::fmt::Arguments<'_>, span: Option<chancery_model::Span>, date: &Edtf, findings: &mut Findings<'_>) {
    findings
        .report(path, span, format!("no words of the article support the date {date}"))
        .help("point to the expression that gives the date, or leave it out");
}
