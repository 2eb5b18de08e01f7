#![doc = include_str!("../README.md")]

mod generated;
mod organisation;
mod period;
mod person;
mod state;
mod tie;

pub use organisation::{Member, Organisation};
pub use period::Period;
pub use person::{Gender, Person, Tenure};
pub use state::{Capital, Seat, State};
pub use tie::Tie;

use chancery_model::{CountryCode, OfficeKind};

/// The facts: states, organisations, people.
///
/// The built-in gazetteer is a handful of references to static tables, so making one costs nothing.
#[derive(Debug, Clone, Copy)]
pub struct Gazetteer {
    states: &'static [State],
    organisations: &'static [Organisation],
    people: &'static [Person],
    ties: &'static [Tie],
}

impl Gazetteer {
    /// The facts that come with the crate.
    pub const fn builtin() -> Self {
        Self {
            states: generated::states::STATES,
            organisations: generated::organisations::ORGANISATIONS,
            people: generated::people::PEOPLE,
            ties: generated::ties::TIES,
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

    /// Diplomatic relations and the years in which they began, sorted by the codes of the two states.
    pub const fn ties(&self) -> &'static [Tie] {
        self.ties
    }

    /// The relations of two states.
    ///
    /// ```
    /// use chancery_gazetteer::Gazetteer;
    /// use chancery_model::CountryCode;
    ///
    /// let [china, cambodia] = ["CHN", "KHM"].map(CountryCode::from_static);
    /// assert_eq!(Gazetteer::builtin().tie(cambodia, china).map(|tie| tie.years), Some(&[1958][..]));
    /// ```
    pub fn tie(&self, one: CountryCode, other: CountryCode) -> Option<&'static Tie> {
        let parties = if one <= other { [one, other] } else { [other, one] };
        self.ties.binary_search_by_key(&parties, |tie| tie.parties).ok().map(|index| &self.ties[index])
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
