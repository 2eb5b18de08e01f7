//! Documents: treaties, statements, plans.

use std::fmt::Write as _;

use chancery_model::{AreaMention, Instrument};

use super::timeline::times;
use super::words::one_line;
use super::{INDENT, Page, date};

impl Page<'_> {
    pub(super) fn documents(&mut self) {
        if self.extraction.instruments.is_empty() {
            return;
        }
        self.heading("Documents");
        for instrument in &self.extraction.instruments {
            self.document(instrument);
        }
    }

    fn document(&mut self, instrument: &Instrument) {
        let style = self.look.name;
        let kind = capitalised(instrument.kind.as_str());
        let count = instrument.count.as_ref().map(|count| format!(" ({})", times(count, ""))).unwrap_or_default();
        let status = instrument.status.as_str().replace('-', " ");
        let day = instrument.when.as_ref().map(|when| format!(" {}", date::english(&when.date))).unwrap_or_default();
        let _ = write!(self.out, "{INDENT}{style}{kind}{style:#}{count}{INDENT}{status}{day}");
        if !instrument.parties.is_empty() {
            let _ = write!(self.out, "{INDENT}{}", self.names(&instrument.parties));
        }
        self.out.push('\n');
        if let Some(words) = instrument.title.as_ref().or(instrument.evidence.first()) {
            self.evidence(&words.text, 2 * INDENT.len());
        }
        if !instrument.areas.is_empty() {
            self.labelled("areas", &areas(&instrument.areas));
        }
    }
}

/// The fields by the article's words.
pub(super) fn areas(areas: &[AreaMention]) -> String {
    areas.iter().map(|area| one_line(&area.evidence.text)).collect::<Vec<_>>().join(", ")
}

/// `joint-statement` as "Joint statement".
fn capitalised(term: &str) -> String {
    let words = term.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
