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
    let own = headline.span.slice(text).is_none_or(|words| !is_sentence_of_text(before, words, &text[headline.span.end() as usize..]));
    if !own || paragraph || before.lines().filter(|line| !line.trim().is_empty()).count() > 8 {
        findings
            .report(
                "/article/headline",
                Some(headline.span),
                format!("the headline `{}` stands below the beginning of the article", short(&headline.text)),
            )
            .help("give the title of the article, or none");
    }
}

/// Whether words are a sentence of the running text: they end in a full stop, and stand within a line or below a title.
fn is_sentence_of_text(before: &str, words: &str, behind: &str) -> bool {
    let titled = before.lines().any(|line| line.len() > 20 && !line.trim_end().ends_with(['.', ':']));
    let alone = behind.is_empty() || behind.starts_with(['\n', '\r']);
    words.ends_with('.') && words.bytes().filter(|byte| *byte == b' ').count() > 7 && (titled || !alone)
}
