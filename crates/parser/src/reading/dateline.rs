//! The dateline of an agency: `BEIJING, Feb. 10 (Xinhua) --`.

use chancery_model::Span;
use chrono::NaiveDate;

use crate::text::{Token, TokenKind};
use crate::time::{Reference, Tagger};

/// A dateline is found within so many tokens.
const WINDOW: usize = 24;
/// Its last mark stands within so many.
const LONGEST: usize = 20;

/// A dateline.
pub(super) struct Dateline {
    pub(super) span: Span,
    pub(super) place: Span,
    /// The token behind it.
    pub(super) end: usize,
}

/// The dateline that begins at a token.
pub(super) fn at(text: &str, tokens: &[Token], first: usize) -> Option<Dateline> {
    let window = &tokens[first.min(tokens.len())..tokens.len().min(first + WINDOW)];
    let begin = window.first()?;
    let place_end = window.iter().position(|token| matches!(token.text(text), "," | "(" | "—" | "–" | "-" | "--" | ":")).unwrap_or(0);
    let place = &window[..place_end];
    let letters = |token: &Token| token.text(text).chars().all(|letter| !letter.is_lowercase());
    let capital = |token: &Token| token.text(text).starts_with(char::is_uppercase);
    let capitals = place.iter().all(letters);
    if place.is_empty() || place.len() > 4 || !(capitals || place.iter().all(capital)) || place[0].kind != TokenKind::Word {
        return None;
    }
    let dash = window.iter().position(|token| matches!(token.text(text), "—" | "–" | ":") || dashes(text, *token));
    let mark = dash.or_else(|| agency(text, window))?;
    // "Riyadh, Nov. 3 --", "Addis Ababa, 14 October 2020:": a place in small letters opens a dateline only with the day.
    let dated = || window[place_end].text(text) == "," && day_between(text, &window[place_end..mark]);
    let line = text[begin.start as usize..window[mark].start as usize].contains('\n');
    if !(capitals || dated()) || line || mark > LONGEST {
        return None;
    }
    // A second hyphen of `--` belongs to the dateline.
    let last = if window.get(mark + 1).is_some_and(|next| next.glued && next.text(text) == "-") { mark + 1 } else { mark };
    let place = begin.span().cover(place.last()?.span());
    Some(Dateline { span: begin.span().cover(window[last].span()), place, end: first + last + 1 })
}

/// "New Delhi, Apr 11 (PTI) India and Nepal": the bracket that closes behind an agency in capitals.
fn agency(text: &str, window: &[Token]) -> Option<usize> {
    let open = window.iter().position(|token| token.text(text) == "(")?;
    let name = window.get(open + 1).filter(|name| name.kind == TokenKind::Word)?;
    let capitals = name.text(text).chars().all(char::is_uppercase);
    (capitals && window.get(open + 2)?.text(text) == ")").then_some(open + 2)
}

/// Whether some words of a dateline hold a day, and nothing but it and an agency.
fn day_between(text: &str, words: &[Token]) -> bool {
    let Some((first, last)) = words.first().zip(words.last()) else { return false };
    let span = first.span().cover(last.span());
    let times = Tagger::new().tag(span.slice(text).unwrap_or_default(), &Reference::new(NaiveDate::from_ymd_opt(2000, 1, 1)));
    let within = |token: &Token| {
        times.iter().any(|time| time.span.start() + span.start() <= token.start && token.end <= time.span.end() + span.start())
    };
    let others = words.iter().filter(|token| token.kind == TokenKind::Word && !within(token));
    !times.is_empty() && others.clone().count() <= 2 && others.clone().all(|token| token.text(text).starts_with(char::is_uppercase))
}

/// A hyphen with space before it, as `--` begins.
fn dashes(text: &str, token: Token) -> bool {
    !token.glued && token.text(text) == "-"
}
