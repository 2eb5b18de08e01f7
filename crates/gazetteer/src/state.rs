//! States and the names that news gives them.

use chancery_model::CountryCode;

use crate::Period;

/// A state or territory with its names.
#[derive(Debug)]
pub struct State {
    /// ISO 3166-1 alpha-3, or the former code.
    pub code: CountryCode,
    /// Common and formal names, the most usual first.
    pub names: &'static [&'static str],
    /// Adjectives: "Cambodian".
    pub adjectives: &'static [&'static str],
    /// Nouns for its people: "Cambodians".
    pub people: &'static [&'static str],
    /// Prefixes of compounds: "Sino" in "Sino-Russian".
    pub combining: &'static [&'static str],
    /// Capitals, past ones too.
    pub capitals: &'static [Capital],
    /// Buildings and streets that stand for the government or a part of it: "Kremlin".
    pub seats: &'static [Seat],
    /// Cities and regions that news names.
    pub cities: &'static [&'static str],
}

/// A capital city.
#[derive(Debug)]
pub struct Capital {
    /// Its usual English name.
    pub name: &'static str,
    /// Other spellings and former names.
    pub aliases: &'static [&'static str],
    /// When it was the capital.
    pub period: Period,
}

/// A building or street that stands for a government or a part of it.
#[derive(Debug)]
pub struct Seat {
    /// Its name.
    pub name: &'static str,
    /// The part of the state that it stands for.
    pub sector: chancery_model::Sector,
}
