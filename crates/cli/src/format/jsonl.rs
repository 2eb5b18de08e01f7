//! An extraction as one line of JSON Lines.

use chancery_model::Extraction;

/// One extraction on one line.
///
/// # Errors
///
/// When the record cannot be written as JSON.
pub fn render(extraction: &Extraction) -> serde_json::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(extraction)?;
    line.push(b'\n');
    Ok(line)
}
