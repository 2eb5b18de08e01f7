//! Instruments.

mod instrument_without_parties;

pub(crate) use instrument_without_parties::InstrumentWithoutParties;
