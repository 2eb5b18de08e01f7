use chancery_model::{Event, Span, Timex};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DateOfAnotherSentence = 222 "date-of-another-sentence", Warning, "date_of_another_sentence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let article = &cx.extraction.article;
    // What the dateline or the headline dates, it dates for the whole article.
    let top = article.dateline.iter().chain(&article.headline).map(|words| words.span.end()).max().unwrap_or_default();
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some((_, timex)) = event.when.as_ref().and_then(|when| cx.timex(when.timex?)) else { continue };
        let span = timex.evidence.span;
        if !cx.is_grounded(&timex.evidence)
            || span.start() < top
            || near(event, span) && !given(cx, event, timex)
            || event.evidence.is_empty()
            || cx.published().is_some_and(|day| timex.edtf == Some(day.into()))
        {
            continue;
        }
        findings
            .report(
                format_args!("/events/{i}/when/timex"),
                Some(span),
                format!("`{}` stands far from the words that prove the event", short(&timex.evidence.text)),
            )
            .note("the event is told here".to_owned(), crate::context::first(&event.evidence))
            .help("give the date that the sentence of the event gives, or none");
    }
}

/// Whether the words of an event hold an expression of the same date, so that this one is another's.
fn given(cx: &Context<'_>, event: &Event, timex: &Timex) -> bool {
    let within = |span: Span| event.evidence.iter().any(|evidence| evidence.span.contains(span));
    let same = |other: &Timex| event.when.as_ref().is_some_and(|when| other.edtf == Some(when.date));
    !within(timex.evidence.span)
        && cx.extraction.timexes.iter().any(|other| other.id != timex.id && same(other) && within(other.evidence.span))
}

/// Whether an expression stands in the sentence of some evidence, or in one beside it.
fn near(event: &Event, timex: Span) -> bool {
    event.evidence.iter().any(|evidence| {
        timex.end() > evidence.span.start().saturating_sub(NEAR) && timex.start() < evidence.span.end().saturating_add(NEAR)
    })
}

/// About two sentences, in bytes.
const NEAR: u32 = 300;
