//! Schemas against their dialects, against records, and against serde.

mod dialects;
mod equivalence;
mod records;
mod sample;
mod strict;
mod validator;
