//! Whether the article says what the record says that it says.

mod fold;
mod locate;

pub(crate) use locate::Finder;

use chancery_model::{Evidence, Extraction, Span};

use crate::context::Text;
use crate::walk;

/// Evidence that is not at its span.
pub(crate) struct Ungrounded<'a> {
    /// Where in the record.
    pub(crate) path: String,
    pub(crate) evidence: &'a Evidence,
    /// Whether these are words between quotation marks.
    pub(crate) quotation: bool,
    pub(crate) flaw: Flaw,
}

/// What is wrong with a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// The span reaches past the end of the text.
    OutOfBounds,
    /// The span begins or ends inside a character.
    SplitsCharacter,
    /// The text has other words there.
    Differs,
    /// No text is at hand, but the span is not as long as the words.
    Length,
}

/// Looks at every piece of evidence once.
pub(crate) fn ungrounded<'a>(extraction: &'a Extraction, article: Text<'a>) -> Vec<Ungrounded<'a>> {
    let mut found = Vec::new();
    if matches!(article, Text::Other(_)) {
        return found;
    }
    walk::evidence(extraction, |path, evidence| {
        let flaw = match article {
            Text::Known(text) => flaw(text, evidence),
            Text::Missing | Text::Other(_) => (evidence.span.len() as usize != evidence.text.len()).then_some(Flaw::Length),
        };
        if let Some(flaw) = flaw {
            let path = path.to_string();
            let quotation = is_quotation(extraction, &path);
            found.push(Ungrounded { path, evidence, quotation, flaw });
        }
    });
    found
}

/// Whether all misplaced evidence, three pieces or more, would be in place if spans counted characters.
pub(crate) fn counted_in_characters(article: Text<'_>, ungrounded: &[Ungrounded<'_>]) -> Option<(String, Span, usize)> {
    let Text::Known(text) = article else { return None };
    if ungrounded.len() < 3 || text.is_ascii() {
        return None;
    }
    let bytes: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect();
    let in_bytes = |evidence: &Evidence| {
        let at = |character: u32| bytes.get(character as usize).copied();
        let span = Span::new(at(evidence.span.start())?, at(evidence.span.end())?).ok()?;
        (span.slice(text) == Some(&evidence.text)).then_some(span)
    };
    let first = in_bytes(ungrounded[0].evidence)?;
    let all = ungrounded.iter().all(|ungrounded| in_bytes(ungrounded.evidence).is_some());
    all.then(|| (ungrounded[0].path.clone(), first, ungrounded.len()))
}

fn flaw(text: &str, evidence: &Evidence) -> Option<Flaw> {
    match evidence.span.slice(text) {
        Some(words) if words == evidence.text => None,
        Some(_) => Some(Flaw::Differs),
        None if evidence.span.end() as usize > text.len() => Some(Flaw::OutOfBounds),
        None => Some(Flaw::SplitsCharacter),
    }
}

fn is_quotation(extraction: &Extraction, path: &str) -> bool {
    let index = path.strip_prefix("/statements/").and_then(|rest| rest.strip_suffix("/words"));
    let statement = index.and_then(|index| extraction.statements.get(index.parse::<usize>().ok()?));
    statement.is_some_and(|statement| statement.quoted)
}
