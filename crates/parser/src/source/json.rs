//! Articles as JSON: one object on each line, or one document of objects.

use std::borrow::Cow;
use std::io::BufRead;
use std::str::Utf8Error;

use chancery_model::{Note, NoteKind};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::binary::{place_of, refuse};
use super::decode::{replaced, sequences};
use super::{Document, Place, SourceError, decode};

mod object;
use object::Object;

/// JSON Lines, read one line at a time.
#[derive(Debug)]
pub(super) struct Lines<R> {
    name: String,
    input: Option<R>,
    /// The line that was read last, and where the next one begins.
    line: u64,
    byte: u64,
    found: bool,
    /// The bytes of a line, used again for each.
    buffer: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(name: &str, input: R) -> Self {
        Self { name: name.to_owned(), input: Some(input), line: 0, byte: 0, found: false, buffer: Vec::new() }
    }

    fn article(&self, place: Place, bytes: &[u8]) -> Result<Document, SourceError> {
        let (line, note) = match std::str::from_utf8(bytes) {
            Ok(line) => (Cow::Borrowed(line), None),
            Err(error) => {
                let (text, note) = repaired(bytes, place, error);
                (Cow::Owned(text), Some(note))
            }
        };
        let json = line.trim_start_matches('\u{feff}').trim();
        let start = json.as_ptr() as usize - line.as_ptr() as usize;
        let place = Place { byte: place.byte + start as u64, ..place };
        // Within one line the parser's column is the offset.
        let object = Object::parse(json).map_err(|error| {
            let column = (error.column() as u64).saturating_sub(1);
            refused(&error, Place { byte: place.byte + column.min(json.len() as u64), ..place })
        })?;
        let document = object.document(place, || format!("{}#{}", self.name, place.line))?;
        Ok(with_note(document, note))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Document, SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut bytes = std::mem::take(&mut self.buffer);
            bytes.clear();
            let place = Place { line: self.line + 1, byte: self.byte };
            match self.input.as_mut()?.read_until(b'\n', &mut bytes) {
                Ok(0) => {
                    self.input = None;
                    let error = if self.byte == 0 { SourceError::Empty } else { SourceError::Blank { bytes: self.byte as usize } };
                    return (!self.found).then_some(Err(error));
                }
                Ok(length) => {
                    self.line += 1;
                    self.byte += length as u64;
                }
                Err(error) => {
                    self.input = None;
                    return Some(Err(error.into()));
                }
            }
            if place.byte == 0
                && let Err(error) = refuse(&bytes)
            {
                self.input = None;
                return Some(Err(error));
            }
            if !bytes.trim_ascii().is_empty() {
                self.found = true;
                let article = self.article(place, &bytes);
                self.buffer = bytes;
                return Some(article);
            }
            self.buffer = bytes;
        }
    }
}

/// A JSON document: one object, an array of objects, or several of either after one another.
pub(super) fn whole(name: &str, bytes: Vec<u8>) -> Vec<Result<Document, SourceError>> {
    let length = bytes.len();
    let (text, notes) = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(error) => return vec![Err(error)],
    };
    if text.trim().is_empty() {
        return vec![Err(SourceError::Blank { bytes: length })];
    }
    let at = |raw: &str, error: &serde_json::Error| {
        let start = raw.as_ptr() as usize - text.as_ptr() as usize;
        place_of(text.as_bytes(), start + offset(raw, error))
    };
    let mut objects = Vec::new();
    let mut failed = None;
    for value in serde_json::Deserializer::from_str(&text).into_iter::<&RawValue>() {
        match value {
            Ok(value) if value.get().starts_with('[') => match serde_json::from_str::<Vec<&RawValue>>(value.get()) {
                Ok(items) => objects.extend(items.into_iter().map(RawValue::get)),
                Err(error) => failed = Some(refused(&error, at(value.get(), &error))),
            },
            Ok(value) => objects.push(value.get()),
            Err(error) => failed = Some(refused(&error, at(&text, &error))),
        }
    }
    if objects.is_empty() && failed.is_none() {
        let reason = "an empty array; expected articles, objects with the field `text`".to_owned();
        failed = Some(SourceError::JsonType { place: place_of(text.as_bytes(), 0), reason });
    }
    let single = objects.len() == 1;
    let read = objects.into_iter().enumerate().map(|(index, raw)| {
        let object = Object::parse(raw).map_err(|error| refused(&error, at(raw, &error)))?;
        let place = place_of(text.as_bytes(), raw.as_ptr() as usize - text.as_ptr() as usize);
        let document = object.document(place, || if single { name.to_owned() } else { format!("{name}#{}", index + 1) })?;
        Ok(notes.iter().cloned().fold(document, |document, note| with_note(document, Some(note))))
    });
    read.chain(failed.into_iter().map(Err)).collect()
}

/// The offset of an error that counts lines and columns from 1.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    (before + error.column().saturating_sub(1)).min(text.len())
}

fn refused(error: &serde_json::Error, place: Place) -> SourceError {
    let whole = error.to_string();
    let reason = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(reason, _)| reason).to_owned();
    match error.classify() {
        Category::Data => SourceError::JsonType { place, reason },
        Category::Io | Category::Syntax | Category::Eof => SourceError::Json { place, reason },
    }
}

/// A line with its broken sequences replaced, and the note of it.
fn repaired(bytes: &[u8], place: Place, error: Utf8Error) -> (String, Note) {
    let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let first = Place { byte: place.byte + error.valid_up_to() as u64, ..place };
    let message = format!("read as UTF-8 with {} replaced by U+FFFD, the first at {first}", sequences(broken));
    (String::from_utf8_lossy(bytes).into_owned(), Note { kind: NoteKind::Encoding, message, evidence: None })
}

/// The document with a note; one that tells of replaced bytes shows the first in the text.
fn with_note(mut document: Document, note: Option<Note>) -> Document {
    if let Some(note) = note {
        let lost = document.text.contains('\u{fffd}');
        document.notes.push(if lost { replaced(&document.text, note.message) } else { note });
    }
    document
}

#[cfg(test)]
mod tests;
