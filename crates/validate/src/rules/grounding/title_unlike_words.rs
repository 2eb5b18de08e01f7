use chancery_model::Actor;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(TitleUnlikeWords = 713 "title-unlike-words", Warning, "title_unlike_words.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some((office, evidence)) = actor.office.as_ref().and_then(|office| Some((office, office.evidence.as_ref()?))) else { continue };
        if evidence.text.contains(office.title.as_str()) || evidence.text.trim().is_empty() || office.title.trim().is_empty() {
            continue;
        }
        // A plural or a word between may be left out: "foreign and defence minister".
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (title, given) = (words(&office.title), words(&evidence.text));
        let stem = |word: &str| word.trim_end_matches('s').to_owned();
        if title.iter().all(|word| given.iter().any(|other| stem(other) == stem(word))) {
            continue;
        }
        // Where the title stands beside its holder, the words that prove it are those of another.
        if beside_holder(cx, actor, &office.title) {
            findings
                .report(
                    format_args!("/actors/{i}/office/evidence"),
                    Some(evidence.span),
                    format!("the title is `{}`, but its words are `{}`", short(&office.title), short(&evidence.text)),
                )
                .help("point to the words that give the title of this person");
            continue;
        }
        let path = format!("/actors/{i}/office/title");
        findings
            .report(
                &path,
                Some(evidence.span),
                format!("the title is `{}`, but the article writes `{}`", short(&office.title), short(&evidence.text)),
            )
            .replace("write the title as the article does", path, evidence.text.as_str());
    }
}

/// Whether a mention of an actor has the title right before or behind it.
fn beside_holder(cx: &Context<'_>, actor: &Actor, title: &str) -> bool {
    let Some(text) = cx.text() else { return false };
    actor.mentions.iter().any(|mention| {
        if mention.text.contains(title) {
            return true;
        }
        let (start, end) = (mention.span.start() as usize, mention.span.end() as usize);
        let before = text.get(..start).is_some_and(|before| before.trim_end_matches([' ', ',']).ends_with(title));
        before || text.get(end..).is_some_and(|behind| behind.trim_start_matches([' ', ',']).starts_with(title))
    })
}
