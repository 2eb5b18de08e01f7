use chancery_model::{ActorKind, Bound, Country, CountryCode, Edtf};
use chrono::NaiveDate;

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::{any_of, at};

#[doc = include_str!("state_not_in_existence.md")]
pub(crate) struct StateNotInExistence;

impl Check for StateNotInExistence {
    const CODE: u16 = 303;
    const NAME: &'static str = "state-not-in-existence";
    const SEVERITY: Severity = Severity::Warning;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("state_not_in_existence.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, event) in cx.extraction.events.iter().enumerate() {
            let Some(when) = &event.when else { continue };
            for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
                for (p, participant) in participants.iter().enumerate() {
                    let actor = cx.actor(participant.actor).map(|(_, actor)| actor).filter(|actor| actor.kind == ActorKind::State);
                    let Some(country) = actor.and_then(|actor| actor.country?.country()) else { continue };
                    if existence(country).is_some_and(|existence| existence.overlaps(&when.date).is_false()) {
                        let path = format_args!("/events/{i}/{side}/{p}");
                        report(path, participant.mention.span, country, &when.date, findings);
                    }
                }
            }
        }
    }
}

/// The days of a state, where it is known to have begun or ended.
fn existence(country: &Country) -> Option<Edtf> {
    let bound = |day: Option<NaiveDate>| day.map_or(Bound::Open, |day| Bound::Date(day.into()));
    let known = country.since.is_some() || country.until.is_some();
    known.then(|| Edtf::Interval { start: bound(country.since), end: bound(country.until) })
}

fn report(path: std::fmt::Arguments<'_>, span: chancery_model::Span, country: &Country, date: &Edtf, findings: &mut Findings<'_>) {
    let limit = match (country.since, country.until) {
        (Some(since), _) if Edtf::from(since).is_after(date).is_true() => format!("began only on {since}"),
        (_, Some(until)) => format!("ended on {until}"),
        _ => return,
    };
    let message = format!("{} ({}) takes part in an event {}, but {limit}", country.name, country.code, at(date));
    let diagnostic = findings.report(path, Some(span), message);
    if !country.successors.is_empty() {
        let successors = any_of(country.successors.iter().map(CountryCode::as_str));
        diagnostic.note(format!("what acts after that is {successors}"), None);
    }
    diagnostic.help("name the state that existed then, or correct the date; the limits are in crates/model/ontology/countries.toml");
}
