//! The records of an extraction.

mod actor;
mod article;
mod event;
mod extraction;
mod instrument;
mod note;
mod relation;
mod statement;
mod timex;

pub use actor::{Actor, ActorKind, Office};
pub use article::Article;
pub use event::{Count, Event, Participant, Place, Role, Status, When};
pub use extraction::{Extraction, SCHEMA_VERSION};
pub use instrument::{AreaMention, Instrument, InstrumentStatus};
pub use note::{Note, NoteKind};
pub use relation::{Anniversary, DesignationMention, Established, Framework, Initiative, NamedYear, Relation};
pub use statement::Statement;
pub use timex::{Anchor, InvalidAnchor, Timex, TimexKind, TimexModifier};
