//! Tables written by `cargo xtask codegen`.

pub(crate) mod cameo;
pub(crate) mod countries;
pub(crate) mod plover;
pub(crate) mod vocabularies;
