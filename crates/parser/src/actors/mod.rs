//! Noun phrases into actors: one record for each participant, with all its mentions.

mod anaphora;
mod apposition;
mod description;
mod focus;
mod home;
mod named;
mod pairing;
mod person;
mod registry;
mod resolve;
mod together;

pub(crate) use registry::{Draft, Key, Party, Registry};
pub(crate) use resolve::{Resolver, Scene, Standing};
