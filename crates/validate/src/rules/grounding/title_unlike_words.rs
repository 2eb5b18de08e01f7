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
