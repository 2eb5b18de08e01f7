//! How the parties stand to each other.

use std::fmt::Write as _;

use chancery_model::{Framework, Relation};

use super::documents::areas;
use super::words::one_line;
use super::{INDENT, Page, date};

impl Page<'_> {
    pub(super) fn relations(&mut self) {
        if self.extraction.relations.is_empty() {
            return;
        }
        self.heading(if self.extraction.relations.len() == 1 { "Relation" } else { "Relations" });
        for relation in &self.extraction.relations {
            self.relation(relation);
        }
    }

    fn relation(&mut self, relation: &Relation) {
        let style = self.look.name;
        let parties: Vec<String> = relation.parties.iter().map(|party| self.name(*party)).collect();
        let _ = writeln!(self.out, "{INDENT}{style}{}{style:#}", parties.join(" – "));
        for designation in &relation.designations {
            self.labelled("designation", &designation.evidence.text);
        }
        if let Some(established) = &relation.established {
            let implied = if established.implied { " (follows from the anniversary)" } else { "" };
            self.labelled("ties since", &format!("{}{implied}", date::english(&established.date)));
        }
        for anniversary in &relation.anniversaries {
            let year = anniversary.year.map(|year| format!(" in {year}")).unwrap_or_default();
            self.labelled("anniversary", &format!("{}{year}", ordinal(anniversary.ordinal)));
        }
        for year in &relation.named_years {
            let number = year.year.map(|year| format!(" ({year})")).unwrap_or_default();
            self.labelled("named year", &format!("{}{number}", year.evidence.text));
        }
        for vision in &relation.visions {
            self.labelled("vision", &vision.text);
        }
        for framework in &relation.frameworks {
            self.labelled("framework", &framework_line(framework));
        }
        let initiatives: Vec<String> = relation
            .initiatives
            .iter()
            .map(|initiative| {
                let proposer = initiative.proposer.map(|actor| format!(" ({})", self.name(actor))).unwrap_or_default();
                format!("{}{proposer}", initiative.name)
            })
            .collect();
        if !initiatives.is_empty() {
            self.labelled("initiatives", &initiatives.join(", "));
        }
    }
}

/// "“diamond” framework: 6 areas declared, 6 listed: politics, …".
fn framework_line(framework: &Framework) -> String {
    let declared = framework.declared.map(|number| format!("{number} areas declared, ")).unwrap_or_default();
    let list = if framework.areas.is_empty() { String::new() } else { format!(": {}", areas(&framework.areas)) };
    format!("{}: {declared}{} listed{list}", one_line(&framework.name.text), framework.areas.len())
}

/// 1st, 2nd, 3rd, 4th, 11th, 65th.
fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn ordinals_in_english() {
        let found: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 65, 112].into_iter().map(ordinal).collect();
        assert_eq!(found.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 65th 112th");
    }
}
