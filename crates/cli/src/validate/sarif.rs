//! Findings as SARIF 2.1.0, the format that code scanning reads:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use chancery_validate::{Rule, Severity};
use serde_json::{Value, json};

use super::finding::{Finding, position};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What stands before the results: the log, its run, the tool with all its rules. Results are written one at a time, so that a
/// feed of any length fits.
pub(super) fn head() -> String {
    let rules: Vec<Value> = Rule::all().iter().map(descriptor).collect();
    let version = env!("CARGO_PKG_VERSION");
    let driver = json!({ "name": "chancery", "version": version, "semanticVersion": version, "rules": rules });
    format!(
        r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"tool":{{"driver":{driver}}},"columnKind":"unicodeCodePoints","results":["#
    )
}

/// What stands behind the results.
pub(super) const TAIL: &str = "]}]}";

/// One finding as a result: at its place in the record's file, with the words of the article beside it.
pub(super) fn render(finding: &Finding<'_>) -> String {
    let diagnostic = finding.diagnostic;
    let (line, column) = finding.position();
    let mut text = diagnostic.message.clone();
    for note in &diagnostic.notes {
        text.push_str("\nnote: ");
        text.push_str(&note.message);
    }
    if let Some(help) = &diagnostic.help {
        text.push_str("\nhelp: ");
        text.push_str(help);
    }
    let index = Rule::all().iter().position(|rule| rule.code() == diagnostic.code);
    let mut result = json!({
        "ruleId": diagnostic.code.to_string(),
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(finding.file) },
                "region": { "startLine": line, "startColumn": column },
            },
            "logicalLocations": [{ "fullyQualifiedName": if diagnostic.path.is_empty() { "/" } else { diagnostic.path.as_str() }, "kind": "member" }],
        }],
    });
    if let Some(index) = index {
        result["ruleIndex"] = index.into();
    }
    if let (Some(source), Some(span)) = (finding.source, diagnostic.span) {
        let (start, end) = (position(source, span.start()), position(source, span.end()));
        let words = span.slice(source).unwrap_or_default();
        result["relatedLocations"] = json!([{
            "id": 1,
            "message": { "text": "the words of the article" },
            "physicalLocation": {
                "artifactLocation": { "uri": uri(finding.article) },
                "region": { "startLine": start.0, "startColumn": start.1, "endLine": end.0, "endColumn": end.1, "byteOffset": span.start(), "byteLength": span.len(), "snippet": { "text": words } },
            },
        }]);
    }
    result.to_string()
}

/// A path as a URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'@' | b'+' | b',' | b'=' => {
                out.push(char::from(byte));
            }
            _ => out.extend(format!("%{byte:02X}").chars()),
        }
    }
    out
}

fn descriptor(rule: &Rule) -> Value {
    json!({
        "id": rule.code().to_string(),
        "name": rule.name(),
        "shortDescription": { "text": rule.summary().replace('\n', " ") },
        "help": { "text": rule.doc(), "markdown": rule.doc() },
        "defaultConfiguration": { "level": level(rule.severity()) },
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}
