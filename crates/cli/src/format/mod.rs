//! What `chancery extract` can write: one module for each format.
//!
//! Each module turns one article into bytes; [`Format::frame`] says what stands before, between and after the articles of one
//! run. The rows themselves are those of [`chancery_model::rows`].

pub mod cameo;
pub mod dates;
pub mod json;
pub mod jsonl;
pub mod plover;
pub mod summary;

use chancery_model::Extraction;
use chancery_model::rows::Sentences;
use chancery_parser::text;
use clap::ValueEnum;

/// The formats of `chancery extract`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: headline, who, timeline, documents, relation, statements.
    Summary,
    /// Indented JSON: one extraction, or an array of them.
    Json,
    /// One extraction on each line.
    Jsonl,
    /// One event on each line, under the field names of PLOVER.
    Plover,
    /// One dyad on each line, tab-separated, in CAMEO codes.
    Cameo,
}

/// What stands around the articles of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Before the first article.
    pub open: &'static str,
    /// Between two articles.
    pub between: &'static str,
    /// After the last article.
    pub close: &'static str,
    /// In place of all, when there was no article.
    pub none: &'static str,
}

impl Format {
    /// What stands around the articles. `many` says that the input can hold more than one, however many it does hold.
    pub const fn frame(self, many: bool) -> Frame {
        match (self, many) {
            (Self::Json, true) => Frame { open: "[\n", between: ",\n", close: "\n]\n", none: "[]\n" },
            (Self::Json, false) => Frame { open: "", between: "\n", close: "\n", none: "" },
            (Self::Summary, _) => Frame { open: "", between: "\n", close: "", none: "" },
            (Self::Jsonl | Self::Plover | Self::Cameo, _) => Frame { open: "", between: "", close: "", none: "" },
        }
    }
}

/// The sentences of a text, as the rows of [`plover`] and [`cameo`] number them.
pub fn sentences(article: &str) -> Sentences<'_> {
    let tokens = text::tokens(article);
    let spans = text::sentences(article, &tokens).into_iter().map(|sentence| sentence.span(&tokens)).collect();
    Sentences::new(article, spans)
}

/// One article as bytes.
///
/// # Errors
///
/// When a record cannot be written as JSON, which no record that the parser emits is known to do.
pub fn render(format: Format, extraction: &Extraction, article: &str, look: &summary::Look) -> serde_json::Result<Vec<u8>> {
    match format {
        Format::Summary => Ok(summary::render(extraction, look).into_bytes()),
        Format::Json => json::render(extraction),
        Format::Jsonl => jsonl::render(extraction, article.len()),
        Format::Plover => plover::render(extraction, &sentences(article)),
        Format::Cameo => Ok(cameo::render(extraction, &sentences(article))),
    }
}

#[cfg(test)]
mod tests;
