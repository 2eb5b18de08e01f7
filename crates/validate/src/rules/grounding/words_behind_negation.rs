use chancery_model::Span;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::Cue;
use crate::words::short;

rule!(WordsBehindNegation = 721 "words-behind-negation", Warning, "words_behind_negation.md");

/// How far back the word before is looked for, in bytes.
const REACH: u32 = 16;

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, statement) in cx.extraction.statements.iter().enumerate() {
        let at = statement.words.span.start();
        let before = cx.tokens_in(Span::between(at.saturating_sub(REACH), at));
        let Some(last) = before.last().filter(|token| token.has(Cue::NEGATOR) && at - token.span.end() == 1) else { continue };
        findings
            .report(
                format_args!("/statements/{i}/words"),
                Some(statement.words.span),
                format!("`{}` begins behind a negation", short(&statement.words.text)),
            )
            .note("the negation stands here".to_owned(), Some(last.span))
            .help("take the negation into the words");
    }
}
