//! Bytes that are no text: told by a signature, a NUL byte or a crowd of control characters.

use super::{Place, SourceError};

/// First bytes of files that people put beside articles by mistake.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF signature"),
    (b"PK\x03\x04", "a ZIP signature (also .docx, .odt, .epub)"),
    (b"\x1f\x8b", "a gzip signature"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard signature"),
    (b"\xd0\xcf\x11\xe0", "an old Office signature (.doc)"),
    (b"\x89PNG", "a PNG signature"),
    (b"\xff\xd8\xff", "a JPEG signature"),
    (b"GIF8", "a GIF signature"),
    (b"\x7fELF", "an ELF signature"),
    (b"SQLite format 3\0", "an SQLite signature"),
];

/// One control character in this many bytes makes a text doubtful.
const CONTROL_SHARE: usize = 10;
/// How far into the input control characters are counted.
const CONTROL_WINDOW: usize = 8 * 1024;

/// Refuses bytes that are no text.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), SourceError> {
    let found = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, name)| ((*name).to_owned(), 0));
    let found = found.or_else(|| bytes.iter().position(|byte| *byte == 0).map(|at| ("a NUL byte".to_owned(), at)));
    let Some((what, at)) = found.or_else(|| controls(bytes)) else { return Ok(()) };
    Err(SourceError::Binary { what, place: place_of(bytes, at) })
}

/// The line and byte of an offset.
pub(super) fn place_of(bytes: &[u8], at: usize) -> Place {
    let line = bytes[..at.min(bytes.len())].split(|byte| *byte == b'\n').count();
    Place { line: line as u64, byte: at as u64 }
}

fn controls(bytes: &[u8]) -> Option<(String, usize)> {
    let window = &bytes[..bytes.len().min(CONTROL_WINDOW)];
    // Escape opens the shift sequences of ISO-2022-JP, so it may occur in text.
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    let count = window.iter().filter(|byte| is_control(byte)).count();
    let first = window.iter().position(is_control)?;
    (count * CONTROL_SHARE > window.len())
        .then(|| (format!("{count} control characters in the first {} bytes, the first 0x{:02x}", window.len(), window[first]), first))
}

#[cfg(test)]
mod tests {
    use super::refuse;

    fn check(bytes: &[u8], expected: &str) {
        let found = refuse(bytes).map_or_else(|error| error.to_string(), |()| "text".to_owned());
        assert!(found.contains(expected), "{found}");
    }

    #[test]
    fn text_passes() {
        for text in ["", "plain\r\n\ttabs\x0c", "Élysée", "one \x07 bell in a long enough line"] {
            check(text.as_bytes(), "text");
        }
    }

    #[test]
    fn other_bytes_are_named_with_their_place() {
        check(b"ab\nc\0", "a NUL byte at line 2, byte 4");
        check(b"%PDF-1.7 \n", "a PDF signature at line 1, byte 0");
        check(b"\x01\x02\x03\x04 a", "4 control characters in the first 6 bytes, the first 0x01 at line 1, byte 0");
    }
}
