//! Who takes part: people with their offices, then states and bodies on a line each.

use std::fmt::Write as _;

use chancery_model::{Actor, ActorKind, CountryCode, Sector};
use unicode_width::UnicodeWidthStr as _;

use super::words::{cut, one_line, padded, wrapped};
use super::{INDENT, Page};

/// Columns that names of people may take before what they are.
const WIDEST_NAME: usize = 28;

impl Page<'_> {
    pub(super) fn people(&mut self) {
        let actors = &self.extraction.actors;
        if actors.is_empty() {
            return;
        }
        self.heading("Who");
        let people: Vec<&Actor> = actors.iter().filter(|actor| actor.kind == ActorKind::Person).collect();
        let width = people.iter().map(|actor| actor.name.width()).max().unwrap_or(0).min(WIDEST_NAME);
        for actor in people {
            let style = self.look.name;
            let name = padded(&one_line(&actor.name), width);
            let room = self.look.width.saturating_sub(name.width() + 2 * INDENT.len());
            let line = cut(&standing(actor), room);
            let _ = writeln!(self.out, "{}", format!("{INDENT}{style}{name}{style:#}{INDENT}{line}").trim_end());
        }
        for (kind, label) in [(ActorKind::State, "States"), (ActorKind::Organisation, "Bodies"), (ActorKind::Group, "Others")] {
            let names: Vec<String> = actors.iter().filter(|actor| actor.kind == kind).map(|actor| one_line(&actor.name)).collect();
            self.list(label, &names);
        }
    }

    fn list(&mut self, label: &str, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let style = self.look.dim;
        let mut label = padded(label, 8);
        for line in wrapped(&names.join(", "), self.look.width.saturating_sub(8 + INDENT.len()).max(20)) {
            let _ = writeln!(self.out, "{INDENT}{style}{label}{style:#}{line}");
            label = " ".repeat(8);
        }
    }
}

/// "Prime Minister, Cambodia", "former president, Chile", "Cambodia".
fn standing(actor: &Actor) -> String {
    let office = actor.office.as_ref().map(|office| {
        let title = one_line(&office.title);
        if office.former && !title.to_lowercase().starts_with("former") { format!("former {title}") } else { title }
    });
    let country = actor.country.map(country_name);
    let sector = actor.sector.filter(|sector| office.is_none() && *sector != Sector::Gov).map(|sector| sector.to_string());
    [office, country, sector].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn country_name(code: CountryCode) -> String {
    code.country().map_or_else(|| code.to_string(), |country| country.name.to_owned())
}
