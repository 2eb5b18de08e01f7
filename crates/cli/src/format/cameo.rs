//! The events of an extraction as tab-separated lines of CAMEO codes.

use chancery_model::Extraction;
use chancery_model::rows::{Sentences, cameo_rows};

/// One line for each dyad: date, source, target, code, article, sentence.
pub fn render(extraction: &Extraction, sentences: &Sentences<'_>) -> Vec<u8> {
    cameo_rows(extraction, sentences).iter().map(|row| format!("{row}\n")).collect::<String>().into_bytes()
}
