//! `chancery extract`: articles in, records out.

use std::io::IsTerminal as _;

use chancery_parser::{Document, Lexicon, Parser};

use crate::args::ExtractArgs;
use crate::articles::{Articles, Done};
use crate::format::summary::Look;
use crate::format::{Format, render};
use crate::report::Outcome;
use crate::terminal;

pub(crate) fn run(args: &ExtractArgs) -> anyhow::Result<Outcome> {
    let to_terminal = args.output.is_none() && std::io::stdout().is_terminal();
    let format = args.format.unwrap_or(if to_terminal { Format::Summary } else { Format::Jsonl });
    let look = if args.output.is_none() { terminal::look() } else { Look::plain(terminal::WIDTH) };
    let with_text = args.with_text && matches!(format, Format::Json | Format::Jsonl);

    let articles = Articles::find(&args.paths);
    let frame = format.frame(articles.can_be_many());
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    articles.write(args.output.as_deref(), frame, args.jobs, |mut document: Document| {
        let mut extraction = parser.parse(&document);
        if let (None, Some(day)) = (extraction.article.published, args.date) {
            // The text may give a day of its own, so the one from the command line comes second.
            document = document.published_on(day);
            extraction = parser.parse(&document);
        }
        let published = extraction.article.published;
        if with_text {
            extraction.article.text = Some(std::mem::take(&mut document.text));
        }
        Done { published, bytes: render(format, &extraction, &document.text, &look) }
    })
}
