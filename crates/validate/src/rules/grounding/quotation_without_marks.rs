use crate::context::Context;
use crate::findings::Findings;
use crate::quotation;
use crate::rule::rule;
use crate::words::short;

rule!(QuotationWithoutMarks = 703 "quotation-without-marks", Warning, "quotation_without_marks.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(text) = cx.text() else { return };
    for (i, statement) in cx.extraction.statements.iter().enumerate().filter(|(_, statement)| statement.quoted) {
        let span = statement.words.span;
        if span.slice(text).is_none() || quotation::surrounds(text, span) {
            continue;
        }
        findings
            .report(
                format_args!("/statements/{i}/quoted"),
                Some(span),
                format!("`{}` is given as quoted, but stands in no quotation marks", short(&statement.words.text)),
            )
            .help("give it as reported speech");
    }
}
