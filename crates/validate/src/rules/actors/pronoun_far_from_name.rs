use chancery_model::{Actor, ActorKind, Span};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PronounFarFromName = 331 "pronoun-far-from-name", Warning, "pronoun_far_from_name.md");

/// How many sentences back somebody is named for whom a pronoun stands; lines without words do not count.
const REACH: usize = 3;

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    if cx.text().is_none() {
        return;
    }
    for (i, actor) in cx.extraction.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person) {
        // One such pronoun is enough to say so: the next ones follow it.
        let Some(m) = far_pronoun(cx, actor) else { continue };
        let mention = &actor.mentions[m];
        findings
            .report(
                format_args!("/actors/{i}/mentions/{m}"),
                Some(mention.span),
                format!("`{}` stands for `{}`, who is not named in the sentences before", short(&mention.text), short(&actor.name)),
            )
            .help("give the pronoun to the person of whom the sentences before speak");
    }
}

/// The first pronoun of a person without another mention shortly before.
fn far_pronoun(cx: &Context<'_>, actor: &Actor) -> Option<usize> {
    let sentences = cx.sentences();
    let place = |span: Span| sentences.places(span).start;
    let between = |from: usize, to: usize| (from..to).filter(|place| sentences.sentence(*place).1.trim().len() > 1).count();
    let known = actor.mentions.iter().filter(|mention| mention.span.slice(cx.text().unwrap_or_default()).is_some());
    // Of one person, in the third.
    let single = |words: &str| words.len() < 4 && cx.facts.vocabulary.is_pronoun(words) && words.to_lowercase().starts_with(['h', 's']);
    known.clone().find(|mention| single(&mention.text)).and_then(|_| {
        actor.mentions.iter().position(|mention| {
            let here = place(mention.span);
            let near =
                |other: &&chancery_model::Evidence| other.span.start() < mention.span.start() && between(place(other.span), here) <= REACH;
            // "As he left, Aldal said": the name may follow in the sentence.
            let behind = |other: &chancery_model::Evidence| other.span.start() > mention.span.start() && place(other.span) == here;
            single(&mention.text) && !known.clone().any(|other| near(&other)) && !actor.mentions.iter().any(behind)
        })
    })
}
