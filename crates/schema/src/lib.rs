#![doc = include_str!("../README.md")]

mod committed;
mod error;
#[cfg(feature = "generate")]
mod generate;
mod layout;
mod option;
mod registry;
mod schema;
mod transform;

pub use committed::{
    DRAFT_07_ACCEPT, DRAFT_07_EMIT, DRAFT_2020_12_ACCEPT, DRAFT_2020_12_EMIT, EXTRACTION_STRICT, OPENAPI_3_0_ACCEPT, OPENAPI_3_0_EMIT,
    OPENAPI_3_1_ACCEPT, OPENAPI_3_1_EMIT,
};
pub use error::SchemaError;
#[cfg(feature = "generate")]
pub use generate::generate;
pub use layout::to_text;
pub use option::{Contract, Dialect, Profile};
pub use registry::names;
pub use schema::{inlined_schema_for, schema_for, schema_id};
