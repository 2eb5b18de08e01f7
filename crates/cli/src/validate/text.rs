//! Findings for people, drawn as compilers draw them.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use chancery_model::Span;
use chancery_validate::{Diagnostic, Severity};

use super::finding::Finding;
use crate::terminal;

/// The longest value of a record that is marked.
const LONGEST: usize = 60;

/// One finding, without a line break at the end.
pub(super) fn render(finding: &Finding<'_>) -> String {
    let renderer = if terminal::colours() { Renderer::styled() } else { Renderer::plain() };
    draw(finding, &renderer.term_width(terminal::look().width))
}

fn draw(finding: &Finding<'_>, renderer: &Renderer) -> String {
    let Diagnostic { code, message, path, notes, help, fix, .. } = finding.diagnostic;
    let level = match finding.diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let place = format!("{}:{}, {}", finding.file, finding.line, if path.is_empty() { "/" } else { path });
    let mut group = Group::with_title(level.primary_title(message.as_str()).id(code.to_string()));
    let in_article = finding.source.is_some() && (finding.diagnostic.span.is_some() || notes.iter().any(|note| note.span.is_some()));
    group = match finding.source.filter(|_| in_article) {
        Some(source) => group.element(of_article(finding, source)),
        None => group.element(of_record(finding)),
    };
    for note in notes.iter().filter(|note| note.span.is_none() || !in_article) {
        group = group.element(Level::NOTE.message(note.message.as_str()));
    }
    if in_article {
        group = group.element(Level::NOTE.message(format!("the record is at {place}")));
    } else if !path.is_empty() {
        group = group.element(Level::NOTE.message(format!("this is {path}")));
    }
    if let Some(help) = help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    if let Some(fix) = fix {
        group = group.element(Level::HELP.message(format!("{}: `--fix` does it", fix.title)));
    }
    renderer.render(&[group])
}

/// The lines of the article, with marks under the words.
fn of_article<'a>(finding: &Finding<'a>, source: &'a str) -> Snippet<'a, Annotation<'a>> {
    let primary = finding.diagnostic.span.map(|span: Span| AnnotationKind::Primary.span(span.range()));
    let marks = finding.diagnostic.notes.iter().filter_map(|note| {
        let mark = if primary.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
        Some(mark.span(note.span?.range()).label(note.message.as_str()))
    });
    Snippet::source(source).path(finding.article).annotations(primary.clone().into_iter().chain(marks))
}

/// The line of the record, with marks under the value.
fn of_record<'a>(finding: &Finding<'a>) -> Snippet<'a, Annotation<'a>> {
    let record = finding.record;
    let at = finding.at().min(record.len());
    let rest = &record[at..];
    // The value up to its end or to the end of the line; of an object, its bracket.
    let length = match rest.bytes().next() {
        Some(b'"') => rest[1..].find('"').map_or(1, |end| end + 2),
        Some(b'{' | b'[') | None => 1,
        Some(_) => rest.find([',', '}', ']', '\n', ' ']).unwrap_or(rest.len()).max(1),
    };
    let end = (at + length.min(LONGEST)).min(record.len());
    let end = (end..=record.len()).find(|end| record.is_char_boundary(*end)).unwrap_or(record.len());
    Snippet::source(record).line_start(finding.line).path(finding.file).annotation(AnnotationKind::Primary.span(at..end))
}

#[cfg(test)]
mod tests;
