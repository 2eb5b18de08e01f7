//! What happened, in the order of the calendar.

use std::fmt::Write as _;

use chancery_model::{Count, Event, Participant, QuadClass, Role, Status};
use unicode_width::UnicodeWidthStr as _;

use super::words::{one_line, padded};
use super::{INDENT, Page, date};

impl Page<'_> {
    pub(super) fn timeline(&mut self) {
        let mut events: Vec<&Event> = self.extraction.events.iter().collect();
        if events.is_empty() {
            return;
        }
        // A stable sort: events of one day stay in the order of the article; those without a date come last.
        events
            .sort_by_key(|event| event.when.as_ref().map_or((true, None, None), |when| (false, when.date.earliest(), when.date.latest())));
        let dates: Vec<String> =
            events.iter().map(|event| event.when.as_ref().map_or("undated".to_owned(), |when| date::english(&when.date))).collect();
        let width = dates.iter().map(|date| date.width()).max().unwrap_or(0);
        self.heading("Timeline");
        let mut shown = "";
        for (event, date) in events.into_iter().zip(&dates) {
            // A date stands once, above all that happened on it.
            self.event(event, if shown == date { "" } else { date }, width);
            shown = date;
        }
    }

    fn event(&mut self, event: &Event, date: &str, width: usize) {
        let (look, colour) = (self.look, self.look.quad(event.quad));
        let bullet = match event.status {
            Status::Occurred => "●",
            Status::Planned => "○",
            Status::Negated => "✗",
            Status::Hypothetical => "◌",
        };
        let mode = event.mode.map(|mode| format!(" {mode}")).unwrap_or_default();
        let _ = write!(self.out, "{INDENT}{}{INDENT}{colour}{bullet} {}{mode}{colour:#}", padded(date, width), event.kind);
        let who = self.who(event);
        if !who.is_empty() {
            let _ = write!(self.out, "{INDENT}{}{who}{:#}", look.name, look.name);
        }
        if let Some(place) = &event.place {
            let _ = write!(self.out, "{INDENT}{}@ {}{:#}", look.dim, one_line(&place.evidence.text), look.dim);
        }
        let marks = marks(event);
        if !marks.is_empty() {
            let _ = write!(self.out, "{INDENT}{}{marks}{:#}", look.mark, look.mark);
        }
        self.out.push('\n');
        if let Some(evidence) = event.evidence.first() {
            self.evidence(&evidence.text, width + 3 * INDENT.len());
        }
    }

    /// "Hun Sen → China"; the sides of an act of cooperation without a receiver stand beside each other: "China ↔ Cambodia".
    fn who(&self, event: &Event) -> String {
        let list = |parties: &[Participant], between: &str| {
            let mut names: Vec<String> = parties.iter().map(|party| self.party(party)).collect();
            names.dedup();
            names.join(between)
        };
        match (event.actors.as_slice(), event.recipients.as_slice()) {
            (actors, []) if matches!(event.quad, QuadClass::VerbalCooperation | QuadClass::MaterialCooperation) => list(actors, " ↔ "),
            (actors, []) => list(actors, ", "),
            ([], recipients) => format!("→ {}", list(recipients, ", ")),
            (actors, recipients) => format!("{} → {}", list(actors, ", "), list(recipients, ", ")),
        }
    }

    fn party(&self, party: &Participant) -> String {
        let name = self.name(party.actor);
        match party.role {
            Some(Role::Mediator) => format!("{name} (mediator)"),
            Some(Role::Host | Role::Guest) | None => name,
        }
    }
}

/// "planned", "did not happen", "earlier", "at least 10 times".
fn marks(event: &Event) -> String {
    let status = match event.status {
        Status::Occurred => None,
        Status::Planned => Some("planned"),
        Status::Negated => Some("did not happen"),
        Status::Hypothetical => Some("hypothetical"),
    };
    let status = status.map(ToOwned::to_owned);
    let earlier = event.historical.then(|| "earlier".to_owned());
    let count = event.count.as_ref().map(|count| times(count, " times"));
    [status, earlier, count].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "10 times", "at least 10 times", "3 to 5 times".
pub(super) fn times(count: &Count, unit: &str) -> String {
    match count.at_most {
        Some(most) if most == count.at_least => format!("{most}{unit}"),
        Some(most) => format!("{} to {most}{unit}", count.at_least),
        None => format!("at least {}{unit}", count.at_least),
    }
}
