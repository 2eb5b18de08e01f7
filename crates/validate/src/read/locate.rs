//! Where a value stands in the text of a record.

/// The byte of a JSON text at which the value of a JSON Pointer begins; of the innermost value on the way where it leads nowhere.
///
/// ```
/// use chancery_validate::locate;
///
/// let text = r#"{"events": [{"type": "AID"}, {"type": "AGREE"}]}"#;
/// assert_eq!(&text[locate(text, "/events/1/type")..], r#""AGREE"}]}"#);
/// assert_eq!(&text[locate(text, "/events/1/score")..], r#"{"type": "AGREE"}]}"#);
/// ```
pub fn locate(text: &str, pointer: &str) -> usize {
    let mut scanner = Scanner { bytes: text.as_bytes(), at: 0 };
    scanner.blank();
    let mut found = scanner.at;
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        if !scanner.enter(&step) {
            break;
        }
        found = scanner.at;
    }
    found
}

/// A place in a JSON text; on text that is no JSON it moves forward all the same.
struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn blank(&mut self) {
        while self.peek().is_ascii_whitespace() {
            self.at += 1;
        }
    }

    /// Moves to the member or element of the value at hand; false, and anywhere, when there is none.
    fn enter(&mut self, step: &str) -> bool {
        let (object, index) = (self.peek() == b'{', step.parse::<usize>().ok());
        if !object && self.peek() != b'[' {
            return false;
        }
        self.at += 1;
        for place in 0.. {
            self.blank();
            if matches!(self.peek(), b'}' | b']' | 0) {
                return false;
            }
            let here = if object {
                let start = self.at;
                self.value();
                let key = std::str::from_utf8(self.bytes.get(start..self.at).unwrap_or_default()).unwrap_or_default();
                let key: String = serde_json::from_str(key).unwrap_or_default();
                self.blank();
                if self.peek() == b':' {
                    self.at += 1;
                }
                self.blank();
                key == step
            } else {
                index == Some(place)
            };
            if here {
                return true;
            }
            self.value();
            self.blank();
            if self.peek() == b',' {
                self.at += 1;
            }
        }
        false
    }

    /// Passes over a value.
    fn value(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                0 => return,
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' | b':' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
            if depth == 0 && matches!(self.peek(), b',' | b':' | b'}' | b']' | 0) {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.at += 1;
        loop {
            match self.peek() {
                0 => return,
                b'\\' => self.at = (self.at + 2).min(self.bytes.len()),
                b'"' => {
                    self.at += 1;
                    return;
                }
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn pointers_are_followed() {
        let text = r#" {"a": [1, {"b\"": "x,]}", "c": null}], "d/e": {"f": [[2]]}}"#;
        for (pointer, expected) in
            [("/a/0", "1, {"), ("/a/1/c", "null}"), ("/a/1/b\"", "\"x,]}\""), ("/d~1e/f/0/0", "2]]}}"), ("", "{\"a\""), ("/a/7", "[1, {")]
        {
            assert!(text[locate(text, pointer)..].starts_with(expected), "{pointer}");
        }
    }

    #[test]
    fn broken_text_ends() {
        for text in ["", "{", "{\"a\"", "{\"a\":", "[1,", "{\"a\": \"x", "}", "{\"a\\"] {
            assert!(locate(text, "/a/0/b") <= text.len());
        }
    }
}
