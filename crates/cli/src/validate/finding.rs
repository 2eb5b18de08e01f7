//! What there is to show: a finding of a rule, or a record of the wrong shape.

use chancery_validate::Diagnostic;

/// A record that is no extraction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    /// Line of the file, from 1.
    pub(super) line: usize,
    /// Column in bytes, from 1.
    pub(super) column: usize,
    /// Where in the record: `events[2].actors[0]`; nothing when it is no JSON.
    pub(super) path: String,
    /// What is wrong.
    pub(super) reason: String,
    /// The line of the file.
    pub(super) text: String,
}

/// Something to show.
#[derive(Debug, Clone, Copy)]
pub(super) enum Finding<'a> {
    /// A rule found something.
    Rule {
        /// The file of the record.
        file: &'a str,
        /// The line that the record begins in.
        line: usize,
        /// Name of the article.
        article: &'a str,
        /// Text of the article, where it is known.
        source: Option<&'a str>,
        /// The finding.
        diagnostic: &'a Diagnostic,
    },
    /// The record could not be read.
    Shape {
        /// The file of the record.
        file: &'a str,
        /// What is wrong.
        shape: &'a Shape,
    },
}

/// Line and column (in characters) of a byte of a text, both from 1.
pub(super) fn position(text: &str, byte: u32) -> (usize, usize) {
    let before = text.get(..byte as usize).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (1 + before.matches('\n').count(), 1 + before[line_start..].chars().count())
}

#[cfg(test)]
mod tests {
    use super::position;

    #[test]
    fn positions_count_from_one() {
        for (byte, expected) in [(0, (1, 1)), (3, (1, 3)), (4, (2, 1)), (6, (2, 2))] {
            assert_eq!(position("é.\néx", byte), expected, "{byte}");
        }
    }
}
