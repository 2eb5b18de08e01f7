//! Tables written by `cargo xtask codegen`.

#[cfg(feature = "time")]
pub(crate) mod feasts;
#[cfg(feature = "events")]
pub(crate) mod lexicon;
#[cfg(feature = "time")]
pub(crate) mod time;
