//! Quotations: pairs of marks, nested or unclosed, curly or straight.

use chancery_model::Span;

use super::token::{Token, TokenKind};

/// Words between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The words, without the marks.
    pub inner: Span,
    /// The words with their marks.
    pub outer: Span,
    /// Whether a closing mark was found; an unclosed quotation runs to the end of its paragraph.
    pub closed: bool,
}

/// The outermost quotations of a text, paragraph by paragraph, in order.
///
/// A quotation that runs over paragraphs, each with an opening mark of its own, gives one for each.
///
/// ```
/// use chancery_parser::text::{quotations, tokens};
///
/// let text = "He called it “a ‘frank’ talk,” then left.";
/// let found = quotations(text, &tokens(text));
/// assert_eq!(found[0].inner.slice(text), Some("a ‘frank’ talk,"));
/// ```
pub fn quotations(text: &str, tokens: &[Token]) -> Vec<Quotation> {
    quotations_of(text, tokens, &super::paragraphs(text))
}

/// The same over paragraphs that are known.
pub(crate) fn quotations_of(text: &str, tokens: &[Token], paragraphs: &[Span]) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut next = 0;
    for paragraph in paragraphs.iter().copied() {
        let mut open: Option<(Mark, Token)> = None;
        while next < tokens.len() && tokens[next].start < paragraph.end() {
            let token = tokens[next];
            next += 1;
            let Some(mark) = mark_of(text, tokens, next - 1) else { continue };
            match open {
                Some((opening, first)) if closes(opening, mark) => {
                    out.push(quotation(first, Some(token), paragraph));
                    open = None;
                }
                None if mark.opens => open = Some((mark, token)),
                _ => {}
            }
        }
        if let Some((_, first)) = open {
            out.push(quotation(first, None, paragraph));
        }
    }
    out
}

fn quotation(first: Token, last: Option<Token>, paragraph: Span) -> Quotation {
    let (inner_end, outer_end) = last.map_or((paragraph.end(), paragraph.end()), |last| (last.start, last.end));
    Quotation { inner: Span::between(first.end, inner_end), outer: Span::between(first.start, outer_end), closed: last.is_some() }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    CurlyDouble,
    CurlySingle,
    Straight,
    StraightSingle,
    Guillemet,
}

#[derive(Clone, Copy)]
struct Mark {
    family: Family,
    opens: bool,
    closes: bool,
}

fn closes(opening: Mark, mark: Mark) -> bool {
    mark.closes && opening.family == mark.family
}

/// What a token is as a quotation mark. Straight marks open before a word and close after one.
fn mark_of(text: &str, tokens: &[Token], index: usize) -> Option<Mark> {
    let token = tokens[index];
    // The first byte of a mark that quotes; curly ones begin with E2, guillemets with C2.
    if token.kind != TokenKind::Mark || !matches!(text.as_bytes()[token.start as usize], b'"' | b'\'' | 0xE2 | 0xC2) {
        return None;
    }
    let next_glued = tokens.get(index + 1).is_some_and(|next| next.glued);
    let curly = |family, opens| Some(Mark { family, opens, closes: !opens });
    match token.text(text) {
        "“" | "„" => curly(Family::CurlyDouble, true),
        "”" => curly(Family::CurlyDouble, false),
        "«" => curly(Family::Guillemet, true),
        "»" => curly(Family::Guillemet, false),
        // Within a word an opening single mark is a misprinted apostrophe; after one a closing mark may be either.
        "‘" if !token.glued => curly(Family::CurlySingle, true),
        "’" => curly(Family::CurlySingle, false),
        "\"" => Some(Mark {
            family: Family::Straight,
            opens: next_glued && !token.glued || !closes_word(text, tokens, index),
            closes: token.glued || !next_glued,
        }),
        // Before a number the mark stands for missing digits: '90s.
        "'" if next_glued && !token.glued && tokens[index + 1].kind == TokenKind::Word => {
            Some(Mark { family: Family::StraightSingle, opens: true, closes: false })
        }
        "'" if token.glued && !next_glued => Some(Mark { family: Family::StraightSingle, opens: false, closes: true }),
        _ => None,
    }
}

/// Whether a straight mark stands after a word or a stop, where only a closing one can.
fn closes_word(text: &str, tokens: &[Token], index: usize) -> bool {
    let token = tokens[index];
    token.glued && index > 0 && !matches!(tokens[index - 1].text(text), "(" | "[" | "-" | "—" | "–")
}

#[cfg(test)]
mod tests {
    use super::super::cut::tokens;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = quotations(text, &tokens(text)).into_iter().filter_map(|quotation| quotation.inner.slice(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn curly_and_straight() {
        check("He said “yes” and “no.”", &["yes", "no."]);
        check("He said \"yes\" and \"no.\"", &["yes", "no."]);
        check("the (\"so-called\") pact", &["so-called"]);
        check("«Oui», he said", &["Oui"]);
    }

    #[test]
    fn nested_marks_stay_inside() {
        check("“They called it ‘a new era’ of ties,” she said.", &["They called it ‘a new era’ of ties,"]);
        check("'The \"frank\" talk' ended", &["The \"frank\" talk"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("China‘s and Cambodia’s friends’ fight", &[]);
        check("the ministers' meeting in the '90s", &[]);
    }

    #[test]
    fn an_unclosed_quotation_ends_with_its_paragraph() {
        let text = "“We agree, he said.\n\nNobody else spoke.";
        let found = quotations(text, &tokens(text));
        assert_eq!(found.len(), 1);
        assert!(!found[0].closed);
        assert_eq!(found[0].inner.slice(text), Some("We agree, he said."));
    }
}
