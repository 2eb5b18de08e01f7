#![doc = include_str!("../README.md")]

#[cfg(feature = "events")]
mod actors;
#[cfg(feature = "events")]
mod events;
#[cfg(feature = "events")]
mod explain;
#[cfg(feature = "events")]
mod extract;
mod generated;
#[cfg(feature = "events")]
mod idle;
#[cfg(feature = "events")]
mod lexicon;
#[cfg(feature = "events")]
mod reading;
#[cfg(feature = "events")]
mod records;
pub mod source;
#[cfg(feature = "events")]
mod syntax;
pub mod text;
#[cfg(feature = "time")]
pub mod time;

#[cfg(feature = "events")]
pub use extract::Parser;
#[cfg(feature = "events")]
pub use lexicon::{FrameRow, InitiativeRow, Lexicon, RoleRow, Tables};
pub use source::Document;
