use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(MalformedLanguageTag = 113 "malformed-language-tag", Error, "malformed_language_tag.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let tag = cx.extraction.article.language.as_str();
    let mut parts = tag.split('-');
    let primary = parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if !(primary && rest) {
        findings
            .report("/article/language", None, format!("`{}` is not a language tag", short(tag)))
            .help("use BCP 47: two or three small letters, such as `en`, then parts behind hyphens, such as `en-GB`");
    }
}
