use chancery_gazetteer::{Period, Tenure};
use chancery_model::{Actor, ActorKind, Bound, Edtf, Office, OfficeKind};

use crate::Severity;
use crate::context::{Context, first};
use crate::facts::Facts;
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::{at, short};

#[doc = include_str!("holder_out_of_office.md")]
pub(crate) struct HolderOutOfOffice;

impl Check for HolderOutOfOffice {
    const CODE: u16 = 301;
    const NAME: &'static str = "holder-out-of-office";
    const SEVERITY: Severity = Severity::Warning;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("holder_out_of_office.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let published = cx.extraction.article.published.map(Edtf::from);
        let actors = cx.extraction.actors.iter().enumerate();
        let mut suspects: Vec<_> = actors.filter_map(|(index, actor)| Suspect::new(cx.facts, index, actor, published)).collect();
        if suspects.is_empty() {
            return;
        }
        for event in &cx.extraction.events {
            // An event of the article's own present needs no date to be one.
            let date = event.when.as_ref().map(|when| when.date).or(published.filter(|_| !event.historical));
            for participant in event.actors.iter().chain(&event.recipients) {
                let Some((index, _)) = cx.actor(participant.actor) else { continue };
                if let Ok(found) = suspects.binary_search_by_key(&index, |suspect| suspect.index) {
                    suspects[found].examine(date);
                }
            }
        }
        for suspect in suspects.iter().filter(|suspect| !suspect.cleared) {
            suspect.report(cx.facts, findings);
        }
    }
}

/// A person whose office the gazetteer knows, and who does not hold it when the article appears.
///
/// Articles give offices as of the day they appear or as of an event, so one of these times in office is enough to be cleared.
struct Suspect<'a> {
    index: usize,
    actor: &'a Actor,
    office: &'a Office,
    tenures: Vec<&'static Tenure>,
    /// The first time that was found to lie outside all tenures.
    missed: Option<Edtf>,
    cleared: bool,
}

impl<'a> Suspect<'a> {
    fn new(facts: &Facts, index: usize, actor: &'a Actor, published: Option<Edtf>) -> Option<Self> {
        let office = actor.office.as_ref().filter(|office| actor.kind == ActorKind::Person && !office.former)?;
        if is_to_come(actor) || holds_more(facts, actor, published) {
            return None;
        }
        let tenures: Vec<_> =
            facts.people_named(&actor.name).flat_map(|person| person.tenures).filter(|tenure| is_of(tenure, actor)).collect();
        // The gazetteer does not know that this person ever held the office, so it cannot say when.
        if tenures.is_empty() {
            return None;
        }
        let mut suspect = Self { index, actor, office, tenures, missed: None, cleared: false };
        if published.is_some() {
            suspect.examine(published);
        }
        (!suspect.cleared).then_some(suspect)
    }

    /// Looks at one time at which the person is called by the office; none when the time is not known.
    fn examine(&mut self, date: Option<Edtf>) {
        match date {
            Some(date) if self.tenures.iter().all(|tenure| span_of(tenure.period).overlaps(&date).is_false()) => {
                self.missed.get_or_insert(date);
            }
            _ => self.cleared = true,
        }
    }

    fn report(&self, facts: &Facts, findings: &mut Findings<'_>) {
        let (Self { index, actor, office, .. }, Some(missed)) = (self, self.missed) else { return };
        let name = short(&actor.name);
        let body = actor.country.map_or_else(|| actor.organisation.clone().unwrap_or_default(), |country| country.to_string());
        let span = office.evidence.as_ref().map(|evidence| evidence.span).or_else(|| first(&actor.mentions));
        let message = format!("`{name}` is called {} of {body}, but was not in office {}", short(&office.title), at(&missed));
        let diagnostic = findings.report(format_args!("/actors/{index}/office"), span, message);
        for tenure in &self.tenures {
            let acting = if tenure.acting { " (acting)" } else { "" };
            diagnostic.note(format!("the gazetteer has `{name}` in that office{acting} {}", written(tenure.period)), None);
        }
        let holder = facts.people().find(|person| {
            let mut tenures = person.tenures.iter().filter(|tenure| is_of(tenure, actor));
            tenures.any(|tenure| span_of(tenure.period).contains(&missed).is_true())
        });
        if let Some(holder) = holder {
            diagnostic.note(format!("{} it was held by `{}`", at(&missed), holder.name), None);
        }
        diagnostic.help("mark the office as `former`, or correct the tenure under crates/gazetteer/facts/leaders");
    }
}

/// "Prime Minister-designate", "president-elect": the office is still to come.
fn is_to_come(actor: &Actor) -> bool {
    actor.mentions.iter().any(|mention| mention.text.split([' ', '-']).any(|word| matches!(word, "designate" | "elect" | "nominee")))
}

/// Whether a vague office, a "Secretary" or "Minister", is another one that the person holds for the country on that day.
fn holds_more(facts: &Facts, actor: &Actor, published: Option<Edtf>) -> bool {
    let vague = matches!(actor.office.as_ref().and_then(|office| office.kind), Some(OfficeKind::Minister | OfficeKind::Official));
    let holds = |tenure: &Tenure| {
        tenure.country.is_some()
            && tenure.country == actor.country
            && published.is_some_and(|day| span_of(tenure.period).contains(&day).is_true())
    };
    vague && facts.people_named(&actor.name).flat_map(|person| person.tenures).any(holds)
}

/// Whether a tenure is of the office that an actor is given.
fn is_of(tenure: &Tenure, actor: &Actor) -> bool {
    let kind = actor.office.as_ref().and_then(|office| office.kind);
    let country = tenure.country.is_some() && tenure.country == actor.country;
    let organisation = tenure.organisation.is_some() && tenure.organisation == actor.organisation.as_deref();
    kind == Some(tenure.office) && (country || organisation)
}

/// The longest time that a period can mean.
fn span_of(period: Period) -> Edtf {
    Edtf::Interval {
        start: period.since.map_or(Bound::Open, |(earliest, _)| Bound::Date(earliest.into())),
        end: period.until.map_or(Bound::Open, |(_, latest)| Bound::Date(latest.into())),
    }
}

/// A period in words; ends known only roughly are given by their outer days.
fn written(period: Period) -> String {
    match (period.since, period.until) {
        (Some((since, _)), Some((_, until))) => format!("from {since} to {until}"),
        (Some((since, _)), None) => format!("since {since}"),
        (None, Some((_, until))) => format!("until {until}"),
        (None, None) => "at all times".to_owned(),
    }
}
