//! Records out of a file: JSON Lines, one JSON document, or an array.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::ops::Range;
use std::path::Path;

use anyhow::Context as _;
use chancery_parser::source::{Format, decode, sniff};

/// How much of the input is looked at to tell lines from a document.
const START: usize = 64 * 1024;

/// The text of a record, and where it begins in its file: line and column in bytes, both from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) text: String,
}

/// The records of one input, in order.
pub(super) enum Records {
    /// One on each line, read one at a time.
    Lines(Box<dyn BufRead>, usize),
    /// Read at once.
    Whole(String, std::vec::IntoIter<Range<usize>>),
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
        let records = split(&text).into_iter();
        Ok(Self::Whole(text, records))
    }

    /// Whether each record stands on a line of its own.
    pub(super) const fn are_lines(&self) -> bool {
        matches!(self, Self::Lines(..))
    }
}

fn readable(error: &io::Error) -> anyhow::Error {
    anyhow::anyhow!("cannot read: {}", crate::articles::reason(error))
}

impl Iterator for Records {
    type Item = anyhow::Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Whole(text, records) => {
                let range = records.next()?;
                let line_start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
                let line = 1 + text[..range.start].matches('\n').count();
                Some(Ok(Record { line, column: 1 + range.start - line_start, text: text[range].to_owned() }))
            }
            Self::Lines(reader, line) => loop {
                let mut bytes = Vec::new();
                match reader.read_until(b'\n', &mut bytes).context("cannot read") {
                    Err(error) => return Some(Err(error)),
                    Ok(0) => return None,
                    Ok(_) => *line += 1,
                }
                let mut text = String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
                text.truncate(text.trim_end_matches(['\n', '\r']).len());
                if text.starts_with('\u{feff}') {
                    text.drain(..'\u{feff}'.len_utf8());
                }
                if !text.trim_start().is_empty() {
                    return Some(Ok(Record { line: *line, column: 1, text }));
                }
            },
        }
    }
}

/// Where the values of a text begin and end: those of an array, else those that follow each other. Broken ones reach as far as they can.
fn split(text: &str) -> Vec<Range<usize>> {
    let start = text.len() - text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}').len();
    let array = text[start..].starts_with('[');
    let mut records = Vec::new();
    let (mut depth, mut string, mut escaped) = (0_usize, false, false);
    let mut begun: Option<usize> = None;
    let outer = usize::from(array);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        if string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => string = false,
                _ => {}
            }
            continue;
        }
        let separator = byte.is_ascii_whitespace() || byte == b',' || byte == b']' && depth == outer && array;
        if depth == outer && separator {
            if let Some(from) = begun.take() {
                records.push(from..at);
            }
            if byte == b']' {
                depth = 0;
                break;
            }
            continue;
        }
        if depth >= outer && begun.is_none() && !(array && at == start) {
            begun = Some(at);
        }
        match byte {
            b'"' => string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == outer
                    && let Some(from) = begun.take()
                {
                    records.push(from..at + 1);
                }
            }
            _ => {}
        }
    }
    if let Some(from) = begun {
        records.push(from..text.len());
    } else if array && depth > 0 {
        // An array that never closes: what is missing is a finding of its own.
        records.push(text.len()..text.len());
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = split(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn documents_hold_one_record_or_many() {
        check(r#"{"a": "]},"}"#, &[r#"{"a": "]},"}"#]);
        check("[\n{\"a\": [1]},\n{}\n]\n", &[r#"{"a": [1]}"#, "{}"]);
        check("{}\n\n{\"b\\\"\": 1}", &["{}", "{\"b\\\"\": 1}"]);
        check("[]", &[]);
    }

    #[test]
    fn broken_documents_give_what_there_is() {
        check("[{}, {\"a\": ", &["{}", "{\"a\": "]);
        check("[{}, ", &["{}", ""]);
        check("{\"version\":", &["{\"version\":"]);
        check("nonsense", &["nonsense"]);
    }
}
