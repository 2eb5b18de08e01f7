//! Words of an article on a terminal: one line, no control characters, cut where the line ends.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The words on one line: white space folded, control characters left out, so that no article can command the terminal.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(|word| word.chars().filter(|letter| !letter.is_control()).collect()).collect();
    words.join(" ")
}

/// The words on one line of at most `width` columns, with an ellipsis for what is cut.
pub(super) fn cut(text: &str, width: usize) -> String {
    let line = one_line(text);
    if line.width() <= width {
        return line;
    }
    let mut columns = 0;
    let fitting = line.chars().take_while(|letter| {
        columns += letter.width().unwrap_or(0);
        columns < width
    });
    let cut: String = fitting.collect();
    format!("{}…", cut.trim_end())
}

/// The words between quotation marks, cut to `width` columns with the marks.
pub(super) fn quoted(text: &str, width: usize) -> String {
    format!("“{}”", cut(text, width.saturating_sub(2)))
}

/// The text filled up with blanks to `width` columns.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// Lines of at most `width` columns that break between words.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in one_line(text).split(' ') {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_by_columns() {
        for (text, width, expected) in [
            ("short", 5, "short"),
            ("The two\n  sides met", 40, "The two sides met"),
            ("The two sides met", 8, "The two…"),
            ("The two sides met", 9, "The two…"),
            ("双方会见", 5, "双方…"),
            ("red \u{1b}[31m alert", 40, "red [31m alert"),
            ("anything", 0, "…"),
        ] {
            assert_eq!(cut(text, width), expected);
        }
    }

    #[test]
    fn lines_wrap_between_words() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("unbreakable", 4), ["unbreakable"]);
    }
}
