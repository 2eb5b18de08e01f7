use crate::context::Context;
use crate::findings::Findings;
use crate::quotation;
use crate::rule::rule;
use crate::words::short;

rule!(QuotationAsReported = 704 "quotation-as-reported", Warning, "quotation_as_reported.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(text) = cx.text() else { return };
    for (i, statement) in cx.extraction.statements.iter().enumerate().filter(|(_, statement)| !statement.quoted) {
        let span = statement.words.span;
        if span.slice(text).is_some() && quotation::encloses(text, span) {
            findings
                .report(
                    format_args!("/statements/{i}/quoted"),
                    Some(span),
                    format!("`{}` stands between quotation marks, but is given as reported", short(&statement.words.text)),
                )
                .help("give it as quoted");
        }
    }
}
