//! Laying the families of expressions against a sentence, the longest first.

use std::ops::Range;

use chancery_model::{Span, TimexKind, TimexModifier};
use chrono::NaiveDate;

use super::record::{Reference, TaggedTime};
use super::resolve::Meaning;
use crate::generated::time as words;
use crate::text::{Token, TokenKind};

/// A sentence under the tagger.
pub(super) struct Matcher<'t> {
    text: &'t str,
    tokens: &'t [Token],
    pub(super) range: Range<usize>,
    pub(super) reference: Option<NaiveDate>,
    /// Whether the sentence speaks of what is to come.
    pub(super) future: bool,
}

/// An expression that was found: its tokens and its meaning.
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) kind: TimexKind,
    pub(super) meaning: Meaning,
    pub(super) modifier: Option<TimexModifier>,
}

impl<'t> Matcher<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token], range: Range<usize>, reference: Reference) -> Self {
        let mut matcher = Self { text, tokens, range, reference: reference.date, future: false };
        matcher.future = matcher.range.clone().any(|at| words::FUTURE.iter().any(|word| matcher.is(at, word)));
        matcher
    }

    /// Tags the sentence from left to right; expressions do not overlap.
    pub(super) fn run(&self, out: &mut Vec<TaggedTime>) {
        let mut at = self.range.start;
        while at < self.range.end {
            let found = self.candidates(at).into_iter().flatten().max_by_key(|found| found.range.end);
            let Some(mut found) = found else {
                at += 1;
                continue;
            };
            at = found.range.end;
            self.with_determiner(&mut found);
            out.push(self.resolve(found));
        }
    }

    fn candidates(&self, at: usize) -> [Option<Found>; 9] {
        // Most words open no expression; letters and digits tell at once.
        if self.tokens[at].kind == TokenKind::Mark {
            return [const { None }; 9];
        }
        [
            self.iso_date(at),
            self.day_of_month(at),
            self.month(at),
            self.weekday(at),
            self.year(at),
            self.relative(at),
            self.duration(at),
            self.named(at),
            self.phase(at),
        ]
    }

    /// "the past three years", "the third quarter": a determiner before belongs to it.
    fn with_determiner(&self, found: &mut Found) {
        let before = found.range.start.checked_sub(1).filter(|at| *at >= self.range.start);
        let takes =
            matches!(found.meaning, Meaning::Span { .. } | Meaning::SpringFestival { .. } | Meaning::Relative { .. } | Meaning::Decade(_));
        if let Some(at) = before.filter(|at| takes && self.is(*at, "the")) {
            found.range.start = at;
        }
    }

    pub(super) fn form(&self, at: usize) -> &'t str {
        if at < self.range.end { self.tokens.get(at).map_or("", |token| token.text(self.text)) } else { "" }
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.form(at).eq_ignore_ascii_case(word)
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).filter(|_| at < self.range.end).map(|token| token.kind)
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.form(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// The index of a token in a list of words.
    pub(super) fn index_in(&self, at: usize, list: &[&str]) -> Option<usize> {
        let form = self.form(at);
        (!form.is_empty()).then(|| list.iter().position(|word| form.eq_ignore_ascii_case(word)))?
    }

    /// The end of a phrase of several words that begins at a token.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        // The first letters tell most phrases apart before anything is cut.
        let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
        if first(self.form(at)) != first(phrase) {
            return None;
        }
        let mut end = at;
        for word in phrase.split(' ') {
            // The tokeniser cuts `'s` off its word.
            let stem = word.strip_suffix("'s").or(word.strip_suffix("’s"));
            match stem {
                Some(stem) if self.is(end, stem) && self.form(end + 1).ends_with('s') && self.glued(end + 1) => end += 2,
                None if self.is(end, word) => end += 1,
                _ => return None,
            }
        }
        Some(end)
    }

    /// A number in digits or in a word.
    pub(super) fn number(&self, at: usize) -> Option<i64> {
        if self.kind(at) == Some(TokenKind::Number) {
            return self.form(at).replace(',', "").parse().ok();
        }
        self.index_in(at, words::NUMBERS)
            .map(|value| value as i64)
            .or_else(|| ["a", "an"].iter().any(|word| self.is(at, word)).then_some(1))
    }

    /// A number in digits, of at most so many.
    pub(super) fn digits(&self, at: usize, most: usize) -> Option<i64> {
        let form = self.form(at);
        (self.kind(at) == Some(TokenKind::Number) && form.len() <= most).then(|| form.parse().ok())?
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let (first, last) = (self.tokens[range.start], self.tokens[range.end - 1]);
        first.span().cover(last.span())
    }
}
