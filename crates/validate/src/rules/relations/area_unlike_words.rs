use chancery_model::{Area, AreaMention};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(AreaUnlikeWords = 617 "area-unlike-words", Warning, "area_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut hold = |areas: &[AreaMention], path: std::fmt::Arguments<'_>| {
        for (a, mention) in areas.iter().enumerate() {
            let Some(area) = mention.area else { continue };
            let mut said: Vec<Area> = Vec::new();
            cx.facts.vocabulary.areas.find(&mention.evidence.text, |found, _| said.push(found));
            if said.is_empty() || said.contains(&area) {
                continue;
            }
            findings
                .report(
                    format_args!("{path}/areas/{a}/area"),
                    Some(mention.evidence.span),
                    format!("`{}` is an area of `{}`, not of `{area}`", short(&mention.evidence.text), said[0]),
                )
                .help("areas and their words are in crates/parser/lexicon/records/areas.toml");
        }
    };
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (f, framework) in relation.frameworks.iter().enumerate() {
            hold(&framework.areas, format_args!("/relations/{i}/frameworks/{f}"));
        }
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        hold(&instrument.areas, format_args!("/instruments/{i}"));
    }
}
