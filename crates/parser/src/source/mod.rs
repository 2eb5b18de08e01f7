//! Bytes into documents: what a reader is given before it reads.

mod document;

pub use document::Document;
