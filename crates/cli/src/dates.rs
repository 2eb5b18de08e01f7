//! `chancery dates`: the temporal expressions of documents.

use chancery_parser::time::{Reference, TaggedTime, Tagger, Unresolved};

use crate::args::DatesArgs;
use crate::articles::{Articles, Done};
use crate::format::{Format, dates};
use crate::report::Outcome;

pub(crate) fn run(args: &DatesArgs) -> anyhow::Result<Outcome> {
    let tagger = Tagger::new();
    Articles::find(&args.paths).write(args.output.as_deref(), Format::Jsonl.frame(true), args.jobs, |document| {
        let published = document.published.or(args.date);
        let reference = Reference { date: published, order: args.date_order.map(Into::into) };
        let times = tagger.tag(&document.text, &reference);
        let bytes = match args.format {
            dates::Format::Jsonl => dates::jsonl(&document.id, &document.text, &times),
            dates::Format::Timeml => dates::timeml(&document.id, &document.text, published, &times),
        };
        Done { warnings: impossible(&document.text, &times), bytes: Ok(bytes) }
    })
}

/// Days that the calendar does not have, each with its place.
fn impossible(text: &str, times: &[TaggedTime]) -> Vec<String> {
    let impossible = times.iter().filter(|time| time.unresolved == Some(Unresolved::ImpossibleDate));
    impossible
        .filter_map(|time| {
            let (byte, words) = (time.span.start(), time.span.slice(text)?);
            let line = text.get(..byte as usize)?.split('\n').count();
            Some(format!("line {line}, byte {byte}: `{words}` is no date: {}", Unresolved::ImpossibleDate))
        })
        .collect()
}
