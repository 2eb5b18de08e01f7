//! Schemas against their dialects, against records, and against serde.

#![allow(clippy::unwrap_used, reason = "a test says what it expected by failing")]

mod dialects;
mod equivalence;
mod examples;
mod records;
mod rows;
mod sample;
mod strict;
mod validator;
