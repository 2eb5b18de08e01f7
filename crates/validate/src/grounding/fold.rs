//! Text without typography: one form for all quotation marks, dashes, spaces and ligatures.

use std::ops::Range;

/// A folded text that remembers where each byte came from.
pub(super) struct Folded<'a> {
    original: &'a str,
    text: String,
    /// For each byte, where in the original the character begins that it came from.
    origins: Vec<u32>,
}

impl<'a> Folded<'a> {
    /// Folds a text of at most 4 GiB.
    pub(super) fn new(original: &'a str) -> Self {
        let mut folded = Self { original, text: String::with_capacity(original.len()), origins: Vec::with_capacity(original.len()) };
        for (start, letter) in original.char_indices() {
            folded.push(letter, start as u32);
        }
        folded
    }

    fn push(&mut self, letter: char, origin: u32) {
        let mut buffer = [0; 4];
        let form = match letter {
            '\u{2018}'..='\u{201B}' | '\u{2032}' | '`' | '\u{B4}' => "'",
            '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' => "\"",
            '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
            '\u{2026}' => "...",
            '\u{FB00}' => "ff",
            '\u{FB01}' => "fi",
            '\u{FB02}' => "fl",
            '\u{FB03}' => "ffi",
            '\u{FB04}' => "ffl",
            '\u{FB05}' | '\u{FB06}' => "st",
            // Soft hyphens, zero-width spaces and joiners, byte order marks.
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => "",
            _ if letter.is_whitespace() => {
                // A run of spaces counts as one.
                if self.text.ends_with(' ') { "" } else { " " }
            }
            _ => letter.encode_utf8(&mut buffer),
        };
        self.text.push_str(form);
        self.origins.extend(std::iter::repeat_n(origin, form.len()));
    }

    /// The place in the original of each occurrence of folded words.
    pub(super) fn occurrences(&self, words: &str) -> Vec<Range<usize>> {
        let folded = Folded::new(words).text;
        // Without spaces at its ends, the last byte comes from a character that is not part of a run.
        let words = folded.trim();
        if words.is_empty() {
            return Vec::new();
        }
        let origin = |byte: usize| self.origins[byte] as usize;
        let matches = self.text.match_indices(words);
        matches
            .map(|(at, _)| {
                let last = origin(at + words.len() - 1);
                origin(at)..last + self.original[last..].chars().next().map_or(0, char::len_utf8)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &str, expected: &[&str]) {
        let folded = Folded::new(text);
        let found: Vec<_> = folded.occurrences(words).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{words} in {text}");
    }

    #[test]
    fn typography_does_not_matter() {
        check("the “Blue Compass” plan", "\"Blue Compass\"", &["“Blue Compass”"]);
        check("2018–2020", "2018-2020", &["2018–2020"]);
        check("the of\u{FB01}ce and the office", "office", &["of\u{FB01}ce", "office"]);
        check("two\u{A0} \n boats", "two boats", &["two\u{A0} \n boats"]);
        check("co\u{AD}operate", "cooperate", &["co\u{AD}operate"]);
        check("and so on…", "on...", &["on…"]);
        check("nothing", " ", &[]);
        check("nothing", "else", &[]);
    }
}
