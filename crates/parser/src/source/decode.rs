//! Bytes into text.

use chancery_model::{Evidence, Note, NoteKind, Span};

use super::SourceError;
use super::binary::{place_of, refuse};

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";
const REPLACEMENT: char = '\u{fffd}';

/// The text of some bytes, and notes on what was guessed or replaced.
///
/// UTF-8 is taken as it is, without a byte order mark. UTF-16 is read when it is marked. Other bytes are read by detection
/// with the feature `encoding`, else as UTF-8 with `U+FFFD` for what is broken. A note that replaced something carries the
/// first replacement as evidence; a note that only guessed carries none.
///
/// ```
/// use chancery_parser::source::decode;
///
/// assert_eq!(decode(b"\xef\xbb\xbfAccra".to_vec())?.0, "Accra");
/// assert!(decode(b"\0\0".to_vec()).is_err());
/// # Ok::<(), chancery_parser::source::SourceError>(())
/// ```
///
/// # Errors
///
/// [`SourceError::Binary`] when the bytes are no text.
pub fn decode(mut bytes: Vec<u8>) -> Result<(String, Vec<Note>), SourceError> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Ok(utf16(&bytes));
    }
    refuse(&bytes)?;
    let marked = bytes.starts_with(UTF8_MARK);
    if marked {
        bytes.drain(..UTF8_MARK.len());
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => (text, Vec::new()),
        Err(broken) if marked || mostly_utf8(broken.as_bytes()) => lossy(broken.as_bytes()),
        Err(broken) => unmarked(broken.as_bytes()),
    })
}

#[cfg(feature = "encoding")]
fn unmarked(bytes: &[u8]) -> (String, Vec<Note>) {
    super::legacy::decode(bytes)
}

#[cfg(not(feature = "encoding"))]
fn unmarked(bytes: &[u8]) -> (String, Vec<Note>) {
    lossy(bytes)
}

/// Whether whole characters beyond ASCII outnumber the broken ones: a damaged UTF-8 text and not a legacy one.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

fn lossy(bytes: &[u8]) -> (String, Vec<Note>) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let first = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
    let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let message = format!("read as UTF-8 with {} replaced by U+FFFD, the first at {}", sequences(broken), place_of(bytes, first));
    let notes = vec![replaced(&text, message)];
    (text, notes)
}

fn utf16(bytes: &[u8]) -> (String, Vec<Note>) {
    let big = bytes.starts_with(b"\xfe\xff");
    let pairs = bytes[2..].chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| if big { u16::from_be_bytes([pair[0], pair[1]]) } else { u16::from_le_bytes([pair[0], pair[1]]) });
    let mut broken = usize::from(odd);
    let mut text: String = char::decode_utf16(units)
        .map(|unit| {
            broken += usize::from(unit.is_err());
            unit.unwrap_or(REPLACEMENT)
        })
        .collect();
    if odd {
        text.push(REPLACEMENT);
    }
    let name = if big { "UTF-16BE" } else { "UTF-16LE" };
    let notes = if broken == 0 {
        vec![Note { kind: NoteKind::Encoding, message: format!("read as {name}, as its byte order mark says"), evidence: None }]
    } else {
        vec![replaced(&text, format!("read as {name} with {} replaced by U+FFFD", sequences(broken)))]
    };
    (text, notes)
}

/// A note that shows the first replacement.
pub(super) fn replaced(text: &str, message: String) -> Note {
    let at = text.find(REPLACEMENT).unwrap_or(0) as u32;
    let evidence = Evidence::of(text, Span::between(at, at + REPLACEMENT.len_utf8() as u32));
    Note { kind: NoteKind::Encoding, message, evidence }
}

/// "one invalid sequence", "3 invalid sequences".
pub(super) fn sequences(count: usize) -> String {
    if count == 1 { "one invalid sequence".to_owned() } else { format!("{count} invalid sequences") }
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn check(bytes: &[u8], text: &str, note: Option<&str>) {
        let (found, notes) = decode(bytes.to_vec()).unwrap();
        assert_eq!(found, text);
        assert_eq!(notes.first().map(|note| note.message.as_str()), note);
        for evidence in notes.iter().filter_map(|note| note.evidence.as_ref()) {
            assert_eq!(evidence.span.slice(&found), Some("\u{fffd}"));
        }
    }

    #[test]
    fn unicode_needs_no_guess() {
        check(b"", "", None);
        check("Élysée\r\n".as_bytes(), "Élysée\r\n", None);
        check(b"\xef\xbb\xbfA", "A", None);
        check(b"\xff\xfeA\0\xc9\0", "AÉ", Some("read as UTF-16LE, as its byte order mark says"));
        check(b"\xfe\xff\0A\0\xc9", "AÉ", Some("read as UTF-16BE, as its byte order mark says"));
    }

    #[test]
    fn damaged_unicode_keeps_its_sound_parts() {
        let mut bytes = "Élysée\nParis à ".as_bytes().to_vec();
        bytes.extend(b"\xff.");
        check(
            &bytes,
            "Élysée\nParis à \u{fffd}.",
            Some("read as UTF-8 with one invalid sequence replaced by U+FFFD, the first at line 2, byte 18"),
        );
        check(b"\xfe\xff\0A\xd8", "A\u{fffd}", Some("read as UTF-16BE with one invalid sequence replaced by U+FFFD"));
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn legacy_encodings_are_guessed_and_named() {
        let (latin, _, _) =
            encoding_rs::WINDOWS_1252.encode("Le président français a reçu à l’Élysée la délégation du Bénin, après des années d’été.");
        check(
            &latin,
            "Le président français a reçu à l’Élysée la délégation du Bénin, après des années d’été.",
            Some("not UTF-8 from line 1, byte 5: read as windows-1252 by detection"),
        );
        let text = "国务院总理李强在北京会见来访的柬埔寨首相，双方就两国关系交换了意见。";
        let (chinese, _, _) = encoding_rs::GBK.encode(text);
        check(&chinese, text, Some("not UTF-8 from line 1, byte 0: read as GBK by detection"));
    }
}
