//! Noun phrases into actors: one record for each participant, with all its mentions.

mod person;
mod reference;
mod registry;
mod resolve;

pub(crate) use registry::{Draft, Key, Registry};
pub(crate) use resolve::{Resolver, Standing};
