//! Names of the gazetteer, as phrases of cased words.

use chancery_gazetteer::{Gazetteer, Organisation, Person};
use chancery_model::{CountryCode, Sector};

use super::Interner;
use super::phrases::Phrases;
use crate::generated::lexicon as data;

/// What a name may stand for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Entity {
    /// A state by its name: "Cambodia".
    State(CountryCode),
    /// A state by an adjective: "Cambodian".
    Adjective(CountryCode),
    /// Its people: "Cambodians".
    People(CountryCode),
    /// Its capital, used for its government: "Phnom Penh".
    Capital(CountryCode),
    /// A building or street, used for the government or a part of it: "the Kremlin".
    Seat(CountryCode, Sector),
    /// A city or region.
    City(CountryCode),
    /// A prefix of compounds: "Sino-".
    Combining(CountryCode),
    /// An organisation.
    Organisation(&'static Organisation),
    /// A person by the full name.
    Person(&'static Person),
    /// A person by what later mentions use alone.
    ShortName(&'static Person),
}

/// Every name with everything that it may stand for.
pub(crate) type Names = Phrases<Vec<Entity>>;

/// The names of a gazetteer.
pub(crate) fn load(gazetteer: &Gazetteer, interner: &mut Interner) -> Names {
    let mut names = Names::default();
    let mut add = |name: &str, entity: Entity| {
        let words = interner.phrase(name);
        if let Some(entities) = names.entry(&words, Vec::new) {
            entities.push(entity);
        }
    };
    for state in gazetteer.states() {
        let code = state.code;
        state.names.iter().for_each(|name| add(name, Entity::State(code)));
        state.adjectives.iter().for_each(|name| add(name, Entity::Adjective(code)));
        state.people.iter().for_each(|name| add(name, Entity::People(code)));
        state.combining.iter().for_each(|name| add(name, Entity::Combining(code)));
        for capital in state.capitals {
            add(capital.name, Entity::Capital(code));
            capital.aliases.iter().for_each(|name| add(name, Entity::Capital(code)));
        }
        state.seats.iter().for_each(|seat| add(seat.name, Entity::Seat(code, seat.sector)));
        state.cities.iter().for_each(|name| add(name, Entity::City(code)));
    }
    for organisation in gazetteer.organisations() {
        let names = organisation.abbreviations.iter().chain(organisation.aliases).chain([&organisation.name]);
        names.for_each(|name| add(name, Entity::Organisation(organisation)));
    }
    // "He" and "An" are family names too, but in a text they are words.
    let word = |name: &str| data::FUNCTION_WORDS.iter().any(|(_, words)| words.contains(&name.to_lowercase().as_str()));
    for person in gazetteer.people() {
        add(person.name, Entity::Person(person));
        person.aliases.iter().for_each(|name| add(name, Entity::Person(person)));
        person.short.iter().filter(|short| **short != person.name && !word(short)).for_each(|name| add(name, Entity::ShortName(person)));
    }
    names
}
