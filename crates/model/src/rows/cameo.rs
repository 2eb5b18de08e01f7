//! Events as CAMEO dyads: one row for each source and target.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Sentences, date_of};
use crate::{ActorCode, CameoCode, Edtf, Event, Extraction, Mode, Participant, Role, Status};

const CONSULT: CameoCode = crate::ontology::code("040");
const VISIT: CameoCode = crate::ontology::code("042");
const HOST: CameoCode = crate::ontology::code("043");

/// One dyad of one event: who did what to whom, in codes.
///
/// `Display` writes the row as tab-separated text: date, source, target, code, article, sentence.
///
/// ```
/// use chancery_model::rows::CameoRow;
///
/// let row = CameoRow {
///     date: Some("2023-02-10".parse()?),
///     source: "KHMGOV".parse()?,
///     target: "CHNGOV".parse()?,
///     code: "042".parse()?,
///     article: "x".to_owned(),
///     sentence: Some(1),
/// };
/// assert_eq!(row.to_string(), "2023-02-10\tKHMGOV\tCHNGOV\t042\tx\t1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CameoRow {
    /// When it happened, in EDTF; the day of publication where the article gives no date.
    #[serde(default)]
    pub date: Option<Edtf>,
    /// Who acted.
    pub source: ActorCode,
    /// To whom.
    pub target: ActorCode,
    /// What.
    pub code: CameoCode,
    /// The article's id.
    pub article: String,
    /// The number of the sentence that tells of it, from 1.
    #[serde(default)]
    pub sentence: Option<u32>,
}

/// Tabs and line breaks in an article's id are written as blanks, so that a row stays one line of six columns.
impl fmt::Display for CameoRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(date) = self.date {
            date.fmt(f)?;
        }
        let article = self.article.replace(['\t', '\n', '\r'], " ");
        write!(f, "\t{}\t{}\t{}\t{article}\t", self.source, self.target, self.code)?;
        self.sentence.map_or(Ok(()), |number| number.fmt(f))
    }
}

/// The events of an extraction as CAMEO dyads, in order.
///
/// - An event with recipients gives a row for each actor and recipient; a reciprocal one gives both directions of each pair.
/// - A visit gives both directions: guest to host `042`, host to guest `043`. Where nobody is marked as guest or host, a
///   reciprocal visit is `040`.
/// - Events that did not happen, or might, give no row; CAMEO has no place for the difference.
/// - Actors without a code and pairs of equal codes give no row, and equal rows of one event are written once, as PETRARCH does.
pub fn cameo_rows(extraction: &Extraction, sentences: &Sentences<'_>) -> Vec<CameoRow> {
    let mut rows = Vec::new();
    for event in extraction.events.iter().filter(|event| matches!(event.status, Status::Occurred | Status::Planned)) {
        let first = rows.len();
        let sentence = event.evidence.first().and_then(|evidence| sentences.at(evidence.span)).map(|(number, _)| number);
        for (source, target, code) in dyads(event) {
            let (Some(source), Some(target)) = (code_of(extraction, source), code_of(extraction, target)) else { continue };
            let row = CameoRow { date: date_of(event, extraction), source, target, code, article: extraction.article.id.clone(), sentence };
            if row.source != row.target && !rows[first..].contains(&row) {
                rows.push(row);
            }
        }
    }
    rows
}

/// Source, target and code of each dyad.
fn dyads(event: &Event) -> Vec<(&Participant, &Participant, CameoCode)> {
    let parties: Vec<&Participant> = event.actors.iter().chain(&event.recipients).collect();
    let visit = event.mode == Some(Mode::Visit);
    if visit && parties.iter().any(|party| matches!(party.role, Some(Role::Guest | Role::Host))) {
        return visits(&parties);
    }
    if event.recipients.is_empty() {
        let code = if visit { CONSULT } else { event.cameo };
        return pairs(&parties).map(|(source, target)| (source, target, code)).collect();
    }
    let actors = event.actors.iter();
    let mut rows: Vec<_> = actors.flat_map(|actor| event.recipients.iter().map(move |recipient| (actor, recipient, event.cameo))).collect();
    if visit {
        let back = if event.cameo == HOST { VISIT } else { HOST };
        let mirrored: Vec<_> = rows.iter().map(|(source, target, _)| (*target, *source, back)).collect();
        rows.extend(mirrored);
    }
    rows
}

/// Every guest to every host, and back. When only one part is marked, the others play the other part.
fn visits<'e>(parties: &[&'e Participant]) -> Vec<(&'e Participant, &'e Participant, CameoCode)> {
    let has = |role: Role| parties.iter().any(|party| party.role == Some(role));
    let (no_guest, no_host) = (!has(Role::Guest), !has(Role::Host));
    let plays = |party: &Participant, role: Role, missing: bool| party.role == Some(role) || (missing && party.role.is_none());
    let mut rows = Vec::new();
    for guest in parties.iter().filter(|party| plays(party, Role::Guest, no_guest)) {
        for host in parties.iter().filter(|party| plays(party, Role::Host, no_host)) {
            rows.extend([(*guest, *host, VISIT), (*host, *guest, HOST)]);
        }
    }
    rows
}

/// Every ordered pair of different places of a list.
fn pairs<'e>(parties: &[&'e Participant]) -> impl Iterator<Item = (&'e Participant, &'e Participant)> {
    (0..parties.len()).flat_map(move |first| {
        (0..parties.len()).filter(move |second| first != *second).map(move |second| (parties[first], parties[second]))
    })
}

/// The actor's code, else its country.
fn code_of(extraction: &Extraction, participant: &Participant) -> Option<ActorCode> {
    let actor = extraction.actor(participant.actor)?;
    actor.code.clone().or_else(|| actor.country.and_then(|country| country.as_str().parse().ok()))
}
