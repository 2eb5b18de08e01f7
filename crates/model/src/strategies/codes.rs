//! Ids, codes, spans: the small values that records are made of.

use proptest::prelude::*;
use proptest::sample::select;

use super::arbitrary;
use crate::{
    ActorCode, ActorId, Anchor, Cameo, CameoCode, Country, CountryCode, EventId, Evidence, InstrumentId, PloverEquivalent, RelationId,
    Span, StatementId, TextHash, TimexId,
};

/// A country of the ontology.
pub fn country() -> impl Strategy<Value = &'static Country> {
    (0..Country::all().len()).prop_map(|index| &Country::all()[index])
}

/// A code of the CAMEO codebook, with what the codebook says of it.
pub fn cameo_entry() -> impl Strategy<Value = &'static Cameo> {
    (0..CameoCode::all().len()).prop_map(|index| &CameoCode::all()[index])
}

/// Small indices, as of real lists, and now and then any.
fn index() -> impl Strategy<Value = usize> {
    prop_oneof![9 => 0..12_usize, 1 => 0..u32::MAX as usize]
}

fn three_letters() -> impl Strategy<Value = CountryCode> {
    // The pattern is that of the type, so every word of it parses.
    "[A-Z]{3}".prop_filter_map("not a code", |text| text.parse().ok())
}

arbitrary! {
    ActorId => index().prop_map(Self::of_index);
    EventId => index().prop_map(Self::of_index);
    InstrumentId => index().prop_map(Self::of_index);
    RelationId => index().prop_map(Self::of_index);
    StatementId => index().prop_map(Self::of_index);
    TimexId => index().prop_map(Self::of_index);
    Anchor => prop_oneof![Just(Anchor::Publication), any::<TimexId>().prop_map(Anchor::Timex)];
    CountryCode => prop_oneof![9 => country().prop_map(|country| country.code), 1 => three_letters()];
    CameoCode => prop_oneof![
        9 => cameo_entry().prop_map(|entry| entry.code),
        1 => "[0-9]{2,4}".prop_filter_map("not a code", |text| text.parse().ok()),
    ];
    PloverEquivalent => {
        let known: Vec<Self> = CameoCode::all().iter().filter_map(|entry| entry.plover).collect();
        select(known)
    };
    ActorCode => "([A-Z]{3}|[A-Z0-9]{3}){1,3}".prop_filter_map("not a code", |text| text.parse().ok());
    TextHash => any::<u64>().prop_map(Self::from);
    Span => prop_oneof![
        9 => (0..2000_u32, 0..200_u32).prop_map(|(start, length)| Self::between(start, start + length)),
        1 => any::<(u32, u32)>().prop_map(|(one, other)| Self::between(one, other)),
    ];
    Evidence => (any::<Span>(), super::words()).prop_map(|(span, text)| Self { span, text });
}
