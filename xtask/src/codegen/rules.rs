//! The reference page of the validator's rules.

use crate::workspace::{Mode, ensure_file};

/// Writes, or checks, the page.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    ensure_file("docs/rules.md", &chancery_validate::reference_markdown(), mode)
}
