//! Phrases of several words, each with the terms of a vocabulary that it stands for.

use rustc_hash::FxHashMap;

/// Phrases by their first word.
#[derive(Debug, Clone)]
pub(crate) struct Phrases<T> {
    by_first: FxHashMap<&'static str, Vec<(&'static str, T)>>,
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Reads rows whose phrases stand between bars.
    pub(super) fn new(rows: impl Iterator<Item = (T, &'static str)>) -> Self {
        let mut by_first: FxHashMap<&'static str, Vec<(&'static str, T)>> = FxHashMap::default();
        for (term, phrases) in rows {
            for phrase in phrases.split('|') {
                let first = phrase.split_once(' ').map_or(phrase, |(first, _)| first);
                by_first.entry(first).or_default().push((phrase, term));
            }
        }
        // The longest phrase is tried first.
        #[allow(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Self { by_first }
    }

    /// Calls `found` with the term of every phrase in a text that is in lower case, the longest at each word; a word may be in the plural.
    pub(crate) fn find(&self, text: &str, mut found: impl FnMut(T, &'static str)) {
        let mut behind = 0;
        for (at, word) in words(text) {
            if at < behind {
                continue;
            }
            let Some(phrases) = self.by_first.get(word).or_else(|| self.by_first.get(word.strip_suffix('s')?)) else { continue };
            let rest = &text[at..];
            let mut longest = 0;
            for (phrase, term) in phrases {
                if phrase.len() < longest {
                    break;
                }
                if starts(rest, phrase, word) {
                    longest = phrase.len();
                    found(*term, phrase);
                }
            }
            behind = at + longest;
        }
    }

    /// Whether some phrase of a term is in a text in lower case.
    pub(crate) fn says(&self, text: &str, term: T) -> bool {
        let mut said = false;
        self.find(text, |found, _| said |= found == term);
        said
    }
}

/// Whether `rest` begins with the phrase as whole words; the last word may be in the plural.
fn starts(rest: &str, phrase: &str, word: &str) -> bool {
    let after = match rest.strip_prefix(phrase) {
        Some(after) => after,
        // The first word is in the plural: "banks" for "bank".
        None if !phrase.contains(' ') && word.strip_suffix('s') == Some(phrase) => &rest[word.len()..],
        None => return false,
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

/// Words with their places: letters, digits, and hyphens within.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let length = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '-').unwrap_or(rest.len());
        at = start + length;
        Some((start, rest[..length].trim_end_matches('-')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts() {
        let phrases = Phrases::new([(1, "partnership"), (2, "strategic partnership|bank"), (3, "civil society")].into_iter());
        let check = |text: &str, expected: &[i32]| {
            let mut found = Vec::new();
            phrases.find(text, |term, _| found.push(term));
            assert_eq!(found, expected, "{text}");
        };
        check("a strategic partnership", &[2]);
        check("partnerships of banks and a civil society", &[1, 2, 3]);
        check("civil societyism", &[]);
    }
}
