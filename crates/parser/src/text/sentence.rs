//! Paragraphs into sentences.

use chancery_model::Span;

use super::abbreviations::{Stop, stop_after};
use super::paragraph::paragraphs;
use super::token::{Token, TokenKind};

/// A sentence: a range of tokens within one paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Index of the first token.
    pub first: u32,
    /// Index after the last token.
    pub end: u32,
    /// Number of the paragraph, from 0.
    pub paragraph: u32,
}

impl Sentence {
    /// The tokens of the sentence.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.first as usize..self.end as usize
    }

    /// The bytes of the sentence.
    pub fn span(self, tokens: &[Token]) -> Span {
        let tokens = &tokens[self.range()];
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span().cover(last.span()),
            _ => Span::between(0, 0),
        }
    }
}

/// Prose without a stop is cut after so many tokens, so that no sentence costs more than its length.
pub(crate) const LONGEST_SENTENCE: usize = 512;

/// The sentences of a tokenised text.
///
/// ```
/// use chancery_parser::text::{sentences, tokens};
///
/// let text = "Gen. A. B. Diallo met the U.S. envoy on Jan. 5. They talked for “an hour.” Nothing was signed.";
/// let tokens = tokens(text);
/// assert_eq!(sentences(text, &tokens).len(), 3);
/// ```
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    sentences_of(text, tokens, &paragraphs(text))
}

/// The same over paragraphs that are known.
pub(crate) fn sentences_of(text: &str, tokens: &[Token], paragraphs: &[Span]) -> Vec<Sentence> {
    let mut out = Vec::with_capacity(tokens.len() / 20 + 1);
    let mut next = 0;
    for (paragraph, span) in paragraphs.iter().enumerate() {
        let mut first = next;
        while next < tokens.len() && tokens[next].start < span.end() {
            next += 1;
            if next - first >= LONGEST_SENTENCE || may_end(text, tokens[next - 1]) && ends_after(text, tokens, next - 1, span.end()) {
                next = with_closing_marks(text, tokens, next, span.end());
                out.push(Sentence { first: first as u32, end: next as u32, paragraph: paragraph as u32 });
                first = next;
            }
        }
        if first < next {
            out.push(Sentence { first: first as u32, end: next as u32, paragraph: paragraph as u32 });
        }
    }
    out
}

/// Whether the last byte of a token is that of a stop; all others are passed over by it.
fn may_end(text: &str, token: Token) -> bool {
    // The last bytes of "。", "！" and "？" in UTF-8 are 82, 81 and 9F, of "…" A6.
    matches!(token.kind, TokenKind::Mark | TokenKind::Word)
        && matches!(text.as_bytes()[token.end as usize - 1], b'.' | b'!' | b'?' | 0x81 | 0x82 | 0x9F | 0xA6)
}

/// Whether a sentence ends with the token at `index`.
fn ends_after(text: &str, tokens: &[Token], index: usize, paragraph_end: u32) -> bool {
    let token = tokens[index];
    let stop = match (token.kind, token.text(text)) {
        (TokenKind::Mark, "!" | "?" | "…" | "。" | "！" | "？") => Stop::Sentence,
        (TokenKind::Mark, ".") => match index.checked_sub(1).map(|before| tokens[before]) {
            Some(word) if token.glued && word.kind == TokenKind::Word => stop_after(word.text(text)),
            _ => Stop::Sentence,
        },
        (TokenKind::Word, word) if word.ends_with('.') => stop_after(word),
        _ => return false,
    };
    let after = with_closing_marks(text, tokens, index + 1, paragraph_end);
    let Some(next) = tokens.get(after).filter(|next| next.start < paragraph_end) else { return true };
    if next.glued && next.kind != TokenKind::Mark && after == index + 1 && stop != Stop::Sentence {
        return false;
    }
    // "U.N.-backed": a hyphen that is glued on both sides.
    let hyphen = next.glued && after == index + 1 && matches!(next.text(text), "-" | "–" | "‑");
    if hyphen && tokens.get(after + 1).is_some_and(|behind| behind.glued) {
        return false;
    }
    match stop {
        Stop::Title => false,
        Stop::Month => next.kind != TokenKind::Number && begins(text, *next),
        // "5 p.m. (JST)": brackets go on with the words before them.
        Stop::Abbreviation => begins(text, *next) && !continues_name(text, tokens, after) && !matches!(next.text(text), "(" | "["),
        Stop::Sentence => {
            begins(text, *next)
                || trails(text, tokens, after, paragraph_end)
                || next.kind == TokenKind::Number
                || next.kind == TokenKind::Mixed
        }
    }
}

/// A few words in lower case behind the last full stop of a paragraph: a fragment left over by a translation or an edit.
fn trails(text: &str, tokens: &[Token], index: usize, paragraph_end: u32) -> bool {
    const FRAGMENT: usize = 8;
    let rest = tokens[index..].iter().take(FRAGMENT + 1).take_while(|token| token.start < paragraph_end).count();
    let ends = tokens.get(index + rest - 1).is_some_and(|last| last.text(text) == ".");
    rest <= FRAGMENT && ends && tokens[index].kind == TokenKind::Word && !tokens[index].glued
}

/// Whether a token can be the first of a sentence.
fn begins(text: &str, token: Token) -> bool {
    let first = token.text(text).chars().next();
    match token.kind {
        TokenKind::Mark => matches!(first, Some('"' | '“' | '‘' | '«' | '(' | '[' | '\'' | '`' | '—' | '–' | '-' | '•' | '*')),
        // Letters without case, as in Chinese, may begin anywhere.
        TokenKind::Word | TokenKind::Mixed => first.is_some_and(|letter| letter.is_uppercase() || !letter.is_lowercase()),
        TokenKind::Number | TokenKind::Clitic => false,
    }
}

/// After `U.S.` or `Corp.` a capital is more often the rest of a name than a beginning, unless a word follows that opens sentences.
fn continues_name(text: &str, tokens: &[Token], index: usize) -> bool {
    const OPENERS: &[&str] = &[
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "He",
        "She",
        "It",
        "They",
        "We",
        "I",
        "But",
        "And",
        "This",
        "That",
        "These",
        "Those",
        "His",
        "Her",
        "Their",
        "Its",
        "For",
        "After",
        "Before",
        "When",
        "While",
        "Since",
        "As",
        "By",
        "With",
        "There",
        "Under",
        "During",
        "If",
        "However",
        "Both",
        "Earlier",
        "Last",
        "Meanwhile",
        "According",
        "From",
        "To",
        "Some",
        "Many",
        "Most",
        "Asked",
        "You",
    ];
    let word = tokens[index].text(text);
    tokens[index].kind == TokenKind::Word && !OPENERS.contains(&word)
}

/// Closing quotation marks and brackets belong to the sentence before them.
fn with_closing_marks(text: &str, tokens: &[Token], mut index: usize, paragraph_end: u32) -> usize {
    while let Some(token) = tokens.get(index) {
        let mark = token.text(text);
        let closes = token.kind == TokenKind::Mark
            && token.start < paragraph_end
            && (matches!(mark, "”" | "’" | "»" | ")" | "]") || (token.glued && matches!(mark, "\"" | "'" | "." | "!" | "?")));
        if !closes {
            break;
        }
        index += 1;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::super::cut::tokens;
    use super::*;

    fn check(expected: &[&str]) {
        let text = expected.join(" ");
        let tokens = tokens(&text);
        let found: Vec<&str> = sentences(&text, &tokens).into_iter().filter_map(|sentence| sentence.span(&tokens).slice(&text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn stops_of_abbreviations_do_not_end() {
        check(&["Mr. Okello met Gen. Diallo in St. Petersburg on Feb. 3.", "They talked."]);
        check(&["The U.S. Navy left.", "J. K. Rowlands stayed."]);
        check(&["He arrived from the U.S.", "The talks began at 9 a.m. on Monday."]);
        check(&["Acme Corp. Chairman Bo Lind resigned.", "He is 60."]);
        check(&["It was Sept.", "The rains came."]);
        check(&["The call began at 5:30 p.m. (JST) and was short."]);
    }

    #[test]
    fn quotations_close_with_their_sentence() {
        check(&["“We agree.”", "“We do not.”"]);
        check(&["\"We agree,\" he said.", "\"Really?\"", "She left."]);
        check(&["He asked (twice.)", "No one answered!", "Why?"]);
    }

    #[test]
    fn decimals_and_lists_go_on() {
        check(&["It grew by 3.5 percent.", "2 million left."]);
        check(&["No. 4 was Ltd. and etc. was not."]);
    }
}
