//! People and the offices that they held.

use chancery_model::{CountryCode, OfficeKind, Truth};
use chrono::NaiveDate;

use crate::Period;

/// A person who held public office.
#[derive(Debug)]
pub struct Person {
    /// The usual full name in English news.
    pub name: &'static str,
    /// Other full spellings.
    pub aliases: &'static [&'static str],
    /// What later mentions use alone: "Xi", "Macron", "Hun Sen".
    pub short: &'static [&'static str],
    /// For pronouns.
    pub gender: Option<Gender>,
    /// Offices, in the order of the file.
    pub tenures: &'static [Tenure],
}

/// Grammatical gender of a person's pronouns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// She.
    Female,
    /// He.
    Male,
}

/// One term in one office.
#[derive(Debug)]
pub struct Tenure {
    /// The kind of office.
    pub office: OfficeKind,
    /// The title, as English news writes it before the name, then its variants.
    pub titles: &'static [&'static str],
    /// The state whose office it was.
    pub country: Option<CountryCode>,
    /// The id of the organisation whose office it was.
    pub organisation: Option<&'static str>,
    /// First to last day in office.
    pub period: Period,
    /// Whether the holder was only acting.
    pub acting: bool,
}

impl Tenure {
    /// Whether the office was held on a day.
    pub fn held_on(&self, day: NaiveDate) -> Truth {
        self.period.holds_on(day)
    }
}
