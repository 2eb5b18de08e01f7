use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::count;

rule!(SpansInCharacters = 710 "spans-in-characters", Error, "spans_in_characters.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    if let Some((path, span, misplaced)) = &cx.counted_in_characters {
        findings
            .report(
                path,
                Some(*span),
                format!(
                    "spans count characters, not bytes: {} would be right that way",
                    count(*misplaced, "piece of evidence", "pieces of evidence")
                ),
            )
            .help("count bytes of the text as UTF-8; in Python, `len(text[:start].encode())`");
    }
}
