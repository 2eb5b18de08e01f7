//! Runs the rules over an extraction.

use chancery_gazetteer::Gazetteer;
use chancery_model::{Extraction, Span};

use crate::context::Context;
use crate::facts::Facts;
use crate::{Diagnostic, Rule, Settings};

/// Checks whether extractions make sense, and whether their articles say so.
///
/// Making one indexes the gazetteer; it is worth keeping.
///
/// ```
/// use chancery_gazetteer::Gazetteer;
/// use chancery_validate::{Settings, Validator, sample};
///
/// let validator = Validator::new(&Gazetteer::builtin()).with_settings(&Settings { select: vec!["CH6".parse()?], ..Settings::default() });
/// assert!(validator.validate(&sample::extraction(), Some(sample::ARTICLE)).is_empty());
/// # Ok::<(), chancery_validate::UnknownSelector>(())
/// ```
#[derive(Debug, Clone)]
pub struct Validator {
    facts: Facts,
    rules: Vec<&'static Rule>,
}

impl Validator {
    /// A validator that runs every rule, with the facts of a gazetteer.
    pub fn new(gazetteer: &Gazetteer) -> Self {
        Self::with_facts(Facts::new(gazetteer.people()))
    }

    pub(crate) fn with_facts(facts: Facts) -> Self {
        Self { facts, rules: Rule::all().iter().collect() }
    }

    /// The same validator with the rules that the settings choose.
    #[must_use]
    pub fn with_settings(mut self, settings: &Settings) -> Self {
        self.rules = Rule::all().iter().filter(|rule| settings.runs(rule)).collect();
        self
    }

    /// Checks one extraction. The result depends on the arguments alone.
    ///
    /// The text to check against is `article`, else the `article.text` of the extraction. Without either, rules that read the
    /// article stay silent; a text whose hash is not that of the record is reported once (`CH700`) and then not read.
    ///
    /// Findings come in the order of the article; those without a place in it come last.
    pub fn validate(&self, extraction: &Extraction, article: Option<&str>) -> Vec<Diagnostic> {
        let cx = Context::new(extraction, article, &self.facts);
        let mut found = Vec::new();
        for rule in &self.rules {
            rule.run(&cx, &mut found);
        }
        if let Some(text) = cx.text() {
            for diagnostic in &mut found {
                keep_to(text, diagnostic);
            }
        }
        // A stable sort: findings at one place stay in the order of the codes, then of the record.
        found.sort_by_key(|diagnostic| (diagnostic.span.is_none(), diagnostic.span));
        found
    }
}

/// Drops spans that a renderer could not show; `CH101` reports them as values of the record.
fn keep_to(text: &str, diagnostic: &mut Diagnostic) {
    let fits = |span: &Span| span.slice(text).is_some();
    diagnostic.span = diagnostic.span.filter(fits);
    for note in &mut diagnostic.notes {
        note.span = note.span.filter(fits);
    }
}
