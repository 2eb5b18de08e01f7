use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DatelineWithinText = 722 "dateline-within-text", Warning, "dateline_within_text.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(dateline) = &cx.extraction.article.dateline else { return };
    let Some(before) = cx.text().and_then(|text| text.get(..dateline.span.start() as usize)) else { return };
    let line = before.rfind('\n').map_or(before, |at| &before[at + 1..]);
    if dateline.span.is_empty() || line.chars().all(|letter| !letter.is_alphanumeric()) {
        return;
    }
    findings
        .report("/article/dateline", Some(dateline.span), format!("`{}` stands within a line of the text", short(&dateline.text)))
        .help("point to the place and day at the beginning of the first paragraph, or leave the dateline out");
}
