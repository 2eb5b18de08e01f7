//! An extraction as one line of JSON Lines.

use chancery_model::Extraction;

/// A record has about so many bytes for each byte of its article, and seldom more: with room for them the line never moves.
const EXPANSION: usize = 10;

/// One extraction on one line. `length` is that of the article in bytes, or less; room is made by it.
///
/// # Errors
///
/// When the record cannot be written as JSON.
pub fn render(extraction: &Extraction, length: usize) -> serde_json::Result<Vec<u8>> {
    let mut line = Vec::with_capacity(length * EXPANSION);
    serde_json::to_writer(&mut line, extraction)?;
    line.push(b'\n');
    Ok(line)
}
