//! How many: "more than 10 times", "six agreements", "a number of documents".

use std::ops::Range;

use chancery_model::Count;

use super::evidence;
use crate::lexicon::Term;
use crate::lexicon::words::Tags;
use crate::reading::Reading;
use crate::text::TokenKind;

const NUMBERS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
/// The value of a number token, in digits or in a word.
pub(crate) fn number(reading: &Reading, at: usize) -> Option<u32> {
    let form = reading.form(at);
    if reading.tokens.get(at)?.kind == TokenKind::Number {
        // Digits behind groups of commas; a point or more digits than a count has make none.
        let digits = |value: Option<u32>, byte: u8| value?.checked_mul(10)?.checked_add(char::from(byte).to_digit(10)?);
        return form.bytes().filter(|byte| *byte != b',').fold(Some(0), digits);
    }
    // No word is compared that is no number.
    if !reading.word(at).tags.has(Tags::NUMBER) {
        return None;
    }
    NUMBERS.iter().position(|word| form.eq_ignore_ascii_case(word)).map(|value| value as u32)
}

/// The count that stands before a noun of a range, or before `times`.
pub(crate) fn count_of(reading: &Reading, range: Range<usize>, noun: Option<usize>) -> Option<Count> {
    for at in range.clone() {
        let measured = reading.term(at, Term::Measure);
        let target = noun
            .map_or_else(|| reading.is(at + 1, "times"), |noun| (at..=at + 4).contains(&noun) || measured && noun > at && noun <= at + 6);
        if !target || reading.time_at(at) {
            continue;
        }
        let value = number(reading, at);
        if value.is_none() && !measured && !reading.term(at, Term::Several) {
            continue;
        }
        let (start, at_least, at_most) = match value {
            Some(value) => bounds(reading, &range, at, value),
            None => (if measured { at.saturating_sub(1).max(range.start) } else { at }, 2, None),
        };
        let end = noun.unwrap_or(at + 1) + 1;
        return Some(Count { at_least, at_most, evidence: evidence(reading.text, reading.span(start..end)) });
    }
    None
}

/// "more than 10" is at least 11, "at least 10" at least 10, "up to 10" at most 10.
fn bounds(reading: &Reading, range: &Range<usize>, at: usize, value: u32) -> (usize, u32, Option<u32>) {
    let two = |first: &str, second: &str| at >= range.start + 2 && reading.is(at - 2, first) && reading.is(at - 1, second);
    let one = |word: &str| at > range.start && reading.is(at - 1, word);
    if two("more", "than") {
        (at - 2, value.saturating_add(1), None)
    } else if one("over") {
        (at - 1, value.saturating_add(1), None)
    } else if two("at", "least") {
        (at - 2, value, None)
    } else if two("fewer", "than") || two("less", "than") {
        (at - 2, 0, Some(value.saturating_sub(1)))
    } else if two("up", "to") {
        (at - 2, 0, Some(value))
    } else {
        (at, value, Some(value))
    }
}
