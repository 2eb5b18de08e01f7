//! Encodings from before Unicode, by detection.

use chancery_model::{Note, NoteKind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::binary::place_of;
use super::decode::{replaced, sequences};

/// Text in the encoding that the bytes look most like.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<Note>) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let first = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
    let message = format!("not UTF-8 from {}: read as {} by detection", place_of(bytes, first), encoding.name());
    let note = if broken {
        let count = text.matches('\u{fffd}').count();
        replaced(&text, format!("{message}, with {} replaced by U+FFFD", sequences(count)))
    } else {
        Note { kind: NoteKind::Encoding, message, evidence: None }
    };
    (text, vec![note])
}

/// Text of a page, whose `charset` counts more than detection.
#[cfg(feature = "html")]
pub(super) fn decode_page(bytes: Vec<u8>) -> Result<(String, Vec<Note>), super::SourceError> {
    let utf8 = std::str::from_utf8(&bytes).is_ok();
    let declared = if utf8 { None } else { declared(&bytes) };
    let Some(encoding) = declared.filter(|encoding| *encoding != encoding_rs::UTF_8) else { return super::decode(bytes) };
    super::binary::refuse(&bytes)?;
    let (text, broken) = encoding.decode_without_bom_handling(&bytes);
    let text = text.into_owned();
    let message = format!("read as {}, as the page declares", encoding.name());
    let note = if broken {
        replaced(&text, format!("{message}, with {} replaced by U+FFFD", sequences(text.matches('\u{fffd}').count())))
    } else {
        Note { kind: NoteKind::Encoding, message, evidence: None }
    };
    Ok((text, vec![note]))
}

/// The encoding that a page names near its beginning: `<meta charset="gb2312">`.
#[cfg(feature = "html")]
fn declared(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    /// Browsers look for the declaration in this many bytes.
    const HEAD: usize = 1024;
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let name = b"charset=";
    let at = head.windows(name.len()).position(|window| window == name)? + name.len();
    let value = head[at..].trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let length = value.iter().position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))).unwrap_or(value.len());
    encoding_rs::Encoding::for_label(&value[..length])
}
