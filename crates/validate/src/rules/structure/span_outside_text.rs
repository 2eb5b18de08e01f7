use chancery_model::Span;

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::grounding::Flaw;
use crate::rule::Check;
use crate::words::short;

#[doc = include_str!("span_outside_text.md")]
pub(crate) struct SpanOutsideText;

impl Check for SpanOutsideText {
    const CODE: u16 = 101;
    const NAME: &'static str = "span-outside-text";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const FIXES: bool = true;
    const DOC: &'static str = include_str!("span_outside_text.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let Some(text) = cx.text() else { return };
        for ungrounded in &cx.ungrounded {
            let span = ungrounded.evidence.span;
            let (start, end, words) = (span.start(), span.end(), short(&ungrounded.evidence.text));
            let message = match ungrounded.flaw {
                Flaw::OutOfBounds => format!("span {start}..{end} of `{words}` reaches past the article, which has {} bytes", text.len()),
                Flaw::SplitsCharacter => format!("span {start}..{end} of `{words}` begins or ends inside a character"),
                Flaw::Differs | Flaw::Length => continue,
            };
            let diagnostic = findings.report(format_args!("{}/span", ungrounded.path), whole_characters(text, span), message);
            cx.finder.advise(ungrounded, diagnostic);
        }
    }
}

/// The characters that a span touches; none where it lies outside the text.
fn whole_characters(text: &str, span: Span) -> Option<Span> {
    let start = (0..=text.len().min(span.start() as usize)).rev().find(|at| text.is_char_boundary(*at))?;
    let end = (text.len().min(span.end() as usize)..=text.len()).find(|at| text.is_char_boundary(*at))?;
    (start < end).then(|| Span::between(start as u32, end as u32))
}
