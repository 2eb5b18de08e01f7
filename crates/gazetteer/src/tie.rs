//! Diplomatic relations between two states.

use chancery_model::CountryCode;

/// The years in which two states took up diplomatic relations.
#[derive(Debug, Clone, Copy)]
pub struct Tie {
    /// The two states, in the order of their codes.
    pub parties: [CountryCode; 2],
    /// The years: several where relations began below the rank of ambassador, or were broken off and taken up again.
    pub years: &'static [i32],
}
