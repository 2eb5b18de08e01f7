//! Tables written by `cargo xtask codegen`.
#![allow(clippy::unreadable_literal, reason = "written by a program from the data")]

pub(crate) mod vocabulary;
