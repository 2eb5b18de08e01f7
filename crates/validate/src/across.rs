//! What several articles say of one thing.

use std::rc::Rc;

use chancery_model::{Edtf, Extraction, Span, Status};
use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::findings::Findings;
use crate::{Diagnostic, Rule};

/// What an article says, in the terms that one rule compares.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    /// What it is about: facts of one key are compared.
    pub(crate) key: String,
    pub(crate) date: Option<Edtf>,
    /// What else is compared: a country, a year, a rung.
    pub(crate) value: String,
    pub(crate) status: Status,
    pub(crate) path: String,
    pub(crate) span: Option<Span>,
}

/// The article that a fact is from.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) published: Option<NaiveDate>,
    pub(crate) hash: chancery_model::TextHash,
}

/// A fact that is kept to be compared with later ones.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub(crate) fact: Fact,
    pub(crate) source: Rc<Source>,
}

/// A rule over several articles.
pub(crate) trait Compare {
    const CODE: u16;
    const NAME: &'static str;
    const SEVERITY: crate::Severity;
    const SINCE: &'static str;
    const DOC: &'static str;

    /// What a record says in the terms of the rule.
    fn facts(extraction: &Extraction, out: &mut Vec<Fact>);

    /// Why two facts of one key cannot both hold; the headline of a finding in the later record.
    fn contradiction(new: &Kept, old: &Kept) -> Option<String>;
}

/// The two functions of such a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Comparison {
    pub(crate) facts: fn(&Extraction, &mut Vec<Fact>),
    pub(crate) contradiction: fn(&Kept, &Kept) -> Option<String>,
}

/// How many facts one rule keeps: about a month of a large agency. Older ones are forgotten, so that memory stays flat.
const KEPT: usize = 1 << 15;

/// Compares each record with those before it. Memory is bounded: what lies further back than some ten thousand facts is forgotten.
///
/// ```
/// use chancery_gazetteer::Gazetteer;
/// use chancery_validate::{Validator, sample};
///
/// let mut second = sample::extraction();
/// second.article.id = "second".to_owned();
/// second.relations[0].established.as_mut().expect("a date").date = "1979".parse()?;
///
/// let validator = Validator::new(&Gazetteer::builtin());
/// let mut across = validator.across();
/// assert!(across.add(&sample::extraction()).is_empty());
/// let found = across.add(&second);
/// assert_eq!(found[0].message, "relations of CPV and ISL begin in 1979 here, but in 1976 in `sample`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Across {
    ledgers: Vec<Ledger>,
}

/// What one rule has seen, in two generations.
#[derive(Debug)]
struct Ledger {
    rule: &'static Rule,
    comparison: Comparison,
    recent: FxHashMap<String, Vec<Kept>>,
    older: FxHashMap<String, Vec<Kept>>,
    count: usize,
}

impl Across {
    pub(crate) fn new(rules: &[&'static Rule]) -> Self {
        let ledger = |rule: &&'static Rule| {
            let comparison = rule.comparison()?;
            Some(Ledger { rule, comparison, recent: FxHashMap::default(), older: FxHashMap::default(), count: 0 })
        };
        Self { ledgers: rules.iter().filter_map(ledger).collect() }
    }

    /// Compares a record with those that were added before; the findings are about this one.
    pub fn add(&mut self, extraction: &Extraction) -> Vec<Diagnostic> {
        let article = &extraction.article;
        let source = Rc::new(Source { id: article.id.clone(), published: article.published, hash: article.hash });
        let mut found = Vec::new();
        let mut facts = Vec::new();
        for ledger in &mut self.ledgers {
            (ledger.comparison.facts)(extraction, &mut facts);
            for fact in facts.drain(..) {
                ledger.compare(Kept { fact, source: Rc::clone(&source) }, &mut found);
            }
        }
        found
    }
}

impl Ledger {
    fn compare(&mut self, new: Kept, found: &mut Vec<Diagnostic>) {
        let known = [&self.recent, &self.older].into_iter().filter_map(|kept| kept.get(&new.fact.key)).flatten();
        let contradicted = known
            .filter(|old| !Rc::ptr_eq(&old.source, &new.source))
            .find_map(|old| Some((old, (self.comparison.contradiction)(&new, old)?)));
        if let Some((old, message)) = contradicted {
            Findings::new(self.rule, found)
                .report(&new.fact.path, new.fact.span, message)
                .note(format!("the other record is of `{}`, {}", old.source.id, old.fact.path), None)
                .help("read both articles: one record is wrong, or one article is");
        }
        self.count += 1;
        if self.count > KEPT {
            self.older = std::mem::take(&mut self.recent);
            self.count = 0;
        }
        let kept = self.recent.entry(new.fact.key.clone()).or_default();
        // What is told a hundred times over needs no hundred witnesses.
        if kept.len() < 16 {
            kept.push(new);
        }
    }
}
