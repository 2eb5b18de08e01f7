//! What stands above the headline of an official page: who issues it, an address, a number, what kind of publication it is.

use crate::text::{Sentence, Token, TokenKind};

/// A letterhead has no more lines than this, the headline among them.
const LINES: usize = 8;
/// The longest line of a letterhead, in tokens.
const LONGEST: usize = 9;
/// A line of a number, such as "No. 1471" or "SC/12817", has no more tokens than this, and no longer words than that, in bytes.
const NUMBERED: (usize, u32) = (6, 4);

/// What the lexicon tells of tokens.
pub(super) struct Known<'f> {
    /// The length of the label of a page that begins at a token: "MEDIA RELEASE".
    pub(super) label: &'f dyn Fn(usize) -> usize,
    /// Whether a token is a noun for a body that issues statements, or for a part of its page: "ministry", "releases".
    pub(super) letterhead: &'f dyn Fn(usize) -> bool,
}

/// What a line above the prose is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Letterhead,
    /// A date of publication.
    Date,
    /// Short and without a stop.
    Head,
    Prose,
}

/// How many of the lines stand above a headline that follows them; none where no headline does, or no letterhead stands there.
pub(super) fn above(lines: impl Iterator<Item = Line>) -> usize {
    let mut letterhead = false;
    for (at, line) in lines.take(LINES).enumerate() {
        match line {
            Line::Letterhead => letterhead = true,
            Line::Date => {}
            Line::Head => return if letterhead { at } else { 0 },
            Line::Prose => return 0,
        }
    }
    0
}

/// Whether a line is of a letterhead: a label, a number, an address, or a name in capitals that such a noun begins or ends.
pub(super) fn is(text: &str, tokens: &[Token], line: &Sentence, known: &Known) -> bool {
    let (first, end) = (line.first as usize, line.end as usize);
    let words: Vec<usize> = line.range().filter(|at| tokens[*at].kind == TokenKind::Word).collect();
    let digits = line.range().any(|at| matches!(tokens[at].kind, TokenKind::Number | TokenKind::Mixed));
    let brief = |at: &usize| tokens[*at].end - tokens[*at].start <= NUMBERED.1;
    if (known.label)(first) == end - first || digits && end - first <= NUMBERED.0 && words.iter().all(brief) {
        return true;
    }
    let capital = |at: &usize| {
        let word = tokens[*at].text(text);
        word.starts_with(|letter: char| !letter.is_lowercase()) || word.len() <= 3
    };
    if end - first > LONGEST || words.is_empty() || !words.iter().all(capital) {
        return false;
    }
    // "2330 Roxas Boulevard, Pasay City"
    let address = tokens[first].kind == TokenKind::Number && line.range().any(|at| tokens[at].text(text) == ",");
    let article = tokens[words[0]].text(text).eq_ignore_ascii_case("the");
    let ends = [words.get(usize::from(article)), words.last()];
    address || ends.into_iter().flatten().any(|at| (known.letterhead)(*at))
}
