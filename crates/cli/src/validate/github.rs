//! Findings as workflow commands of GitHub Actions:
//! <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>.

use chancery_validate::Severity;

use super::finding::Finding;

/// One finding as one command.
pub(super) fn render(finding: &Finding<'_>) -> String {
    let level = match finding.diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let (line, column) = finding.position();
    let title = property(&format!("{} {}", finding.diagnostic.code, finding.diagnostic.rule));
    let message = data(&format!("{} ({})", finding.diagnostic.message, finding.diagnostic.path));
    format!("::{level} file={},line={line},col={column},title={title}::{message}", property(finding.file))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
