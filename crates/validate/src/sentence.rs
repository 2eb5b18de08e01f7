//! The sentences of an article.

use std::ops::Range;

use chancery_model::Span;
use memchr::{memchr_iter, memchr3_iter};

/// How far a sentence is followed on either side of a span, in bytes; longer ones are cut.
const REACH: usize = 300;

/// The sentences of an article, read once.
#[derive(Debug)]
pub(crate) struct Sentences<'a> {
    text: &'a str,
    /// The bytes that end one, in order.
    ends: Vec<u32>,
}

impl<'a> Sentences<'a> {
    /// Finds the ends of all sentences.
    pub(crate) fn new(text: &'a str) -> Self {
        let mut ends = Vec::new();
        let mut line = 0;
        for newline in memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
            let stops = memchr3_iter(b'.', b'!', b'?', &text.as_bytes()[line..newline]).map(|at| line + at);
            ends.extend(stops.filter(|at| ends_at(text, *at)).map(|at| at as u32));
            line = newline;
            ends.extend((newline < text.len()).then_some(newline as u32));
        }
        Self { text, ends }
    }

    /// How many there are, the rest behind the last end included.
    pub(crate) fn count(&self) -> usize {
        self.ends.len() + 1
    }

    /// The places of the sentences that share a byte with a span.
    pub(crate) fn places(&self, span: Span) -> Range<usize> {
        let first = self.ends.partition_point(|end| *end < span.start());
        let behind = self.ends[first..].partition_point(|end| *end + 1 < span.end());
        first..first + behind + 1
    }

    /// The sentence at a place with the mark that ends it, and where it starts.
    pub(crate) fn sentence(&self, place: usize) -> (usize, &'a str) {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize + 1);
        let end = self.ends.get(place).map_or(self.text.len(), |end| *end as usize + 1);
        (start, &self.text[start..end])
    }

    /// Where the sentence lies that holds a span, or the sentences that it runs over; none where the span is outside the text.
    pub(crate) fn around(&self, span: Span) -> Option<Range<usize>> {
        span.slice(self.text)?;
        Some(self.start(span.start() as usize)..self.end(span.end() as usize))
    }

    /// Where the sentence begins that goes on at `at`: behind a full stop and a space or a closing mark, or on a line of its own.
    pub(crate) fn start(&self, at: usize) -> usize {
        let first = at.saturating_sub(REACH);
        let before = self.ends.partition_point(|end| *end as usize + 1 < at);
        match before.checked_sub(1).map(|before| self.ends[before] as usize).filter(|end| *end >= first) {
            Some(end) => end + 1,
            None => (first..=at).find(|at| self.text.is_char_boundary(*at)).unwrap_or(at),
        }
    }

    /// Where the sentence ends that goes on at `at`.
    fn end(&self, at: usize) -> usize {
        let last = self.text.len().min(at + REACH);
        let behind = self.ends.partition_point(|end| (*end as usize) < at.saturating_sub(1));
        match self.ends.get(behind).map(|end| *end as usize).filter(|end| *end < last) {
            Some(end) => at.max(end),
            None => (at..=last).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(at),
        }
    }
}

/// Whether a sentence ends with the full stop, question or exclamation mark at `at`.
fn ends_at(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    (matches!(bytes.get(at + 1), None | Some(b' ' | b'\n' | b'"')) || text[at + 1..].starts_with('”')) && !is_abbreviated(bytes, at)
}

/// Whether the full stop at `at` belongs to a title or an initial: "Mr.", "U.S.", "J. Doe".
fn is_abbreviated(bytes: &[u8], at: usize) -> bool {
    let from = bytes[..at].iter().rposition(|byte| !byte.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    match &bytes[from..at] {
        [letter] => letter.is_ascii_uppercase(),
        [first, rest @ ..] => {
            rest.len() < 3
                && first.is_ascii_uppercase()
                && rest.iter().all(|letter| !b"aeiouAEIOU".contains(letter) && letter.is_ascii_lowercase())
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &str, expected: &str) {
        let start = text.find(words).unwrap() as u32;
        let range = Sentences::new(text).around(Span::between(start, start + words.len() as u32)).unwrap();
        assert_eq!(text[range].trim(), expected, "{words} in {text}");
    }

    #[test]
    fn sentences_end_at_full_stops_and_lines() {
        let text = "Mali left. Mr. Diop of the U.S. mission met J. Doe in Bamako.\nNiger “stays.” Chad talked.";
        check(text, "left", "Mali left");
        check(text, "mission", "Mr. Diop of the U.S. mission met J. Doe in Bamako");
        check(text, "left. Mr. Diop", "Mali left. Mr. Diop of the U.S. mission met J. Doe in Bamako");
        check(text, "Niger", "Niger “stays");
        check(text, "talked", "” Chad talked");
        check(text, "talked.", "” Chad talked.");
    }

    #[test]
    fn sentences_by_their_places() {
        let text = "Mali left. Niger stays.\nChad";
        let sentences = Sentences::new(text);
        let all: Vec<&str> = (0..sentences.count()).map(|place| sentences.sentence(place).1).collect();
        assert_eq!(all, ["Mali left.", " Niger stays.", "\n", "Chad"]);
        for (start, end, places) in [(0, 4, 0..1), (0, 10, 0..1), (0, 11, 0..2), (11, 16, 1..2), (24, 28, 3..4), (5, 28, 0..4)] {
            assert_eq!(sentences.places(Span::between(start, end)), places, "{start}..{end}");
        }
    }

    #[test]
    fn long_ones_are_cut() {
        let text = "é".repeat(2000);
        assert_eq!(Sentences::new(&text).around(Span::between(2000, 2002)), Some(1700..2302));
    }
}
