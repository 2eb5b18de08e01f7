use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(VerbFarFromWords = 716 "verb-far-from-words", Warning, "verb_far_from_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, statement) in cx.extraction.statements.iter().enumerate() {
        let Some(verb) = &statement.verb else { continue };
        let (verb_span, words) = (verb.span, statement.words.span);
        let gap =
            if verb_span.end() <= words.start() { words.start() - verb_span.end() } else { verb_span.start().saturating_sub(words.end()) };
        if gap > FAR {
            findings
                .report(
                    format_args!("/statements/{i}/verb"),
                    Some(verb_span),
                    format!("`{}` stands {gap} bytes from the words that it attributes", short(&verb.text)),
                )
                .note("the words are here".to_owned(), Some(words))
                .help("give the verb beside the words, or none");
        }
    }
}

/// About two long sentences.
const FAR: u32 = 400;
