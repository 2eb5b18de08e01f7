//! Lines that pages put around an article: bylines, credits, invitations to share.

use std::ops::Range;

use super::Reading;
use crate::lexicon::Term;

/// Such lines are short.
const LONGEST: usize = 16;

/// Whether a line is no prose of the article: it begins as credits and bylines do, and has no full stop.
pub(crate) fn aside(reading: &Reading, tokens: Range<usize>) -> bool {
    let first = tokens.start + usize::from(matches!(reading.form(tokens.start), "(" | "[" | "*" | "•" | "-"));
    if first >= tokens.end || tokens.len() > LONGEST || reading.form(tokens.end - 1) == "." {
        return false;
    }
    let begins = reading.lexicon.terms.begins(Term::Boilerplate, &reading.lower[first..tokens.end]);
    // "Home ministers meet" is a headline: a single word counts only with a colon or a name behind it.
    let alone = reading.lexicon.terms.has(Term::Boilerplate, reading.lower[first]);
    let marked = !alone || tokens.len() == 1 || reading.form(first + 1) == ":" || reading.is(first, "by") && tokens.len() <= 8;
    begins && marked && !reading.layout.headline.is_some_and(|headline| headline.overlaps(reading.span(tokens)))
}
