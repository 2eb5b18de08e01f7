use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(TitleBeforeDocument = 510 "title-before-document", Warning, "title_before_document.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        let (Some(title), Some(words)) = (&instrument.title, first(&instrument.evidence)) else { continue };
        let apart = instrument.evidence.iter().all(|evidence| title.span.end() < evidence.span.start());
        // A title in quotation marks or on a line of its own may stand before; it names a kind of document.
        let mut names = false;
        cx.facts.vocabulary.instruments.find(&title.text, |_, _| names = true);
        if apart && !names {
            findings
                .report(
                    format_args!("/instruments/{i}/title"),
                    Some(title.span),
                    format!("`{}` stands before the document, and names none", short(&title.text)),
                )
                .note("the document is named here".to_owned(), Some(words))
                .help("leave the title out, or give the one that the article gives");
        }
    }
}
