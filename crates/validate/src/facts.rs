//! What rules know beside the record: names, people, words.

use chancery_gazetteer::{Gazetteer, Person};

use crate::names::Names;
use crate::numbers::Numbers;
use crate::vocabulary::Vocabulary;

/// The gazetteer by name, and the vocabulary.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub(crate) names: Names,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) numbers: Numbers,
    people: &'static [Person],
}

impl Facts {
    pub(crate) fn new(gazetteer: &Gazetteer, people: &'static [Person]) -> Self {
        Self { names: Names::new(gazetteer, people), vocabulary: Vocabulary::new(), numbers: Numbers::new(), people }
    }

    /// The people who bear a full name.
    pub(crate) fn people_named(&self, name: &str) -> impl Iterator<Item = &'static Person> {
        self.names.people_named(name).iter().copied()
    }

    /// Everyone.
    pub(crate) fn people(&self) -> impl Iterator<Item = &'static Person> {
        self.people.iter()
    }
}
