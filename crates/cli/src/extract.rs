//! `chancery extract`: articles in, records out.

use std::io::IsTerminal as _;
use std::mem::ManuallyDrop;

use chancery_model::{Edtf, Extraction, NoteKind};
use chancery_parser::{Document, Lexicon, Parser};
use chrono::NaiveDate;

use crate::args::ExtractArgs;
use crate::articles::{Articles, Done};
use crate::format::summary::Look;
use crate::format::{Format, render};
use crate::report::Outcome;
use crate::{terminal, today};

pub(crate) fn run(args: &ExtractArgs) -> anyhow::Result<Outcome> {
    let to_terminal = args.output.is_none() && std::io::stdout().is_terminal();
    let format = args.format.unwrap_or(if to_terminal || args.explain { Format::Summary } else { Format::Jsonl });
    let look = if args.output.is_none() { terminal::look() } else { Look::plain(terminal::WIDTH) };
    let with_text = args.with_text && matches!(format, Format::Json | Format::Jsonl);

    let articles = Articles::find(&args.paths);
    let frame = format.frame(articles.can_be_many());
    let latest = today::latest_publication();
    // It lasts as long as the program: taking its ten thousands of lists apart at the end helps nobody.
    let lexicon = ManuallyDrop::new(Lexicon::builtin());
    let parser = Parser::new(&lexicon);
    articles.write(args.output.as_deref(), frame, args.jobs, |mut document: Document| {
        let mut extraction = parser.parse(&document);
        if let (None, Some(day)) = (extraction.article.published, args.date) {
            // The text may give a day of its own, so the one from the command line comes second.
            document = document.published_on(day);
            extraction = parser.parse(&document);
        }
        if args.explain {
            return Done { warnings: Vec::new(), bytes: Ok(parser.explain(&document).join("\n").into_bytes()) };
        }
        let warnings = doubts(&extraction, &document.text, latest);
        if with_text {
            extraction.article.text = Some(std::mem::take(&mut document.text));
        }
        Done { warnings, bytes: render(format, &extraction, &document.text, &look) }
    })
}

/// What is wrong with the dates of an article: a day of publication still to come, a day that the calendar does not have.
fn doubts(extraction: &Extraction, text: &str, latest: Option<NaiveDate>) -> Vec<String> {
    let future = extraction.article.published.filter(|day| latest.is_some_and(|latest| *day > latest));
    let future = future.map(|day| format!("published on {day}, which is in the future; give the right day in the article or with --date"));
    let unresolved = extraction.notes.iter().filter(|note| note.kind == NoteKind::UnresolvedTime);
    let mut told = Vec::new();
    let impossible = unresolved.filter_map(|note| {
        // The layout and the tagger may both have noted the same words.
        let evidence = note.evidence.as_ref().filter(|evidence| is_impossible_day(&evidence.text) && !told.contains(&evidence.span))?;
        told.push(evidence.span);
        let byte = evidence.span.start();
        let line = text.get(..byte as usize)?.split('\n').count();
        Some(format!("line {line}, byte {byte}: `{}` is no date: {}", evidence.text, note.message))
    });
    future.into_iter().chain(impossible).collect()
}

/// Whether words have the form of an ISO date and name no day.
fn is_impossible_day(words: &str) -> bool {
    let form = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    words.len() == "2023-02-30".len() && words.bytes().enumerate().all(form) && words.parse::<Edtf>().is_err()
}
