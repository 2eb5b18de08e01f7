//! Findings for people, drawn as compilers draw them.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use chancery_model::Span;
use chancery_validate::{Diagnostic, Severity};

use super::finding::{Finding, Shape};
use crate::terminal;

/// One finding, without a line break at the end.
pub(super) fn render(finding: &Finding<'_>) -> String {
    let renderer = if terminal::colours() { Renderer::styled() } else { Renderer::plain() };
    draw(finding, &renderer.term_width(terminal::look().width))
}

fn draw(finding: &Finding<'_>, renderer: &Renderer) -> String {
    match finding {
        Finding::Shape { file, shape } => renderer.render(&[malformed(file, shape)]),
        Finding::Rule { file, line, article, source, diagnostic } => {
            let record = format!("{file}:{line}, {}", if diagnostic.path.is_empty() { "/" } else { &diagnostic.path });
            renderer.render(&[found(&record, article, *source, diagnostic)])
        }
    }
}

fn malformed<'a>(file: &'a str, shape: &'a Shape) -> Group<'a> {
    let title = if shape.path.is_empty() { shape.reason.clone() } else { format!("`{}`: {}", shape.path, shape.reason) };
    // Columns point behind what was read, so the mark goes under the byte before.
    let at = previous_boundary(&shape.text, shape.column.saturating_sub(1));
    let end = shape.text[at..].chars().next().map_or(at, |letter| at + letter.len_utf8());
    let snippet = Snippet::source(shape.text.as_str()).line_start(shape.line).path(file).annotation(AnnotationKind::Primary.span(at..end));
    Group::with_title(Level::ERROR.primary_title(title).id("wrong-shape"))
        .element(snippet)
        .element(Level::HELP.message("`chancery schema` prints the shape that records have"))
}

fn previous_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn found<'a>(record: &'a str, article: &'a str, source: Option<&'a str>, diagnostic: &'a Diagnostic) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.to_string()));
    let mut marks: Vec<Annotation<'a>> = Vec::new();
    let mut beside = Vec::new();
    for note in &diagnostic.notes {
        match (note.span, source) {
            (Some(span), Some(_)) => marks.push(AnnotationKind::Context.span(span.range()).label(note.message.as_str())),
            _ => beside.push(Level::NOTE.message(note.message.as_str())),
        }
    }
    group = match (source, diagnostic.span.or(diagnostic.notes.iter().find_map(|note| note.span))) {
        (Some(source), Some(_)) => {
            let primary = diagnostic.span.map(|span: Span| AnnotationKind::Primary.span(span.range()));
            group.element(Snippet::source(source).path(article).annotations(primary.into_iter().chain(marks)))
        }
        _ => group.element(Origin::path(article)),
    };
    group = group.elements(beside).element(Level::NOTE.message(format!("the record is at {record}")));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    if let Some(fix) = &diagnostic.fix {
        group = group.element(Level::HELP.message(fix.title.as_str()));
    }
    group
}

#[cfg(test)]
mod tests;
