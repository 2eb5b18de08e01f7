use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(FormerWithoutWords = 323 "former-without-words", Warning, "former_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    if cx.text().is_none() {
        return;
    }
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(office) = actor.office.as_ref().filter(|office| office.former) else { continue };
        let said = |words: &str| crate::vocabulary::speaks_of_former(words);
        let known = cx.facts.people_named(&actor.name).flat_map(|person| person.tenures).any(|tenure| {
            Some(tenure.office) == office.kind && cx.published().is_some_and(|published| tenure.held_on(published).is_false())
        });
        if known || office.evidence.iter().chain(&actor.mentions).any(|evidence| said(cx.sentence(evidence))) || actor.mentions.is_empty() {
            continue;
        }
        let span = office.evidence.as_ref().map(|evidence| evidence.span).or_else(|| first(&actor.mentions));
        findings
            .report(
                format_args!("/actors/{i}/office/former"),
                span,
                format!("no words say that `{}` holds the office `{}` no more", short(&actor.name), short(&office.title)),
            )
            .help("take the mark away");
    }
}
