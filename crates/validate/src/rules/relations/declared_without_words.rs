use chancery_model::Evidence;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DeclaredWithoutWords = 615 "declared-without-words", Warning, "declared_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    if cx.text().is_none() {
        return;
    }
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (f, framework) in relation.frameworks.iter().enumerate() {
            // A list of another length is reported as such.
            let Some(declared) =
                framework.declared.filter(|declared| framework.areas.is_empty() || *declared as usize == framework.areas.len())
            else {
                continue;
            };
            let near = |evidence: &Evidence| cx.facts.numbers.any(cx.around(evidence.span), |number| number == u64::from(declared));
            if !near(&framework.name) && !framework.areas.iter().any(|area| near(&area.evidence)) {
                findings
                    .report(
                        format_args!("/relations/{i}/frameworks/{f}/declared"),
                        Some(framework.name.span),
                        format!(
                            "`{}` is said to have {declared} areas, but no words near it give this number",
                            short(&framework.name.text)
                        ),
                    )
                    .help("give the number that the article declares, or none");
            }
        }
    }
}
