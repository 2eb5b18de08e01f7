//! What happened: a PLOVER event with its CAMEO code and the words that prove it.

use serde::{Deserialize, Serialize};

use crate::ontology::vocabulary::vocabulary;
use crate::{
    ActorId, CameoCode, Context, CountryCode, Edtf, EventId, EventType, Evidence, InstrumentId, Mode, QuadClass, RelationId, TimexId,
};

vocabulary! {
    /// Whether the article says that the event took place.
    Status ("status") {
        /// It took place, or is taking place.
        Occurred = "occurred",
        /// It is announced, promised or scheduled.
        Planned = "planned",
        /// The article says that it did not take place.
        Negated = "negated",
        /// It depends on a condition, or is only imagined.
        Hypothetical = "hypothetical",
    }
}

vocabulary! {
    /// The part that a participant plays in an event beyond acting or receiving.
    Role ("role") {
        /// Receives the visitor.
        Host = "host",
        /// Travels to the host.
        Guest = "guest",
        /// Stands between two other parties.
        Mediator = "mediator",
    }
}

/// One event: who did what to or with whom, when and where.
///
/// In a reciprocal event (a meeting, a joint signing) every party is an actor and `recipients` is empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Identifier within the extraction.
    pub id: EventId,
    /// What happened: PLOVER event type.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// How: PLOVER mode.
    #[serde(default)]
    pub mode: Option<Mode>,
    /// Why or about what: PLOVER contexts.
    #[serde(default)]
    pub contexts: Vec<Context>,
    /// The same event in CAMEO.
    pub cameo: CameoCode,
    /// Verbal or material, cooperation or conflict.
    pub quad: QuadClass,
    /// PLOVER score, from -10 (hostile) to 10 (friendly).
    #[cfg_attr(feature = "schemars", schemars(range(min = -10, max = 10)))]
    pub score: f64,
    /// Who acted.
    #[serde(default)]
    pub actors: Vec<Participant>,
    /// To whom; empty in a reciprocal event.
    #[serde(default)]
    pub recipients: Vec<Participant>,
    /// When.
    #[serde(default)]
    pub when: Option<When>,
    /// Where.
    #[serde(default)]
    pub place: Option<Place>,
    /// Whether it took place.
    pub status: Status,
    /// Whether the article places it in the past of its own story.
    #[serde(default)]
    pub historical: bool,
    /// How often, when the record stands for several events of one kind.
    #[serde(default)]
    pub count: Option<Count>,
    /// Documents that the event signs, issues or rests on.
    #[serde(default)]
    pub instruments: Vec<InstrumentId>,
    /// Relations that the event changes or marks.
    #[serde(default)]
    pub relations: Vec<RelationId>,
    /// Name of the frame or rule that coded the event, where the extractor has one.
    #[serde(default)]
    pub frame: Option<String>,
    /// The words that prove the event, the fullest telling first.
    pub evidence: Vec<Evidence>,
}

/// An actor in its part of one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// The actor.
    pub actor: ActorId,
    /// Its part, where the article makes it plain.
    #[serde(default)]
    pub role: Option<Role>,
    /// The words that put it into this event: a name, "the two sides", "he".
    pub mention: Evidence,
}

/// The date of something, with the expression that gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The date in EDTF.
    pub date: Edtf,
    /// The temporal expression that it came from; none when it follows from another event or the publication date.
    #[serde(default)]
    pub timex: Option<TimexId>,
}

/// Where an event took place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The words that name the place.
    pub evidence: Evidence,
    /// The country it lies in.
    #[serde(default)]
    pub country: Option<CountryCode>,
}

/// How many: "more than 10 times", "six agreements", "a number of documents".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The least number that the words allow.
    pub at_least: u32,
    /// The greatest number that the words allow; none when open.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// The words.
    pub evidence: Evidence,
}
