//! Extractions out of a file: JSON Lines, one JSON document, or an array.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use anyhow::Context as _;
use chancery_model::Extraction;
use chancery_parser::source::{Format, decode, sniff};
use serde_json::value::RawValue;

use super::finding::Shape;

/// How much of the input is looked at to tell lines from a document.
const START: usize = 64 * 1024;

/// A record and the line that it begins in.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) extraction: Extraction,
}

/// The records of one input, in order. An outer error ends the input; a wrong shape does not.
pub(super) enum Records {
    /// One on each line, read one at a time.
    Lines(Box<dyn BufRead>, usize),
    /// Read at once.
    Whole(std::vec::IntoIter<Result<Record, Shape>>),
}

impl Records {
    pub(super) fn open(path: &Path) -> anyhow::Result<Self> {
        let standard = path.as_os_str() == "-";
        let reader: Box<dyn io::Read> =
            if standard { Box::new(io::stdin()) } else { Box::new(File::open(path).map_err(|error| readable(&error))?) };
        let mut reader = BufReader::with_capacity(START, reader);
        let start = reader.fill_buf().map_err(|error| readable(&error))?;
        if start.is_empty() {
            anyhow::bail!("empty: expected records, as `chancery extract --format jsonl` writes them");
        }
        if sniff(&path.to_string_lossy(), start) == Format::JsonLines {
            return Ok(Self::Lines(Box::new(reader), 0));
        }
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut reader, &mut bytes).map_err(|error| readable(&error))?;
        let (text, _) = decode(bytes)?;
        Ok(Self::Whole(document(&text).into_iter()))
    }
}

fn readable(error: &io::Error) -> anyhow::Error {
    anyhow::anyhow!("cannot read: {}", crate::articles::reason(error))
}

impl Iterator for Records {
    type Item = anyhow::Result<Result<Record, Shape>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Whole(records) => records.next().map(Ok),
            Self::Lines(reader, line) => loop {
                let mut bytes = Vec::new();
                match reader.read_until(b'\n', &mut bytes).context("cannot read") {
                    Err(error) => return Some(Err(error)),
                    Ok(0) => return None,
                    Ok(_) => *line += 1,
                }
                let text = String::from_utf8_lossy(&bytes);
                let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
                if !text.trim().is_empty() {
                    return Some(Ok(record(text, text, *line)));
                }
            },
        }
    }
}

/// The records of a document: each object, and each object of an array.
fn document(text: &str) -> Vec<Result<Record, Shape>> {
    let mut records = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        match value {
            Ok(value) if value.get().starts_with('[') => match serde_json::from_str::<Vec<&RawValue>>(value.get()) {
                Ok(items) => records.extend(items.into_iter().map(|item| record(text, item.get(), 1))),
                Err(error) => records.push(Err(shape(text, value.get(), 1, String::new(), &error))),
            },
            Ok(value) => records.push(record(text, value.get(), 1)),
            Err(error) => records.push(Err(shape(text, text, 1, String::new(), &error))),
        }
    }
    records
}

/// One record; `raw` is a part of `text`, which begins at `first` line of the file.
fn record(text: &str, raw: &str, first: usize) -> Result<Record, Shape> {
    let mut deserializer = serde_json::Deserializer::from_str(raw);
    let extraction: Extraction = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        // The path is a dot at the top, and a question mark where the text is broken.
        shape(text, raw, first, if path == "." || path == "?" { String::new() } else { path }, error.inner())
    })?;
    deserializer.end().map_err(|error| shape(text, raw, first, String::new(), &error))?;
    Ok(Record { line: first + line_in(text, raw), extraction })
}

/// How many lines of `text` stand before `raw`, which is a part of it.
fn line_in(text: &str, raw: &str) -> usize {
    let start = raw.as_ptr() as usize - text.as_ptr() as usize;
    text[..start].matches('\n').count()
}

fn shape(text: &str, raw: &str, first: usize, path: String, error: &serde_json::Error) -> Shape {
    let whole = error.to_string();
    let reason = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(reason, _)| reason).to_owned();
    let before = line_in(text, raw);
    let line = before + error.line().max(1);
    // In its first line, a part begins somewhere behind the beginning of the file's line.
    let start = raw.as_ptr() as usize - text.as_ptr() as usize;
    let indent = if error.line() <= 1 { start - text[..start].rfind('\n').map_or(0, |at| at + 1) } else { 0 };
    let column = indent + error.column().max(1);
    Shape { line: first + line - 1, column, path, reason, text: text.lines().nth(line - 1).unwrap_or_default().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let show = |record: Result<Record, Shape>| match record {
            Ok(record) => format!("{} {}", record.line, record.extraction.article.id),
            Err(shape) => format!("{}:{} [{}] {}", shape.line, shape.column, shape.path, shape.reason),
        };
        let found: Vec<String> = document(text).into_iter().map(show).collect();
        assert_eq!(found, expected);
    }

    const GOOD: &str = r#"{"version":"0.1.0","article":{"id":"x","language":"en","hash":"2d06800538d394c2"}}"#;

    #[test]
    fn documents_hold_one_record_or_many() {
        check(GOOD, &["1 x"]);
        check(&format!("[\n{GOOD},\n{GOOD}\n]"), &["2 x", "3 x"]);
        check(&format!("{GOOD}\n\n{GOOD}"), &["1 x", "3 x"]);
    }

    #[test]
    fn wrong_shapes_have_a_path_and_a_place() {
        let bad = GOOD.replace("2d06800538d394c2", "2d");
        check(&bad, &["1:66 [article.hash] `2d` is not a text hash: expected 16 lower-case hexadecimal digits (XXH3-64)"]);
        check(
            &format!("[\n  {bad},\n{GOOD}]"),
            &["2:68 [article.hash] `2d` is not a text hash: expected 16 lower-case hexadecimal digits (XXH3-64)", "3 x"],
        );
        check("{\n \"version\": 1\n}", &["2:13 [version] invalid type: integer `1`, expected a string"]);
        check("{\"version\":", &["1:11 [] EOF while parsing a value"]);
    }
}
