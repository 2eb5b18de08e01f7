//! The sentence around a place of the article.

use std::ops::Range;

use chancery_model::Span;

/// How far a sentence is followed on either side of a span, in bytes; longer ones are cut.
const REACH: usize = 300;

/// Where the sentence lies that holds a span, or the sentences that it runs over; none where the span is outside the text.
pub(crate) fn around(text: &str, span: Span) -> Option<Range<usize>> {
    span.slice(text)?;
    Some(start(text, span.start() as usize)..end(text, span.end() as usize))
}

/// Where the sentence begins that goes on at `at`: behind a full stop and a space or a closing mark, or on a line of its own.
pub(crate) fn start(text: &str, at: usize) -> usize {
    let first = at.saturating_sub(REACH);
    match (first..at).rev().find(|before| *before + 1 < at && ends_at(text, *before)) {
        Some(end) => end + 1,
        None => (first..=at).find(|at| text.is_char_boundary(*at)).unwrap_or(at),
    }
}

/// Where the sentence ends that goes on at `at`.
fn end(text: &str, at: usize) -> usize {
    let last = text.len().min(at + REACH);
    match (at.saturating_sub(1)..last).find(|at| ends_at(text, *at)) {
        Some(end) => at.max(end),
        None => (at..=last).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(at),
    }
}

/// Whether a sentence ends with the byte at `at`.
fn ends_at(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'\n' => true,
        b'.' | b'!' | b'?' => {
            (matches!(bytes.get(at + 1), None | Some(b' ' | b'\n' | b'"')) || text[at + 1..].starts_with('”')) && !is_abbreviated(bytes, at)
        }
        _ => false,
    }
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
        let range = around(text, Span::between(start, start + words.len() as u32)).unwrap();
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
    fn long_ones_are_cut() {
        let text = "é".repeat(2000);
        assert_eq!(around(&text, Span::between(2000, 2002)), Some(1700..2302));
    }
}
