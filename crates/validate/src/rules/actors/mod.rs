//! Actors, their offices and states.

mod holder_out_of_office;
mod state_not_in_existence;
mod unknown_country;

pub(crate) use holder_out_of_office::HolderOutOfOffice;
pub(crate) use state_not_in_existence::StateNotInExistence;
pub(crate) use unknown_country::UnknownCountry;
