#![doc = include_str!("../README.md")]

mod actor_code;
mod edtf;
mod generated;
mod id;
mod ontology;
mod record;
pub mod rows;
mod span;
#[cfg(any(test, feature = "proptest"))]
pub mod strategies;
mod text_form;
mod text_hash;

pub use actor_code::{ActorCode, InvalidActorCode};
pub use edtf::{Bound, Edtf, InvalidDate, InvalidEdtf, PartialDate, Precision, Qualifier, SubYear, Truth};
pub use id::{ActorId, EventId, InstrumentId, InvalidId, RelationId, StatementId, TimexId};
pub use ontology::{
    Area, AuxiliaryMode, Cameo, CameoCode, Context, Country, CountryCode, Designation, EventType, InstrumentKind, InvalidCameoCode,
    InvalidCountryCode, Mode, OfficeKind, PloverEquivalent, QuadClass, Sector, UnknownTerm,
};
pub use record::{
    Actor, ActorKind, Anchor, Anniversary, AreaMention, Article, Count, DesignationMention, Established, Event, Extraction, Framework,
    Initiative, Instrument, InstrumentStatus, InvalidAnchor, NamedYear, Note, NoteKind, Office, Participant, Place, Relation, Role,
    SCHEMA_VERSION, Statement, Status, Timex, TimexKind, TimexModifier, When,
};
pub use span::{Evidence, InvertedSpan, Span};
pub use text_hash::{InvalidTextHash, TextHash};
