use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::{ordinal, short};

rule!(OrdinalUnlikeWords = 604 "ordinal-unlike-words", Error, "ordinal_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (a, anniversary) in relation.anniversaries.iter().enumerate() {
            let words = anniversary.evidence.text.as_str();
            if cx.facts.numbers.none(words) || cx.facts.numbers.any(words, |number| number == u64::from(anniversary.ordinal)) {
                continue;
            }
            findings
                .report(
                    format_args!("/relations/{i}/anniversaries/{a}/ordinal"),
                    Some(anniversary.evidence.span),
                    format!("the anniversary is the {}, but the words say `{}`", ordinal(anniversary.ordinal), short(words)),
                )
                .help("take the number from the words");
        }
    }
}
