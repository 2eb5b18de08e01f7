//! The gazetteer's people by name.

use chancery_gazetteer::Person;

/// People by every full name they go by.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    /// Sorted by name, so that a look-up is a binary search and no hash decides an order.
    names: Vec<(&'static str, &'static Person)>,
}

impl Facts {
    pub(crate) fn new(people: &'static [Person]) -> Self {
        let all_names = |person: &'static Person| std::iter::once(person.name).chain(person.aliases.iter().copied());
        let mut names: Vec<_> = people.iter().flat_map(|person| all_names(person).map(move |name| (name, person))).collect();
        names.sort_by_key(|(name, _)| *name);
        Self { names }
    }

    /// The people who bear a full name.
    pub(crate) fn people_named(&self, name: &str) -> impl Iterator<Item = &'static Person> {
        let start = self.names.partition_point(|(known, _)| *known < name);
        self.names[start..].iter().take_while(move |(known, _)| *known == name).map(|(_, person)| *person)
    }

    /// Everyone, once for each name.
    pub(crate) fn people(&self) -> impl Iterator<Item = &'static Person> {
        self.names.iter().map(|(_, person)| *person)
    }
}
