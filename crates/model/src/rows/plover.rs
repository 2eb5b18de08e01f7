//! Events as PLOVER objects: one for each event.

use serde::{Deserialize, Serialize};

use super::{Sentences, date_of};
use crate::{Actor, ActorKind, Context, Edtf, EventType, Extraction, Mode, Participant, Sector, Status};

/// One event under the field names of PLOVER.
///
/// The fields are those of the [PLOVER manual](https://github.com/openeventdata/PLOVER): event, mode, context, actor, recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PloverRow {
    /// The article's id, `#`, and the number of the event, from 1.
    pub id: String,
    /// When it happened, in EDTF; the day of publication where the article gives no date.
    #[serde(default)]
    pub date: Option<Edtf>,
    /// What happened.
    pub event: EventType,
    /// How.
    #[serde(default)]
    pub mode: Option<Mode>,
    /// About what.
    #[serde(default)]
    pub context: Vec<Context>,
    /// Who acted; every party of a reciprocal event.
    pub actor: Vec<PloverParty>,
    /// To whom; empty in a reciprocal event.
    pub recipient: Vec<PloverParty>,
    /// The sentence that tells of it; the words of the evidence where no sentence is known.
    pub text: String,
    /// Whether it took place.
    pub status: Status,
}

/// An actor or recipient of one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PloverParty {
    /// The words that put it into the event.
    pub text: String,
    /// ISO 3166-1 alpha-3 of its country; `IGO`, `NGO` or `MNC` for an organisation without one.
    #[serde(default)]
    pub code: Option<String>,
    /// PLOVER sector.
    #[serde(default)]
    pub sector: Option<Sector>,
    /// The resolved name; none for people known by a description.
    #[serde(default)]
    pub name: Option<String>,
    /// First byte of the words in the article's text.
    pub start: u32,
    /// First byte after the words.
    pub end: u32,
}

/// The events of an extraction as PLOVER objects, in order.
pub fn plover_rows(extraction: &Extraction, sentences: &Sentences<'_>) -> Vec<PloverRow> {
    let row = |(index, event): (usize, &crate::Event)| {
        let evidence = event.evidence.first();
        let sentence = evidence.and_then(|evidence| sentences.at(evidence.span)).map(|(_, text)| text);
        PloverRow {
            id: format!("{}#{}", extraction.article.id, index + 1),
            date: date_of(event, extraction),
            event: event.kind,
            mode: event.mode,
            context: event.contexts.clone(),
            actor: event.actors.iter().map(|participant| party(extraction, participant)).collect(),
            recipient: event.recipients.iter().map(|participant| party(extraction, participant)).collect(),
            text: sentence.or(evidence.map(|evidence| evidence.text.as_str())).unwrap_or_default().to_owned(),
            status: event.status,
        }
    };
    extraction.events.iter().enumerate().map(row).collect()
}

fn party(extraction: &Extraction, participant: &Participant) -> PloverParty {
    let actor = extraction.actor(participant.actor);
    PloverParty {
        text: participant.mention.text.clone(),
        code: actor.and_then(code),
        sector: actor.and_then(|actor| actor.sector),
        name: actor.filter(|actor| actor.kind != ActorKind::Group).map(|actor| actor.name.clone()),
        start: participant.mention.span.start(),
        end: participant.mention.span.end(),
    }
}

/// The country, or the sector that stands in its place for bodies above countries.
fn code(actor: &Actor) -> Option<String> {
    let body = actor.sector.filter(|sector| matches!(sector, Sector::Igo | Sector::Ngo | Sector::Mnc));
    actor.country.map(|country| country.to_string()).or_else(|| body.map(|sector| sector.to_string()))
}
