use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(CodeWithoutWords = 429 "code-without-words", Warning, "code_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    if !cx.extraction.article.language.as_str().starts_with("en") {
        return;
    }
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let code = event.cameo.as_str();
        // A code of four digits says what its first three say, and more.
        let vocabulary = &cx.facts.vocabulary;
        let Some(words) = vocabulary.words_of_code(code).or_else(|| vocabulary.words_of_code(code.get(..3)?)) else { continue };
        // What its mode tells already, CH414 asks for.
        let of_mode = event.mode.is_some_and(|mode| event.kind.cameo(Some(mode)) == event.cameo);
        if of_mode || event.evidence.is_empty() || event.evidence.iter().any(|evidence| words.begin_in(cx.sentence(evidence))) {
            continue;
        }
        let name = event.cameo.entry().map_or("", |entry| entry.name);
        findings
            .report(
                format_args!("/events/{i}/cameo"),
                first(&event.evidence),
                format!("no word of the sentence goes with CAMEO `{code}` ({name})"),
            )
            .help("give the code that the words tell; the words of codes are in crates/validate/words/codes.toml");
    }
}
