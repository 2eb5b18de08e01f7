//! The articles that records can be checked against.

use std::collections::HashMap;
use std::path::PathBuf;

use chancery_model::TextHash;
use chancery_parser::Document;
use serde::Deserialize;

use crate::articles::Articles;
use crate::report::Outcome;

/// Articles by fingerprint and by id.
#[derive(Debug, Default)]
pub(super) struct Known {
    documents: Vec<Document>,
    by_hash: HashMap<TextHash, usize>,
    by_id: HashMap<String, usize>,
}

/// One known article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Article<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
}

impl Known {
    pub(super) fn read(paths: &[PathBuf]) -> (Self, Outcome) {
        let (documents, outcome) = Articles::find(paths).read();
        let by_hash = documents.iter().enumerate().map(|(index, document)| (TextHash::of(&document.text), index)).collect();
        let by_id = documents.iter().enumerate().map(|(index, document)| (document.id.clone(), index)).collect();
        (Self { documents, by_hash, by_id }, outcome)
    }

    /// The article of a record as JSON: the same text, else the same id, else the only one there is.
    ///
    /// Of a record that is no JSON nothing is known, and it needs no article.
    pub(super) fn article_of(&self, record: &str) -> Option<Article<'_>> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Ids {
            id: serde_json::Value,
            hash: serde_json::Value,
        }
        #[derive(Deserialize)]
        struct Record {
            #[serde(default)]
            article: Ids,
        }
        if self.documents.is_empty() {
            return None;
        }
        let ids = serde_json::from_str::<Record>(record).map(|record| record.article).unwrap_or_default();
        let of_hash = || self.by_hash.get(&ids.hash.as_str()?.parse::<TextHash>().ok()?);
        let index = of_hash().or_else(|| self.by_id.get(ids.id.as_str()?)).copied();
        let document = index.and_then(|index| self.documents.get(index));
        let document = document.or(if let [only] = self.documents.as_slice() { Some(only) } else { None })?;
        Some(Article { name: &document.id, text: &document.text })
    }
}
