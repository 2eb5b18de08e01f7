//! What a file holds, by its first bytes and the extension of its name.

/// The containers that articles come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Plain text: one article.
    Text,
    /// An HTML page: one article.
    Html,
    /// JSON Lines: one article on each line.
    JsonLines,
    /// A JSON document: one article, or an array of them.
    Json,
}

/// Tells the format of an input from its name and its first bytes; a few hundred are enough.
///
/// The content decides where it is plain; the extension decides the rest.
///
/// ```
/// use chancery_parser::source::{Format, sniff};
///
/// assert_eq!(sniff("-", b"<!DOCTYPE html><html>"), Format::Html);
/// assert_eq!(sniff("feed.jsonl", b"{\"text\":\"A\"}\n{\"text\":\"B\"}\n"), Format::JsonLines);
/// assert_eq!(sniff("readout.txt", b"LIMA, March 3 --"), Format::Text);
/// ```
pub fn sniff(name: &str, start: &[u8]) -> Format {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    match extension.as_str() {
        "jsonl" | "ndjson" => Format::JsonLines,
        "txt" | "text" | "md" => Format::Text,
        "html" | "htm" | "xhtml" => Format::Html,
        "json" => json(start).unwrap_or(Format::Json),
        _ if is_html(start) => Format::Html,
        _ => json(start).unwrap_or(Format::Text),
    }
}

impl Format {
    /// Whether a file found in a folder can hold articles, by its name: text, HTML, JSON, or no extension at all.
    ///
    /// Markdown is left out, because a README lies in many folders of articles.
    ///
    /// ```
    /// use chancery_parser::source::Format;
    ///
    /// assert!(Format::reads("2023/readout.TXT"));
    /// assert!(Format::reads("2023/readout"));
    /// assert!(!Format::reads("2023/photo.jpg"));
    /// ```
    pub fn reads(name: &str) -> bool {
        const EXTENSIONS: &[&str] = &["txt", "text", "html", "htm", "xhtml", "json", "jsonl", "ndjson"];
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
        file.rsplit_once('.').is_none_or(|(_, extension)| EXTENSIONS.contains(&extension.to_ascii_lowercase().as_str()))
    }
}

fn is_html(start: &[u8]) -> bool {
    const OPENINGS: &[&str] =
        &["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<h1", "<meta", "<title", "<!--", "<?xml"];
    OPENINGS.iter().any(|opening| start.get(..opening.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(opening.as_bytes())))
}

/// JSON spread over lines is one document; an object whose first line is whole, or only broken, is a line of a feed.
fn json(start: &[u8]) -> Option<Format> {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or(start).trim_ascii();
    match line {
        [b'[', ..] if line.len() == 1 || line[1..].trim_ascii_start().starts_with(b"{") => Some(Format::Json),
        b"{" => Some(Format::Json),
        [b'{', rest @ ..] if rest.trim_ascii_start().starts_with(b"\"") || rest.trim_ascii_start().starts_with(b"}") => {
            Some(if line.ends_with(b",") { Format::Json } else { Format::JsonLines })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_and_extension_tell_the_format() {
        for (name, start, expected) in [
            ("a", "", Format::Text),
            ("a", "{", Format::Json),
            ("a", "{\n  \"id\": 1", Format::Json),
            ("a", "{ \"id\": 1,\n", Format::Json),
            ("a", "[{\"id\": 1}]", Format::Json),
            ("a", "[Editor's note: this is text.]", Format::Text),
            ("a", "{quoted} text", Format::Text),
            ("a", "\u{feff}{\"id\":1}", Format::JsonLines),
            ("a.json", "{\"id\":1}\n{\"id\":2}", Format::JsonLines),
            ("a.json", "nothing", Format::Json),
            ("a.jsonl", "broken", Format::JsonLines),
            ("a.txt", "<p>not a page", Format::Text),
            ("a", "\n <HTML>", Format::Html),
            ("a.htm", "words", Format::Html),
        ] {
            assert_eq!(sniff(name, start.as_bytes()), expected, "{name} {start}");
        }
    }
}
