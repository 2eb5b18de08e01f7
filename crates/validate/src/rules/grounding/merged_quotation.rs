use crate::context::Context;
use crate::findings::Findings;
use crate::quotation;
use crate::rule::rule;

rule!(MergedQuotation = 705 "merged-quotation", Warning, "merged_quotation.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, statement) in cx.extraction.statements.iter().enumerate().filter(|(_, statement)| statement.quoted) {
        if cx.is_grounded(&statement.words) && quotation::closes_within(&statement.words.text) {
            findings
                .report(
                    format_args!("/statements/{i}/words"),
                    Some(statement.words.span),
                    "the quotation runs over its own closing mark".to_owned(),
                )
                .help("make a statement of each part that stands between marks");
        }
    }
}
