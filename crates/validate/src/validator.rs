//! Runs the rules over an extraction.

use chancery_gazetteer::Gazetteer;
use chancery_model::{Extraction, Span};

use crate::context::Context;
use crate::facts::Facts;
use crate::read::{Reading, read};
use crate::yields::settle;
use crate::{Across, Diagnostic, Rule, RuleCode, Settings, Severity};

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
    /// Weights that the settings change.
    severities: Vec<(RuleCode, Severity)>,
}

impl Validator {
    /// A validator that runs every rule, with the facts of a gazetteer.
    pub fn new(gazetteer: &Gazetteer) -> Self {
        Self::with_facts(Facts::new(gazetteer, gazetteer.people()))
    }

    pub(crate) fn with_facts(facts: Facts) -> Self {
        Self { facts, rules: Rule::all().iter().collect(), severities: Vec::new() }
    }

    /// The same validator with the rules that the settings choose.
    #[must_use]
    pub fn with_settings(mut self, settings: &Settings) -> Self {
        self.rules = Rule::all().iter().filter(|rule| settings.runs(rule)).collect();
        self.severities = Rule::all().iter().filter_map(|rule| Some((rule.code(), settings.severity_of(rule)?))).collect();
        self
    }

    /// Checks one extraction. The result depends on the arguments alone.
    ///
    /// The text to check against is `article`, else the `article.text` of the extraction. Without either, rules that read the
    /// article stay silent; a text whose hash is not that of the record is reported once (`CH700`) and then not read.
    ///
    /// Findings come in the order of the article; those without a place in it come last.
    pub fn validate(&self, extraction: &Extraction, article: Option<&str>) -> Vec<Diagnostic> {
        self.check(extraction, &Reading::default(), article)
    }

    /// Reads a record as JSON and checks it, whatever its shape: values that cannot be read are findings (`CH100`, `CH115`), and
    /// the rest is checked without them.
    ///
    /// ```
    /// use chancery_gazetteer::Gazetteer;
    /// use chancery_validate::{Validator, sample};
    ///
    /// let record = sample::RECORD.replace(r#""country": "ISL", "sector""#, r#""country": "IS", "sector""#);
    /// let checked = Validator::new(&Gazetteer::builtin()).validate_json(&record, Some(sample::ARTICLE));
    /// assert_eq!(checked.findings[0].path, "/actors/0/country");
    /// assert_eq!(checked.findings[0].help.as_deref(), Some("did you mean `ISL`?"));
    /// ```
    pub fn validate_json(&self, record: &str, article: Option<&str>) -> Validated {
        let mut reading = read(record);
        let extraction = reading.extraction.take();
        let findings = match &extraction {
            Some(extraction) => self.check(extraction, &reading, article),
            None => {
                let Ok(nothing) = serde_json::from_str::<Extraction>(NOTHING) else {
                    return Validated { extraction: None, findings: Vec::new() };
                };
                let cx = Context::new(&nothing, &reading.flaws, None, &self.facts);
                let mut found = Vec::new();
                for rule in self.rules.iter().filter(|rule| READING.contains(&rule.code().number())) {
                    rule.run(&cx, &mut found);
                }
                found
            }
        };
        Validated { extraction, findings }
    }

    /// Compares records with those before them, by the rules of `CH8`.
    pub fn across(&self) -> Across {
        Across::new(&self.rules)
    }

    fn check(&self, extraction: &Extraction, reading: &Reading, article: Option<&str>) -> Vec<Diagnostic> {
        let cx = Context::new(extraction, &reading.flaws, article, &self.facts);
        let mut found = Vec::new();
        for rule in &self.rules {
            rule.run(&cx, &mut found);
        }
        settle(&mut found);
        if let Some(text) = cx.text() {
            for diagnostic in &mut found {
                keep_to(text, diagnostic);
            }
        }
        for (code, severity) in &self.severities {
            found.iter_mut().filter(|diagnostic| diagnostic.code == *code).for_each(|diagnostic| diagnostic.severity = *severity);
        }
        if reading.has_gaps() {
            for diagnostic in found.iter_mut().filter(|diagnostic| !READING.contains(&diagnostic.code.number())) {
                diagnostic.path = reading.original(&diagnostic.path);
                // Fixes name places too; those of another record are not worth the risk.
                diagnostic.fix = None;
            }
        }
        // A stable sort: findings at one place stay in the order of the codes, then of the record.
        found.sort_by_key(|diagnostic| (diagnostic.span.is_none(), diagnostic.span));
        found
    }
}

/// A record of nothing, where none could be read.
const NOTHING: &str = r#"{"version":"0.1.0","article":{"id":"?","language":"und","hash":"0000000000000000"}}"#;

/// The rules on the shape of a record.
const READING: [u16; 2] = [100, 115];

/// A record that was read from JSON, and what was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Validated {
    /// The record without what could not be read; none where nothing could.
    pub extraction: Option<Extraction>,
    /// The findings. Their paths lead into the record as it was given.
    pub findings: Vec<Diagnostic>,
}

/// Drops spans that a renderer could not show; `CH101` reports them as values of the record.
fn keep_to(text: &str, diagnostic: &mut Diagnostic) {
    let fits = |span: &Span| span.slice(text).is_some();
    diagnostic.span = diagnostic.span.filter(fits);
    for note in &mut diagnostic.notes {
        note.span = note.span.filter(fits);
    }
}
