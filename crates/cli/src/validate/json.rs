//! Findings as JSON objects.

use chancery_validate::Diagnostic;
use serde::Serialize;

use super::finding::{Finding, position};

/// A finding of a rule: where the record is, then the fields of the diagnostic.
#[derive(Serialize)]
struct Found<'a> {
    file: &'a str,
    line: usize,
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

/// A record that is no extraction.
#[derive(Serialize)]
struct Malformed<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    code: Option<&'a str>,
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    path: &'a str,
}

/// One finding as an object on one line.
pub(super) fn render(finding: &Finding<'_>) -> serde_json::Result<String> {
    match *finding {
        Finding::Shape { file, shape } => serde_json::to_string(&Malformed {
            file,
            line: shape.line,
            column: shape.column,
            code: None,
            rule: "wrong-shape",
            severity: "error",
            message: &shape.reason,
            path: &shape.path,
        }),
        Finding::Rule { file, line, article, source, diagnostic } => {
            let start = source.zip(diagnostic.span).map(|(source, span)| position(source, span.start()));
            let at = start.map(|(line, column)| Place { line, column });
            serde_json::to_string(&Found { file, line, article, at, diagnostic })
        }
    }
}
