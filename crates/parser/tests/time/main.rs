//! The tagger of temporal expressions against tables of cases, one file for each family, and properties that always hold.
#![cfg(feature = "time")]

mod families;
mod properties;
