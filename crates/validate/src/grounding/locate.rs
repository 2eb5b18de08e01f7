//! Where words that are not at their span stand instead, and what to do about it.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use chancery_model::{Evidence, Span};
use serde_json::json;

use super::Ungrounded;
use super::fold::Folded;
use crate::Diagnostic;
use crate::context::Text;
use crate::words::short;

/// How many bytes of text are searched for one extraction.
///
/// Each misplaced piece of evidence costs a search of the article. The bound keeps the cost of a hostile record linear
/// in its size; a thousand misplaced pieces in an article of 50 KB stay within it.
const BUDGET: usize = 64 << 20;

/// Finds words in the article.
pub(crate) struct Finder<'a> {
    text: Option<&'a str>,
    budget: Cell<usize>,
    folded: OnceCell<Folded<'a>>,
}

/// Where words stand.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// As they are.
    Verbatim(Span),
    /// With other quotation marks, dashes, spaces or ligatures.
    Typography(Span),
    /// Not in the article.
    Nowhere,
    /// Not looked for: the article is not at hand, or too much was looked for already.
    Unknown,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(article: Text<'a>) -> Self {
        let text = match article {
            // No span names a place beyond 4 GiB.
            Text::Known(text) => Some(text).filter(|text| u32::try_from(text.len()).is_ok()),
            Text::Missing | Text::Other(_) => None,
        };
        Self { text, budget: Cell::new(BUDGET), folded: OnceCell::new() }
    }

    /// The occurrence of the words that is nearest to their span.
    pub(crate) fn find(&self, evidence: &Evidence) -> Place {
        let Some((text, budget)) = self.text.and_then(|text| Some((text, self.budget.get().checked_sub(text.len())?))) else {
            return Place::Unknown;
        };
        self.budget.set(budget);
        let words = evidence.text.as_str();
        if words.trim().is_empty() {
            return Place::Nowhere;
        }
        let start = evidence.span.start() as usize;
        let verbatim = text.match_indices(words).map(|(at, _)| at..at + words.len());
        if let Some(span) = nearest(verbatim, start) {
            return Place::Verbatim(span);
        }
        let folded = self.folded.get_or_init(|| Folded::new(text));
        nearest(folded.occurrences(words).into_iter(), start).map_or(Place::Nowhere, Place::Typography)
    }

    /// Adds to a finding where the words stand instead, and the fix that follows.
    pub(crate) fn advise(&self, ungrounded: &Ungrounded<'_>, diagnostic: &mut Diagnostic) {
        let Ungrounded { path, evidence, .. } = ungrounded;
        match self.find(evidence) {
            Place::Verbatim(span) => {
                diagnostic
                    .note(format!("the words stand at bytes {}..{}", span.start(), span.end()), Some(span))
                    .help("give the span in bytes of the article's text as UTF-8")
                    .replace("move the span to the words", format!("{path}/span"), json!({ "start": span.start(), "end": span.end() }));
            }
            Place::Typography(span) => {
                let words = self.text.and_then(|text| span.slice(text)).unwrap_or_default();
                diagnostic
                    .note(format!("only the typography differs: the article writes `{}`", short(words)), Some(span))
                    .help("copy the words as the article writes them: quotation marks, dashes and spaces too")
                    .replace("write the words as the article does", format!("{path}/text"), words)
                    .replace("", format!("{path}/span"), json!({ "start": span.start(), "end": span.end() }));
            }
            Place::Nowhere => {
                diagnostic.help("quote words of the article that say it, or take the value out of the record");
            }
            Place::Unknown => {}
        }
    }
}

fn nearest(places: impl Iterator<Item = Range<usize>>, start: usize) -> Option<Span> {
    let range = places.min_by_key(|range| range.start.abs_diff(start))?;
    Span::new(u32::try_from(range.start).ok()?, u32::try_from(range.end).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Mali met Chad. “Peace,” said Mali. Later Mali left.";

    fn check(words: &str, start: u32, expected: Option<(&str, u32)>) {
        let evidence = Evidence { span: Span::between(start, start), text: words.to_owned() };
        let found = match Finder::new(Text::Known(TEXT)).find(&evidence) {
            Place::Verbatim(span) | Place::Typography(span) => span.slice(TEXT).map(|words| (words, span.start())),
            Place::Nowhere | Place::Unknown => None,
        };
        assert_eq!(found, expected, "{words} near {start}");
    }

    #[test]
    fn the_nearest_occurrence_counts() {
        check("Mali", 0, Some(("Mali", 0)));
        check("Mali", 30, Some(("Mali", 33)));
        check("Mali", 900, Some(("Mali", 45)));
        check("\"Peace,\"", 0, Some(("“Peace,”", 15)));
        check("Niger", 0, None);
        check("", 0, None);
    }

    #[test]
    fn searching_is_bounded() {
        let text = "x".repeat(BUDGET / 2 + 1);
        let finder = Finder::new(Text::Known(&text));
        let evidence = Evidence { span: Span::between(0, 1), text: "x".to_owned() };
        assert_eq!(finder.find(&evidence), Place::Verbatim(Span::between(0, 1)));
        assert_eq!(finder.find(&evidence), Place::Unknown);
    }
}
