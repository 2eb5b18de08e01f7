//! The names of states, organisations and people, as articles write them.

use chancery_gazetteer::{Gazetteer, Organisation, Person};
use chancery_model::CountryCode;
use rustc_hash::FxHashMap;

/// What a name of a state is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameKind {
    /// "Cambodia", "the Kingdom of Cambodia".
    State,
    /// "Cambodian", "Cambodians", "Sino".
    Adjective,
    /// "Phnom Penh".
    Capital,
    /// "Kremlin".
    Seat,
    /// Another city or a region.
    City,
}

/// Names by what they name. Making one walks the whole gazetteer; it is worth keeping.
#[derive(Debug, Clone)]
pub(crate) struct Names {
    /// The state that a name belongs to; a name of several is left out.
    states: FxHashMap<&'static str, Option<(CountryCode, NameKind)>>,
    organisations: FxHashMap<&'static str, &'static Organisation>,
    people: FxHashMap<&'static str, Vec<&'static Person>>,
    gazetteer: Gazetteer,
}

impl Names {
    pub(crate) fn new(gazetteer: &Gazetteer, people: &'static [Person]) -> Self {
        let mut names =
            Self { states: FxHashMap::default(), organisations: FxHashMap::default(), people: FxHashMap::default(), gazetteer: *gazetteer };
        for state in gazetteer.states() {
            names.state(state.names, state.code, NameKind::State);
            names.state(state.adjectives, state.code, NameKind::Adjective);
            names.state(state.people, state.code, NameKind::Adjective);
            for capital in state.capitals {
                names.state(std::slice::from_ref(&capital.name), state.code, NameKind::Capital);
                names.state(capital.aliases, state.code, NameKind::Capital);
            }
            for seat in state.seats {
                names.state(std::slice::from_ref(&seat.name), state.code, NameKind::Seat);
            }
            names.state(state.cities, state.code, NameKind::City);
        }
        for organisation in gazetteer.organisations() {
            for name in [organisation.name].iter().chain(organisation.abbreviations).chain(organisation.aliases) {
                names.organisations.insert(name, organisation);
            }
        }
        for person in people {
            for name in [person.name].iter().chain(person.aliases) {
                names.people.entry(name).or_default().push(person);
            }
        }
        names
    }

    fn state(&mut self, names: &'static [&'static str], code: CountryCode, kind: NameKind) {
        for name in names {
            self.states
                .entry(name)
                // Successor states share names with their predecessors, and some cities have namesakes.
                .and_modify(|known| *known = known.filter(|(other, _)| *other == code))
                .or_insert(Some((code, kind)));
        }
    }

    /// The only state that a name belongs to.
    pub(crate) fn state_named(&self, name: &str) -> Option<(CountryCode, NameKind)> {
        *self.states.get(without_article(name))?
    }

    /// Whether a name belongs to any state, or to several.
    pub(crate) fn names_a_state(&self, name: &str) -> bool {
        self.states.contains_key(without_article(name))
    }

    pub(crate) fn organisation_named(&self, name: &str) -> Option<&'static Organisation> {
        self.organisations.get(without_article(name)).copied()
    }

    /// The people who bear a full name.
    pub(crate) fn people_named(&self, name: &str) -> &[&'static Person] {
        self.people.get(name).map_or(&[], Vec::as_slice)
    }

    /// The facts behind the names.
    pub(crate) fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }
}

/// "The Philippines" and "the Kremlin" go by their bare names.
fn without_article(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}
