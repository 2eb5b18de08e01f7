//! The ontology: PLOVER, CAMEO, countries and the closed vocabularies of diplomacy.
//!
//! The data is TOML under `ontology/`; `cargo xtask codegen` writes it into `generated/`.

mod cameo;
mod country;
mod plover;
pub(crate) mod vocabulary;

pub use cameo::{Cameo, CameoCode, InvalidCameoCode, PloverEquivalent};
pub use country::{Country, CountryCode, InvalidCountryCode};
pub use vocabulary::UnknownTerm;

pub use crate::generated::plover::{AuxiliaryMode, Context, EventType, Mode, QuadClass};
pub use crate::generated::vocabularies::{Area, Designation, InstrumentKind, OfficeKind, Sector};

pub(crate) use cameo::code;
pub(crate) use plover::{EventTypeEntry, ModeEntry};
