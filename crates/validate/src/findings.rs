//! Where rules put what they find.

use std::borrow::Cow;
use std::fmt::Display;

use chancery_model::Span;

use crate::{Diagnostic, Rule};

/// The findings of one rule, on their way to the list of all.
pub(crate) struct Findings<'v> {
    rule: &'static Rule,
    list: &'v mut Vec<Diagnostic>,
}

impl<'v> Findings<'v> {
    pub(crate) fn new(rule: &'static Rule, list: &'v mut Vec<Diagnostic>) -> Self {
        Self { rule, list }
    }

    /// Adds a finding at a place of the record and of the article; the return value takes notes, help and a fix.
    pub(crate) fn report(&mut self, path: impl Display, span: Option<Span>, message: String) -> &mut Diagnostic {
        self.list.push(Diagnostic {
            code: self.rule.code(),
            rule: Cow::Borrowed(self.rule.name()),
            severity: self.rule.severity(),
            message,
            path: path.to_string(),
            span,
            notes: Vec::new(),
            help: None,
            fix: None,
        });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }
}
