#![doc = include_str!("../README.md")]

#[cfg(feature = "events")]
mod extract;
#[cfg(feature = "events")]
mod lexicon;
pub mod source;
pub mod text;

#[cfg(feature = "events")]
pub use extract::Parser;
#[cfg(feature = "events")]
pub use lexicon::Lexicon;
pub use source::Document;
