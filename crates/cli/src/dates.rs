//! `chancery dates`: the temporal expressions of documents.

use chancery_parser::time::{Reference, Tagger};

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
        Done { warnings: Vec::new(), bytes: Ok(bytes) }
    })
}
