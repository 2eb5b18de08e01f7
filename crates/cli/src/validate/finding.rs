//! What there is to show: a finding with its record and its article.

use chancery_validate::{Diagnostic, locate};

/// A finding, where it is in the record's file, and the article that it is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finding<'a> {
    /// The file of the record.
    pub(super) file: &'a str,
    /// The line of the file on which the record's text begins, from 1.
    pub(super) line: usize,
    /// The column, in bytes, at which it begins, from 1.
    pub(super) column: usize,
    /// The record as it stands in the file.
    pub(super) record: &'a str,
    /// Name of the article.
    pub(super) article: &'a str,
    /// Text of the article, where it is known.
    pub(super) source: Option<&'a str>,
    pub(super) diagnostic: &'a Diagnostic,
}

impl Finding<'_> {
    /// The byte of the record's text at which the value begins that the finding is about.
    pub(super) fn at(&self) -> usize {
        match broken_at(&self.diagnostic.message) {
            Some((line, column)) if self.diagnostic.path.is_empty() => byte(self.record, line, column),
            _ => locate(self.record, &self.diagnostic.path),
        }
    }

    /// Line and column (in characters) of the file, both from 1.
    pub(super) fn position(&self) -> (usize, usize) {
        let (line, column) = position(self.record, self.at() as u32);
        (self.line + line - 1, if line == 1 { self.column + column - 1 } else { column })
    }

    /// Line and column of the article, both from 1.
    pub(super) fn article_position(&self) -> Option<(usize, usize)> {
        self.source.zip(self.diagnostic.span).map(|(source, span)| position(source, span.start()))
    }
}

/// Line and column that the message of broken JSON ends with.
fn broken_at(message: &str) -> Option<(usize, usize)> {
    let (_, place) = message.rsplit_once(" at line ")?;
    let (line, column) = place.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// The byte of a line and a column, both from 1.
fn byte(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = (start + column.saturating_sub(1)).min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Line and column (in characters) of a byte of a text, both from 1.
pub(super) fn position(text: &str, byte: u32) -> (usize, usize) {
    let before = text.get(..byte as usize).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (1 + before.matches('\n').count(), 1 + before[line_start..].chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_from_one() {
        for (byte, expected) in [(0, (1, 1)), (3, (1, 3)), (4, (2, 1)), (6, (2, 2))] {
            assert_eq!(position("é.\néx", byte), expected, "{byte}");
        }
    }

    #[test]
    fn broken_json_has_its_place() {
        assert_eq!(broken_at("EOF while parsing a value at line 3 column 12"), Some((3, 12)));
        assert_eq!(byte("ab\ncd\nef", 2, 2), 4);
        assert_eq!(byte("ab", 9, 9), 2);
    }
}
