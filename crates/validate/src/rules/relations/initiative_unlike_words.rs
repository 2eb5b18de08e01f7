use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::initiatives;
use crate::words::short;

rule!(InitiativeUnlikeWords = 614 "initiative-unlike-words", Warning, "initiative_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (n, initiative) in relation.initiatives.iter().enumerate() {
            let Some(known) = initiatives().iter().position(|(name, _, _)| *name == initiative.name) else { continue };
            let words = initiative.evidence.text.to_lowercase();
            if cx.facts.vocabulary.initiatives.says(&words, known) || words.contains(&initiative.name.to_lowercase()) {
                continue;
            }
            findings
                .report(
                    format_args!("/relations/{i}/initiatives/{n}/name"),
                    Some(initiative.evidence.span),
                    format!("`{}` is not named by the words `{}`", short(&initiative.name), short(&initiative.evidence.text)),
                )
                .help("give the initiative that the words name");
        }
    }
}
