use chancery_model::{Extraction, Status};

use crate::across::{Fact, Kept};
use crate::rule::across_rule;

across_rule!(OneIdForTwoArticles = 807 "one-id-for-two-articles", Warning, "one_id_for_two_articles.md");

fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
    let article = &extraction.article;
    out.push(Fact {
        key: article.id.clone(),
        date: None,
        value: article.hash.to_string(),
        status: Status::Occurred,
        path: "/article/id".to_owned(),
        span: None,
    });
}

fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
    (new.source.hash != old.source.hash)
        .then(|| format!("`{}` is the id of two articles with different texts", crate::words::short(&new.fact.key)))
}
