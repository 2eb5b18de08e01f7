//! The tests of the whole workspace are under `tests/`; this crate has no code of its own.
