use crate::Severity;
use crate::context::{Context, Text};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("other_article.md")]
pub(crate) struct OtherArticle;

impl Check for OtherArticle {
    const CODE: u16 = 700;
    const NAME: &'static str = "other-article";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("other_article.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        if let Text::Other(hash) = cx.article {
            let expected = cx.extraction.article.hash;
            findings
                .report("/article/hash", None, format!("the text has the hash {hash}, but the record was made from {expected}"))
                .note("nothing was checked against this text".to_owned(), None)
                .help("give the text that the record was made from, byte for byte, or extract again");
        }
    }
}
