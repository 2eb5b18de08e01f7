use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(VerbWithinWords = 720 "verb-within-words", Warning, "verb_within_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, statement) in cx.extraction.statements.iter().enumerate() {
        // Words that run over their own closing mark are reported as such.
        let merged = statement.quoted && crate::quotation::closes_within(&statement.words.text);
        let within = |verb: &&chancery_model::Evidence| !merged && !verb.span.is_empty() && statement.words.span.overlaps(verb.span);
        let Some(verb) = statement.verb.as_ref().filter(within) else { continue };
        findings
            .report(
                format_args!("/statements/{i}/verb"),
                Some(verb.span),
                format!("`{}` is one of the words that it should attribute", short(&verb.text)),
            )
            .help("point to the verb of saying, and to the words without it");
    }
}
