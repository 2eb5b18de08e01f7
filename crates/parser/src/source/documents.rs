//! The articles of one input, one by one.

use std::io::BufRead;

use super::{Document, Format, SourceError, decode};

/// The articles of one input, in order. See [`documents`].
#[derive(Debug)]
pub struct Documents<R> {
    name: String,
    state: State<R>,
}

#[derive(Debug)]
enum State<R> {
    Whole(Format, R),
    #[cfg(feature = "json")]
    Lines(super::json::Lines<R>),
    #[cfg(feature = "json")]
    Queue(std::vec::IntoIter<Result<Document, SourceError>>),
    Done,
}

/// The articles of an input.
///
/// Plain text, a page and a JSON document are read whole; JSON Lines are read line by line, so that a feed of any length
/// takes the memory of its longest line. A broken line is one error, and the lines after it are still read.
///
/// ```
/// use chancery_parser::source::{Format, documents};
///
/// # #[cfg(feature = "json")] {
/// let feed = r#"{"id":"a","date":"2023-02-10","text":"The two ministers met in Accra."}
/// {"id":"b","text":3}
/// {"id":"c","text":"They signed nothing."}"#;
/// let read: Vec<_> = documents("feed", Format::JsonLines, feed.as_bytes()).collect();
/// assert_eq!(read.len(), 3);
/// let error = read[1].as_ref().unwrap_err().to_string();
/// assert!(error.starts_with("line 2, byte 8"), "{error}");
/// assert!(error.ends_with("expected a string in the field `text`"), "{error}");
/// # }
/// ```
pub fn documents<R: BufRead>(name: &str, format: Format, input: R) -> Documents<R> {
    let state = match format {
        #[cfg(feature = "json")]
        Format::JsonLines => State::Lines(super::json::Lines::new(name, input)),
        format => State::Whole(format, input),
    };
    Documents { name: name.to_owned(), state }
}

impl<R: BufRead> Iterator for Documents<R> {
    type Item = Result<Document, SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        match std::mem::replace(&mut self.state, State::Done) {
            State::Done => None,
            State::Whole(format, input) => self.whole(format, input),
            #[cfg(feature = "json")]
            State::Lines(mut lines) => {
                let next = lines.next()?;
                self.state = State::Lines(lines);
                Some(next)
            }
            #[cfg(feature = "json")]
            State::Queue(mut queue) => {
                let next = queue.next()?;
                self.state = State::Queue(queue);
                Some(next)
            }
        }
    }
}

impl<R: BufRead> Documents<R> {
    fn whole(&mut self, format: Format, mut input: R) -> Option<Result<Document, SourceError>> {
        let mut bytes = Vec::new();
        if let Err(error) = input.read_to_end(&mut bytes) {
            return Some(Err(error.into()));
        }
        if bytes.is_empty() {
            return Some(Err(SourceError::Empty));
        }
        if format == Format::Json {
            return self.json(bytes);
        }
        Some(one(&self.name, format, bytes))
    }

    #[cfg(feature = "json")]
    fn json(&mut self, bytes: Vec<u8>) -> Option<Result<Document, SourceError>> {
        let mut queue = super::json::whole(&self.name, bytes).into_iter();
        let first = queue.next();
        self.state = State::Queue(queue);
        first
    }

    #[cfg(not(feature = "json"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the same form as with the feature")]
    fn json(&mut self, _: Vec<u8>) -> Option<Result<Document, SourceError>> {
        Some(Err(SourceError::FeatureOff { format: "JSON", feature: "json" }))
    }
}

fn one(name: &str, format: Format, bytes: Vec<u8>) -> Result<Document, SourceError> {
    match format {
        Format::Html => page(name, bytes),
        Format::JsonLines | Format::Json => Err(SourceError::FeatureOff { format: "JSON", feature: "json" }),
        Format::Text => {
            let length = bytes.len();
            let (text, notes) = decode(bytes)?;
            if text.trim().is_empty() {
                return Err(SourceError::Blank { bytes: length });
            }
            Ok(Document { notes, ..Document::new(name, text) })
        }
    }
}

#[cfg(feature = "html")]
fn page(name: &str, bytes: Vec<u8>) -> Result<Document, SourceError> {
    super::html::page(name, bytes)
}

#[cfg(not(feature = "html"))]
fn page(_: &str, _: Vec<u8>) -> Result<Document, SourceError> {
    Err(SourceError::FeatureOff { format: "HTML", feature: "html" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(bytes: &[u8]) -> String {
        documents("x.txt", Format::Text, bytes).next().unwrap().unwrap_err().to_string()
    }

    #[test]
    fn nothing_to_read_says_so() {
        assert_eq!(error(b""), "empty: expected an article, found no bytes");
        assert_eq!(error(b" \r\n\t"), "empty: expected an article, found only white space (4 bytes)");
        assert_eq!(error("\u{feff}".as_bytes()), "empty: expected an article, found only white space (3 bytes)");
        assert!(error(b"a\0").starts_with("binary, not text: a NUL byte at line 1, byte 1;"));
    }

    #[test]
    fn a_text_is_one_document() {
        let read: Vec<_> = documents("x.txt", Format::Text, &b"One.\n\nTwo.\n"[..]).map(Result::unwrap).collect();
        assert_eq!(read, [Document::new("x.txt", "One.\n\nTwo.\n")]);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_give_documents_or_reasons(bytes: Vec<u8>, words in "[\\[\\{<].{0,80}") {
            for format in [Format::Text, Format::Html, Format::JsonLines, Format::Json] {
                for input in [&bytes, words.as_bytes()] {
                    let read: Vec<_> = documents("x", format, input).collect();
                    proptest::prop_assert!(!read.is_empty());
                }
            }
        }
    }
}
