//! Findings as JSON objects.

use chancery_validate::Diagnostic;
use serde::Serialize;

use super::finding::Finding;

/// Where the record is, then the fields of the diagnostic.
#[derive(Serialize)]
struct Found<'a> {
    file: &'a str,
    /// Line of the file, from 1.
    line: usize,
    /// Column in characters, from 1.
    column: usize,
    article: &'a str,
    /// Where the words begin in the article, for editors.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Place>,
    #[serde(flatten)]
    diagnostic: &'a Diagnostic,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
}

/// One finding as an object on one line.
pub(super) fn render(finding: &Finding<'_>) -> serde_json::Result<String> {
    let (line, column) = finding.position();
    let at = finding.article_position().map(|(line, column)| Place { line, column });
    serde_json::to_string(&Found { file: finding.file, line, column, article: finding.article, at, diagnostic: finding.diagnostic })
}
