//! Names of the gazetteer in a text.

use super::Reading;
use crate::lexicon::names::Entity;

/// A name, with everything that it may stand for.
#[derive(Debug, Clone)]
pub(crate) struct NameMatch {
    /// First token.
    pub(crate) first: usize,
    /// Token after the last.
    pub(crate) end: usize,
    pub(crate) entities: Vec<Entity>,
}

impl NameMatch {
    /// The first entity that a function accepts.
    pub(crate) fn find<T>(&self, accept: impl Fn(&Entity) -> Option<T>) -> Option<T> {
        self.entities.iter().find_map(accept)
    }
}

/// Finds the longest name at each capitalised token.
pub(super) fn find(reading: &mut Reading) {
    let mut index = 0;
    while index < reading.tokens.len() {
        let found = if reading.capitalised(index) { reading.lexicon.names.longest(&reading.exact[index..]) } else { None };
        let Some((length, entities)) = found else {
            index += 1;
            continue;
        };
        let end = index + length;
        // "US$ 50 million" is money.
        if length == 1 && reading.form(end) == "$" && reading.tokens[end].glued {
            index = end + 1;
            continue;
        }
        let number = reading.names.len() as u32;
        let entities = entities.clone();
        reading.names.push(NameMatch { first: index, end, entities });
        reading.name_of[index..end].fill(Some(number));
        index = end;
    }
}
