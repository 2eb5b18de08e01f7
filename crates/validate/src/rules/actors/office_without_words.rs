use chancery_model::{Actor, Evidence, Office, Span};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OfficeWithoutWords = 325 "office-without-words", Warning, "office_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    if cx.text().is_none() {
        return;
    }
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(office) = actor.office.as_ref().filter(|office| office.evidence.is_none()) else { continue };
        // The office of a known person, the gazetteer has.
        if actor.mentions.is_empty() || is_known(cx, actor, office) || actor.mentions.iter().any(|mention| titles(cx, office, mention)) {
            continue;
        }
        findings
            .report(
                format_args!("/actors/{i}/office"),
                first(&actor.mentions),
                format!("no words beside `{}` give the title `{}`", short(&actor.name), short(&office.title)),
            )
            .help("point to the words that give the office, or leave it out");
    }
}

fn is_known(cx: &Context<'_>, actor: &Actor, office: &Office) -> bool {
    let held = |kind| move |person: &&chancery_gazetteer::Person| person.tenures.iter().any(|tenure| tenure.office == kind);
    let people = cx.facts.names.people_named(&actor.name);
    office.kind.map_or(!people.is_empty(), |kind| people.iter().any(held(kind)))
}

/// Whether every longer word of a title stands about a mention.
fn titles(cx: &Context<'_>, office: &Office, mention: &Evidence) -> bool {
    let wide = Span::between(mention.span.start().saturating_sub(NEAR), mention.span.end().saturating_add(NEAR));
    let around = cx.part(wide).to_lowercase();
    // "Defence" and "defense", "affair" and "affairs" begin alike.
    let stem = |word: &str| word.to_lowercase().chars().take(5).collect::<String>();
    office.title.split_whitespace().filter(|word| word.len() > 3).all(|word| around.contains(&stem(word)))
}

/// How far from a mention its title may stand, in bytes: about a line.
const NEAR: u32 = 100;
