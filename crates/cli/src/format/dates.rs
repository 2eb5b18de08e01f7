//! The temporal expressions of a document: one line of JSON, or the text with TIMEX3 around them.

use std::io::Write as _;

use chancery_model::Edtf;
use chancery_parser::time::{TaggedTime, TimeAnchor};
use chrono::NaiveDate;
use clap::ValueEnum;

/// The formats of `chancery dates`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One line of JSON for each document.
    Jsonl,
    /// One TimeML document after another, TIMEX3 inline.
    Timeml,
}

/// One document: `{"doc", "timexes": [{"start", "end", "text", "type", "value", "edtf"}]}` and a line feed.
///
/// `start` and `end` count the characters of the text, as TimeML tools do; bytes are counted everywhere else. The record is that of
/// [`chancery_model::rows::DatesRow`], written without building one: a feed has millions.
pub fn jsonl(doc: &str, text: &str, tagged: &[TaggedTime]) -> Vec<u8> {
    let mut out = Vec::with_capacity(64 + tagged.len() * 112);
    let mut counter = Characters { text, byte: 0, count: 0 };
    out.extend_from_slice(b"{\"doc\":");
    string(&mut out, doc);
    out.extend_from_slice(b",\"timexes\":[");
    let mut first = true;
    for time in tagged {
        let Some(words) = time.span.slice(text) else { continue };
        if !first {
            out.push(b',');
        }
        first = false;
        let start = counter.before(time.span.start() as usize);
        let end = counter.before(time.span.end() as usize);
        let _ = write!(out, "{{\"start\":{start},\"end\":{end},\"text\":");
        string(&mut out, words);
        out.extend_from_slice(b",\"type\":\"");
        out.extend_from_slice(time.kind.as_str().as_bytes());
        out.extend_from_slice(b"\",\"value\":");
        optional(&mut out, time.value.as_deref());
        out.extend_from_slice(b",\"edtf\":");
        edtf(&mut out, time.edtf.as_ref());
        out.push(b'}');
    }
    out.extend_from_slice(b"]}\n");
    out
}

/// A TimeML document (ISO-TimeML 1.2.1): the text with TIMEX3 around its expressions, the day of publication as the creation time.
pub fn timeml(doc: &str, text: &str, published: Option<NaiveDate>, tagged: &[TaggedTime]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 5 / 4 + 512);
    out.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>");
    escaped(&mut out, doc);
    out.extend_from_slice(b"</DOCID>\n");
    if let Some(day) = published {
        let _ = writeln!(
            out,
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{day}\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">{day}</TIMEX3></DCT>"
        );
    }
    out.extend_from_slice(b"<TEXT>");
    let mut written = 0;
    for (index, time) in tagged.iter().enumerate() {
        let range = time.span.start() as usize..time.span.end() as usize;
        let (Some(between), Some(words)) = (text.get(written..range.start), text.get(range.clone())) else { continue };
        escaped(&mut out, between);
        let _ =
            write!(out, "<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"", index + 1, time.kind.as_str(), time.value.as_deref().unwrap_or(""));
        if let Some(modifier) = time.modifier {
            let _ = write!(out, " mod=\"{}\"", modifier.as_str());
        }
        for (name, value) in [("quant", time.quant), ("freq", time.freq.as_deref())] {
            if let Some(value) = value {
                let _ = write!(out, " {name}=\"{value}\"");
            }
        }
        for (name, anchor) in [("anchorTimeID", time.anchor), ("beginPoint", time.begin), ("endPoint", time.end)] {
            match anchor {
                Some(TimeAnchor::Publication) => drop(write!(out, " {name}=\"t0\"")),
                Some(TimeAnchor::Expression(index)) => drop(write!(out, " {name}=\"t{}\"", index + 1)),
                None => {}
            }
        }
        out.push(b'>');
        escaped(&mut out, words);
        out.extend_from_slice(b"</TIMEX3>");
        written = range.end;
    }
    escaped(&mut out, text.get(written..).unwrap_or_default());
    out.extend_from_slice(b"</TEXT>\n</TimeML>\n");
    out
}

/// A JSON string (RFC 8259).
fn string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let bytes = text.as_bytes();
    let mut from = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => "",
            _ => continue,
        };
        out.extend_from_slice(&bytes[from..at]);
        if escape.is_empty() {
            let _ = write!(out, "\\u{byte:04x}");
        } else {
            out.extend_from_slice(escape.as_bytes());
        }
        from = at + 1;
    }
    out.extend_from_slice(&bytes[from..]);
    out.push(b'"');
}

fn optional(out: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => string(out, text),
        None => out.extend_from_slice(b"null"),
    }
}

fn edtf(out: &mut Vec<u8>, date: Option<&Edtf>) {
    match date {
        Some(date) => drop(write!(out, "\"{date}\"")),
        None => out.extend_from_slice(b"null"),
    }
}

/// Text of XML, within elements or attributes.
fn escaped(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    let mut from = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let entity: &[u8] = match byte {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'>' => b"&gt;",
            b'"' => b"&quot;",
            // XML 1.0 has no other control characters.
            0..=8 | 11 | 12 | 14..=31 => b" ",
            _ => continue,
        };
        out.extend_from_slice(&bytes[from..at]);
        out.extend_from_slice(entity);
        from = at + 1;
    }
    out.extend_from_slice(&bytes[from..]);
}

/// Counts characters from the last place on, so that a text is counted once.
struct Characters<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl Characters<'_> {
    /// The number of characters before a byte; places come in order.
    fn before(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        // A character is counted at its first byte.
        let bytes = self.text.as_bytes().get(self.byte..byte).unwrap_or_default();
        self.count += bytes.iter().filter(|byte| (**byte).cast_signed() >= -0x40).count();
        self.byte = byte;
        self.count
    }
}

#[cfg(test)]
mod tests {
    use chancery_parser::time::{Reference, Tagger};

    use super::*;

    #[test]
    fn offsets_count_characters() {
        let text = "À l’Élysée, they met on 10 February 2023 — and in April 2019.";
        let tagged = Tagger::new().tag(text, &Reference::new(None));
        let line: serde_json::Value = serde_json::from_slice(&jsonl("x", text, &tagged)).unwrap();
        assert_eq!(line["doc"], "x");
        let letters: Vec<char> = text.chars().collect();
        for time in line["timexes"].as_array().unwrap() {
            let range = time["start"].as_u64().unwrap() as usize..time["end"].as_u64().unwrap() as usize;
            assert_eq!(letters[range].iter().collect::<String>(), time["text"].as_str().unwrap());
        }
        assert_eq!(line["timexes"][1]["edtf"], "2019-04");
    }

    #[test]
    fn the_line_is_json_whatever_the_text() {
        let text = "On \u{1}“10\tFebruary\t2023” \\ \"2019\"; February 30.";
        let tagged = Tagger::new().tag(text, &Reference::new(None));
        let bytes = jsonl("a\"b\\c\u{2}", text, &tagged);
        let row: chancery_model::rows::DatesRow<'_> = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(row.doc, "a\"b\\c\u{2}");
        assert_eq!(row.timexes[0].text, "10\tFebruary\t2023");
        assert!(row.timexes[2].value.is_none());
        // The bytes are those that the record itself would give.
        assert_eq!(bytes, [serde_json::to_vec(&row).unwrap(), b"\n".to_vec()].concat());
    }

    #[test]
    fn timeml_holds_the_text_and_its_expressions() {
        let text = "Q&A on 10 February 2023.";
        let tagged = Tagger::new().tag(text, &Reference::new(None));
        let xml = String::from_utf8(timeml("x", text, None, &tagged)).unwrap();
        assert!(
            xml.contains("<TEXT>Q&amp;A on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2023-02-10\">10 February 2023</TIMEX3>.</TEXT>"),
            "{xml}"
        );
    }
}
