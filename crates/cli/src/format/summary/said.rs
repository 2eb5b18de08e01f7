//! Who said what, and what the reader passed over.

use std::fmt::Write as _;

use super::words::{cut, one_line, quoted};
use super::{INDENT, Page};

impl Page<'_> {
    pub(super) fn statements(&mut self) {
        if self.extraction.statements.is_empty() {
            return;
        }
        self.heading("Statements");
        for statement in &self.extraction.statements {
            let style = self.look.name;
            let speaker = statement.speaker.map_or("somebody".to_owned(), |speaker| self.name(speaker));
            let verb = statement.verb.as_ref().map(|verb| one_line(&verb.text)).unwrap_or_default();
            let dim = self.look.dim;
            let _ = writeln!(
                self.out,
                "{INDENT}{style}{speaker}{style:#} {dim}{verb}{}{dim:#}",
                if statement.quoted { "" } else { " (reported)" }
            );
            let room = self.look.width.saturating_sub(2 * INDENT.len());
            let words = if statement.quoted { quoted(&statement.words.text, room) } else { cut(&statement.words.text, room) };
            self.line(&format!("{INDENT}{INDENT}{words}"));
        }
    }

    pub(super) fn notes(&mut self) {
        if self.extraction.notes.is_empty() {
            return;
        }
        self.heading("Notes");
        for note in &self.extraction.notes {
            self.line(&format!("{INDENT}{}: {}", note.kind.as_str().replace('-', " "), one_line(&note.message)));
            if let Some(evidence) = &note.evidence {
                self.evidence(&evidence.text, 2 * INDENT.len());
            }
        }
    }
}
