//! Findings as workflow commands of GitHub Actions:
//! <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>.

use chancery_validate::Severity;

use super::finding::Finding;

/// One finding as one command.
pub(super) fn render(finding: &Finding<'_>) -> String {
    match finding {
        Finding::Shape { file, shape } => {
            let place = if shape.path.is_empty() { String::new() } else { format!("{}: ", shape.path) };
            let (file, message) = (property(file), data(&format!("{place}{}", shape.reason)));
            format!("::error file={file},line={},col={},title=wrong-shape::{message}", shape.line, shape.column)
        }
        Finding::Rule { file, line, diagnostic, .. } => {
            let level = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            let title = property(&format!("{} {}", diagnostic.code, diagnostic.rule));
            let message = data(&format!("{} ({})", diagnostic.message, diagnostic.path));
            format!("::{level} file={},line={line},title={title}::{message}", property(file))
        }
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
