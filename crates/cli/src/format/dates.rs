//! The temporal expressions of a document as one line of JSON.

use chancery_model::rows::{DatedWords, DatesRow};
use chancery_parser::time::TaggedTime;

/// One line. `start` and `end` count the characters of the text, as TimeML tools do; bytes are counted everywhere else.
///
/// # Errors
///
/// When the line cannot be written as JSON.
pub fn render(doc: &str, text: &str, tagged: &[TaggedTime]) -> serde_json::Result<Vec<u8>> {
    let mut counter = Characters { text, byte: 0, count: 0 };
    let timexes = tagged.iter().filter_map(|time| {
        let words = time.span.slice(text)?;
        let start = counter.before(time.span.start() as usize);
        let (kind, value, edtf) = (time.kind, time.value.as_deref().map(Into::into), time.edtf);
        let end = start + words.chars().count() as u32;
        Some(DatedWords { start, end, text: words.into(), kind, value, edtf })
    });
    let mut line = serde_json::to_vec(&DatesRow { doc: doc.into(), timexes: timexes.collect() })?;
    line.push(b'\n');
    Ok(line)
}

/// Counts characters from the last place on, so that a text is counted once.
struct Characters<'t> {
    text: &'t str,
    byte: usize,
    count: u32,
}

impl Characters<'_> {
    /// The number of characters before a byte.
    fn before(&mut self, byte: usize) -> u32 {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.text.get(self.byte..byte).map_or(0, |text| text.chars().count() as u32);
        self.byte = byte;
        self.count
    }
}

#[cfg(test)]
mod tests {
    use chancery_parser::time::{Reference, Tagger};

    #[test]
    fn offsets_count_characters() {
        let text = "À l’Élysée, they met on 10 February 2023 — and in April 2019.";
        let tagged = Tagger::new().tag(text, &Reference::new(None));
        let line: serde_json::Value = serde_json::from_slice(&super::render("x", text, &tagged).unwrap()).unwrap();
        assert_eq!(line["doc"], "x");
        let letters: Vec<char> = text.chars().collect();
        for time in line["timexes"].as_array().unwrap() {
            let range = time["start"].as_u64().unwrap() as usize..time["end"].as_u64().unwrap() as usize;
            assert_eq!(letters[range].iter().collect::<String>(), time["text"].as_str().unwrap());
        }
        assert_eq!(line["timexes"][1]["edtf"], "2019-04");
    }
}
