//! Text into paragraphs.

use chancery_model::Span;

/// A line of this many bytes or more holds a paragraph of its own; shorter ones may be hard-wrapped.
const WRAP_WIDTH: usize = 100;
/// A line shorter than this was not wrapped: it is a heading, a byline or the end of a paragraph.
const SHORT_LINE: usize = 40;

/// The paragraphs of a text, without the white space around them.
///
/// A blank line always separates; a single line break does unless the text is hard-wrapped there.
pub(crate) fn paragraphs(text: &str) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut open = false;
    let mut offset = 0;
    let mut previous = "";
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        if body.is_empty() {
            open = false;
        } else {
            let start = (offset + line.len() - line.trim_start().len()) as u32;
            let span = Span::between(start, start + body.len() as u32);
            match out.last_mut() {
                Some(last) if open && wrapped(previous, line, body) => *last = last.cover(span),
                _ => out.push(span),
            }
            open = true;
            previous = body;
        }
        offset += line.len();
    }
    out
}

/// Whether the break between two lines only wraps.
fn wrapped(previous: &str, line: &str, body: &str) -> bool {
    let indented = line.starts_with([' ', '\t', '\u{3000}']);
    let goes_on = body.chars().next().is_some_and(char::is_lowercase);
    // A short line without a stop is a heading or a date, not the end of a wrapped paragraph.
    let stands_alone = body.len() < SHORT_LINE && !body.ends_with(['.', '!', '?', '"', '”', ':', ',', ';', ')']);
    // Where the next line is a whole paragraph, nothing is wrapped at this width.
    let narrow = body.len() < WRAP_WIDTH && (SHORT_LINE..WRAP_WIDTH).contains(&previous.len());
    goes_on || (!indented && !stands_alone && narrow)
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = paragraphs(text).into_iter().filter_map(|span| span.slice(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn blank_lines_separate() {
        check("One.\n\n  Two.\n\n\nThree.", &["One.", "Two.", "Three."]);
        check("", &[]);
        check(" \n \n", &[]);
    }

    #[test]
    fn short_and_long_lines_stand_alone() {
        check("A headline\nA first paragraph.", &["A headline", "A first paragraph."]);
        let long = "word ".repeat(30);
        let text = format!("{long}\nNext.");
        check(&text, &[long.trim(), "Next."]);
        let headline = "A headline as long as a line that was wrapped at its width";
        check(&format!("{headline}\nA {long}"), &[headline, &format!("A {}", long.trim())]);
    }

    #[test]
    fn wrapped_lines_join() {
        let text = "The two ministers met on Tuesday in the old town and\nagreed to meet again before the end of the year in\nTunis.\n   Next paragraph.";
        check(
            text,
            &[
                "The two ministers met on Tuesday in the old town and\nagreed to meet again before the end of the year in\nTunis.",
                "Next paragraph.",
            ],
        );
    }
}
