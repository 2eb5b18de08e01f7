//! Whether the article says it.

mod evidence_not_verbatim;
mod other_article;
mod quotation_not_verbatim;

pub(crate) use evidence_not_verbatim::EvidenceNotVerbatim;
pub(crate) use other_article::OtherArticle;
pub(crate) use quotation_not_verbatim::QuotationNotVerbatim;
