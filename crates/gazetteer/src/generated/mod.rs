//! Tables written by `cargo xtask codegen`.

pub(crate) mod organisations;
pub(crate) mod people;
pub(crate) mod states;
pub(crate) mod ties;
