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
        let times = tagger.tag(&document.text, &Reference::new(published));
        Done { warnings: Vec::new(), bytes: dates::render(&document.id, &document.text, &times) }
    })
}
