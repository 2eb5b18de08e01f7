//! Names of the gazetteer in a text.

use chancery_model::CountryCode;
use smallvec::SmallVec;

use super::{Reading, joins};
use crate::lexicon::Term;
use crate::lexicon::names::Entity;

/// A name, with everything that it may stand for.
#[derive(Debug, Clone)]
pub(crate) struct NameMatch {
    /// First token.
    pub(crate) first: usize,
    /// Token after the last.
    pub(crate) end: usize,
    pub(crate) entities: SmallVec<[Entity; 2]>,
}

impl NameMatch {
    /// The first entity that a function accepts.
    pub(crate) fn find<T>(&self, accept: impl Fn(&Entity) -> Option<T>) -> Option<T> {
        self.entities.iter().find_map(accept)
    }
}

/// Finds the longest name at each capitalised token.
pub(super) fn find(reading: &mut Reading) {
    let names = &reading.lexicon.names;
    let mut index = 0;
    while index < reading.tokens.len() {
        let word = reading.words[index];
        let mut entities = SmallVec::new();
        let tokens = &reading.tokens[index..];
        let found = reading.capitalised(index).then(|| names.longest(reading.text, tokens, word.function, &mut entities)).flatten();
        let Some(length) = found else {
            index += 1;
            continue;
        };
        let end = index + length;
        // "US$ 50 million" is money.
        if length == 1 && reading.form(end) == "$" && reading.tokens[end].glued {
            index = end + 1;
            continue;
        }
        if aside(reading, index, end) {
            index = end;
            continue;
        }
        let number = reading.names.len() as u32;
        // "Belgrade" is the capital of the state that existed on the day.
        if entities.len() > 1
            && let Some(day) = reading.published
        {
            let existed = |entity: &Entity| state_of(entity).and_then(CountryCode::country).is_none_or(|country| country.existed_on(day));
            if entities.iter().any(existed) {
                entities.retain(|entity| existed(entity));
            }
            // "Moscow" of 1983 is that of a state which has ended since.
            let ended = |entity: &Entity| {
                matches!(entity, Entity::Capital(_))
                    && state_of(entity).and_then(CountryCode::country).is_some_and(|country| country.until.is_some())
            };
            if entities.iter().any(ended) {
                entities.retain(|entity| ended(entity) || state_of(entity).is_none());
            }
        }
        reading.names.push(NameMatch { first: index, end, entities });
        reading.name_of[index..end].fill(Some(number));
        index = end;
    }
}

/// "anti-American crowds", "Iran-backed militias", "Latin American leaders": whom a crowd is against and who stands behind a group is
/// not who it is, and a part of a continent is no state.
fn aside(reading: &Reading, first: usize, end: usize) -> bool {
    let part = |at: usize| reading.term(at, Term::PartOfContinent) && reading.capitalised(at);
    let beside = |at: usize| reading.tokens[at].end < reading.tokens[first].start;
    first >= 1 && part(first - 1) && beside(first - 1)
        || first >= 2 && joins(reading, first - 1) && reading.term(first - 2, Term::Stance)
        || joins(reading, end) && reading.term(end + 1, Term::Backing)
}

/// The state that an entity belongs to.
fn state_of(entity: &Entity) -> Option<CountryCode> {
    match entity {
        Entity::State(code)
        | Entity::Adjective(code)
        | Entity::People(code)
        | Entity::Capital(code)
        | Entity::Seat(code, _)
        | Entity::City(code)
        | Entity::Combining(code) => Some(*code),
        Entity::Organisation(_) | Entity::Person(_) | Entity::ShortName(_) => None,
    }
}
