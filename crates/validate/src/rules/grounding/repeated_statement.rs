use rustc_hash::FxHashMap;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(RepeatedStatement = 723 "repeated-statement", Warning, "repeated_statement.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut known = FxHashMap::default();
    for (i, statement) in cx.extraction.statements.iter().enumerate().filter(|(_, statement)| !statement.words.span.is_empty()) {
        let first = *known.entry((statement.words.span, statement.speaker)).or_insert(i);
        if first != i {
            findings
                .report(
                    format_args!("/statements/{i}"),
                    Some(statement.words.span),
                    format!("`{}` is the statement at /statements/{first} again", short(&statement.words.text)),
                )
                .help("leave one of them out");
        }
    }
}
