//! Opens one input after the other and takes the articles out.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};

use chancery_parser::Document;
use chancery_parser::source::{self, Format, SourceError, sniff};

use super::inputs::{Input, reason};

/// How much of an input is looked at to tell its format.
const START: usize = 64 * 1024;

/// What comes out of the inputs, in order.
pub(super) enum Item {
    /// An article, and the name of its input in messages.
    Article(String, Document),
    /// Something that could not be read, as a message.
    Failed(String),
    /// An input is done.
    Finished,
}

/// The articles of a list of inputs.
pub(super) struct Documents {
    inputs: std::vec::IntoIter<Input>,
    current: Option<(String, source::Documents<Box<dyn BufRead>>)>,
}

impl Documents {
    pub(super) fn new(inputs: Vec<Input>) -> Self {
        Self { inputs: inputs.into_iter(), current: None }
    }
}

impl Iterator for Documents {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        let Some((shown, documents)) = &mut self.current else {
            let input = self.inputs.next()?;
            return match open(&input) {
                Ok(documents) => {
                    self.current = Some((input.shown(), documents));
                    self.next()
                }
                Err(error) => Some(Item::Failed(message(&input.shown(), &SourceError::Io(error)))),
            };
        };
        match documents.next() {
            Some(Ok(document)) => Some(Item::Article(shown.clone(), document)),
            Some(Err(error)) => Some(Item::Failed(message(shown, &error))),
            None => {
                self.current = None;
                Some(Item::Finished)
            }
        }
    }
}

/// The format of an input; standard input is read only once and counts as no feed.
pub(super) fn format_of(input: &Input) -> io::Result<Format> {
    let Some(path) = &input.path else { return Ok(Format::Text) };
    let mut start = Vec::new();
    File::open(path)?.take(START as u64).read_to_end(&mut start)?;
    Ok(sniff(&input.id, &start))
}

fn open(input: &Input) -> io::Result<source::Documents<Box<dyn BufRead>>> {
    let reader: Box<dyn io::Read> = match &input.path {
        Some(path) => Box::new(File::open(path)?),
        None => Box::new(io::stdin()),
    };
    let mut reader = BufReader::with_capacity(START, reader);
    let format = sniff(&input.id, reader.fill_buf()?);
    Ok(source::documents(&input.id, format, Box::new(reader) as Box<dyn BufRead>))
}

fn message(shown: &str, error: &SourceError) -> String {
    match error {
        SourceError::Io(error) => format!("{shown}: cannot read: {}", reason(error)),
        error => format!("{shown}: {error}"),
    }
}
