#![doc = include_str!("../README.md")]

mod committed;
mod error;
mod generate;
mod option;
mod registry;
mod transform;

pub use committed::{
    EXTRACTION_2020_12_ACCEPT, EXTRACTION_2020_12_EMIT, EXTRACTION_2020_12_STRICT, EXTRACTION_DRAFT_07_ACCEPT, EXTRACTION_DRAFT_07_EMIT,
    EXTRACTION_OPENAPI_3_0_ACCEPT, EXTRACTION_OPENAPI_3_0_EMIT, committed,
};
pub use error::SchemaError;
pub use generate::{schema_for, schema_id};
pub use option::{Contract, Dialect, Profile};
pub use registry::names;
