//! An extraction as indented JSON.

use chancery_model::Extraction;

/// One extraction, without a line break at the end.
///
/// # Errors
///
/// When the record cannot be written as JSON.
pub fn render(extraction: &Extraction) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec_pretty(extraction)
}
