use chancery_model::Span;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(WordsOverSentences = 724 "words-over-sentences", Warning, "words_over_sentences.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, statement) in cx.extraction.statements.iter().enumerate().filter(|(_, statement)| !statement.quoted) {
        let span = statement.words.span;
        if span.is_empty() || !cx.is_grounded(&statement.words) {
            continue;
        }
        let sentences = cx.sentences();
        let places = sentences.places(span);
        // A rest of a few letters is a mark or an abbreviation.
        let long = |place: usize| {
            let (start, words) = sentences.sentence(place);
            let part = Span::between(span.start().max(start as u32), span.end().min((start + words.len()) as u32));
            part.len() as usize > SHORTEST
        };
        if places.filter(|place| long(*place)).count() > 1 {
            findings
                .report(
                    format_args!("/statements/{i}/words"),
                    Some(span),
                    format!("the reported words `{}` run over the end of a sentence", short(&statement.words.text)),
                )
                .help("end the words where the sentence of the verb of saying ends");
        }
    }
}

/// Parts of sentences are longer, in bytes.
const SHORTEST: usize = 20;
