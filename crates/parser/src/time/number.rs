//! Counts in digits and in words.

use std::fmt;

use super::line::Line;
use super::vocabulary::Sense;
use crate::text::TokenKind;

/// A count in hundredths: 250 is two and a half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count(pub(super) i64);

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantity {
    Exact(Count),
    /// "a couple of".
    Couple,
    /// "several", "a few", or a bare plural.
    Several,
}

/// Counts above this mean nothing to a calendar, and are kept from overflowing it.
const MOST: i64 = 1_000_000_000_000;

impl Count {
    pub(super) const ONE: Self = Self(100);

    pub(super) const fn whole(self) -> i64 {
        self.0 / 100
    }

    pub(super) const fn plus_half(self) -> Self {
        Self(self.0 + 50)
    }

    /// So many times the count, as far as a calendar can want.
    pub(super) fn times(self, factor: i64) -> Self {
        Self(self.0.saturating_mul(factor).min(MOST * 100))
    }
}

/// `3`, `2.5`.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole}"),
            rest if rest % 10 == 0 => write!(f, "{whole}.{}", rest / 10),
            rest => write!(f, "{whole}.{rest:02}"),
        }
    }
}

impl Quantity {
    /// A number to count with; "a couple" is two.
    pub(super) const fn count(self) -> Option<Count> {
        match self {
            Self::Exact(count) => Some(count),
            Self::Couple => Some(Count(200)),
            Self::Several => None,
        }
    }
}

/// As TIMEX3 writes it in a duration.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count() {
            Some(count) => count.fmt(f),
            None => f.write_str("X"),
        }
    }
}

impl Line<'_> {
    /// A quantity that begins at a token, with the position behind it.
    pub(super) fn quantity(&self, at: usize) -> Option<(Quantity, usize)> {
        if let Some((count, end)) = self.count(at) {
            return Some((Quantity::Exact(count), end));
        }
        let (quantity, end) = self.phrase(at, |sense| match sense {
            Sense::Several => Some(Quantity::Several),
            Sense::Couple => Some(Quantity::Couple),
            _ => None,
        })?;
        // "a couple of years", "a couple years".
        Some((quantity, end + usize::from(quantity == Quantity::Couple && self.is(end, "of"))))
    }

    /// A number that begins at a token, with the position behind it.
    pub(super) fn count(&self, at: usize) -> Option<(Count, usize)> {
        let (mut count, mut end) = if self.kind(at) == Some(TokenKind::Number) { self.numerals(at)? } else { self.number_words(at)? };
        if let Some(factor) = self.multiplier(end) {
            (count, end) = (count.times(factor), end + 1);
        }
        // "two and a half", "two-and-a-half".
        let step = |at: usize, word: &str| {
            let at = at + usize::from(self.hyphen(at));
            self.is(at, word).then_some(at + 1)
        };
        let half = step(end, "and").and_then(|at| step(at, "a")).and_then(|at| step(at, "half"));
        Some(half.map_or((count, end), |end| (count.plus_half(), end)))
    }

    /// `20`, `1,500`, `2.5`, `6 1/2`.
    fn numerals(&self, at: usize) -> Option<(Count, usize)> {
        let form = self.form(at);
        let (whole, part) = form.split_once('.').unwrap_or((form, ""));
        if whole.len() > 16 {
            return Some((Count(MOST * 100), at + 1));
        }
        let mut hundredths = 0_i64;
        for byte in whole.bytes().filter(|byte| *byte != b',') {
            hundredths = hundredths.checked_mul(10)?.checked_add(i64::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?) * 100)?;
        }
        for (byte, worth) in part.bytes().zip([10, 1]) {
            hundredths += i64::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?) * worth;
        }
        let count = Count(hundredths.min(MOST * 100));
        let fraction =
            |at: usize| (self.digits(at, 1) == Some(1) && self.form(at + 1) == "/" && self.digits(at + 2, 1) == Some(2)).then_some(at + 3);
        if part.is_empty()
            && let Some(end) = fraction(at + 1)
        {
            return Some((count.plus_half(), end));
        }
        Some((count, at + 1))
    }

    fn number_words(&self, at: usize) -> Option<(Count, usize)> {
        let cardinal = |at| self.sense(at, |sense| if let Sense::Cardinal(number) = sense { Some(i64::from(number)) } else { None });
        let below_hundred = |at: usize| {
            let number = cardinal(at)?;
            let ones = cardinal(at + 2).filter(|ones| number >= 20 && (1..10).contains(ones) && self.hyphen(at + 1));
            Some(ones.map_or((number, at + 1), |ones| (number + ones, at + 3)))
        };
        let (number, end) = if self.has(at, Sense::Half) && self.is(at + 1, "a") && self.is(at + 2, "dozen") {
            (6, at + 3)
        } else if (self.is(at, "a") || self.is(at, "an")) && self.multiplier(at + 1).is_some() {
            (1, at + 1)
        } else {
            below_hundred(at).or_else(|| self.multiplier(at).map(|factor| (factor, at + 1)))?
        };
        if let Some(100) = self.multiplier(end) {
            let and = usize::from(self.is(end + 1, "and"));
            return Some(
                below_hundred(end + 1 + and)
                    .map_or((Count(number * 10_000), end + 1), |(rest, end)| (Count((number * 100 + rest) * 100), end)),
            );
        }
        Some((Count(number * 100), end))
    }

    fn multiplier(&self, at: usize) -> Option<i64> {
        self.sense(at, |sense| if let Sense::Multiplier(factor) = sense { Some(i64::from(factor)) } else { None })
    }
}
