//! The events of an extraction as lines of PLOVER objects.

use chancery_model::Extraction;
use chancery_model::rows::{Sentences, plover_rows};

/// One line for each event.
///
/// # Errors
///
/// When a row cannot be written as JSON.
pub fn render(extraction: &Extraction, sentences: &Sentences<'_>) -> serde_json::Result<Vec<u8>> {
    let mut out = Vec::new();
    for row in plover_rows(extraction, sentences) {
        serde_json::to_writer(&mut out, &row)?;
        out.push(b'\n');
    }
    Ok(out)
}
