//! Phrases of several words, each with the terms of a vocabulary that it stands for.

use std::ops::ControlFlow;

use rustc_hash::FxHashMap;

use super::beginnings::{Beginnings, LONGEST};

/// Phrases by their first word.
#[derive(Debug, Clone)]
pub(crate) struct Phrases<T> {
    by_first: FxHashMap<&'static str, Vec<(&'static str, T)>>,
    beginnings: Beginnings,
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Reads rows whose phrases stand between bars.
    pub(super) fn new(rows: impl Iterator<Item = (T, &'static str)>) -> Self {
        let mut by_first: FxHashMap<&'static str, Vec<(&'static str, T)>> = FxHashMap::default();
        for (term, phrases) in rows {
            for phrase in phrases.split('|') {
                let (_, first) = words(phrase).next().unwrap_or((0, phrase));
                by_first.entry(first).or_default().push((phrase, term));
            }
        }
        let beginnings = Beginnings::new(by_first.keys().copied());
        // The longest phrase is tried first.
        #[allow(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Self { by_first, beginnings }
    }

    /// Calls `found` with the term of every phrase in a text, the longest at each word; a word may be in the plural, and in capitals.
    pub(crate) fn find(&self, text: &str, mut found: impl FnMut(T, &'static str)) {
        let _ = self.each(text, |term, phrase| {
            found(term, phrase);
            ControlFlow::Continue(())
        });
    }

    /// Whether some phrase of a term is in a text.
    pub(crate) fn says(&self, text: &str, term: T) -> bool {
        self.each(text, |found, _| if found == term { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }).is_break()
    }

    fn each(&self, text: &str, mut found: impl FnMut(T, &'static str) -> ControlFlow<()>) -> ControlFlow<()> {
        let mut behind = 0;
        let mut buffer = [0; LONGEST];
        for (at, word) in words(text) {
            if at < behind || !self.beginnings.may_have(word.as_bytes()) {
                continue;
            }
            let lower = &mut buffer[..word.len()];
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            let Ok(lower) = std::str::from_utf8(lower) else { continue };
            let Some(phrases) = self.by_first.get(lower).or_else(|| self.by_first.get(lower.strip_suffix('s')?)) else { continue };
            let rest = &text[at..];
            let mut longest = 0;
            for (phrase, term) in phrases {
                if phrase.len() < longest {
                    break;
                }
                if starts(rest, phrase, lower) {
                    longest = phrase.len();
                    found(*term, phrase)?;
                }
            }
            behind = at + longest;
        }
        ControlFlow::Continue(())
    }

    /// Whether some phrase of a term begins at any word of a text, within longer phrases and words with hyphens too: "war" in "war-torn".
    pub(crate) fn says_within(&self, text: &str, term: T) -> bool {
        let letter = |letter: char| letter.is_alphanumeric();
        let mut at = 0;
        while let Some(start) = text[at..].find(letter).map(|start| at + start) {
            let rest = &text[start..];
            let word = &rest[..rest.find(|other| !letter(other)).unwrap_or(rest.len())];
            let lower = word.to_lowercase();
            let known = self.by_first.get(lower.as_str()).or_else(|| self.by_first.get(lower.strip_suffix('s')?));
            if known.is_some_and(|phrases| phrases.iter().any(|(phrase, of)| *of == term && starts(rest, phrase, &lower))) {
                return true;
            }
            at = start + word.len();
        }
        false
    }
}

/// Whether `rest` begins with the phrase as whole words; the last word may be in the plural.
fn starts(rest: &str, phrase: &str, word: &str) -> bool {
    let after = if rest.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase)) {
        &rest[phrase.len()..]
    } else if !phrase.contains(' ') && word.strip_suffix('s') == Some(phrase) {
        // The first word is in the plural: "banks" for "bank".
        &rest[word.len()..]
    } else {
        return false;
    };
    let after = after
        .strip_prefix("es")
        .filter(|after| ends(after))
        .or_else(|| after.strip_prefix('s').filter(|after| ends(after)))
        .unwrap_or(after);
    ends(after)
}

fn ends(after: &str) -> bool {
    !after.starts_with(|letter: char| letter.is_alphanumeric())
}

/// Words with their places: letters, digits, and hyphens within. Letters beyond ASCII count, and so do marks of typography within a word.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(|byte| KINDS[usize::from(*byte)] == Kind::Letter)?;
        let length = bytes[start..].iter().position(|byte| KINDS[usize::from(*byte)] == Kind::Other);
        at = length.map_or(bytes.len(), |length| start + length);
        Some((start, text.get(start..at)?.trim_end_matches('-')))
    })
}

/// What a byte can be of a word.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Other,
    /// Within a word: hyphens, and bytes of a character behind its first.
    Inner,
    Letter,
}

/// General punctuation begins with E2, quotation marks and spaces of Latin-1 with C2.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        if (byte as u8).is_ascii_alphanumeric() || byte >= 0xC3 && byte != 0xE2 {
            kinds[byte] = Kind::Letter;
        } else if byte as u8 == b'-' || byte & 0xC0 == 0x80 {
            kinds[byte] = Kind::Inner;
        }
        byte += 1;
    }
    kinds
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts() {
        let phrases =
            Phrases::new([(1, "partnership"), (2, "strategic partnership|bank"), (3, "civil society"), (4, "père|hiv/aids")].into_iter());
        let check = |text: &str, expected: &[i32]| {
            let mut found = Vec::new();
            phrases.find(text, |term, _| found.push(term));
            assert_eq!(found, expected, "{text}");
        };
        check("a Strategic Partnership", &[2]);
        check("partnerships of Banks and a “civil society”", &[1, 2, 3]);
        check("civil societyism, partnership-like", &[]);
        assert!(phrases.says_within("partnership-like strategic partnerships", 1) && !phrases.says_within("civil societyism", 3));
        check("un Père — HIV/AIDS", &[4, 4]);
    }
}
