#![doc = include_str!("../README.md")]

mod generated;
mod organisation;
mod period;
mod person;
mod state;

pub use organisation::{Member, Organisation};
pub use period::Period;
pub use person::{Gender, Person, Tenure};
pub use state::{Capital, Seat, State};

use chancery_model::{CountryCode, OfficeKind};

/// The facts: states, organisations, people.
///
/// The built-in gazetteer is a handful of references to static tables, so making one costs nothing.
#[derive(Debug, Clone, Copy)]
pub struct Gazetteer {
    states: &'static [State],
    organisations: &'static [Organisation],
    people: &'static [Person],
}

impl Gazetteer {
    /// The facts that come with the crate.
    pub const fn builtin() -> Self {
        Self {
            states: generated::states::STATES,
            organisations: generated::organisations::ORGANISATIONS,
            people: generated::people::PEOPLE,
        }
    }

    /// Every state, sorted by code.
    pub const fn states(&self) -> &'static [State] {
        self.states
    }

    /// Every organisation, sorted by id.
    pub const fn organisations(&self) -> &'static [Organisation] {
        self.organisations
    }

    /// Every person, sorted by name.
    pub const fn people(&self) -> &'static [Person] {
        self.people
    }

    /// The state of a code.
    pub fn state(&self, code: CountryCode) -> Option<&'static State> {
        self.states.binary_search_by_key(&code, |state| state.code).ok().map(|index| &self.states[index])
    }

    /// The organisation of an id, such as `un`.
    pub fn organisation(&self, id: &str) -> Option<&'static Organisation> {
        self.organisations.binary_search_by(|organisation| organisation.id.cmp(id)).ok().map(|index| &self.organisations[index])
    }

    /// The people who bear a full name or one of its other spellings.
    ///
    /// ```
    /// use chancery_gazetteer::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::builtin().people_named("Xi Jinping").count(), 1);
    /// ```
    pub fn people_named(&self, name: &str) -> impl Iterator<Item = &'static Person> {
        self.people.iter().filter(move |person| person.name == name || person.aliases.contains(&name))
    }

    /// Everyone who held an office of a state, with the tenure.
    pub fn holders(&self, country: CountryCode, office: OfficeKind) -> impl Iterator<Item = (&'static Person, &'static Tenure)> {
        self.people.iter().flat_map(move |person| {
            let tenures = person.tenures.iter().filter(move |tenure| tenure.country == Some(country) && tenure.office == office);
            tenures.map(move |tenure| (person, tenure))
        })
    }
}
