//! A sentence under the tagger: its tokens, and what their words can be.

use std::cell::Cell;
use std::ops::Range;

use chancery_model::Span;

use super::index::{look_up, may_open, opener};
use super::vocabulary::{Entry, Phrase, Place, Sense, Unit};
use crate::text::{Token, TokenKind};

/// One sentence. Positions are indexes of tokens of the text; those outside of the sentence have no words.
#[derive(Clone)]
pub(super) struct Line<'t> {
    text: &'t str,
    tokens: &'t [Token],
    pub(super) range: Range<usize>,
    /// How many expressions are being read, each within another.
    pub(super) depth: Cell<u8>,
}

impl<'t> Line<'t> {
    pub(super) const fn new(text: &'t str, tokens: &'t [Token], range: Range<usize>) -> Self {
        Self { text, tokens, range, depth: Cell::new(0) }
    }

    /// The token at a position of the sentence.
    fn token(&self, at: usize) -> Option<Token> {
        if self.range.contains(&at) { self.tokens.get(at).copied() } else { None }
    }

    /// The words of a token; nothing outside of the sentence.
    pub(super) fn form(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| token.text(self.text))
    }

    /// The words of the token before.
    pub(super) fn before(&self, at: usize) -> &'t str {
        self.form(at.wrapping_sub(1))
    }

    /// Whether a token is a word, in any case.
    #[inline]
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.token(at)
            .is_some_and(|token| (token.end - token.start) as usize == word.len() && token.text(self.text).eq_ignore_ascii_case(word))
    }

    /// Whether a token is one of the words that stand at a place around an expression.
    pub(super) fn stands(&self, at: usize, place: Place) -> bool {
        self.entry(at).is_some_and(|entry| entry.stands(place))
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|token| token.kind)
    }

    /// Whether a token touches the one before.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.glued)
    }

    fn mark(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Mark)
    }

    /// A hyphen or dash between two touching tokens.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        self.glued(at) && self.mark(at) && matches!(self.form(at), "-" | "‐" | "‑") && self.glued(at + 1)
    }

    pub(super) fn dash(&self, at: usize) -> bool {
        self.mark(at) && matches!(self.form(at), "-" | "‐" | "‑" | "–" | "—")
    }

    /// Whether a token joins the ends of a range or the members of a list.
    pub(super) fn joins(&self, at: usize) -> bool {
        self.dash(at) || self.stands(at, Place::Joins)
    }

    /// Whether a token begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.case.is_capitalised())
    }

    pub(super) fn first(&self, at: usize) -> bool {
        at == self.range.start
    }

    /// First byte of a token.
    pub(super) fn start(&self, at: usize) -> u32 {
        self.tokens.get(at).map_or(0, |token| token.start)
    }

    /// The bytes of a range of tokens, which is not empty.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let end = self.tokens.get(range.end.saturating_sub(1)).map_or(0, |token| token.end);
        Span::between(self.start(range.start).min(end), end)
    }

    pub(super) fn entry(&self, at: usize) -> Option<&'static Entry> {
        look_up(self.token(at)?.hash)
    }

    /// Whether an expression may begin at a token, as far as one look at it tells.
    #[inline]
    pub(super) fn may_open(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| match token.kind {
            TokenKind::Mark | TokenKind::Clitic => false,
            TokenKind::Number | TokenKind::Mixed => true,
            TokenKind::Word => may_open(token.hash),
        })
    }

    /// The entry of a token that can open an expression.
    pub(super) fn opener(&self, at: usize) -> Option<&'static Entry> {
        opener(self.token(at)?.hash)
    }

    /// The first sense of a token that is wanted.
    pub(super) fn sense<T>(&self, at: usize, want: impl Fn(Sense) -> Option<T>) -> Option<T> {
        self.entry(at)?.senses.iter().find_map(|sense| want(*sense))
    }

    pub(super) fn has(&self, at: usize, sense: Sense) -> bool {
        self.entry(at).is_some_and(|entry| entry.senses.contains(&sense))
    }

    /// The first wanted sense of the longest phrase that begins at a token, or of the token alone; with the position behind it.
    pub(super) fn phrase<T>(&self, at: usize, want: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        let entry = self.entry(at)?;
        let long = entry.phrases().iter().find_map(|phrase| {
            let sense = phrase.senses.iter().find_map(|sense| want(*sense))?;
            self.phrase_fits(at, phrase).then_some((sense, at + phrase.words.len()))
        });
        long.or_else(|| Some((entry.senses.iter().find_map(|sense| want(*sense))?, at + 1)))
    }

    /// Whether the words of a phrase stand at and around a token, its first word.
    pub(super) fn phrase_fits(&self, at: usize, phrase: &Phrase) -> bool {
        let first = at.wrapping_sub(phrase.before.len());
        // The second word tells most phrases with one first word apart.
        phrase.words.iter().enumerate().skip(1).all(|(offset, word)| self.fits(at + offset, word))
            && phrase
                .before
                .iter()
                .chain(phrase.words.first())
                .enumerate()
                .all(|(offset, word)| self.fits(first.wrapping_add(offset), word))
    }

    /// Whether a token is a word that no expression knows: nothing goes on there.
    pub(super) fn strange(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Word && look_up(token.hash).is_none())
    }

    /// Whether a token is a word of a phrase, which may want a capital; any apostrophe stands for another.
    fn fits(&self, at: usize, word: &str) -> bool {
        let form = self.form(at);
        if word.len() <= 2 && word.starts_with('\'') {
            return match word.strip_prefix('\'') {
                Some("s") => form.ends_with(['s', 'S']) && self.kind(at) == Some(TokenKind::Clitic),
                _ => matches!(form, "'" | "’" | "‘"),
            };
        }
        if word == "-" {
            return self.hyphen(at);
        }
        form.eq_ignore_ascii_case(word) && (!word.starts_with(|letter: char| letter.is_ascii_uppercase()) || self.capital(at))
    }

    /// A phrase with the sense that ends just before a position: where it begins.
    pub(super) fn phrase_before<T>(&self, at: usize, want: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        (1..=4).rev().filter_map(|length| at.checked_sub(length)).filter(|start| *start >= self.range.start).find_map(|start| {
            let (sense, end) = self.phrase(start, &want)?;
            (end == at).then_some((sense, start))
        })
    }

    /// A unit of time, and whether it is in the plural.
    pub(super) fn unit(&self, at: usize) -> Option<(Unit, bool)> {
        self.sense(at, |sense| match sense {
            Sense::Unit(unit) => Some((unit, false)),
            Sense::Units(unit) => Some((unit, true)),
            _ => None,
        })
    }

    /// A number of plain digits, of at most so many.
    pub(super) fn digits(&self, at: usize, most: usize) -> Option<i64> {
        let form = if self.kind(at) == Some(TokenKind::Number) { self.form(at) } else { return None };
        (form.len() <= most && form.bytes().all(|byte| byte.is_ascii_digit())).then(|| form.parse().ok())?
    }

    /// A number with its ordinal ending: `10th`.
    pub(super) fn ordinal_digits(&self, at: usize) -> Option<i64> {
        let form = self.form(at);
        if self.kind(at) != Some(TokenKind::Mixed) || form.len() > 6 {
            return None;
        }
        let digits = ["th", "st", "nd", "rd"].iter().find_map(|ending| form.strip_suffix(ending))?;
        digits.parse().ok()
    }

    /// An ordinal in digits or in words: "65th", "twenty-first"; with the position behind it.
    pub(super) fn ordinal(&self, at: usize) -> Option<(i64, usize)> {
        if let Some(number) = self.ordinal_digits(at) {
            return Some((number, at + 1));
        }
        let word = |at| self.sense(at, |sense| if let Sense::Ordinal(number) = sense { Some(i64::from(number)) } else { None });
        if let Some(number) = word(at) {
            return Some((number, at + 1));
        }
        let tens = self.sense(at, |sense| match sense {
            Sense::Cardinal(tens @ 20..) => Some(i64::from(tens)),
            _ => None,
        })?;
        let ones = word(at + 2).filter(|ones| *ones < 10 && self.hyphen(at + 1))?;
        Some((tens + ones, at + 3))
    }

    /// A month by its name or abbreviation, with the position behind it and its dot.
    pub(super) fn month(&self, at: usize) -> Option<(u8, usize)> {
        if !self.capital(at) {
            return None;
        }
        let (month, short) = self.sense(at, |sense| match sense {
            Sense::Month(month) => Some((month, false)),
            Sense::MonthShort(month) => Some((month, true)),
            _ => None,
        })?;
        if !short {
            return Some((month, at + 1));
        }
        let dot = self.form(at + 1) == "." && self.glued(at + 1);
        // "Jan" or "Dec" without its dot needs a number beside it.
        let numbered = self.digits(at + 1, 4).is_some() || self.digits(at.wrapping_sub(1), 2).is_some();
        (dot || numbered).then_some((month, at + 1 + usize::from(dot)))
    }

    /// A weekday by its name or abbreviation, with the position behind it and its dot.
    pub(super) fn weekday(&self, at: usize) -> Option<(u8, usize)> {
        if !self.capital(at) {
            return None;
        }
        let (weekday, short) = self.sense(at, |sense| match sense {
            Sense::Weekday(weekday) => Some((weekday, false)),
            Sense::WeekdayShort(weekday) => Some((weekday, true)),
            _ => None,
        })?;
        if !short {
            return Some((weekday, at + 1));
        }
        let dot = self.form(at + 1) == "." && self.glued(at + 1);
        let dated = self.month(at + 1).is_some() || self.form(at + 1) == "," && self.month(at + 2).is_some();
        (dot && (self.weekday_follows(at + 2)) || dated).then_some((weekday, at + 1 + usize::from(dot)))
    }

    /// What may stand behind "Fri.": a date, a comma, or the rest of a sentence in lower case.
    fn weekday_follows(&self, at: usize) -> bool {
        !self.capital(at) || self.month(at).is_some()
    }

    /// Whether a word that goes before dates stands before a position.
    pub(super) fn placed(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.has(before, Sense::Preposition))
    }
}
