use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::grounding::Flaw;
use crate::rule::Check;
use crate::words::{difference, short};

#[doc = include_str!("evidence_not_verbatim.md")]
pub(crate) struct EvidenceNotVerbatim;

impl Check for EvidenceNotVerbatim {
    const CODE: u16 = 701;
    const NAME: &'static str = "evidence-not-verbatim";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const FIXES: bool = true;
    const DOC: &'static str = include_str!("evidence_not_verbatim.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for ungrounded in cx.ungrounded.iter().filter(|ungrounded| !ungrounded.quotation) {
            let (span, words) = (ungrounded.evidence.span, &ungrounded.evidence.text);
            let message = match (ungrounded.flaw, cx.text().and_then(|text| span.slice(text))) {
                (Flaw::Length, _) => {
                    format!(
                        "`{}` has {} bytes, but its span {}..{} has {}",
                        short(words),
                        words.len(),
                        span.start(),
                        span.end(),
                        span.len()
                    )
                }
                (Flaw::Differs, Some(article)) => {
                    let (record, article) = difference(words, article);
                    format!("the record quotes `{record}`, but the article reads `{article}` there")
                }
                _ => continue,
            };
            let diagnostic = findings.report(&ungrounded.path, Some(span), message);
            cx.finder.advise(ungrounded, diagnostic);
        }
    }
}
