//! Tables written by `cargo xtask codegen`.
#![allow(clippy::unreadable_literal, clippy::doc_markdown, reason = "written by a program from the data")]

#[cfg(feature = "time")]
pub(crate) mod feasts;
#[cfg(feature = "events")]
pub(crate) mod lexicon;
#[cfg(feature = "time")]
pub(crate) mod time;
