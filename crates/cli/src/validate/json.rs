//! Findings as JSON objects.

use serde_json::{Map, Value, json};

use super::finding::{Finding, position};

/// One finding as an object on one line: file, line, article and the fields of the diagnostic.
pub(super) fn render(finding: &Finding<'_>) -> serde_json::Result<String> {
    let value = match finding {
        Finding::Shape { file, shape } => json!({
            "file": file, "line": shape.line, "column": shape.column, "code": null, "rule": "wrong-shape", "severity": "error",
            "message": shape.reason, "path": shape.path,
        }),
        Finding::Rule { file, line, article, source, diagnostic } => {
            let mut object = Map::new();
            object.extend([("file".to_owned(), json!(file)), ("line".to_owned(), json!(line)), ("article".to_owned(), json!(article))]);
            if let (Some(source), Some(span)) = (source, diagnostic.span) {
                let (line, column) = position(source, span.start());
                object.insert("at".to_owned(), json!({ "line": line, "column": column }));
            }
            if let Value::Object(fields) = serde_json::to_value(diagnostic)? {
                object.extend(fields);
            }
            Value::Object(object)
        }
    };
    serde_json::to_string(&value)
}
