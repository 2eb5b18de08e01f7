use chancery_model::Designation;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(DesignationUnlikeWords = 606 "designation-unlike-words", Error, "designation_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (d, mention) in relation.designations.iter().enumerate() {
            let Some(designation) = mention.designation else { continue };
            let mut said: Vec<Designation> = Vec::new();
            cx.facts.vocabulary.designations.find(&mention.evidence.text, |found, _| said.push(found));
            let span = Some(mention.evidence.span);
            let path = format_args!("/relations/{i}/designations/{d}/designation");
            let words = short(&mention.evidence.text);
            match said.as_slice() {
                [] if !mention.evidence.text.to_lowercase().contains(['p', 'r', 'a']) => {}
                [] => {
                    let stem = designation.as_str().split('-').next().unwrap_or_default();
                    if !mention.evidence.text.to_lowercase().contains(&stem[..stem.len().min(4)]) {
                        findings
                            .report(path, span, format!("`{words}` is no `{designation}`"))
                            .weigh(crate::Severity::Warning)
                            .help("names of the rungs are in crates/parser/lexicon/records/relations.toml");
                    }
                }
                said if said.contains(&designation) => {}
                said => {
                    findings
                        .report(path, span, format!("`{words}` is a `{}`, not a `{designation}`", said[0]))
                        .help("names of the rungs are in crates/parser/lexicon/records/relations.toml");
                }
            }
        }
    }
}
