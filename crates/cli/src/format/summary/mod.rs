//! A summary of one article, for people.
//!
//! ```text
//! Ministers of Peru and Chile meet in Lima
//! 2 May 2023 · lima.txt
//!
//! Who
//!   Ana Sol   Prime Minister, Peru
//!
//! Timeline
//!   1 May 2023  ● CONSULT visit  Ana Sol → Chile
//!               “Prime Minister Ana Sol of Peru visited Chile on Monday”
//! ```

mod date;
mod documents;
mod look;
mod people;
mod relation;
mod said;
mod timeline;
mod words;

use std::fmt::Write as _;

use chancery_model::{ActorId, Extraction};

pub use look::Look;

/// Blanks before every line of a section.
const INDENT: &str = "  ";

/// The summary of one article.
pub fn render(extraction: &Extraction, look: &Look) -> String {
    let mut page = Page { extraction, look, out: String::new() };
    page.head();
    page.people();
    page.timeline();
    page.documents();
    page.relations();
    page.statements();
    page.notes();
    page.out
}

/// A summary being written.
struct Page<'a> {
    extraction: &'a Extraction,
    look: &'a Look,
    out: String,
}

impl Page<'_> {
    fn head(&mut self) {
        let article = &self.extraction.article;
        let title = article.headline.as_ref().map_or(article.id.as_str(), |headline| headline.text.as_str());
        let title_style = self.look.title;
        for line in words::wrapped(title, self.look.width) {
            let _ = writeln!(self.out, "{title_style}{line}{title_style:#}");
        }
        let published = article.published.map_or("no date of publication".to_owned(), |day| date::english(&day.into()));
        let series = article.series.as_ref().map(|series| words::one_line(&series.text));
        let name = article.headline.is_some().then(|| words::one_line(&article.id));
        let facts: Vec<String> = [Some(published), series, name, article.url.clone()].into_iter().flatten().collect();
        self.dim(&facts.join(" · "));
    }

    fn heading(&mut self, text: &str) {
        let style = self.look.heading;
        let _ = writeln!(self.out, "\n{style}{text}{style:#}");
    }

    /// A line without a style of its own.
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{text}");
    }

    fn dim(&mut self, text: &str) {
        let style = self.look.dim;
        let _ = writeln!(self.out, "{style}{text}{style:#}");
    }

    /// The words behind a line, in quotation marks, `indent` columns from the left.
    fn evidence(&mut self, text: &str, indent: usize) {
        let (style, quote) = (self.look.dim, words::quoted(text, self.look.width.saturating_sub(indent)));
        let _ = writeln!(self.out, "{}{style}{quote}{style:#}", " ".repeat(indent));
    }

    /// A label in dim letters, and lines of text beside it.
    fn labelled(&mut self, label: &str, text: &str) {
        const LABEL: usize = 14;
        let style = self.look.dim;
        let mut label = words::padded(label, LABEL);
        for line in words::wrapped(text, self.look.width.saturating_sub(LABEL + 2 * INDENT.len()).max(20)) {
            let _ = writeln!(self.out, "{INDENT}{INDENT}{style}{label}{style:#}{line}");
            label = " ".repeat(LABEL);
        }
    }

    fn name(&self, id: ActorId) -> String {
        self.extraction.actor(id).map_or_else(|| id.to_string(), |actor| words::one_line(&actor.name))
    }

    fn names(&self, ids: &[ActorId]) -> String {
        ids.iter().map(|id| self.name(*id)).collect::<Vec<_>>().join(", ")
    }
}
