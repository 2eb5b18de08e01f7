//! Rows under the words that lead to them.

use super::WordId;

/// Rows of any kind, those of one word together.
#[derive(Debug)]
pub(super) struct ByWord<T> {
    rows: Vec<T>,
    /// Where the rows of each word begin, by id, and at the end how many there are.
    starts: Vec<u32>,
}

impl<T> Default for ByWord<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), starts: Vec::new() }
    }
}

impl<T: Copy> ByWord<T> {
    /// Puts the rows of each of so many words together by counting them; those of one word keep their order.
    pub(super) fn new(rows: &[(WordId, T)], words: usize) -> Self {
        let mut starts = vec![0_u32; words + 2];
        for (word, _) in rows {
            starts[word.index() + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut next = starts.clone();
        let mut out: Vec<T> = rows.iter().map(|(_, row)| *row).collect();
        for (word, row) in rows {
            let place = &mut next[word.index()];
            out[*place as usize] = *row;
            *place += 1;
        }
        Self { rows: out, starts }
    }
}

impl<T> ByWord<T> {
    fn range(&self, word: WordId) -> std::ops::Range<usize> {
        self.starts.get(word.index()..word.index() + 2).map_or(0..0, |bounds| bounds[0] as usize..bounds[1] as usize)
    }

    /// Other rows in the places of these.
    pub(super) fn map<U>(self, row: impl FnMut(T) -> U) -> ByWord<U> {
        ByWord { rows: self.rows.into_iter().map(row).collect(), starts: self.starts }
    }

    /// The rows of a word.
    pub(super) fn of(&self, word: WordId) -> &[T] {
        &self.rows[self.range(word)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_their_word() {
        let rows = [(4, 'a'), (1, 'b'), (4, 'c'), (0, 'd')].map(|(word, row)| (WordId(word), row));
        let by_word = ByWord::new(&rows, 5);
        for (word, expected) in [(0, "d"), (1, "b"), (2, ""), (4, "ac"), (5, ""), (9, "")] {
            assert_eq!(by_word.of(WordId(word)).iter().collect::<String>(), expected, "{word}");
        }
    }
}
