use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(HeadlineNotAtTop = 711 "headline-not-at-top", Warning, "headline_not_at_top.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let (Some(text), Some(headline)) = (cx.text(), &cx.extraction.article.headline) else { return };
    let Some(before) = text.get(..headline.span.start() as usize).filter(|_| cx.is_grounded(headline)) else { return };
    // A kicker, a byline or a date may stand above; a paragraph does not.
    let paragraph = before.lines().any(|line| line.len() > 160 && line.contains(". "));
    if paragraph || before.lines().filter(|line| !line.trim().is_empty()).count() > 8 {
        findings
            .report(
                "/article/headline",
                Some(headline.span),
                format!("the headline `{}` stands below the beginning of the article", short(&headline.text)),
            )
            .help("give the title of the article, or none");
    }
}
